"""What one benefit is worth a year; each number is worked out beside it."""

from decimal import Decimal

import pytest

from jobrsvp.money import Ledger


def worth(key, own=(), currency="USD", **terms):
    numbers = {name: Decimal(terms[name]) for name in ("salary", "value") if name in terms}
    return Ledger(dict(own)).worth(key, currency, **{"country": "US", **terms, **numbers})


def ends(found):
    return [str(amount.quantize(Decimal("0.01"))) for amount in (found.band.low, found.band.middle, found.band.high)]


@pytest.mark.parametrize(
    ("key", "terms", "amounts"),
    [
        ("health_insurance", {"cover": "single"}, ["7885.00"] * 3),  # 9,325 - 1,440
        ("health_insurance", {"cover": "family"}, ["20143.00"] * 3),  # 26,993 - 6,850
        ("health_insurance", {}, ["7885.00", "7885.00", "20143.00"]),
        ("life_insurance", {}, ["104.00"] * 3),  # 0.05 x 2,080
        ("disability", {}, ["312.00"] * 3),  # (0.10 + 0.05) x 2,080
        ("retirement", {"salary": 50000}, ["2400.00"] * 3),  # 4.8 %
        ("retirement", {"salary": 50000, "value": 6, "unit": "percent"}, ["3000.00"] * 3),
        ("retirement", {"salary": 50000, "value": 2000, "unit": "amount"}, ["2000.00"] * 3),
        ("pto", {"salary": 52000}, ["2400.00"] * 3),  # 12 x 52,000/260
        ("pto", {"salary": 52000, "value": 3, "unit": "weeks"}, ["3000.00"] * 3),  # 15 x 200
        ("bonus", {"salary": 60000, "value": 10, "unit": "percent"}, ["0.00", "4200.00", "6000.00"]),
        ("sign_on", {"value": 9000, "unit": "amount"}, ["3000.00"] * 3),
        ("equity", {"value": 40000, "unit": "amount"}, ["0.00", "0.00", "10000.00"]),
        ("tuition", {"value": 5000, "unit": "amount"}, ["0.00", "0.00", "5000.00"]),
        ("commuter", {"value": 100, "unit": "amount", "period": "month"}, ["1200.00"] * 3),
        ("parental_leave", {"salary": 52000, "value": 12, "unit": "weeks"}, ["0.00"] * 3),
    ],
)
def test_worth(key, terms, amounts):
    assert ends(worth(key, **terms)) == amounts


def test_a_pension_in_britain_counts_qualifying_earnings():
    found = worth("retirement", currency="GBP", country="GB", salary=30000)
    assert ends(found) == ["712.80"] * 3  # 3 % of 30,000 - 6,240


def test_qualifying_earnings_end_somewhere():
    found = worth("retirement", currency="GBP", country="GB", salary=90000)
    assert ends(found) == ["1320.90"] * 3  # 3 % of 50,270 - 6,240


def test_an_amount_in_another_currency_is_converted():
    terms = {"value": 1000, "unit": "amount", "value_currency": "EUR"}
    assert ends(worth("remote_stipend", {"usd_per_eur": Decimal("1.5")}, **terms)) == ["1500.00"] * 3


def test_the_persons_own_chance_counts():
    found = worth("parental_leave", {"parental_leave_chance": Decimal("0.5")}, salary=52000, value=12, unit="weeks")
    assert ends(found) == ["6000.00"] * 3  # half of 12 x 1,000


@pytest.mark.parametrize(
    ("key", "terms"),
    [
        ("dental", {}),
        ("health_insurance", {"country": "GB"}),
        ("retirement", {}),
        ("retirement", {"country": "JP", "salary": 50000}),
        ("bonus", {}),
        ("visa", {}),
        ("remote_stipend", {"value": 10, "unit": "amount", "value_currency": "XTS"}),
    ],
)
def test_where_nobody_says_there_is_no_amount(key, terms):
    assert worth(key, **terms) is None


def test_what_it_rests_on_is_cited():
    assert [one.key for one in worth("retirement", currency="GBP", country="GB", salary=30000).assumptions] == [
        "gb_retirement_percent",
        "gb_retirement_from",
        "gb_retirement_to",
    ]
