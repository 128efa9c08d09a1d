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

#: Title, organizer, place and words of an entry; then firm, position and whom to answer.
ENTRIES = [
    (
        "Vorstellungsgespräch: Kim Ashdown – Elektroniker für Betriebstechnik",
        "Pohl, Sabine <s.pohl@walzwerk-eschen.example>",
        "Walzwerk Eschen GmbH, Tor 2, Hüttenstraße 40, 57076 Siegen",
        "Guten Tag Frau Ashdown,\nbitte melden Sie sich an der Pforte.\nSabine Pohl\nPersonalreferentin",
        ("Walzwerk Eschen GmbH", "Elektroniker für Betriebstechnik", "Sabine Pohl"),
    ),
    (
        "Entretien visio – Chargée de communication",
        "Aurélie Besson <a.besson@festival-lumen.example>",
        "https://meet.google.com/abc-defg-hij",
        "Bonjour Kim,\nVoici le lien pour notre entretien concernant le poste de chargée de "
        "communication au Festival Lumen.\nÀ bientôt,\nAurélie",
        ("Festival Lumen", "Chargée de communication", "Aurélie Besson"),
    ),
    (
        "Kennismaking Kim <> Bouwgroep Veluwe",
        "Ruud Jansen <ruud.jansen@bouwgroepveluwe.example>",
        "Microsoft Teams-vergadering",
        "Hoi Kim, zoals besproken even kennismaken over de functie van calculator. Groet, Ruud",
        ("Bouwgroep Veluwe", "calculator", "Ruud Jansen"),
    ),
    (
        "Colloquio Addetta alle vendite",
        "Profumeria Iris <negozio@profumeriairis.example>",
        "Profumeria Iris\nCorso Garibaldi 45, 27100 Pavia PV, Italia",
        "Portare CV aggiornato. Giada",
        ("Profumeria Iris", "Addetta alle vendite", "Giada"),
    ),
    (
        "Rozmowa kwalifikacyjna – technolog żywności",
        "Ewelina Kos <e.kos@mleczarnia-bor.example>",
        "Mleczarnia Bór sp. z o.o., ul. Leśna 5, 17-200 Hajnówka",
        "Zapraszam. Proszę o potwierdzenie.\nEwelina Kos, HR",
        ("Mleczarnia Bór sp. z o.o.", "technolog żywności", "Ewelina Kos"),
    ),
    (
        "Intervju: Kim - butikschef - Sportringen Älvdalen",
        "Jonas Berg <jonas@sportringenalvdalen.example>",
        "Butiken, Storgatan 3, Älvdalen",
        "Hej Kim! Ring mig om du blir sen.",
        ("Sportringen Älvdalen", "butikschef", "Jonas Berg"),
    ),
    (
        "Phone screen w/ Tideline Robotics: Embedded Engineer",
        "Mo Haddad <mo@tidelinerobotics.example>",
        "Phone: +1 503 555 0100",
        "Mo will call you. Looking forward! \n\nMo Haddad | Recruiting Lead",
        ("Tideline Robotics", "Embedded Engineer", "Mo Haddad"),
    ),
    (
        "2nd round - Product Owner - Kim",
        "Gehring, Nils <nils.gehring@zeitwandel.example>",
        "",
        "Hi Kim, second round with Petra and Ingo. Nils Gehring, Zeitwandel Software AG",
        ("Zeitwandel Software AG", "Product Owner", "Nils Gehring"),
    ),
]


def escaped(text):
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


@pytest.mark.parametrize(("title", "host", "place", "words", "names"), ENTRIES)
def test_an_entry_names_firm_position_and_person(title, host, place, words, names):
    name, _, address = host.rstrip(">").partition(" <")
    lines = (f"LOCATION:{escaped(place)}", f"DESCRIPTION:{escaped(words)}")
    organizer = f'ORGANIZER;CN="{name}":mailto:{address}'
    found = read(ics(event("DTSTART:20270415T090000Z", *lines, title=escaped(title), host=organizer)), "x.ics")
    assert tuple(map(str.casefold, (found.organization, found.role, found.contact_name))) == tuple(
        map(str.casefold, names)
    )


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
        ("St Anselm's Primary School", "stanselms.example"),
        ("Saint-Avit Transports", "st-avit.example"),
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
