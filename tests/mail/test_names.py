"""Who writes, for which firm and which position, in mails of many hands and trades."""

import tomllib
from pathlib import Path

import pytest
from tests.mail.files.samples import eml, event, ics, part, read
from tests.mail.mails import NOW

from jobrsvp.languages import known
from jobrsvp.mail import read_invitation
from jobrsvp.mail.who.hosts import of_host
from jobrsvp.mail.who.posts import is_occupation

MAILS = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))["mail"]
ROWS = [(number, name) for number, mail in enumerate(MAILS) for name in mail["expect"]]


@pytest.fixture(scope="module")
def told():
    """What is read of each mail of ``names.toml``."""
    return [
        read(eml(part("text/plain; charset=utf-8", one["text"]), subject=one["subject"], sender=one["sender"]))
        for one in MAILS
    ]


@pytest.mark.parametrize(("number", "name"), ROWS)
def test_a_name_is_read_as_a_person_would(told, number, name):
    wanted = MAILS[number]["expect"][name]
    wanted = wanted if isinstance(wanted, list) else [wanted]
    said = getattr(told[number], name)
    assert said in (wanted or [None]), f"{MAILS[number]['subject']}: {name}"


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("Institut für Bodenkunde Wirbelau", "inst-bodenkunde.example"),
        ("Communauté d'agglomération de la Valserine", "agglo-valserine.example"),
        ("Mutuelle du Haut-Plateau", "mutuelle-hp.example"),
        ("Wohnungsbaugenossenschaft Fördeblick eG", "wbg-foerdeblick.example"),
        ("Neue Energie Werke", "new.example"),
        ("Hotel Lambourne Toronto", "lambourne.example"),
        ("Acme Foods", "jobs.acme-foods.example"),
    ],
)
def test_a_host_is_named_after_a_firm(name, host):
    assert of_host(name, host, known())


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("Klinik am Park", "klinik-seeblick.example"),
        ("Guest Services", "lambourne.example"),
        ("Online-Test", "test.acme.example"),
        ("Team People", "tp-bau.example"),
        ("Acme Foods", "gmail.com"),
    ],
)
def test_a_host_is_named_after_another(name, host):
    assert not of_host(name, host, known())


@pytest.mark.parametrize(
    "title", ["Erzieherin", "aide-soignante de nuit", "magazijnmedewerker", "operator wózka", "fysioterapeut"]
)
def test_words_name_an_occupation(title):
    assert is_occupation(title, known())


@pytest.mark.parametrize("name", ["Guest Services", "Holtmann GmbH", "Anouk Tersteeg", "nieuw tijdstip", "Tuesday"])
def test_other_words_name_none(name):
    assert not is_occupation(name, known())


@pytest.mark.parametrize(
    ("title", "organization", "role"),
    [
        ("Rohan Iyer x Bramble Toys - Toy Designer", "Bramble Toys", "Toy Designer"),
        ("Einladung zum Vorstellungsgespräch Spielzeugmacher", None, "Spielzeugmacher"),
        ("Bramble Toys × Kim", "Bramble Toys", None),
        ("Entretien pour menuisier", None, "menuisier"),
        ("Screening call: Kim Holm and Ines Varga", None, None),
        ("Bevestigd: nieuw tijdstip", None, None),
    ],
)
def test_titles_name_firm_and_position_between_any_signs(title, organization, role):
    found = read(ics(event(title=title)), "x.ics")
    assert (found.organization, found.role) == (organization, role)


def test_what_an_agency_passes_on_names_its_client():
    words = (
        "Moin,\n\nanbei die Einladung vom Kunden.\n\nBeste Grüße\nTom Jess\nKraftwerk Personal GmbH\n\n"
        "Von: Silke Mar <s.mar@nordlack.example>\nGesendet: Montag, 1. März 2027 08:51\nAn: Tom Jess\n"
        "Betreff: Gespräch\n\nHallo Herr Jess,\n\nwir würden sie gern als Lackiererin kennenlernen.\n\n"
        "Viele Grüße\nSilke Mar\nNordlack GmbH\n"
    )
    found = read(eml(part("text/plain; charset=utf-8", words), sender="Tom Jess <jess@kraftwerk-personal.example>"))
    assert (found.organization, found.invited_by, found.contact_name) == ("Nordlack GmbH", "agency", "Tom Jess")


def test_a_newsletter_is_of_nobody():
    words = "View in browser\n12 new jobs for you\nToy Designer at Bramble Toys\nInterviews on 15 April\nUnsubscribe"
    found = read_invitation(f"From: Alerts <a@jobmail.example>\nSubject: New jobs\n\n{words}", NOW)
    assert (found.organization, found.role) == (None, None)
