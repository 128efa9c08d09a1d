"""Words of parting confirm what was agreed; who invites parts so, too, and a receipt promises what may come."""

import datetime as dt

import pytest
from tests.mail.files.samples import event, ics, read

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Hoi Kim,\n\nwe nodigen je uit voor een gesprek op 15 april 2027 om 10:00. Tot dan!", "invited"),
        ("Hola Kim:\n\nTe invitamos a una entrevista el 15 de abril de 2027 a las 10:00. Nos vemos.", "invited"),
        ("Hej Kim,\n\nvi bjuder in dig till intervju den 15 april 2027 kl. 10:00. Vi ses då!", "invited"),
        ("Hi Kim,\n\nwe invite you to an interview on 15 April 2027 at 10:00. See you then!", "invited"),
        ("Hoi Kim,\n\nprima, 15 april 2027 om 10:00 voor de functie van kok. Tot dan!", "accepted"),
        ("Hola Kim:\n\nDe acuerdo, nos vemos el 15 de abril de 2027 a las 10:00 por el puesto.", "accepted"),
        ("Buongiorno Kim,\n\nper il posto di cuoco: ci vediamo il 15 aprile 2027 alle 10?", "invited"),
        ("Dear Kim,\n\nthe head would like to see you on 15 April 2027 at 10:00 about the cook vacancy.", "invited"),
        ("Hi Kim,\n\ncould we see you on 15 April 2027 at 10:00 for the cook job?", "invited"),
        ("Hi Kim,\n\ngreat, see you on 15 April 2027 at 10:00 about the cook job.", "accepted"),
        ("Hi Kim,\n\nare you still ok for Thursday 15 April 2027 at 10:00? It is the cook job.", "accepted"),
        ("Olá Kim,\n\nfica então marcado para 15 de abril de 2027 às 10h00, para a vaga de cozinheiro.", "accepted"),
        ("Ciao Kim,\n\nok, ci vediamo il 15 aprile 2027 alle 10 per il posto di cuoco.", "accepted"),
    ],
)
def test_words_of_parting_confirm_only_where_nobody_invites(words, stage):
    assert read_invitation(f"{words}\n\nAna Bos", NOW).stage == stage


@pytest.mark.parametrize("words", ["Tot dan!", "Nos vemos en la tienda.", "Ci vediamo in sede.", "See you then!"])
def test_an_entry_that_asks_is_an_invitation_however_it_parts(words):
    assert (
        read(ics(event("DTSTART:20270415T090000Z", f"DESCRIPTION:Hi Kim\\, about the job. {words}")), "x.ics").stage
        == "invited"
    )


@pytest.mark.parametrize(
    "words",
    [
        "deine Bewerbung ist gut angekommen. Wenn alles passt, laden wir dich zu einem Kennenlernen ein.",
        "nous avons bien reçu votre candidature. Si votre parcours correspond, nous vous inviterons à un entretien.",
        "hemos recibido tu candidatura. Si encaja con el puesto, te invitaremos a una entrevista en la oficina.",
        "abbiamo ricevuto la sua candidatura. Se il profilo è in linea, la inviteremo a un colloquio in sede.",
        "we hebben je sollicitatie ontvangen. Als het past, nodigen we je uit voor een gesprek.",
    ],
)
def test_a_receipt_that_may_invite_later_is_a_receipt(words):
    mail = read_invitation(f"Kim,\n\n{words}\n\nAlba Café", NOW)
    assert (mail.kind, mail.stage, mail.format) == ("receipt", "listing", None)


@pytest.mark.parametrize(
    "words",
    [
        "deine Bewerbung ist da. Wir laden dich am 15. April 2027 um 10 Uhr ein. Wenn es nicht passt, melde dich.",
        "we hebben je sollicitatie ontvangen en nodigen je uit op 15 april 2027 om 10:00. Als het niet past, bel ons.",
    ],
)
def test_a_condition_of_the_reader_makes_no_receipt(words):
    assert read_invitation(f"Kim,\n\n{words}\n\nAna Bos", NOW).stage == "invited"


@pytest.mark.parametrize(
    "words",
    [
        "I am Jo from the Copper Hen. Pop in on Thursday 15 April 2027 at 15:00. See you then!",
        "wij kunnen altijd een kok gebruiken. Kom donderdag 15 april 2027 om 15:00 even langs. Tot dan!",
        "busco cocinero. Date una vuelta el jueves 15 de abril de 2027 a las 15:00. Nos vemos el jueves.",
        "cerchiamo un cuoco. Se per te va bene ci vediamo giovedì 15 aprile 2027 alle 15.",
    ],
)
def test_who_asks_to_come_by_has_settled_nothing(words):
    assert read_invitation(f"Kim,\n\n{words}\n\nAna Bos", NOW).stage == "invited"


@pytest.mark.parametrize(
    "words",
    [
        "you can pick a slot between Monday 12 and Friday 16 April 2027, from 9:00, for the cook interview.",
        "für das Gespräch als Koch wählen Sie einen Termin zwischen Montag, 12. und Freitag, 16. April, ab 9:00 Uhr.",
        "pour l'entretien de cuisinier, choisissez entre le lundi 12 et le vendredi 16 avril, à partir de 9h00.",
    ],
)
def test_days_to_choose_between_are_no_time(words):
    assert read_invitation(f"Kim,\n\n{words}\n\nAna Bos", NOW).starts_at is None


@pytest.mark.parametrize(
    "words",
    [
        "the cook interview is on Friday 16 April 2027 at 9:00, between the tour and lunch.",
        "the cook interview is on Friday 16 April 2027 between 9:00 and 9:30.",
    ],
)
def test_between_other_things_leaves_the_time(words):
    assert read_invitation(f"Kim,\n\n{words}\n\nAna Bos", NOW).starts_at.hour == 9
