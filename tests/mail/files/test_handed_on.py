"""Mails that hand on what others wrote, however often, and what only looks like it."""

import datetime as dt

import pytest

from jobrsvp.mail import read_file

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
KIM = "Kim Kay <kim@post.example>"


def read(sender, subject, text):
    head = f"From: {sender}\nTo: {KIM}\nSubject: {subject}\nDate: Thu, 01 Apr 2027 08:00:00 +0100\n"
    return read_file(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}".encode(), "x.eml", NOW).invitation


AGENCY = """Hi Kim, this came from the client, can you make it?

Jo Fern
Fern Staffing

From: Desk <desk@fernstaffing.example>
Sent: 31 March 2027 17:00
To: Jo Fern
Subject: FW: interview

yours I think

From: Ann Hill <ann@hillbakery.example>
Sent: 31 March 2027 16:00
To: Desk
Subject: interview

Hello, we can see Kim for the role of Baker on 15 April 2027 at 10:00.

Ann Hill
Hill Bakery
"""
FRIEND = """Kam bei mir an, ist für dich!
Jana

Von: Bert Moos <bert@post.example>
Gesendet: Mittwoch, 31. März 2027 17:00
An: Jana Moos
Betreff: WG: Einladung Vorstellungsgespräch

Für Kim

Von: Ulf Brandt <u.brandt@brandt-technik.example>
Gesendet: Mittwoch, 31. März 2027 16:00
An: Bert Moos
Betreff: Einladung Vorstellungsgespräch

Sehr geehrte Frau Kay,

wir laden Sie zum Gespräch als Schlosserin ein am 15. April 2027 um 10 Uhr.

Mit freundlichen Grüßen
Ulf Brandt
Brandt Technik GmbH
"""
CLIENT = """Bonjour Kim,
je vous transmets le mail du client.
Léa Roux
Roux Recrutement

De : Paul Petit <p.petit@petitbois.example>
Envoyé : mercredi 31 mars 2027 16:00
À : Léa Roux
Objet : entretien

Bonjour Léa,

nous pouvons recevoir Kim pour le poste de menuisier le 15 avril 2027 à 10h.

Paul Petit
Petit Bois
"""
QUOTED = """Kim, deze is voor jou. Succes!

Piet

Begin doorgestuurd bericht:

> Van: Anna Bos <anna@bakkerijbos.example>
> Aan: piet@post.example
> Onderwerp: gesprek
>
> Beste Kim,
>
> Graag nodigen wij je uit voor een gesprek over de functie van bakker op 15 april 2027 om 10:00.
>
> Anna Bos
> Bakkerij Bos
"""


@pytest.mark.parametrize(
    ("sender", "subject", "text", "firm", "role", "contact", "inviter"),
    [
        ("Jo Fern <jo@fernstaffing.example>", "FW: interview", AGENCY, "Hill Bakery", "Baker", "Jo Fern", "agency"),
        (
            "Jana Moos <jana@post.example>", "WG: WG: Einladung", FRIEND,
            "Brandt Technik GmbH", "Schlosserin", "Ulf Brandt", "employer",
        ),
        (
            "Léa Roux <lea@rouxrecrutement.example>", "TR: entretien", CLIENT,
            "Petit Bois", "menuisier", "Léa Roux", "agency",
        ),
        (
            "Piet Bos <piet@post.example>", "Doorst: gesprek", QUOTED,
            "Bakkerij Bos", "bakker", "Anna Bos", "employer",
        ),
    ],
)  # fmt: skip
def test_the_mail_that_invites_is_read_however_deep_it_lies(sender, subject, text, firm, role, contact, inviter):
    mail = read(sender, subject, text)
    assert (mail.starts_at.month, mail.starts_at.day, mail.starts_at.hour) == (4, 15, 10)
    assert (mail.organization, mail.role) == (firm, role)
    assert (mail.contact_name, mail.invited_by, mail.stage) == (contact, inviter, "invited")


BELOW = """

From: Bob Low
Sent: 30 March 2027 16:00
To: Ann Hill
Subject: interview

Hello, put Kim in for 15 April 2027 at 10:00 for the interview.

Bob
"""


def test_an_hour_of_its_own_counts_before_the_one_below():
    words = f"Dear Kim,\n\nthe interview is on 16 April 2027 at 11:00.\n\nAnn Hill\nHill Bakery{BELOW}"
    mail = read("Ann Hill <ann@hillbakery.example>", "FW: interview", words)
    assert (mail.starts_at.day, mail.contact_name) == (16, "Ann Hill")


def test_a_reply_hands_nothing_on():
    words = f"Dear Kim,\n\nunfortunately we have to cancel the interview.\n\nAnn Hill\nHill Bakery{BELOW}"
    mail = read("Ann Hill <ann@hillbakery.example>", "RE: interview", words)
    assert (mail.stage, mail.starts_at) == ("cancelled_by_them", None)


def test_a_name_in_the_address_of_the_reader_is_no_firm():
    words = "Kim,\n\ncome on 15 April 2027 at 10:00 about the post of baker.\n\nAnn Hill\nHill Bakery"
    head = "From: Ann Hill <ann@hillbakery.example>\nTo: kim.kay@post.example\nSubject: Interview Kim - Hill Bakery\n"
    mail = read_file(f"{head}\n{words}".encode(), "x.eml", NOW).invitation
    assert (mail.organization, mail.role, mail.contact_name) == ("Hill Bakery", "baker", "Ann Hill")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "iso-8859-15"])
def test_utf_8_under_another_name_is_utf_8(charset):
    words = "Bonjour,\n\nentretien le 15 avril 2027 à 10h pour le poste d'hôtesse de caisse."
    head = f"From: Léa <lea@x.example>\nSubject: x\nContent-Type: text/plain; charset={charset}\n\n"
    assert read_file((head + words).encode(), "x.eml", NOW).invitation.role == "hôtesse de caisse"


def test_a_one_byte_charset_that_is_none_else_stays_it():
    words = "Bonjour,\n\nentretien le 15 avril 2027 à 10h pour le poste d'hôtesse de caisse."
    head = "From: Lea <lea@x.example>\nSubject: x\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    assert read_file((head + words).encode("latin-1"), "x.eml", NOW).invitation.role == "hôtesse de caisse"
