"""The cited tables that ship: values, exchange rates, laws.  JSON files in ``data``; every number becomes a Decimal."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Mapping
from decimal import Decimal
from importlib import resources
from typing import Any


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """One row of ``values.json``: a number, and who says so.

    ``country`` is ISO 3166-1 alpha-2, ``None`` for anywhere; ``low`` and ``high`` are there when the source gives a
    spread.
    """

    key: str
    country: str | None
    value: Decimal
    unit: str
    year: str
    source: str
    url: str
    low: Decimal | None = None
    high: Decimal | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Rates:
    """Exchange rates of one ``date``: units of each currency for one unit of ``base``."""

    base: str
    date: str
    source: str
    url: str
    units: Mapping[str, Decimal]


def load(name: str) -> Any:
    """Return the data file *name*, its numbers as Decimal."""
    text = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


@functools.cache
def values() -> Mapping[str, Value]:
    """Return the cited values by key."""
    return {row["key"]: Value(**row) for row in load("values.json")}


@functools.cache
def rates() -> Rates:
    """Return the table of exchange rates."""
    data = load("rates.json")
    return Rates(
        base=data["base"], date=data["date"], source=data["source"], url=data["url"], units=data["units_per_base"]
    )


@functools.cache
def currencies() -> Mapping[str, str]:
    """Return the currency of each country (ISO 4217 by ISO 3166-1 alpha-2)."""
    found: Mapping[str, str] = load("currencies.json")["currencies"]
    return found


@functools.cache
def euro_area() -> frozenset[str]:
    """Return the countries and territories that pay in euro (ISO 3166-1 alpha-2)."""
    return frozenset(country for country, currency in currencies().items() if currency == "EUR")


@functools.cache
def signs() -> Mapping[str, tuple[str, ...]]:
    """Return the currencies that each sign may mean, the usual one first: ``CA$`` CAD alone, ``$`` USD and more."""
    return {sign: tuple(codes) for sign, codes in load("currencies.json")["signs"].items()}


def meant_by(sign: str, country: str | None = None) -> str | None:
    """Return the currency that *sign* means in *country*, ``None`` when it may be several: ``$`` is CAD in Canada."""
    found = signs().get(sign, ())
    at_home = currencies().get(country or "")
    return at_home if at_home in found else found[0] if len(found) == 1 else None
