"""What becomes of a meeting, told kindly: given away, called off, waiting, agreed; and what only looks like it."""

import datetime as dt

import pytest
from tests.mail.files.samples import GUEST, eml, event, ics, part, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(words, subject="Your application"):
    text = f"From: Ines Varga <ines@bramble.example>\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\nInes Varga"
    return read_invitation(text, NOW, given=True)


@pytest.mark.parametrize(
    "words",
    [
        "It was lovely having you in the shop on Saturday, but we offered the job to a neighbour.",
        "I'm sorry, the cook position was filled this morning. There is no need to come in on Thursday 15 April at 10.",
        "My nephew takes the job after all, so I won't be needing to see you on Tuesday 13 April at 9.",
        "Es war schön, Sie kennenzulernen. Am Ende ist es eine Bewerberin mit Meisterbrief geworden.",
        "Die Stelle ist seit gestern vergeben, unser Treffen am Dienstag, 13.4., um 9 Uhr hat sich damit erledigt.",
        "Ravie de vous rencontrer mardi, mais nous avons finalement embauché une dame du quartier.",
        "Le poste vient d'être attribué. Inutile donc de venir jeudi 15 avril à 10h.",
        "Fue un placer tenerte por aquí el lunes; al final nos hemos quedado con una chica de Triana.",
        "La plaza ya está dada, así que el jueves 15 de abril a las 10:00 no hace falta que vengas.",
        "De baan is sinds gisteren bezet. Ons gesprek van dinsdag 13 april om 9 uur vervalt.",
        "È stato un piacere conoscerla martedì; alla fine abbiamo assunto una signora del paese.",
        "Foi um prazer conhecê-la ontem. Acabámos por contratar alguém que já cá esteve.",
        "Stanowisko kucharza zostało obsadzone, w czwartek 15 kwietnia nie musi Pan przyjeżdżać.",
    ],
)
def test_a_post_given_away_after_or_before_a_meeting_ends_it(words):
    mail = told(words)
    assert (mail.stage, mail.starts_at) == ("over", None)


@pytest.mark.parametrize(
    "feast",
    [
        "Thank you for your time. Come to our tasting on Friday 16 April 2027 at 18:00, it is on us.",
        "Danke, dass Sie gekommen sind. Am 17. April 2027 um 14 Uhr ist bei uns Hoffest.",
        "Merci pour le moment que vous nous avez accordé. Le vernissage a lieu le 22 avril 2027 à 18h30.",
    ],
)
def test_a_feast_for_somebody_seen_before_is_no_interview(feast):
    mail = told(feast, "Re: Interview")
    assert (mail.stage, mail.starts_at) == ("over", None)


