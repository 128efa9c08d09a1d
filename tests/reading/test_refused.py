"""What is refused in words too common to offer anything; what residents or customers are offered is no benefit."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits

REFUSED = [
    ("Company cars are reserved for sales staff.", "car"),
    ("Company cars and bonuses do not form part of this role.", "bonus car"),
    ("We are unable to apply for work permits for this post.", "visa"),
    ("Our client will not sponsor H-1B or any other visa.", "visa"),
    ("There is no pension, healthcare or sick pay attached to the role.", "health_insurance retirement sick_leave"),
    ("Relocation help is no longer available.", "relocation"),
    ("Dienstwagen sind dem Vertrieb vorbehalten.", "car"),
    ("Boni zahlen wir nicht, und einen Obstkorb wirst du hier vergeblich suchen.", "bonus meals"),
    ("Nous ne proposons pas de logement et ne remboursons pas le déménagement.", "relocation"),
    ("No damos acciones ni opciones por ahora.", "equity"),
    ("L'auto aziendale non è prevista.", "car"),
    ("Non diamo alloggio e non rimborsiamo i trasporti.", "commuter"),
    ("Nie oferujemy pomocy w relokacji.", "relocation"),
    ("As deslocações ficam por conta do colaborador.", "commuter"),
    ("Tjänstebil ingår inte.", "car"),
    ("Verhuiskosten vergoeden we niet.", "relocation"),
]

NOTHING = [
    "Accommodation for interviews can be discussed.",
    "You need no car: the bus stops at the door.",
    "The home offers its residents physiotherapy, a hairdresser and transport.",
    "El centro ofrece a sus residentes fisioterapia y transporte adaptado.",
    "Das Haus bietet seinen Bewohnern Physiotherapie und Fahrdienste.",
    "La résidence propose à ses résidents de la kinésithérapie.",
    "Our sister company sells pet insurance and dental plans to clinics.",
    "Roster: 14 days on / 7 days off",
    "Formations continues à jour exigées",
]

#: Lines longer than an item, with a common word in them, under a heading of offers.
LINES = [
    ("In return\n- Manufacturer courses at the academy down the road, hotel and mileage covered", "learning"),
    ("In return\n- knife and allergen courses at the county college each and every spring", "learning"),
    ("Wir bieten:\n- Kurse im eigenen Haus und bei unseren Partnern in der Schweiz", "learning"),
    ("Ofrecemos\n- Formación anual en la fábrica de nuestro socio en Alemania", "learning"),
]


def keys(text, *, offered):
    return " ".join(sorted(one.key for one in read_benefits(text) if one.offered is offered))


@pytest.mark.parametrize(("text", "denied"), REFUSED)
def test_a_refused_benefit_is_denied_and_not_offered(text, denied):
    assert (keys(text, offered=False), keys(text, offered=True)) == (denied, "")


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_offers_the_person_is_no_benefit(text):
    assert read_benefits(text) == []


@pytest.mark.parametrize(("text", "offered"), LINES)
def test_a_line_under_a_heading_of_offers_needs_no_short_item(text, offered):
    assert keys(text, offered=True) == offered
