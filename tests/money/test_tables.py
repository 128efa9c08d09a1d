"""The tables that ship: every number has its source."""

import datetime as dt
from decimal import Decimal

import pytest

from jobrsvp.money import Ledger, laws, tables

ROWS = tables.load("values.json") + tables.load("pay_laws.json") + tables.load("statutory.json")


def name_of(row):
    return row.get("key") or f"{row.get('place', row['country'])} {row.get('keys', '')}"


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_every_row_names_its_source_and_address(row):
    assert row["source"].strip(), "write down who says so, or leave the row out"
    assert row["url"].startswith("https://") or row["url"] == "docs/money.md"


@pytest.mark.parametrize("row", tables.load("values.json"), ids=name_of)
def test_every_value_has_country_year_unit_and_an_exact_number(row):
    assert row["year"][:2] == "20"
    assert row["unit"]
    assert type(row["value"]) is Decimal
    if row["country"]:
        assert row["key"].startswith(row["country"].lower() + "_")


def test_keys_are_unique():
    rows = tables.load("values.json")
    assert len({row["key"] for row in rows}) == len(rows)


def test_own_assumptions_say_so():
    own = [row for row in tables.load("values.json") if row["url"] == "docs/money.md"]
    assert all(row["source"].startswith("JobRSVP's own assumption: ") for row in own)


def test_rates_are_dated_and_cited():
    rates = tables.rates()
    assert dt.date.fromisoformat(rates.date)
    assert rates.source
    assert rates.url.startswith("https://")
    assert {"USD", "EUR", "GBP", "INR", "AUD", "CAD", "JPY", "PLN", "CHF", "AED"} <= set(rates.units)
    assert all(type(rate) is Decimal and rate > 0 for rate in rates.units.values())


def test_nearly_every_country_pays_in_a_currency_with_a_rate():
    unknown = {country for country, currency in tables.currencies().items() if currency not in tables.rates().units}
    assert len(unknown) < 20
    assert not unknown & {"US", "GB", "DE", "PL", "CZ", "IN", "BR", "MX", "ZA", "NG", "KE", "UA", "TR", "RS", "GE"}


PAID_IN = {
    "US": "USD", "GB": "GBP", "DE": "EUR", "HR": "EUR", "BG": "EUR", "CH": "CHF", "LI": "CHF", "SE": "SEK",
    "CZ": "CZK", "PA": "USD", "SV": "USD", "EC": "USD", "PR": "USD", "BT": "BTN", "NA": "NAD", "PS": "ILS",
}  # fmt: skip


@pytest.mark.parametrize(("country", "currency"), PAID_IN.items())
def test_people_are_paid_in_the_own_currency_of_a_country(country, currency):
    assert tables.currencies()[country] == currency


MEMBERS = {
    "AT", "BE", "BG", "HR", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT",
    "SI", "SK",
}  # fmt: skip


def test_the_euro_area_has_twenty_one_members_and_its_neighbours_that_use_it():
    assert tables.euro_area() >= MEMBERS
    assert {"MC", "SM", "ME", "XK"} <= tables.euro_area()
    assert not {"GB", "DK", "SE", "PL", "CZ", "HU", "RO", "CH"} & tables.euro_area()


MEANT = [
    ("€", None, "EUR"), ("£", None, None), ("£", "GB", "GBP"), ("$", None, None), ("$", "US", "USD"),
    ("$", "CA", "CAD"), ("$", "DE", None), ("CA$", None, "CAD"), ("$CA", None, "CAD"), ("US$", "DE", "USD"),
    ("₹", None, "INR"), ("zł", None, "PLN"), ("Kč", None, "CZK"), ("kr", None, None), ("kr", "NO", "NOK"),
    ("kr.", "DK", "DKK"), ("¥", None, None), ("¥", "JP", "JPY"), ("R$", None, "BRL"), ("R", None, "ZAR"),
    ("€", "US", "EUR"), ("?", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("sign", "country", "currency"), MEANT)
def test_a_sign_means_one_currency_or_that_of_the_country(sign, country, currency):
    assert tables.meant_by(sign, country) == currency


def test_laws_begin_on_a_day_and_have_a_duty():
    for law in laws.pay_laws():
        assert law.duty in ("posting", "before")
        assert law.since < dt.date(2027, 1, 1)


@pytest.mark.parametrize("key", [row["key"] for row in tables.load("values.json")])
def test_every_value_can_be_overwritten(key):
    row = tables.values()[key]
    name = key.removeprefix(f"{row.country.lower()}_") if row.country else key
    found = Ledger({key: Decimal("7.5")}).assumption(name, row.country)
    assert (found.key, found.value, found.source) == (key, Decimal("7.5"), "your own number")


def test_no_row_means_no_value():
    assert Ledger().assumption("dental", "US") is None


@pytest.mark.parametrize(("sign", "currency"), [("$", "USD"), ("£", "GBP"), ("¥", "JPY"), ("€", "EUR"), ("C$", "CAD")])
def test_first_of_the_meanings_of_a_sign_is_what_the_languages_mean_by_it(sign, currency):
    assert tables.signs()[sign][0] == currency
