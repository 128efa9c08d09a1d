"""Pay as structured data states it."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobrsvp.reading.facts.pay.base_salary import read_base_salary


def amount(value=None, low=None, high=None, unit=None, currency="EUR", **outer):
    """Return a JobPosting whose baseSalary is a MonetaryAmount of a QuantitativeValue."""
    names = {"value": value, "minValue": low, "maxValue": high, "unitText": unit}
    inner = {name: one for name, one in names.items() if one is not None}
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": currency, "value": inner}, **outer}


def first(job):
    pays = read_base_salary(job)
    return (pays[0].minimum, pays[0].maximum, pays[0].currency, pays[0].period) if pays else None


def number(value):
    return None if value is None else Decimal(str(value))


READ = [
    (amount(low=41000, high=47000, unit="YEAR"), 41000, 47000, "EUR", "year"),
    (amount(45000, unit="YEAR"), 45000, 45000, "EUR", "year"),
    (amount(low="3100", high="3900", unit="MONTH"), 3100, 3900, "EUR", "month"),
    (amount(low=18.5, unit="HOUR"), 18.5, None, "EUR", "hour"),
    (amount(high=60000, unit="YEAR"), None, 60000, "EUR", "year"),
    (amount(low=0, high=52000, unit="YEAR"), None, 52000, "EUR", "year"),
    (amount(low=450, high=550, unit="DAY", currency="GBP"), 450, 550, "GBP", "day"),
    (amount(low=900, high=1100, unit="WEEK", currency="USD"), 900, 1100, "USD", "week"),
    (amount(low=52000, high=61000, unit="Yearly", currency="usd"), 52000, 61000, "USD", "year"),
    (amount(low=52000, high=61000, currency="US$"), 52000, 61000, "USD", "year"),
    (amount("36 000 - 42 000", unit="YEAR"), 36000, 42000, "EUR", "year"),
    (amount("€2.900 - €3.400 per month"), 2900, 3400, "EUR", "month"),
    (amount(low="1.250.000", high="1.600.000", unit="YEAR", currency="INR"), 1250000, 1600000, "INR", "year"),
    (amount(low="60k", high="75k", unit="YEAR"), 60000, 75000, "EUR", "year"),
    (amount(low=31, high=38, unit="MONTH", currency="USD"), 31, 38, "USD", "hour"),
    ({"baseSalary": "£31,000 - £35,000 per annum"}, 31000, 35000, "GBP", "year"),
    ({"baseSalary": {"currency": "CAD", "minValue": 70000, "maxValue": 82000, "unitText": "YEAR"}}, 70000, 82000, "CAD",
     "year"),
    ({"baseSalary": 61000, "salaryCurrency": "USD"}, 61000, 61000, "USD", "year"),
    ({"baseSalary": "$29.10/hr", "jobLocation": {"address": {"addressCountry": "Canada"}}}, 29.1, 29.1, "CAD", "hour"),
    ({"baseSalary": {"currency": "$", "value": "9200 - 9900 mensual"},
      "jobLocation": {"address": {"addressCountry": "México"}}}, 9200, 9900, "MXN", "month"),
    ({"baseSalary": "61000", "jobLocation": [{"address": {"addressCountry": {"name": "US"}}}]}, 61000, 61000, "USD",
     "year"),
]  # fmt: skip

NOTHING = [
    {},
    {"baseSalary": None},
    {"baseSalary": "Negotiable"},
    {"baseSalary": []},
    {"baseSalary": {"value": {"value": "DOE"}}},
    amount(),
    amount(low=0, high=0, unit="YEAR"),
    amount(low=1, high=1000000, unit="YEAR"),
    amount(low=1, high=1, unit="YEAR"),
    amount(value="0.00", unit="HOUR"),
    amount(value=True),
    amount(low=50000, high=60000, currency=""),
    amount(low=-5, high=-1),
]  # fmt: skip


@pytest.mark.parametrize(("job", "low", "high", "currency", "period"), READ)
def test_read(job, low, high, currency, period):
    assert first(job) == (number(low), number(high), currency, period)


@pytest.mark.parametrize("job", NOTHING)
def test_placeholders_are_no_pay(job):
    assert read_base_salary(job) == []


def test_an_estimate_is_marked():
    job = {"estimatedSalary": {"currency": "EUR", "unitText": "YEAR", "percentile25": 40000, "percentile75": 50000}}
    assert [(pay.estimated, pay.minimum, pay.maximum) for pay in read_base_salary(job)] == [(True, 40000, 50000)]


def test_what_is_stated_comes_before_an_estimate():
    job = amount(low=50000, high=60000, unit="YEAR") | {
        "estimatedSalary": [{"currency": "EUR", "unitText": "YEAR", "median": 70000}]
    }
    assert [pay.estimated for pay in read_base_salary(job)] == [False, True]


def test_the_quote_points_into_the_raw_data():
    job = amount(low=41000, high=47000, unit="YEAR")
    text = json.dumps(job, indent=2)
    quote = read_base_salary(job, text, source="jsonld")[0].quote
    assert text[quote.start : quote.end] == quote.text
    assert "41000" in quote.text
    assert "47000" in quote.text
    assert quote.source == "jsonld"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["value", "minValue", "maxValue", "currency", "unitText", "median"]), inner)
    ),
    max_leaves=8,
)


@given(base=JSON, guess=JSON, place=JSON, currency=JSON)
def test_no_data_crash_it(base, guess, place, currency):
    job = {"baseSalary": base, "estimatedSalary": guess, "jobLocation": place, "salaryCurrency": currency}
    read_base_salary(job, json.dumps(job))
