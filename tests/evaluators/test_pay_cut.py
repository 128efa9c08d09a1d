import dataclasses
import datetime as dt
from decimal import Decimal

import pytest
from tests.evaluators.money_cases import NOW, context, pay, person, starting_at

from jobrsvp import Case, Context, Location, Place, Posting, Schedule, Search
from jobrsvp.money import Ledger
from jobrsvp_evaluators._levers.pay import levers
from jobrsvp_evaluators.pay_cut import PayCut


@pytest.fixture
def find(judge):
    """Return ``find(profile, *pays, **posting) -> Finding``."""

    def find(profile, *pays, country="US", own=(), **posting):
        return judge(PayCut(), profile=profile, context=context(**dict(own)), pay=pays, country=country, **posting)

    return find


BOTH = person(current=98000, floor=85000)


@pytest.mark.parametrize(
    ("pays", "stance", "words"),
    [
        pytest.param([pay(60000, 70000)], "against", "below the 85,000 USD a year you need", id="below the floor"),
        pytest.param(
            [pay(None, 80000)], "against", "below the 85,000 USD a year you need", id="up to less than the floor"
        ),
        pytest.param(
            [pay(30, 35, period="hour")], "against", "less than the 85,000 USD a year you need", id="by the hour"
        ),
        pytest.param(
            [pay(80000, 88000)],
            "against",
            "may pay less than the 85,000 USD",
            id="the floor within the range, middle below",
        ),
        pytest.param(
            [pay(80000, 95000)],
            "against",
            "may pay less than the 85,000 USD",
            id="the floor within the range, middle above",
        ),
        pytest.param(
            [pay(80000, 120000)], "for", "may well pay the 85,000 USD", id="the floor within, middle above present pay"
        ),
        pytest.param([starting_at(70000)], "against", "may pay less than the", id="from less than the floor"),
        pytest.param([pay(86000, 90000)], "against", "about 10 % less than now", id="a certain cut"),
        pytest.param([pay(90000, 100000)], "against", "It may pay about 3 % less", id="a possible cut"),
        pytest.param([pay(90000, 120000)], "for", "It may pay about 7 % more", id="a possible cut, more at the middle"),
        pytest.param([pay(98000)], "for", "about as much as now", id="the same pay"),
        pytest.param([pay(100000, 120000)], "for", "about 12 % more than now", id="a rise"),
    ],
)
def test_pay_and_floor_known(find, pays, stance, words):
    finding = find(BOTH, *pays)
    assert finding.stance == stance
    assert words in finding.headline


@pytest.mark.parametrize(
    ("one", "stance", "words"),
    [
        (pay(60000, 70000), "against", "below the 85,000 USD a year you need"),
        (pay(80000, 95000), "neutral", "may pay less than the"),
        (pay(86000, 90000), "neutral", "hardly more than"),
        (pay(100000), "for", "more than the 85,000"),
    ],
)
def test_only_the_floor_known(find, one, stance, words):
    finding = find(person(floor=85000), one)
    assert (finding.stance, words in finding.headline) == (stance, True)


@pytest.mark.parametrize(
    ("one", "stance"), [(pay(70000), "against"), (pay(90000, 97000), "against"), (pay(98000, 110000), "for")]
)
def test_only_present_pay_known(find, one, stance):
    finding = find(person(current=98000), one)
    assert finding.stance == stance
    assert not finding.dealbreaker


@pytest.mark.parametrize(("amount", "certainty"), [(68_599, 0.5), (65_000, 0.631), (60_000, 0.75), (20_000, 0.75)])
def test_a_cut_beyond_the_usual_is_a_dealbreaker_that_leans(find, amount, certainty):
    finding = find(person(current=98000), pay(amount))
    assert (finding.dealbreaker, finding.limit, finding.asks) == (True, "assumed", "pay.floor")
    assert finding.certainty == pytest.approx(certainty, abs=0.01)
    assert "a usual one of 68,600 USD a year is taken" in finding.detail
    assert finding.question == "Is at least 68,600 USD a year possible?"


@pytest.mark.parametrize(("amount", "certainty"), [(84_999, 0.5), (80_750, 0.725), (76_500, 0.95)])
def test_near_the_floor_nothing_is_sure(find, amount, certainty):
    finding = find(person(floor=85000), pay(amount))
    assert finding.dealbreaker
    assert finding.certainty == pytest.approx(certainty, abs=0.01)


def test_with_nothing_said_the_pay_is_named_and_neutral(find):
    finding = find(person(currency=None, country=None), pay(60000, 70000))
    assert finding.stance == "neutral"
    assert "60,000-70,000 USD a year" in finding.headline


