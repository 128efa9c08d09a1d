"""Hours, contracts, years, weekends and agencies in the words of posters whom nobody here has read before."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.benefits.read import read_benefits
from jobrsvp.reading.facts.contact import read_contact
from jobrsvp.reading.facts.requirements import read_requirements
from jobrsvp.reading.facts.schedule import read_schedule

HOURS = [
    ("en", 38, "Permanent, 0.95 FTE (76 hours per two-week pay period)"),
    ("en", 35, "Roster: 70 hrs a fortnight"),
    ("en", 32, "A working week of 32 hours"),
    ("fr", 32.5, "Durée hebdomadaire moyenne : 32 h 30"),
    ("fr", 28, "Semaine de 28 heures sur quatre jours"),
    ("pt", 36, "um domingo em cada quatro, 36 horas semanais"),
    ("en", None, "We offer 76 hours of paid training."),
    ("en", None, "Core hours: 10 to 15"),
]
OFFERS = [
    ("en", "meals", True, "Staff dinner at four o'clock"),
    ("en", "car", True, "You'll be given a fully maintained vehicle."),
    ("en", "parental_leave", True, "16 weeks of paid leave for new parents"),
    ("en", "commuter", False, "Unfortunately the staff minibus has been discontinued."),
    ("de", "car", False, "Firmenwagen erst ab der Stufe Senior"),
    ("de", "equity", False, "Parkplätze und Aktien bieten wir nicht."),
    ("nl", "car", True, "Een bus die je mee naar huis neemt"),
    ("it", "learning", True, "rinnovo della CQC a carico dell'azienda"),
    ("pl", "commuter", False, "Nie zapewniamy dojazdu."),
]
AGENCIES = [
    ("nl", True, "Voor de gemeente Larkdam zoekt Redfern Interim een jurist."),
    ("en", True, "Redfern acts as an employment agency for permanent vacancies."),
    ("de", True, "Sie werden vom ersten Tag an direkt beim Kunden angestellt."),
    ("en", False, "You look after the client base in Leeds."),
    ("de", False, "Sie beraten unsere Kunden im Laden."),
]


@pytest.mark.parametrize(("language", "hours", "text"), HOURS)
def test_hours(language, hours, text):
    found = read_schedule(text, known().only(language))
    assert (found and found.hours_per_week) == hours


@pytest.mark.parametrize(("language", "key", "offered", "text"), OFFERS)
def test_offers_and_denials(language, key, offered, text):
    found = {one.key: one.offered for one in read_benefits(text, languages=known().only(language))}
    assert found.get(key) is offered


@pytest.mark.parametrize(("language", "agency", "text"), AGENCIES)
def test_agencies(language, agency, text):
    found = read_contact(text, known().only(language))
    assert bool(found and found.kind == "agency") is agency


def test_a_limit_on_the_line_above_is_none_of_the_years_below():
    text = "First aid within 6 months\nAt least 1 year of acute care experience"
    assert read_requirements(text, known().only("en")).years_min == 1
