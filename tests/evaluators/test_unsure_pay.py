"""Work without a sure wage, minimum wages, net pay, packages with savings, and bands of several places."""

from decimal import Decimal

import pytest
from tests.evaluators.money_cases import context, pay, person, quote

from jobrsvp import Location, PayTerm, Schedule
from jobrsvp.money import Ledger
from jobrsvp_evaluators.pay_cut import PayCut

NEEDS = person(current=31000, floor=30000, currency="GBP", country="GB")
EARNS = person(current=31000, currency="GBP", country="GB")
NOBODY = person(currency="GBP", country="GB")


@pytest.fixture
def find(judge):
    """Return ``find(profile, kind, *pays, **posting) -> Finding`` for a posting with the term *kind*."""

    def find(profile, kind, *pays, country="GB", **posting):
        terms = (PayTerm(kind=kind, quote=quote(kind)),) if kind else ()
        more = {"pay": pays, "pay_terms": terms, "country": country, **posting}
        return judge(PayCut(), profile=profile, context=context(), **more)

    return find


@pytest.mark.parametrize("kind", ["unpaid", "equity", "commission"])
def test_no_floor_allows_what_guarantees_nothing(find, kind):
    finding = find(NEEDS, kind)
    assert (finding.stance, finding.dealbreaker, finding.quotes) == ("against", True, (quote(kind),))
    assert finding.limit == "stated"
    assert "you need 30,000 GBP a year" in finding.headline


def test_unpaid_work_is_surer_than_commission(find):
    unpaid, shares, commission = (find(NEEDS, kind).certainty for kind in ("unpaid", "equity", "commission"))
    assert unpaid > shares > commission >= 0.5


def test_hopes_below_the_floor_make_it_sure(find):
    hoped = pay(None, 25000, currency="GBP", basis="ote")
    assert find(NEEDS, "commission", hoped).certainty == 0.9
    assert "of which nothing is guaranteed" in find(NEEDS, "commission", hoped).detail


@pytest.mark.parametrize("kind", ["unpaid", "commission"])
def test_without_a_floor_a_usual_one_is_taken_and_said(find, kind):
    finding = find(EARNS, kind)
    assert (finding.dealbreaker, finding.limit, finding.asks) == (True, "assumed", "pay.floor")
    assert finding.certainty <= 0.75


def test_for_somebody_unknown_it_is_an_objection_and_no_dealbreaker(find):
    finding = find(NOBODY, "unpaid")
    assert (finding.stance, finding.dealbreaker) == ("against", False)


def test_somebody_who_needs_nothing_may_work_unpaid(find):
    finding = find(person(floor=0, currency="GBP", country="GB"), "unpaid")
    assert (finding.stance, finding.dealbreaker) == ("against", False)


@pytest.mark.parametrize("kind", ["unpaid", "commission", "piece"])
def test_base_pay_that_is_stated_counts_more_than_any_term(find, kind):
    finding = find(NEEDS, kind, pay(45000, currency="GBP"))
    assert finding.stance == "for"


def test_pieces_without_a_number_are_a_question(find):
    finding = find(NEEDS, "piece")
    assert (finding.stance, finding.missing, finding.could_veto) == ("unknown", "posting", True)
    assert "usual week" in finding.question


def test_what_a_week_of_pieces_comes_to_is_compared(find):
    finding = find(NEEDS, "piece", pay(450, currency="GBP", period="week", basis="ote"))
    assert finding.dealbreaker


@pytest.mark.parametrize(
    ("country", "currency", "least"),
    [("GB", "GBP", "24784.50"), ("US", "USD", "15080.00"), ("DE", "EUR", "28116.00"), ("ES", "EUR", "16572.00")],
)
def test_the_minimum_wage_is_that_of_the_country(find, country, currency, least):
    finding = find(person(floor=5000, currency=currency, country=country), "minimum_wage", country=country)
    assert (finding.figures["low"], finding.figures["high"]) == (least, least)
    assert any("minimum_wage" in one["key"] for one in finding.figures["package"]["assumptions"])


def test_where_no_minimum_wage_is_known_the_pay_is_not_stated(find):
    assert find(NEEDS, "minimum_wage", country="CH").stance == "unknown"


def test_an_hourly_wage_below_the_law_is_asked_about(find):
    finding = find(NEEDS, None, pay(9, currency="GBP", period="hour"))
    assert "below the minimum wage of 12.71 GBP an hour" in finding.question
    assert "minimum wage" not in (find(NEEDS, None, pay(14, currency="GBP", period="hour")).question or "")


