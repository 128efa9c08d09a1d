"""Where a title begins and ends."""

import datetime as dt

import pytest

from jobrsvp.mail import read_invitation

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("your interview for the position of Engineer (Payments) is on 15 April 2027.", "Engineer (Payments)"),
        ("your interview for the position of Data Engineer (m/f/d) is on 15 April 2027.", "Data Engineer"),
        ("your interview for the position of Data Engineer (30 hours) is on 15 April 2027.", "Data Engineer"),
        ("your interview for the position of Data Engineer (remote) is on 15 April 2027.", "Data Engineer"),
        ("an interview.\n\nPosition:   Sr. Executive - Accounts\nDate: 15 April 2027", "Sr. Executive - Accounts"),
        ("wir laden Sie ein. Deine Bewerbung als Kaminkehrer-Lehrling hab ich gelesen.", "Kaminkehrer-Lehrling"),
        ("vielen Dank für Ihre Bewerbung um die Position Hofkäserin in unserem Haus. Termin: 15.4.", "Hofkäserin"),
        ("votre entretien pour le poste d'infirmier(ère) de nuit est fixé au 15 avril.", "infirmier(ère) de nuit"),
        ("your interview for Toy Designer at Bramble Toys is on 15 April 2027.", "Toy Designer"),
    ],
)  # fmt: skip
def test_a_title_is_whole_and_alone(words, title):
    assert read_invitation(f"From: Ines Varga <ines@x.example>\n\nHello Kim,\n\n{words}\n\nInes", NOW).role == title


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Interview: Accounts Clerk between Ines Varga and Tom Reed", "Accounts Clerk"),
        ("Interview - Tram Driver - trial and interview", "Tram Driver"),
        ("Gespräch Köchin Frau Holm", "Köchin"),
        ("Interview: Front Desk Clerk in Leeds", "Front Desk Clerk"),
        ("Stelle Alpkäserin", "Alpkäserin"),
    ],
)
def test_who_meets_and_where_is_no_part_of_a_title(subject, title):
    words = "wir laden Sie am 15.04.2027 um 10 Uhr zum Gespräch ein." if "K" in subject or "Stelle" in subject else ""
    words = words or "please come to an interview on 15 April 2027 at 10:00."
    text = f"From: Ines Varga <ines@x.example>\nSubject: {subject}\n\nHello Kim,\n\n{words}\n\nInes"
    assert read_invitation(text, NOW).role == title
