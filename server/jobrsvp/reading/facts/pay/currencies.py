"""Currencies: who uses them, what their signs mean, and what pay in them looks like."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.model import Period
from jobrsvp.money import tables

#: Signs of several currencies, each with the one that is meant where neither the country nor a word tells.
OPEN: Final[Mapping[str, str]] = {"$": "USD", "¥": "JPY", "kr": "SEK"}
#: What data call the United Kingdom, though ISO 3166-1 says GB.
_ALSO_CALLED: Final = {"UK": "GB"}

# What one unit of time may pay, in dollars: beyond it the number is a price, a budget or another period.
_LIMITS: Final[Mapping[Period, tuple[int, int]]] = {
    "hour": (1, 900), "day": (6, 6_000), "week": (30, 20_000), "month": (60, 90_000), "year": (900, 3_000_000),
}  # fmt: skip
# The same where wages are high: there a smaller sum is an allowance or the pay of a shorter time.
_RICH_LIMITS: Final[Mapping[Period, tuple[int, int]]] = {
    "hour": (4, 900), "day": (35, 6_000), "week": (80, 20_000), "month": (250, 90_000), "year": (3_500, 3_000_000),
}  # fmt: skip
# Currencies of countries where an hour of ordinary work pays more than about ten dollars.
_RICH: Final = {
    "USD", "GBP", "EUR", "CHF", "CAD", "AUD", "NZD", "SGD", "DKK", "NOK", "SEK", "ISK", "JPY", "ILS", "KRW",
}  # fmt: skip
# Currencies of countries whose postings state pay by the year; the others mean a month, unless they say otherwise.
_YEARLY: Final = {"USD", "GBP", "EUR", "CHF", "CAD", "AUD", "NZD", "SGD", "INR", "JPY", "ISK"}
# Currencies of which a million is a wage, so that an amount in millions is not a company's.
_IN_MILLIONS: Final = {"JPY", "¥", "IDR", "VND", "KRW", "COP", "CLP", "HUF", "NGN"}


class _Sizes(NamedTuple):
    """Dollars from which an amount without a period is for a month, a year, and where monthly pay ends."""

    month: int
    month_where_usual: int
    month_ends: int
    year: int
    hour_ends: int


# Between the highest hourly wages and the lowest monthly ones, and between those and the lowest yearly ones.
_RICH_SIZES = _Sizes(month=1_100, month_where_usual=900, month_ends=12_000, year=11_000, hour_ends=150)
# The euro is paid in Lisbon as well: 900 without a period is a month there, and no week anywhere.
_EURO_SIZES = _RICH_SIZES._replace(month=700)
_SIZES = _Sizes(month=120, month_where_usual=100, month_ends=9_000, year=2_500, hour_ends=0)
# India states pay by the year, in lakhs, and from lower sums on.
_INDIAN_YEAR = 1_000


def home_currency(country: str | None) -> str | None:
    """Return the currency of *country* (ISO 3166-1 alpha-2 in any case, or ``UK``), ``None`` for an unknown one."""
    code = (country or "").upper()
    return tables.currencies().get(_ALSO_CALLED.get(code, code))


def codes() -> frozenset[str]:
    """Return the codes (ISO 4217) of all currencies that some country uses."""
    return frozenset(tables.currencies().values()) | tables.rates().units.keys()


def meanings(sign: str, languages: Languages) -> frozenset[str]:
    """Return the currencies that an open *sign* may mean, those that it means with a full stop included: ``kr.``."""
    if sign == "$":
        return frozenset(code.upper() for code in languages.list("dollar"))
    return frozenset((*tables.signs().get(sign, ()), *tables.signs().get(f"{sign}.", ())))


def usual(sign: str) -> str:
    """Return the currency that a written *sign* of CLDR usually means, or the sign itself where it is open."""
    bare = sign.removesuffix(".")
    return bare if bare in OPEN else tables.signs()[sign][0]


@functools.cache
def _per_dollar(currency: str) -> float:
    """Return how much of *currency* buys a US dollar; an unknown one counts as dollars."""
    units = tables.rates().units
    return float(units[currency] / units["USD"]) if currency in units else 1.0


def in_dollars(value: Decimal, currency: str) -> float:
    """Return about what *value* is in US dollars: to tell a wage from a price, never to convert."""
    return float(value) / _per_dollar(currency)


def in_millions(currency: str | None) -> bool:
    """Whether wages in *currency*, a code or an open sign, run into millions."""
    return currency in _IN_MILLIONS


def plausible(value: Decimal, currency: str, period: Period) -> bool:
    """Whether somebody could be paid *value* for one *period*."""
    low, high = (_RICH_LIMITS if currency in _RICH else _LIMITS)[period]
    return low <= in_dollars(value, currency) <= high


def period_by_size(value: Decimal, currency: str) -> Period | None:
    """Return the period that an amount without one is for, or ``None`` when its size leaves it open."""
    dollars = in_dollars(value, currency)
    sizes = _EURO_SIZES if currency == "EUR" else _RICH_SIZES if currency in _RICH else _SIZES
    if currency not in _YEARLY and sizes.month_where_usual <= dollars < sizes.month_ends:
        return "month"
    if dollars >= (_INDIAN_YEAR if currency == "INR" else sizes.year):
        return "year"
    if dollars >= sizes.month:
        return "month"
    return "hour" if dollars < sizes.hour_ends else None