def test_a_dealbreaker_quotes_the_posting_and_names_the_floor(find):
    finding = find(BOTH, pay(60000, 70000))
    assert finding.dealbreaker
    assert finding.certainty >= 0.8
    assert finding.quotes[0].text == "60000-70000 USD year"
    assert "pay.floor" in finding.facts
    assert finding.question == "Is at least 85,000 USD a year possible?"


def test_a_period_that_was_guessed_is_less_certain(find):
    assert find(BOTH, pay(60000, 70000, stated=False)).certainty < 0.8


def test_a_bigger_cut_is_stronger(find):
    profile = person(current=100000)
    strengths = [find(profile, pay(amount)).strength for amount in (98000, 90000, 80000, 60000)]
    assert strengths == sorted(strengths)
    assert strengths[0] < strengths[-1]


def test_an_estimate_never_vetoes(find):
    finding = find(BOTH, pay(30000, 40000, estimated=True))
    assert not finding.dealbreaker
    assert finding.certainty < 0.5
    assert finding.could_veto
    assert "estimate" in finding.question


def test_a_statement_beats_an_estimate(find):
    finding = find(BOTH, pay(30000, 40000, estimated=True), pay(100000))
    assert finding.stance == "for"


def test_base_pay_beats_on_target_pay(find):
    finding = find(BOTH, pay(150000, basis="ote"), pay(70000))
    assert finding.dealbreaker


def test_on_target_pay_below_the_floor_is_a_dealbreaker_all_the_more(find):
    assert find(BOTH, pay(60000, 80000, basis="ote")).dealbreaker


def test_on_target_pay_is_asked_for_its_base(find):
    finding = find(BOTH, pay(90000, 110000, basis="ote"))
    assert not finding.dealbreaker
    assert "How much of it is base pay?" in finding.question


def test_several_bands_are_taken_together_and_asked_for(find):
    finding = find(BOTH, pay(60000, 70000, label="Zone B"), pay(90000, 99000, label="Zone A"))
    assert not finding.dealbreaker
    assert finding.figures["low"] == "60000.00"
    assert finding.figures["high"] == "99000.00"
    assert "Zone A" in finding.question
    assert "Zone B" in finding.question


def test_several_bands_below_the_floor_are_still_a_dealbreaker(find):
    assert find(BOTH, pay(60000, 70000, label="Zone B"), pay(70000, 80000, label="Zone A")).dealbreaker


def test_the_same_pay_in_two_periods_is_no_conflict(find):
    finding = find(BOTH, pay(104000), pay(50, period="hour"))
    assert finding.question is None


def test_two_bases_in_conflict_are_asked(find):
    finding = find(BOTH, pay(100000), pay(60000))
    assert "Which pay is meant for you" in finding.question
    assert not finding.dealbreaker


def test_other_currencies_are_converted(find):
    own = {"usd_per_eur": Decimal("1.5")}
    finding = find(BOTH, pay(80000, currency="EUR"), own=own.items())
    assert finding.stance == "for"
    assert "about 22 % more" in finding.headline
    assert "about 120,000 USD a year" in finding.detail


def test_a_currency_without_a_rate_is_a_question_that_says_what_to_set(find):
    finding = find(BOTH, pay(80000, currency="XTS"))
    assert finding.stance == "unknown"
    assert "usd_per_xts" in finding.detail


def test_the_persons_currency_is_that_of_their_country_unless_said(find):
    finding = find(person(current=98000, currency=None), pay(98000, currency="EUR"), country="DE")
    assert finding.figures["currency"] == "USD"


def test_a_statement_without_an_amount_is_none(find):
    assert find(BOTH, starting_at(None)).stance == "unknown"


def test_stated_hours_make_the_year(find):
    finding = find(BOTH, pay(50, period="hour"), schedule=Schedule(hours_per_week=Decimal(20)))
    assert finding.figures["middle"] == "52000.00"


def test_pro_rata_pay_is_cut_to_the_hours(find):
    finding = find(BOTH, pay(100000, pro_rata=True), schedule=Schedule(hours_per_week=Decimal(20)))
    assert finding.figures["middle"] == "50000.00"
    assert finding.dealbreaker


def test_what_these_hours_pay_beats_what_a_whole_post_would(find):
    assert find(BOTH, pay(100000, pro_rata=True), pay(62000)).figures["high"] == "62000.00"


def test_pro_rata_pay_without_hours_is_asked_for_them(find):
    finding = find(BOTH, pay(100000, pro_rata=True))
    assert "How many hours" in finding.question
    assert finding.certainty < 0.8


def test_part_time_by_the_hour_without_hours_may_be_half_of_it(find):
    finding = find(BOTH, pay(50, period="hour"), employment_type="part_time")
    assert (finding.figures["low"], finding.figures["high"]) == ("52000.00", "104000.00")
    assert "How many hours" in finding.question


