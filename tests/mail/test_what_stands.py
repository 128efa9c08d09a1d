"""What becomes of a meeting: a post given away, a day struck out, a time booked, a reminder of what stands below."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(words, subject="Your application"):
    text = f"From: Ines Varga <ines@bramble.example>\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\nInes Varga"
    return read_invitation(text, NOW, given=True)


@pytest.mark.parametrize(
    "words",
    [
        "I have to take Thursday's interview (15 April, 11am) out of the diary: the post of baker is now filled.",
        "We have to cancel your interview on Thursday 15 April. Another candidate has accepted the job.",
        "I'm cancelling Thursday 15 April, 10 am. The position has gone to someone we saw last week.",
        "We have now found our joiner, so the interview on Tuesday 13 April at 10 am is off.",
        "Leider sagen wir das Gespräch am 15. April ab: Die Stelle des Bäckers ist inzwischen vergeben.",
        "Wir müssen das Gespräch am 15. April absagen. Der Kandidat vom Montag hat die Stelle als Bäcker angenommen.",
        "Je dois annuler l'entretien du 15 avril. Un autre candidat a signé pour le poste de boulanger.",
        "Nous avons enfin trouvé notre menuisier. L'entretien de mardi 13 avril à 10h n'a donc plus lieu d'être.",
        "Tengo que quitar de la agenda la entrevista del jueves 15 de abril a las 10:00; la vacante ya está cubierta.",
        "La plaza de carpintero se la queda mi sobrino; la entrevista del martes 13 de abril a las 10:00 no se hace.",
        "Ik moet het gesprek van 15 april voor bakker afzeggen: een sollicitante heeft ons aanbod aangenomen.",
        "Devo disdire il colloquio del 15 aprile: la candidata di lunedì ha accettato la nostra offerta.",
        "Tenho de desmarcar a entrevista de 15 de abril: a candidata de segunda-feira aceitou a nossa proposta.",
        "Muszę odwołać rozmowę z 15 kwietnia: kandydatka z poniedziałku przyjęła naszą ofertę na piekarza.",
    ],
)
def test_a_meeting_ends_with_the_post_of_it(words):
    assert told(words).stage == "over"


@pytest.mark.parametrize(
    "words",
    [
        "We have to cancel the baker interview on Thursday 15 April, 10 am. The post has not been filled yet.",
        "I'm taking our interview about the baker job on 15 April off the calendar, the owner is away.",
        "Your baker interview on 13 April at 10 am is postponed. A new date will follow.",
        "Wir müssen das Gespräch als Bäcker am 15. April absagen. Die Stelle ist weiterhin nicht vergeben.",
        "Wir müssen das Vorstellungsgespräch als Bäcker am 13. April um 10 Uhr verschieben, ein neuer Termin folgt.",
        "On doit annuler l'entretien de boulanger du 15 avril à 10h. Le poste n'a pas encore été pourvu.",
        "Nous devons reporter l'entretien de boulanger du mardi 13 avril à 10h, une nouvelle date suivra.",
        "Tenemos que cancelar la entrevista de panadero del 15 de abril. El puesto no está cubierto todavía.",
        "Quito de la agenda la entrevista del 15 de abril para panadero, el dueño está enfermo.",
        "We moeten het gesprek voor bakker van 15 april afzeggen. De vacature is nog altijd niet ingevuld.",
        "We moeten het gesprek voor bakker van 13 april om 10 uur uitstellen, een nieuwe datum volgt.",
        "Dobbiamo annullare il colloquio da panettiere del 15 aprile. Il posto non è ancora stato assegnato.",
        "Temos de adiar a entrevista de padeiro de 13 de abril às 10h, ainda não temos nova data.",
        "Musimy przełożyć rozmowę na piekarza z 13 kwietnia o 10:00, nowy termin podamy wkrótce.",
    ],
)
def test_a_meeting_alone_is_off_where_the_post_is_open(words):
    mail = told(words)
    assert (mail.stage, mail.starts_at) == ("cancelled_by_them", None)


@pytest.mark.parametrize(
    "words",
    [
        "Your slot for the baker interview is reserved, thank you! Tuesday 13 April, 11:45.",
        "13 April at 10 it is, for the baker interview. If anything changes give me a shout.",
        "Your baker interview on 13 April at 10 am is postponed to 20 April at 10 am, as agreed on the phone today.",
        "Ihr Gespräch als Bäcker am 13. April um 10 Uhr ist bestätigt. Falls etwas dazwischenkommt, melden Sie sich.",
        "Votre créneau est bien réservé, merci ! Entretien boulanger, mardi 13 avril, 11h45.",
        "Tu horario ha quedado reservado, ¡gracias! Entrevista de panadero, martes 13 de abril, 11:45.",
        "Je tijdslot is gereserveerd, bedankt! Sollicitatiegesprek bakker, dinsdag 13 april, 11.45 uur.",
        "Je gesprek voor bakker op 13 april om 10 uur is bevestigd. Mocht er iets tussenkomen, laat het me weten.",
        "Rozmowa na piekarza 13 kwietnia o 10:00 jest potwierdzona. Gdyby coś wypadło, proszę dać znać.",
    ],
)
def test_a_time_that_is_booked_is_agreed(words):
    assert told(words).stage == "accepted"


@pytest.mark.parametrize(
    "words",
    [
        "We have reserved a slot for you: Tuesday 13 April, 11:45, baker interview. Please let me know if it suits.",
        "We have found a date for your joiner interview: Tuesday 13 April, 10 am. Does that suit you?",
        "Please take Thursday 15 April, 10 am into your calendar: interview for baker. Can you make it?",
        "Die Stelle als Bäcker ist noch nicht besetzt. Kommen Sie am 13. April um 10 Uhr zum Vorstellungsgespräch?",
        "Dès votre réponse, votre créneau sera réservé : entretien boulanger, mardi 13 avril, 11h45. Est-ce possible ?",
        "Te hemos reservado un hueco para la entrevista de panadero: martes 13 de abril, 11:45. ¿Te viene bien?",
        "We hebben een tijdslot voor je gereserveerd voor een gesprek als bakker: 13 april, 11.45 uur. Lukt dat?",
    ],
)
def test_a_time_that_is_offered_is_not_agreed(words):
    assert told(words).stage == "invited"


BELOW = {
    "Just checking you saw the invitation below, we have not heard from you. Can you still make it?": (
        "From: Joan Brand\nSent: Thursday, March 25, 2027 4:02 PM\nSubject: Interview\n\nHello Kim,\n\n"
        "We invite you to an interview for Locksmith on Tuesday 13 April at 10 am at 14 Mill Lane, Leeds LS1 4AB."
    ),
    "wir haben auf die Einladung unten noch keine Antwort. Können Sie kommen?": (
        "Von: Jana Brandt\nGesendet: Donnerstag, 25. März 2027 16:02\nBetreff: Gespräch\n\nGuten Tag Kim,\n\n"
        "wir laden Sie zum Gespräch als Schlosser am Dienstag, 13. April, um 10 Uhr ein: Lindenstraße 4, 50667 Köln."
    ),
    "Sauf erreur, nous n'avons pas reçu de réponse à l'invitation ci-dessous. Pouvez-vous venir ?": (
        "De : Jeanne Brand\nEnvoyé : jeudi 25 mars 2027 16:02\nObjet : Entretien\n\nBonjour Kim,\n\n"
        "Nous vous invitons à un entretien de serrurier mardi 13 avril à 10h, 4 rue du Port, 44000 Nantes."
    ),
    "Ainda não tivemos o seu retorno sobre o convite abaixo. Consegue vir?": (
        "De: Joana Brandão\nEnviada: Quinta-feira, 25 de março de 2027 16:02\nAssunto: Entrevista\n\nOlá Kim,\n\n"
        "Convidamo-lo para a entrevista de serralheiro na terça-feira, 13 de abril, às 10h: "
        "Rua dos Ipês, 190, Joinville."
    ),
}


@pytest.mark.parametrize("words", BELOW)
def test_a_reminder_of_what_stands_below_takes_its_time_from_there_and_asks(words):
    mail = told(f"{words}\n\nInes Varga\n\n{BELOW[words]}", subject="Re: Interview")
    assert (mail.stage, mail.format, mail.starts_at.hour) == ("invited", "onsite", 10)
    assert any("from the mail below" in one for one in mail.questions)


def test_what_is_taken_back_needs_no_time_from_below():
    words = next(iter(BELOW.values()))
    mail = told(f"We have filled the job and take back the invitation below.\n\nInes Varga\n\n{words}")
    assert (mail.stage, mail.starts_at) == ("over", None)
