"""What stands around the words of a mail: hosts, postcodes, the mail below, days of boards; each with look-alikes."""

import datetime as dt

import pytest

from jobrsvp.languages import known
from jobrsvp.mail import read_file
from jobrsvp.mail.who.hosts import of_host, site

NOW = dt.datetime(2027, 5, 12, 9, tzinfo=dt.UTC)
SENT = "Wed, 12 May 2027 08:00:00 +0200"


def read(words, subject="Interview", sender="Ines Varga <ines@brambletoys.example>"):
    head = f"From: {sender}\nTo: Kim Solberg <kim@post.example>\nSubject: {subject}\nDate: {SENT}\n"
    data = f"{head}Content-Type: text/plain; charset=utf-8\n\n{words}".encode()
    return read_file(data, "mail.eml", NOW).invitation


@pytest.mark.parametrize(
    ("answer", "below", "day"),
    [
        ("aye sounds good, see you then\n\nInes", "Can you come Thursday 13 May at 5pm about the joiner job?", 13),
        ("Perfect, see you there!\n\nInes", "The welder interview: Friday 14 May at 10:00 works for me.", 14),
        ("Prima, tot dan!\n\nInes", "Vrijdag 14 mei om 10.00 uur voor de functie van bakker is goed.", 14),
        ("Sounds good, see you Friday at 2pm\n\nInes", "The welder interview: Thursday 13 May at 10:00 works.", 14),
        ("Thanks, we will tell you more.\n\nInes", "The welder interview: Thursday 13 May at 10:00 works.", None),
    ],
)
def test_an_answer_agrees_to_the_time_of_the_mail_below(answer, below, day):
    found = read(f"{answer}\n\nOn Tue, 11 May 2027 at 19:02, Kim Solberg wrote:\n> {below}\n")
    assert (found.starts_at and found.starts_at.day) == day


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("I cannot see you on Monday 17th. Could we do Wednesday 19th at 1.30pm instead?", "invited"),
        ("we have to cancel the interview on Monday 17th. Would Thursday 20th at 10am suit you?", "invited"),
        ("the interview on Monday 17th is cancelled. We will be in touch.", "cancelled_by_them"),
        ("the interview on Monday 17th is cancelled. Would you like feedback?", "cancelled_by_them"),
    ],
)
def test_who_asks_for_another_day_calls_nothing_off(words, stage):
    assert read(f"Dear Kim,\n\n{words}\n\nInes Varga").stage == stage


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("Kun je dinsdag 18 mei om 16.15 uur langskomen? Havenkade 21, 8754 ET Makkum.", 2),
        ("Kun je dinsdag 18 mei om 16.15 uur langskomen? Kade 3, 9712 CT Groningen.", 2),
        ("Can you come to an interview on Tuesday 18 May 2027 at 4.15pm ET?", -4),
        ("Can you come to an interview on Tuesday 18 May 2027, 16:15 ET?", -4),
    ],
)
def test_the_letters_of_a_postcode_are_no_zone(words, hours):
    assert read(f"Hoi Kim,\n\n{words}\n\nInes Varga").starts_at.utcoffset() == dt.timedelta(hours=hours)


@pytest.mark.parametrize(
    ("name", "host", "named"),
    [
        ("Booked Meetings", "boo.acme.example", False),
        ("Bekräftelse på bokad", "boka.acme.example", False),
        ("Acme Foods", "acme.example", True),
        ("The Harbour Kettle", "harbourkettle.example", True),
    ],
)
def test_a_host_is_named_after_whole_words(name, host, named):
    assert of_host(name, site(host), known()) is named


@pytest.mark.parametrize(
    ("sender", "sign", "firm"),
    [
        ("HR De Kade <hr@dekade.example>", "Ines Varga\nHR De Kade", "De Kade"),
        ("HR De Beuk <hr@debeuk.example>", "Ines Varga\nHR-adviseur De Beuk", "De Beuk"),
        ("Ines Varga <ines@kadetuin.example>", "Ines Varga\nKadetuin B.V.", "Kadetuin B.V."),
    ],
)
def test_an_article_that_the_host_has_is_part_of_the_name(sender, sign, firm):
    words = "we nodigen je uit voor een gesprek op 18 mei 2027 om 10.00 uur."
    assert read(f"Beste Kim,\n\n{words}\n\n{sign}", "Gesprek", sender).organization == firm


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        ("le jury n'a pas encore délibéré ; il se réunira le 1er juin 2027 à 18h.", None),
        ("la commission du personnel n'a pas encore statué ; elle siège le 2 juin 2027 à 9h.", None),
        ("le jury vous recevra en entretien le 1er juin 2027 à 18h.", 1),
        ("la commission vous invite à un entretien le 2 juin 2027 à 9h.", 2),
    ],
)
def test_the_day_of_a_board_is_no_meeting(words, starts):
    found = read(f"Bonjour,\n\nvotre candidature au poste d'agent d'accueil : {words}\n\nInès Varga", "Candidature")
    assert (found.starts_at and found.starts_at.day) == starts


def test_a_time_that_nothing_invites_to_is_asked():
    found = read("Hello Kim,\n\nthe porter job: 18 May 2027 at 10:00 is in the diary of the trustees.\n\nInes Varga")
    assert any(one.endswith("is there a meeting at all?") for one in found.questions)
