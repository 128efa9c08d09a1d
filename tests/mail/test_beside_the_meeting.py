"""Days that stand beside a meeting: a market, an open day, a deadline; and meetings that were missed or are dropped."""

import datetime as dt

import pytest
from tests.mail.files.samples import event, ics, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 3, 1, 8, tzinfo=dt.UTC)


def told(words, subject="Your application"):
    text = f"From: Ines Varga <ines@bramble.example>\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\nInes Varga"
    return read_invitation(text, NOW, given=True)


@pytest.mark.parametrize(
    "words",
    [
        "We have to cancel your interview on Tuesday 9 March at 10:00; a new date will follow. "
        "Our public garden tour is on Sunday 14 March from 11:00 to 15:00 at 4 Quay Road, Deal.",
        "Leider müssen wir das Vorstellungsgespräch am Dienstag, 9. März, um 10 Uhr absagen. Ein neuer Termin folgt. "
        "Übrigens: Am Samstag, 13. März, ab 14 Uhr lädt unsere Töpferei zum Schauen ein.",
        "Nous sommes obligés d'annuler l'entretien du mardi 9 mars à 10h. Une nouvelle date vous sera proposée. "
        "Notre marché de printemps a lieu le samedi 13 mars de 9h à 13h.",
        "Tenemos que anular la entrevista del martes 9 de marzo a las 10:00. ¿Todo bien? Te daremos una nueva fecha. "
        "El sábado 13 de marzo a las 18:00 hay concierto en el local.",
        "Ons gesprek van dinsdag 9 maart om 10.00 uur kan niet doorgaan. Later prikken we een nieuwe datum. "
        "Zaterdag 13 maart van 10 tot 16 uur is onze kwekerij open voor iedereen, Dijk 4, Tiel.",
        "Purtroppo dobbiamo annullare il colloquio di martedì 9 marzo alle 10. Le proporremo una nuova data. "
        "Sabato 13 marzo dalle 17 c'è la sagra del paese.",
        "Temos de cancelar a entrevista de terça, 9 de março, às 10h. Enviaremos uma nova data depois. "
        "No sábado, 13 de março, às 15h, há feira na praça.",
        "Musimy odwołać rozmowę we wtorek 9 marca o 10:00. Nowy termin podamy później. "
        "W sobotę 13 marca od 12:00 mamy kiermasz.",
    ],
)
def test_a_market_beside_a_meeting_that_is_off_is_not_its_new_day(words):
    mail = told(words)
    assert (mail.stage, mail.starts_at, mail.address) == ("cancelled_by_them", None, None)


@pytest.mark.parametrize(
    "words",
    [
        "We have to cancel Tuesday 9 March at 10:00. Could you do Thursday 11 March at 10:00 instead?",
        "Leider müssen wir Dienstag, 9. März, absagen. Neuer Termin: Donnerstag, 11. März, 10:00 Uhr.",
        "Nous devons annuler mardi 9 mars et déplacer le rendez-vous au jeudi 11 mars à 10h00.",
    ],
)
def test_a_day_that_is_offered_instead_is(words):
    assert told(words).starts_at.day == 11


@pytest.mark.parametrize(
    "words",
    [
        "We have to suspend all hiring until the harvest, and come back to you, if at all, to arrange an interview. "
        "Our cellar is open to the public on Saturday 6 March 2027 from 10:00 to 18:00.",
        "Wir setzen alle Einstellungen bis zum Herbst aus und melden uns dann wegen eines Gesprächs. "
        "Am Samstag, 6. März 2027, ist die Gärtnerei von 10 bis 18 Uhr für alle geöffnet.",
        "Nous devons suspendre tout recrutement ; nous reviendrons vers vous afin de convenir d'un entretien. "
        "Nos serres sont ouvertes au public le samedi 6 mars 2027 de 10h à 18h.",
        "Hemos tenido que paralizar todas las contrataciones; te llamaremos, si procede, para una entrevista. "
        "El sábado 6 de marzo de 10:00 a 18:00 abrimos el vivero al público.",
        "We stellen het aannemen van personeel uit. Dan nemen we contact op voor een gesprek. "
        "Zaterdag 6 maart 2027 van 10.00 tot 16.00 uur is de kwekerij open voor publiek.",
        "Siamo costretti a sospendere ogni assunzione; La ricontatteremo eventualmente per un colloquio. "
        "Sabato 6 marzo 2027 dalle 10:00 il vivaio è aperto al pubblico.",
        "Temos de suspender todas as contratações; depois falamos para uma entrevista. "
        "No sábado, 6 de março de 2027, das 10h às 18h, o viveiro está aberto ao público.",
        "Musieliśmy wstrzymać wszystkie rekrutacje. Potem zaprosimy Panią na rozmowę. "
        "W sobotę 6 marca 2027 od 10:00 szkółka jest otwarta dla wszystkich.",
    ],
)
def test_an_open_day_beside_hiring_that_waits_is_no_interview(words):
    mail = told(words)
    assert (mail.stage, mail.kind, mail.starts_at) == ("listing", "on_hold", None)


