"""The line below a title names an agency, though towns are called like it; and contracts that end, as lists say it."""

import pytest

from jobrsvp import reading
from jobrsvp.reading.facts.schedule import read_schedule

BODY = "We are looking for somebody to pick and pack in our warehouse. Apply with your CV."


@pytest.mark.parametrize("name", ["Hays", "Randstad", "Blue Arrow", "Larkfield Search Consultancy", "Office Angels"])
def test_an_agency_below_the_title_is_one(name):
    posting = reading.read(reading.capture_text(f"Warehouse Operative\n{name}\nLeeds\n\n{BODY}"))
    assert (posting.organization, posting.contact.kind) == (name, "agency")


@pytest.mark.parametrize("name", ["Arrow Bakery", "Orion Search Engines", "Larkfield Mill"])
def test_a_firm_that_is_called_a_little_like_one_is_none(name):
    posting = reading.read(reading.capture_text(f"Warehouse Operative\n{name}\nLeeds\n\n{BODY}"))
    assert not (posting.contact and posting.contact.kind == "agency")


LENGTHS = [
    ("Contract | 12 months", 12),
    ("Contract: 6+ months", 6),
    ("This role is funded for 3 years", 36),
    ("for a period of 18 months", 18),
    ("6 months + extension", 6),
    ("ein Jahr, verlängerbar", 12),
    ("pour une durée de 9 mois", 9),
    ("arbeidsovereenkomst voor 12 maanden", 12),
    ("24 months of parental leave", None),
    ("We doubled in 18 months", None),
]


@pytest.mark.parametrize(("text", "months"), LENGTHS)
def test_a_contract_with_an_end_has_a_length(text, months):
    found = read_schedule(text)
    assert (found.contract_months if found else None) == months
