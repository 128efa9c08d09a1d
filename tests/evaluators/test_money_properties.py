"""What holds of pay-cut and benefits for any posting and any person."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.evaluators.money_cases import context, having, person, quote

from jobrsvp import Benefit, Case, Pay, Posting, schemas
from jobrsvp_evaluators.benefits import Benefits
from jobrsvp_evaluators.pay_cut import PayCut

AMOUNTS = st.decimals(min_value=0, max_value=10_000_000, places=2)
KEYS = st.sampled_from(["health_insurance", "dental", "retirement", "pto", "bonus", "equity", "tuition", "visa"])
COUNTRIES = st.sampled_from([None, "US", "GB", "DE", "FR", "IN", "AU", "JP"])
CURRENCIES = st.sampled_from(["USD", "EUR", "GBP", "INR", "XTS"])
PAYS = st.builds(
    Pay,
    minimum=st.none() | AMOUNTS,
    maximum=st.none() | AMOUNTS,
    currency=CURRENCIES,
    period=st.sampled_from(["hour", "day", "week", "month", "year"]),
    basis=st.sampled_from(["base", "ote", "total", "ctc"]),
    stated=st.booleans(),
    estimated=st.booleans(),
    pro_rata=st.booleans(),
    payments_per_year=st.sampled_from([None, 12, 13, 14]),
    quote=st.just(quote("so much")),
)
BENEFITS = st.builds(
    Benefit,
    key=KEYS | st.just("ALL"),
    offered=st.booleans(),
    value=st.none() | st.decimals(min_value=0, max_value=10_000, places=1),
    unit=st.sampled_from([None, "percent", "days", "weeks", "amount", "unlimited"]),
    currency=st.none() | CURRENCIES,
    period=st.sampled_from([None, "month", "year"]),
    quote=st.just(quote("such a benefit")),
)
POSTINGS = st.builds(
    Posting,
    pay=st.lists(PAYS, max_size=3).map(tuple),
    benefits=st.lists(BENEFITS, max_size=4).map(tuple),
    country=COUNTRIES,
    employment_type=st.sampled_from([None, "full_time", "part_time", "contractor"]),
)
HAVING = st.builds(
    lambda has, must, match, days: having(*has, must=must, match=match, days=days),
    st.lists(KEYS, unique=True),
    st.lists(KEYS, unique=True, max_size=2),
    st.none() | st.integers(0, 20),
    st.none() | st.integers(0, 40),
)
PEOPLE = st.builds(
    lambda current, floor, currency, country, benefits: person(
        current, floor, currency=currency, country=country, benefits=benefits
    ),
    st.none() | AMOUNTS,
    st.none() | AMOUNTS,
    st.none() | CURRENCIES,
    COUNTRIES,
    HAVING,
)


def found(evaluator, posting, profile):
    return evaluator.evaluate(Case(posting=posting, profile=profile), context())


@given(POSTINGS, PEOPLE)
def test_every_case_has_a_finding_that_can_be_sent(posting, profile):
    for evaluator in (PayCut(), Benefits()):
        finding = found(evaluator, posting, profile)
        assert schemas.dumps(finding)
        assert finding == found(evaluator, posting, profile)


@given(POSTINGS, PEOPLE)
def test_estimates_alone_never_veto(posting, profile):
    finding = found(PayCut(), posting, profile)
    assert not finding.dealbreaker or not all(pay.estimated for pay in posting.pay)


@given(PEOPLE, COUNTRIES)
def test_silence_speaks_neither_for_nor_against(profile, country):
    posting = Posting(country=country)
    assert found(PayCut(), posting, profile).stance == "unknown"
    assert found(Benefits(), posting, profile).stance in ("unknown", "neutral")


@given(PEOPLE, st.lists(BENEFITS, max_size=4))
def test_only_what_is_denied_or_less_is_lost(profile, benefits):
    finding = found(Benefits(), Posting(benefits=tuple(benefits), country="US"), profile)
    said = {benefit.key for benefit in benefits}
    assert "ALL" in said or set(finding.figures["lost"]) <= said


@given(AMOUNTS.filter(bool), AMOUNTS.filter(bool))
def test_more_pay_never_judges_worse(one, other):
    lower, higher = sorted((one, other))
    profile = person(current=Decimal(60000), floor=Decimal(50000))

    def leaning(amount):
        finding = found(PayCut(), Posting(pay=(plain(amount),)), profile)
        return {"for": 1, "against": -1}.get(finding.stance, 0) * finding.strength * finding.certainty

    assert leaning(lower) <= leaning(higher)


def plain(amount):
    return Pay(minimum=amount, maximum=amount, currency="USD", period="year", quote=quote("so much"))