@pytest.mark.parametrize(
    "words",
    [
        "Your interview is on Thursday 15 April 2027 at 10:00. Please confirm, otherwise we ask another candidate.",
        "Pick a slot for your interview: https://calendly.com/b/cook. If you do not book we ask other candidates.",
        "The porter job is filled, I'm afraid. Could you come for an interview as a cook on 15 April 2027 at 10:00?",
        "The porter post has been filled, but we would like to interview you as a cook: 15 April 2027, 10:00. "
        "Please let us know whether you can come.",
        "We meet three other candidates that day: interview on 15 April 2027 at 10:00. Please confirm.",
        "Vorstellungsgespräch am 15. April 2027 um 10 Uhr. Bitte bestätigen Sie, sonst laden wir andere Bewerber ein.",
        "La plaza de camarera ya está cubierta. ¿Podrías venir a una entrevista el 15 de abril de 2027 a las 10:00?",
        "Entretien le 15 avril 2027 à 10h. Sans réponse de votre part, un autre candidat sera reçu.",
        "Colloquio il 15 aprile 2027 alle 10. Ci confermi, altrimenti chiamiamo un altro candidato.",
        "Rozmowa kwalifikacyjna 15 kwietnia 2027, godz. 10:00. Prosimy o potwierdzenie, w przeciwnym razie termin "
        "dostanie inny kandydat.",
    ],
)
def test_a_threat_and_another_post_refuse_nobody(words):
    assert told(words).stage == "invited"


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Reminder: interview on 15 April 2027 at 10:00. We have not yet heard from you.", "invited"),
        ("Reminder: interview on 15 April 2027 at 10:00. Let us know if you can't make it.", "accepted"),
        ("Wir erinnern an das Vorstellungsgespräch am 15.04.2027 um 10 Uhr. Ihre Zusage steht noch aus.", "invited"),
        ("Wir erinnern an das Vorstellungsgespräch am 15.04.2027 um 10 Uhr.", "accepted"),
        ("Rappel : entretien le 15 avril 2027 à 10h. Nous n'avons pas eu de réponse de votre part.", "invited"),
        (
            "Te recuerdo la entrevista del 15 de abril de 2027 a las 10:00. Aún no hemos recibido tu respuesta.",
            "invited",
        ),
        ("Le ricordo il colloquio del 15 aprile 2027 alle 10. Non ha ancora risposto alla proposta.", "invited"),
        ("Le ricordo il colloquio del 15 aprile 2027 alle 10.", "accepted"),
    ],
)
def test_a_reminder_is_of_what_was_agreed_unless_nobody_has_answered(words, stage):
    assert told(words, "Reminder").stage == stage


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Your interview has been moved to Friday 16 April 2027 at 11:00.", "accepted"),
        ("We had to move your interview to 16 April 2027 at 11:00. Does that suit?", "invited"),
        ("Ihr Gespräch ist nicht am Donnerstag, sondern am Freitag, 16. April 2027 um 11 Uhr.", "accepted"),
        ("Il suo colloquio slitta a venerdì 16 aprile 2027 alle 11.", "accepted"),
        (
            "¿Podríamos pasar la entrevista al viernes 16 de abril de 2027 a las 14:00? Dime si te viene bien.",
            "invited",
        ),
        ("Wie eben am Telefon besprochen: Vorstellungsgespräch am 15. April 2027 um 10 Uhr.", "accepted"),
        ("Zoals net telefonisch besproken: sollicitatiegesprek op 15 april 2027 om 10.00 uur.", "accepted"),
        ("Your interview is booked for 15 April 2027 at 10:00. Reply to say you are coming.", "invited"),
    ],
)
def test_what_they_move_or_say_again_stands_unless_they_wait_for_an_answer(words, stage):
    assert told(words).stage == stage


@pytest.mark.parametrize(
    "words",
    [
        "The council has halted all hiring until the autumn. We will write to you in September.",
        "Bis zur neuen Saison stellen wir niemanden ein und melden uns ab dem 1. Juni.",
        "Nous gardons votre candidature en attente et reviendrons vers vous à partir du 15 septembre.",
        "Il suo profilo ci interessa, ma le assunzioni sono bloccate fino all'estate.",
        "De vacature wordt pas in het najaar ingevuld.",
    ],
)
def test_what_waits_has_no_meeting(words):
    mail = told(words)
    assert (mail.stage, mail.starts_at) == ("listing", None)


@pytest.mark.parametrize(
    "words",
    [
        "Unser Gespräch am Donnerstag, 15. April um 10 Uhr muss ich leider absagen. Ich melde mich wieder.",
        "A burst pipe: Thursday's interview can't go ahead. I will ring you about another day.",
        "Une fuite d'eau : l'entretien de jeudi 15 avril à 10h n'aura donc pas lieu. Je vous rappelle.",
    ],
)
def test_a_day_that_is_off_refuses_nobody(words):
    assert told(words).stage == "cancelled_by_them"


def test_waiting_for_an_answer_puts_nothing_on_hold():
    words = "Entretien le 15 avril 2027 à 10h. Nous restons en attente de votre réponse."
    assert told(words).kind == "invitation"


