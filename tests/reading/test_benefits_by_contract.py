"""Benefits that only those get whose contract is of another kind than this one."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits

BARRED = [
    "Temporary, until May.\nWe offer: pension, health insurance *\n* Health insurance is for permanent staff.",
    "Befristet auf ein Jahr.\nWir bieten: Krankenversicherung\nKrankenversicherung gilt für unbefristet Beschäftigte.",
    "CDD de six mois.\nNous offrons : mutuelle\nLa mutuelle est réservée aux salariés en CDI.",
    "Vervangingscontract.\nWij bieten: hospitalisatieverzekering\nHospitalisatieverzekering is voor vaste bedienden.",
]
OFFERED = [
    "A permanent post.\nWe offer: pension, health insurance *\n* Health insurance is for permanent staff.",
    "Temporary, until May.\nHealth insurance is for permanent staff and temporary workers alike.",
    "CDI. Nous offrons : mutuelle\nLa mutuelle est réservée aux salariés en CDI.",
]
ALONE = [
    "You work as an independent contractor, so taxes and your own cover are your affair.",
    "Paid on a 1099 basis; you bring your own health insurance.",
    "This is a freelance engagement with your own benefits.",
]
NOT_ALONE = ["W-2 employment, and you bring your own tools.", "We turn 1099 forms into your own report."]


def health(text):
    return {one.key: one.offered for one in read_benefits(text)}["health_insurance"]


@pytest.mark.parametrize("text", BARRED)
def test_what_takes_a_contract_without_end_is_not_offered_with_one_that_ends(text):
    assert health(text) is False


@pytest.mark.parametrize("text", OFFERED)
def test_what_this_contract_brings_is_offered(text):
    assert health(text) is True


@pytest.mark.parametrize("text", ALONE)
def test_who_is_a_firm_of_their_own_gets_none(text):
    assert not any(one.offered for one in read_benefits(text))
    assert {"ALL", "health_insurance"} & {one.key for one in read_benefits(text)}


@pytest.mark.parametrize("text", NOT_ALONE)
def test_what_is_ones_own_otherwise_denies_nothing(text):
    assert not any(one.key == "ALL" for one in read_benefits(text))
