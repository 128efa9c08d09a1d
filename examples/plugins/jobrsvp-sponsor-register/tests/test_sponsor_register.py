"""The register is pretended by ``responses``, in the form in which it is published; the employers are invented."""

import pytest
import responses
from jobrsvp_sponsor_register import SponsorRegister, plain, register

import jobrsvp
from jobrsvp.testing import a_case, a_posting, contract, judge_case

ADDRESS = "https://assets.publishing.service.gov.uk/media/1/register.csv"
REGISTER = """"Organisation Name","Town/City","County","Type & Rating","Route"
"Harbour & Sons Ltd","Hull","East Yorkshire","Worker (A rating)","Skilled Worker"
"Harbour & Sons Ltd","Hull","East Yorkshire","Temporary Worker (A rating)","Creative Worker"
"Lime Tree Theatre","Leeds","","Temporary Worker (A rating)","Creative Worker"
"""

test_contract = contract(SponsorRegister())


@pytest.fixture(autouse=True)
def web():
    """The register at its address, asked anew by each test."""
    register.cache_clear()
    with responses.RequestsMock(assert_all_requests_are_fired=False) as web:
        web.get(ADDRESS, body=REGISTER.encode("utf-8-sig"))
        yield web


def said(organization: str, **options: object) -> jobrsvp.Finding:
    """Return the finding on a posting of *organization*, for somebody who needs a sponsor."""
    wishes = {"needed": True, "address": ADDRESS, **options}
    profile = jobrsvp.Profile(evaluators={"sponsor-register": wishes})
    return judge_case(SponsorRegister(), a_case(a_posting(organization=organization), profile))


@pytest.mark.parametrize(
    ("organization", "stance"),
    [
        ("Harbour & Sons Ltd", "for"),
        ("Harbour & Sons Limited", "for"),
        ("HARBOUR & SONS", "for"),
        ("Lime Tree Theatre", "against"),
        ("Nobody Ltd", "against"),
    ],
)
def test_the_employer_is_licensed_for_the_route_or_not(organization, stance):
    assert said(organization).stance == stance


def test_another_route_is_another_answer():
    assert said("Lime Tree Theatre", route="Creative Worker").stance == "for"


def test_who_needs_no_visa_is_told_nothing_and_nobody_is_asked(web):
    assert said("Harbour & Sons Ltd", needed=False).stance == "neutral"
    assert len(web.calls) == 0


def test_without_an_address_the_person_is_asked():
    assert said("Harbour & Sons Ltd", address="").missing == "person"


def test_a_register_that_fails_is_unknown(web):
    web.replace(responses.GET, ADDRESS, status=503)
    assert said("Harbour & Sons Ltd").stance == "unknown"


def test_the_register_is_asked_once(web):
    said("Harbour & Sons Ltd")
    said("Nobody Ltd")
    assert len(web.calls) == 1


def test_a_name_is_compared_without_its_form():
    assert plain("The Harbour & Sons (UK) Ltd.") == "harbour sons"