def test_a_cut_that_may_reach_the_floor_is_still_a_cut(find):
    finding = find(person(current=98000, floor=75000), pay(70000, 80000))
    assert finding.stance == "against"
    assert finding.strength > 0.5
    assert "you earn 98,000 USD" in finding.detail


def test_present_pay_by_the_hour_counts_the_persons_own_hours(find):
    finding = find(person(current=40, period="hour", hours_per_week=Decimal(30)), pay(62400))
    assert finding.figures["package"]["present"]["base"][1] == "62400.00"


class TestUnknownPay:
    def test_is_never_a_reason_to_decline(self, find):
        finding = find(BOTH)
        assert finding.stance == "unknown"
        assert finding.question.startswith("What is the pay range?")
        assert finding.could_veto

    def test_cannot_veto_without_a_floor(self, find):
        assert not find(person(current=98000)).could_veto

    def test_matters_less_when_the_person_stated_nothing(self, find):
        assert find(person(currency=None)).reach < find(person(current=98000)).reach < find(BOTH).reach

    @pytest.mark.parametrize(
        ("country", "text", "words"),
        [
            ("US", "Denver, CO", "The law of Colorado says that a posting must show the pay"),
            ("US", "Washington, DC", "The law of Washington, D.C."),
            ("US", "Seattle, Washington", "The law of Washington says"),
            ("US", "Washington Street, Boston, MA 02108", "The law of Massachusetts"),
            (None, "Ontario, CA", "The law of California"),
            ("CA", "Toronto, ON", "The law of Ontario"),
            ("PL", "Warszawa", "The law of Poland says that you must be told the pay before the interview"),
            ("DE", "Hamburg", "The law of the EU"),
        ],
    )
    def test_names_the_law(self, find, country, text, words):
        assert words in find(BOTH, country=country, locations=(Location(text=text),)).detail

    @pytest.mark.parametrize(
        ("country", "text"), [("US", "Dallas, TX"), ("GB", "Leeds"), ("US", "Cozad, NE"), (None, "Downtown")]
    )
    def test_names_no_law_where_there_is_none(self, find, country, text):
        assert "law" not in find(BOTH, country=country, locations=(Location(text=text),)).detail

    def test_names_no_law_that_came_later(self, find):
        posted = dt.date(2025, 12, 1)
        detail = find(BOTH, country="CA", date_posted=posted, locations=(Location(text="Toronto, ON"),)).detail
        assert "law" not in detail

    def test_names_no_law_of_the_persons_own_country(self, find):
        assert "law" not in find(person(floor=40000, currency="EUR", country="DE"), country=None).detail

    def test_reads_the_state_of_a_resolved_place(self, find):
        place = Place(kind="city", name="Boulder", country="US", admin="Colorado")
        assert "Colorado" in find(BOTH, country=None, locations=(Location(text="Boulder", place=place),)).detail


def test_figures_are_strings_and_hold_the_lines_of_the_package(find):
    package = find(BOTH, pay(100000, 110000)).figures["package"]
    assert package["present"] == {"base": ["98000.00", "98000.00", "98000.00"]}
    assert package["offered"] == {"base": ["100000.00", "105000.00", "110000.00"]}
    assert package["hours"] == {"present": "2080", "offered": "2080"}


def test_without_tables_the_pay_is_unknown(judge):
    assert judge(PayCut(), profile=BOTH, context=Context(now=NOW), pay=(pay(1),)).stance == "unknown"


@pytest.mark.parametrize(
    ("stage", "words"),
    [("unemployed", "than your last job."), ("returning", "than your last job."), (None, "than now.")],
)
def test_whoever_is_out_of_work_is_told_of_their_last_pay(find, stage, words):
    who = dataclasses.replace(person(current=50000), search=Search(stage=stage))
    assert find(who, pay(55000, 55000)).headline.endswith(words)


def test_nobody_is_told_of_a_wage_that_the_law_forbids():
    money = Ledger({})
    least = money.assumption("minimum_wage", "GB").value
    hourly = {"currency": "GBP", "period": "hour"}
    carer = Case(
        posting=Posting(title="Carer", country="GB", pay=(pay(least + 1, **hourly),)),
        profile=person(current=least, country="GB", **hourly),
    )
    lower = [one.change["posting.pay"]["maximum"] for one in levers(carer, money) if one.towards == "decline"]
    assert lower
    assert min(lower) >= least


def test_pay_by_the_hour_is_spread_over_the_hours_of_the_job_where_nobody_said_how_many(judge):
    paid = pay("12.85", currency="GBP", period="hour")
    hourly = person(current="12.20", country="GB", currency="GBP", period="hour")
    schedule = Schedule(hours_per_week=Decimal(24))
    finding = judge(PayCut(), profile=hourly, context=context(), pay=[paid], country="GB", schedule=schedule)
    assert finding.figures["package"]["hours"] == {"present": "1248", "offered": "1248"}
