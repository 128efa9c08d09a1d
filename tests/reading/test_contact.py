"""Who stands behind a posting."""

import pytest

from jobrsvp.reading.facts.contact import read_contact

AGENCY = [
    "We are recruiting on behalf of our client, a bank in Leeds.",
    "Our client is looking for an accountant.",
    "My client, a growing retailer, needs a buyer.",
    "Acme Talent is acting as an Employment Agency in relation to this vacancy.",
    "We are a recruitment consultancy with many openings.",
    "Für unseren Kunden suchen wir einen Monteur.",
    "Unser Mandant ist ein Maschinenbauer.",
    "Nous recherchons pour notre client un comptable.",
    "Buscamos para nuestro cliente un técnico.",
    "Cerchiamo per un nostro cliente un contabile.",
    "Voor onze opdrachtgever zoeken wij een monteur.",
    "Dla naszego klienta szukamy programisty.",
]  # fmt: skip

NOT_AGENCY = [
    "You will meet our clients every day.",
    "No recruitment agencies please.",
    "We do not accept unsolicited CVs from recruitment agencies.",
    "Experience in a recruitment agency is welcome.",
    "Support our client success team.",
    "Betreuung unserer Kunden",
    "Wir bieten unseren Kunden vielseitige Lösungen.",
]  # fmt: skip


@pytest.mark.parametrize("text", AGENCY)
def test_an_agency(text):
    assert read_contact(text).kind == "agency"


@pytest.mark.parametrize("text", NOT_AGENCY)
def test_no_agency(text):
    contact = read_contact(text)
    assert contact is None or contact.kind != "agency"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contact: Maria Lopez", "Maria Lopez"),
        ("Recruiter: John Smith, Acme", "John Smith"),
        ("Ihr Ansprechpartner: Frau Petra Klein", "Petra Klein"),
        ("Please contact Sam O'Neil for details", "Sam O'Neil"),
        ("My name is Ana Costa and I lead the team", "Ana Costa"),
    ],
)
def test_names(text, name):
    assert read_contact(text).name == name


@pytest.mark.parametrize(
    "text", ["Contact Us", "Contact: Human Resources", "Please contact The Hiring Team", "Posted by Acme"]
)
def test_no_name(text):
    contact = read_contact(text)
    assert contact is None or contact.name is None


def test_the_hiring_manager_speaks():
    assert read_contact("I'm the hiring manager for this team.").kind == "hiring_manager"


def test_the_address_of_the_recruiters_comes_first():
    text = "Press: press@acme.example.org. Shop: hello@acme.org. Apply to careers@acme.org"
    assert read_contact(text).email == "careers@acme.org"


def test_an_address_for_accommodation_is_no_contact():
    assert read_contact("To request an accommodation write to help@acme.org") is None


def test_nobody_named():
    assert read_contact("A nice job in a nice town.") is None


def test_the_quote_stands_in_the_text():
    text = "Nice  job.\n\n We are recruiting on  behalf of our client."
    quote = read_contact(text).quote
    assert text[quote.start : quote.end] == quote.text