def test_net_pay_is_never_a_dealbreaker_and_never_turned_into_gross(find):
    finding = find(NEEDS, None, pay(1900, currency="GBP", period="month", net=True))
    assert (finding.stance, finding.dealbreaker) == ("against", False)
    assert finding.figures["low"] == "22800.00"
    assert "before tax" in finding.question


def test_net_pay_above_the_floor_reaches_it_for_sure(find):
    assert find(NEEDS, None, pay(2600, currency="GBP", period="month", net=True)).stance == "for"


def test_gross_pay_counts_where_both_are_stated(find):
    finding = find(
        NEEDS, None, pay(3000, currency="GBP", period="month"), pay(2300, currency="GBP", period="month", net=True)
    )
    assert finding.figures["high"] == "36000.00"


YEARLY = [
    ("NZ", pay(103500, currency="NZD", basis="total"), "NZD", "100000.00"),
    ("AU", pay(112000, currency="AUD", basis="total"), "AUD", "100000.00"),
    ("ZA", pay(400000, currency="ZAR", basis="ctc"), "ZAR", "340000.00"),
    ("IN", pay(1000000, currency="INR", basis="ctc"), "INR", "915950.00"),
    ("NL", pay(3000, currency="EUR", period="month", on_top=Decimal(8)), "EUR", "38880.00"),
    ("AT", pay(2600, currency="EUR", period="month", payments_per_year=14), "EUR", "36400.00"),
    ("CH", pay(6500, currency="CHF", period="month", payments_per_year=13), "CHF", "84500.00"),
    ("GB", pay(400, currency="GBP", period="day"), "GBP", "88000.00"),
    ("US", pay(2075, period="week"), "USD", "107900.00"),
]


@pytest.mark.parametrize(("country", "one", "currency", "low"), YEARLY)
def test_a_year_of_it(find, country, one, currency, low):
    finding = find(person(floor=1, currency=currency, country=country), None, one, country=country)
    assert finding.figures["low"] == low


def test_a_day_rate_of_an_employee_is_for_all_working_days(find):
    finding = find(NEEDS, None, pay(400, currency="GBP", period="day"), employment_type="full_time")
    assert finding.figures["low"] == "104000.00"


def test_of_bands_in_several_places_that_of_the_home_counts(judge):
    bands = (pay(60000, 70000, label="Denver, CO"), pay(90000, 99000, label="Boston"))
    profile = person(current=80000, floor=75000)
    at_home = profile.home.__class__(place="Boston, MA", country="US")
    finding = judge(PayCut(), profile=profile.__class__(pay=profile.pay, home=at_home), context=context(), pay=bands)
    assert finding.figures["low"] == "90000.00"


def test_of_bands_in_several_currencies_the_persons_own_counts(find):
    bands = pay(60000, 70000, currency="EUR"), pay(52000, 58000, currency="GBP")
    assert find(NEEDS, None, *bands).figures["low"] == "52000.00"


def test_who_thinks_by_the_hour_is_compared_by_the_hour(find):
    profile = person(current=13, floor="12.5", currency="GBP", country="GB", period="hour")
    part_time = Schedule(hours_per_week=Decimal(20))
    assert find(profile, None, pay("14.60", currency="GBP", period="hour"), schedule=part_time).stance == "for"


def test_amounts_are_grouped_as_their_people_count():
    assert Ledger().say(Decimal(1250000), "INR") == "12,50,000 INR a year"
    assert Ledger().say(Decimal(12345678), "INR") == "1,23,45,678 INR a year"
    assert Ledger().say(Decimal(1250000), "USD") == "1,250,000 USD a year"


def test_a_single_place_of_the_job_chooses_among_bands(find):
    bands = pay(30000, 33000, currency="GBP", label="London"), pay(26000, 29000, currency="GBP", label="Leeds")
    finding = find(NEEDS, None, *bands, locations=(Location(text="Leeds, West Yorkshire"),))
    assert finding.figures["high"] == "29000.00"


def test_weeks_of_unpaid_trial_are_no_wage_to_live_on(find):
    finding = find(NEEDS, "trial", pay(32000, 34000, currency="GBP"))
    assert (finding.stance, finding.dealbreaker, finding.certainty) == ("against", True, 0.6)


def test_pay_below_the_floor_weighs_more_than_the_trial_before_it(find):
    finding = find(NEEDS, "trial", pay(20000, 22000, currency="GBP"))
    assert "below the 30,000 GBP a year you need" in finding.headline


def test_for_somebody_unknown_a_trial_is_an_objection(find):
    assert find(NOBODY, "trial", pay(32000, 34000, currency="GBP")).strength == 0.5
