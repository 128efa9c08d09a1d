"""What ends an application, what only waits, and what looks back on a meeting that was."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def told(words, subject="Interview", sender="Ines Varga <ines@bramble.example>"):
    return read_invitation(f"From: {sender}\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\nInes Varga", NOW)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Thank you for coming to see us in March. We have decided to appoint a candidate with more years.", "over"),
        ("Thank you for your application. We have decided to appoint a candidate with more years.", "listing"),
        ("Vielen Dank für das Gespräch am Montag. Leider haben wir uns anders entschieden.", "over"),
        ("Vielen Dank für Ihre Bewerbung. Leider haben wir uns für eine andere Person entschieden.", "listing"),
        ("Nous vous remercions d'être venue nous rencontrer. Nous ne donnerons pas suite à votre candidature.", "over"),
        ("Nous avons lu votre dossier. Nous ne donnerons pas suite à votre candidature.", "listing"),
        ("Dziękuję za wczorajszą rozmowę. Niestety zdecydowaliśmy się na innego kandydata.", "over"),
        ("We have paused recruitment for the Cook position until the board meets on 20 May at 10:00.", "listing"),
        ("La vacante de Cocinero queda en pausa hasta el segundo semestre.", "listing"),
    ],
)
def test_a_refusal_ends_only_a_meeting_that_was(words, stage):
    assert told(words, subject="Your application").stage == stage


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("It was a real pleasure to meet you on Tuesday, the interview stays in my mind.", "over"),
        (
            "It was a real pleasure to meet you. Please book your second interview: https://calendly.com/acme/2",
            "invited",
        ),
        ("Thank you for coming to the interview. Could you come again on 15 April 2027 at 10:00?", "invited"),
    ],
)
def test_what_only_looks_back_invites_to_nothing(words, stage):
    assert told(words).stage == stage


def test_a_day_of_last_month_is_none_of_next_year():
    read = told("Thank you for coming to Leeds on 2 March to talk about the Cook position.")
    assert (read.starts_at, [one for one in read.questions if "2 March" in one]) == (None, [])


@pytest.mark.parametrize(
    ("sender", "words", "firm"),
    [
        ("HireLine <no-reply@hireline.example>", "Company:   Bramble Toys", "Bramble Toys"),
        ("HireLine <no-reply@hireline.example>", "Sent on behalf of Bramble Toys.", "Bramble Toys"),
        ("Ufficio Selezione Bramble Toys <lavoro@brambletoys.example>", "Bramble Toys S.p.A.\n", "Bramble Toys S.p.A"),
        ("Bramble Toys <no-reply@brambletoys.example>", "We look forward to it.", "Bramble Toys"),
    ],
)
def test_neither_a_program_nor_an_office_is_the_firm(sender, words, firm):
    read = told(f"your interview is on 15 April 2027 at 10:00.\n{words}", sender=sender)
    assert (read.organization or "").rstrip(".") == firm
