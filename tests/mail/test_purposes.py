"""What a mail is for is told by what it does, not by what it offers to do or has done before."""

import datetime as dt

import pytest

from jobrsvp.mail.read import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def kind(words, subject="Interview"):
    text = f"From: Ines Varga <ines@bramble.example>\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\nInes Varga"
    return read_invitation(text, NOW).kind


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Your interview is on 15 April 2027 at 10:00. Need to reschedule the interview? https://a.example/r",
            "invitation",
        ),
        ("Interview on 15 April 2027 at 10:00. If you need to cancel the interview, call us.", "invitation"),
        ("Your interview on 12 April 2027 has been cancelled; it is now on 15 April 2027 at 10:00.", "moved"),
        ("Your interview on 15 April 2027 at 10:00 has been cancelled.", "cancelled"),
        ("We have appointed another candidate after the interviews.", "refusal"),
        ("Application submitted! If your background is a match, someone from the team will reach out.", "receipt"),
        ("You are invited to our assessment centre with interview on 15 April 2027 at 10:00, Mill Hall.", "invitation"),
        ("The next step for your application is a coding challenge; it takes an hour, until 15 April.", "assessment"),
        ("Ihr Gespräch am 15.04.2027 um 10 Uhr. Termin verschieben: https://a.example/verschieben", "invitation"),
        (
            "Falls Sie den Termin verschieben möchten: Ihr Vorstellungsgespräch ist am 15.04.2027 um 10 Uhr.",
            "invitation",
        ),
        ("Ihr Vorstellungsgespräch am 15.04.2027 um 10 Uhr ist bestätigt.", "confirmation"),
        ("Die Wahl ist nach dem Vorstellungsgespräch auf eine andere Person gefallen.", "refusal"),
        ("Der nächste Schritt zu Ihrer Bewerbung ist unser Online-Test.", "assessment"),
        ("Nous devons annuler l'entretien prévu le 15 avril 2027 à 14h.", "cancelled"),
        ("Si vous devez annuler l'entretien du 15 avril 2027 à 14h, prévenez-nous.", "invitation"),
        ("Votre entretien du 15 avril 2027 à 14h : votre réservation est confirmée.", "confirmation"),
        ("Entrevista el 15 de abril de 2027 a las 10:00. Puede cambiar la cita: https://a.example/c", "invitation"),
        ("Tras la entrevista se ha seleccionado a otra persona candidata.", "refusal"),
        ("Il colloquio è spostato al 15 aprile 2027 alle 10.", "moved"),
        ("Colloquio il 15 aprile 2027 alle 10. Se deve spostare il colloquio, ci avvisi.", "invitation"),
        ("Helaas kan het sollicitatiegesprek op 15 april 2027 niet doorgaan.", "cancelled"),
        ("Przekładamy rozmowę kwalifikacyjną na 15 kwietnia 2027, godz. 10:00.", "moved"),
        ("Sua entrevista de 15 de abril de 2027 às 10:00 está confirmada.", "confirmation"),
        ("Merci de votre retour, je vous confirme donc notre entretien du 15 avril 2027 à 14h.", "confirmation"),
        ("Le confirmo entonces nuestra entrevista del 15 de abril de 2027 a las 10:00.", "confirmation"),
        ("Le confermo quindi il colloquio del 15 aprile 2027 alle 10.", "confirmation"),
        ("Dann halten wir Donnerstag, den 15.04.2027 um 10 Uhr für das Gespräch fest.", "confirmation"),
        ("Merci de me confirmer votre venue à l'entretien du 15 avril 2027 à 14h.", "invitation"),
        ("We're going to have to cancel Fridays interview (16 April, 8am).", "cancelled"),
        ("Nous allons devoir annuler l'entretien du 15 avril 2027 à 14h.", "cancelled"),
        ("Vamos a tener que cancelar la entrevista del 15 de abril de 2027 a las 10:00.", "cancelled"),
        ("Tyvärr behöver vi ställa in intervjun den 15 april 2027 kl. 10.", "cancelled"),
        (
            "Your application was received on 3 April at 21:46. Interviews will be held in the week of 12 April.",
            "receipt",
        ),
        ("Votre candidature a été reçue le 3 avril à 21h46. Vous recevrez une convocation à un entretien.", "receipt"),
        ("Din ansökan kom in den 3 april kl. 21:46. Intervjuer beräknas hållas vecka 16.", "receipt"),
        ("Jobsamtalen er flyttet til den 15. april 2027 klokken 10.", "moved"),
    ],
)
def test_what_is_done_counts(words, told):
    assert kind(words) == told


def test_a_receipt_that_its_subject_names_invites_to_nothing():
    words = "Bewerbung vom 03.04.2027, 21:46 Uhr. Zu Vorstellungsgesprächen wird später eingeladen."
    assert kind(words, subject="Eingangsbestätigung Ihrer Bewerbung") == "receipt"


def test_a_sentence_over_two_broken_lines_is_one():
    lines = (
        "En relación con la entrevista mantenida el pasado martes para la plaza\n"
        "temporal de auxiliar, le comunicamos que finalmente nuestro comité ha\n"
        "seleccionado ya, como quizá sepa, y tras estudiar las candidaturas, se ha\n"
        "elegido a otra persona. Le agradecemos su interés en nuestro centro de la\n"
        "ciudad."
    )
    assert kind(lines, "Proceso de selección") == "refusal"


def test_who_is_told_how_to_move_and_to_cancel_has_booked():
    links = "Reschedule: https://book.example/rescheduling/1\nCancel: https://book.example/cancellations/1"
    words = f"Screening call with Ines Varga, 15 April 2027, 10:00.\n{links}"
    assert kind(words) == "confirmation"