def test_an_interview_ahead_outweighs_words_of_an_offer():
    words = "You were selected, welcome aboard! Book your interview here: https://calendly.com/b/cook"
    assert told(words).stage == "invited"


def guest(name, address, answer):
    return f"ATTENDEE;CN={name};PARTSTAT={answer}:mailto:{address}"


@pytest.mark.parametrize(
    ("guests", "stage"),
    [
        ([("Kim", "kim@home.example", "ACCEPTED")], "accepted"),
        ([("Kim", "kim@home.example", "NEEDS-ACTION")], "invited"),
        ([("Kim", "kim@home.example", "NEEDS-ACTION"), ("Bo", "bo@brambletoys.example", "ACCEPTED")], "invited"),
        ([("Kim", "kim@home.example", "ACCEPTED"), ("Bo", "bo@brambletoys.example", "NEEDS-ACTION")], "accepted"),
    ],
)
def test_an_entry_alone_is_accepted_when_the_guest_of_another_house_has(guests, stage):
    lines = "\n".join(guest(*one) for one in guests)
    assert read(ics(event().replace(GUEST, lines))).stage == stage


def test_a_day_for_papers_beside_an_hour_is_no_time_to_choose():
    papers = "BEGIN:VEVENT\nUID:p1\nSUMMARY:Papers due\nDTSTART;VALUE=DATE:20270412\nEND:VEVENT\n"
    found = read(ics(papers, event()))
    assert (found.starts_at.isoformat()[:16], found.slots) == ("2027-04-15T09:00", ())


@pytest.mark.parametrize(
    "words",
    [
        "Your video interview is on Thursday 15 April 2027 at 10:00, no need to travel: https://meet.google.com/abc-defg-hij",
        "Das Gespräch ist am 15. April 2027 um 10 Uhr per Video. Sie müssen nicht nach Kiel kommen: https://zoom.us/j/91234",
        "L'entretien aura lieu en visio le 15 avril 2027 à 10h, inutile de venir : https://zoom.us/j/91234",
        "La entrevista es por videollamada el 15 de abril de 2027 a las 10:00. No es necesario venir: https://zoom.us/j/91234",
        "Il colloquio è in video il 15 aprile 2027 alle 10. Non occorre venire in sede: https://zoom.us/j/91234",
        "Het gesprek is online op 15 april 2027 om 10 uur, je hoeft dus niet te komen: https://zoom.us/j/91234",
        "A entrevista é por vídeo a 15 de abril de 2027 às 10h. Não é preciso vir: https://zoom.us/j/91234",
        "Rozmowa jest online 15 kwietnia 2027 o 10:00, nie trzeba przyjeżdżać: https://zoom.us/j/91234",
    ],
)
def test_nobody_need_come_to_a_meeting_on_a_screen(words):
    assert (told(words).stage, told(words).starts_at.day) == ("invited", 15)


@pytest.mark.parametrize(
    "words",
    [
        "There is no need to come in on Thursday 15 April at 10, our oven broke down. We will find another day.",
        "Sie brauchen am Donnerstag, 15.4., um 10 Uhr nicht zu kommen, der Ofen ist kaputt.",
        "Inutile de venir jeudi 15 avril à 10h, le four est en panne.",
    ],
)
def test_a_day_on_which_nobody_need_come_is_off(words):
    assert told(words).stage == "cancelled_by_them"


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("We have filled the cook post from inside. Your interview on 15 April is off.", "over"),
        ("De functie van kok is gisteren ingevuld. Daarom gaat ons gesprek van donderdag niet door.", "over"),
        ("Our oven broke down, so your interview on 15 April has been cancelled.", "cancelled_by_them"),
    ],
)
def test_an_entry_that_cancels_takes_back_no_more_than_its_words(words, stage):
    letter = part("text/plain; charset=utf-8", f"Hello Kim,\n\n{words}\n\nInes Varga\n")
    entry = part("text/calendar; method=CANCEL", ics(event(), method="CANCEL"))
    assert read(eml(letter, entry)).stage == stage