@pytest.mark.parametrize(
    "words",
    [
        "Hiring cooks is on hold until April, but we would like to interview you as a porter on 8 March 2027 at 10:00.",
        "Zadzwonię w środę 3 marca o 17:30 na numer z CV. Decyzję podejmiemy później.",
        "Ich rufe Sie am Mittwoch, 3. März, um 17:30 Uhr an. Die Entscheidung fällt später.",
        "Votre candidature a été retenue en vue d'un entretien devant le jury, le mercredi 10 mars 2027 à 15 h 40. "
        "Les résultats seront communiqués le 20 mars.",
        "You missed your interview this morning. No harm done: can you come on Thursday 4 March at 10:00 instead?",
    ],
)
def test_what_is_decided_later_takes_no_meeting_away(words):
    mail = told(words)
    assert mail.stage == "invited"
    assert mail.starts_at


@pytest.mark.parametrize(
    "words",
    [
        "The driver post was filled yesterday. Our appointment on Friday 12 March at 8:30 is off the table.",
        "La plaza ya está dada. Esta mañana a las 10:00 no te presentaste a la entrevista.",
        "You weren't there at 10 this morning. They are going ahead with another candidate.",
        "Stamattina alle 10 non ti sei presentata al colloquio. Hanno scelto un'altra persona.",
        "Dziś o 10:00 nie stawiła się Pani na rozmowie. Wybrali już inną osobę.",
        "Je was er vanochtend om 10.00 uur niet voor het gesprek. Ze gaan met een andere hovenier verder.",
        "Danke, dass Sie am Montag, 1. Februar, um 15 Uhr zum Gespräch zu uns gekommen sind. "
        "Wir haben uns für eine Bewerberin mit mehr Erfahrung entschieden.",
    ],
)
def test_a_post_given_away_ends_a_meeting_that_was_missed_or_is_dropped(words):
    assert told(words).stage == "over"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Deadline: online numeracy test - Toy Designer", "Please complete both tests at home by 8 March 2027."),
        ("Abgabefrist Online-Test - Spielzeugdesigner", "Bitte bearbeiten Sie den Test von zu Hause bis 8. März."),
        ("Fecha límite: prueba online", "Realiza la prueba cuando quieras."),
        ("Scadenza test online - Progettista", "Completi il test da casa."),
        ("Data limite: teste online", "Faça o teste quando puder."),
        ("Ostateczny termin: test online", "Prosimy rozwiązać test w domu."),
    ],
)
def test_an_entry_of_a_deadline_is_no_meeting(title, words):
    found = read(ics(event("DTSTART:20270308T225900Z", f"DESCRIPTION:{words}", title=title)))
    assert (found.stage, found.starts_at, found.organization) == ("listing", None, None)


def test_an_interview_with_an_end_may_name_what_is_due():
    more = ("DTEND:20270308T110000Z", "DESCRIPTION:See you there.")
    found = read(ics(event("DTSTART:20270308T100000Z", *more, title="Interview - Toy Designer (portfolio due)")))
    assert found.starts_at.hour == 10


@pytest.mark.parametrize(
    "words",
    [
        "Your interview is on Wednesday 10 March 2027 at 15:40. Results will be announced on 20 March.",
        "Das Vorstellungsgespräch ist am Mittwoch, 10. März 2027, um 15:40 Uhr. Ergebnisse gibt es am 20. März.",
        "La entrevista es el miércoles 10 de marzo de 2027 a las 15:40 h. Los resultados salen el 20 de marzo.",
        "Il colloquio è mercoledì 10 marzo 2027 alle 15:40. I risultati escono il 20 marzo.",
        "Rozmowa odbędzie się w środę 10 marca 2027 o 15:40. Wyniki ogłosimy 20 marca.",
    ],
)
def test_a_day_in_the_next_sentence_does_not_take_the_hour(words):
    mail = told(words)
    assert (mail.starts_at.day, mail.slots) == (10, ())
