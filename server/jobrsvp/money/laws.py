"""What the law gives: pay in the posting, and benefits that every employee of a country has."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping

from jobrsvp.money import tables


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PayLaw:
    """One law by which postings show pay: ``names`` are how a place of the ``country`` is written."""

    country: str
    place: str
    names: tuple[str, ...]
    since: dt.date
    who: str
    wording: str
    source: str
    url: str


@functools.cache
def pay_laws() -> tuple[PayLaw, ...]:
    """Return the laws, the most local first."""
    return tuple(
        PayLaw(**{**row, "names": tuple(row["names"]), "since": dt.date.fromisoformat(row["since"])})
        for row in tables.load("pay_laws.json")
    )


def pay_law(country: str | None, place: str, date: dt.date) -> str | None:
    """Return the sentence on the law that holds at *place* in *country* on *date*, or ``None``."""
    words = f" {' '.join(place.replace(',', ' ').split())} "
    for law in pay_laws():
        if law.country == country and law.since <= date and named(law, words):
            return law.wording
    return None


def named(law: PayLaw, words: str) -> bool:
    """Whether *words* name the place of *law*; a law without names holds in the whole country."""
    return not law.names or any(f" {name} " in words for name in law.names)


@functools.cache
def statutory_table() -> Mapping[str, frozenset[str]]:
    """Return the benefits that the law gives to every employee, by country."""
    return {row["country"]: frozenset(row["keys"]) for row in tables.load("statutory.json")}


def statutory(country: str | None) -> frozenset[str]:
    """Return the benefits that every employee has by law in *country*."""
    return statutory_table().get(country or "", frozenset())
