"""Amounts a year and exchange rates."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobrsvp import Pay
from jobrsvp.money import Ledger, tables

AMOUNTS = st.decimals(min_value=1, max_value=10_000_000, places=2, allow_nan=False, allow_infinity=False)
CURRENCIES = st.sampled_from(sorted(tables.rates().units))


@pytest.mark.parametrize(
    ("amount", "period", "country", "hours", "year"),
    [
        ("30", "hour", "US", None, "62400"),  # 30 x 40 x 52
        ("20", "hour", "GB", None, "39000"),  # 20 x 37.5 x 52
        ("20", "hour", "FR", None, "36400"),  # 20 x 35 x 52
        ("20", "hour", "AU", None, "39520"),  # 20 x 38 x 52
        ("20", "hour", None, None, "41600"),  # 20 x 40 x 52
        ("20", "hour", "GB", "20", "20800"),  # 20 x 20 x 52
        ("400", "day", "US", None, "104000"),  # 400 x 260
        ("1000", "week", "US", None, "52000"),
        ("5000", "month", "DE", None, "60000"),
        ("98000", "year", "US", None, "98000"),
    ],
)
def test_annual(amount, period, country, hours, year):
    found = Ledger().annual(Decimal(amount), period, country=country, hours=Decimal(hours) if hours else None)
    assert found == Decimal(year)


def test_an_unknown_period_is_a_lookup_error():
    with pytest.raises(LookupError):
        Ledger().annual(Decimal(1), "fortnight")


def test_the_persons_own_week_counts():
    assert Ledger({"us_hours_per_week": Decimal(35)}).annual(Decimal(10), "hour", country="US") == 18200
    assert Ledger({"hours_per_week": Decimal(30)}).annual(Decimal(10), "hour", country="US") == 15600


@given(AMOUNTS, CURRENCIES, CURRENCIES)
def test_there_and_back_changes_nothing_but_rounding(amount, one, other):
    ledger = Ledger()
    back = ledger.convert(ledger.convert(amount, one, other), other, one)
    assert abs(back - amount) <= amount * Decimal("1e-20")


def test_rates_come_with_source_and_date():
    rate = Ledger().rate("EUR", "USD")
    assert rate.key == "usd_per_eur"
    assert "2026-11-01" in rate.source
    assert Decimal("0.8") < rate.value < Decimal("1.6")


@pytest.mark.parametrize("own", [{"usd_per_eur": Decimal(2)}, {"eur_per_usd": Decimal("0.5")}])
def test_the_persons_own_rate_counts_both_ways(own):
    assert Ledger(own).convert(Decimal(100), "EUR", "USD") == 200
    assert Ledger(own).convert(Decimal(100), "USD", "EUR") == 50


def test_a_currency_without_a_rate_is_a_lookup_error():
    with pytest.raises(LookupError):
        Ledger().convert(Decimal(1), "XTS", "USD")


@pytest.mark.parametrize(
    ("low", "high", "period", "more", "words"),
    [
        ("85000", "95000", "year", {}, "85,000-95,000 USD a year"),
        ("85000", "85000", "year", {}, "85,000 USD a year"),
        ("85000", None, "year", {}, "from 85,000 USD a year"),
        (None, "95000", "year", {}, "up to 95,000 USD a year"),
        ("19.50", "22", "hour", {}, "19.50-22 USD an hour"),
        ("150000", "150000", "year", {"basis": "ote"}, "150,000 USD a year on target"),
        ("90000", "99000", "year", {"label": "Zone A"}, "90,000-99,000 USD a year (Zone A)"),
    ],
)
def test_describe(low, high, period, more, words):
    amounts = {"minimum": Decimal(low) if low else None, "maximum": Decimal(high) if high else None}
    assert Ledger().describe(Pay(**amounts, currency="USD", period=period, **more)) == words


def test_a_day_of_a_contractor_counts_fewer_days():
    day = Pay(minimum=Decimal(500), maximum=Decimal(500), currency="USD", period="day")
    assert Ledger().yearly(day, "USD", country="US", contractor=True).band.middle == 110000  # 500 x 220
    assert Ledger().yearly(day, "USD", country="US").band.middle == 130000  # 500 x 260


def test_what_an_amount_rests_on_is_listed():
    hour = Pay(minimum=Decimal(30), maximum=None, currency="EUR", period="hour", basis="ote")
    keys = {one.key for one in Ledger().yearly(hour, "USD", country="FR").assumptions}
    assert keys == {"open_range_ratio", "ote_share", "fr_hours_per_week", "usd_per_eur"}
