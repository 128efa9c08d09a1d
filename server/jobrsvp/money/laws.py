"""What the law gives: pay in the posting, and benefits that every employee of a country has."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping

from jobrsvp.model.saying.said import say
from jobrsvp.money import tables


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PayLaw:
    """One law on pay before an interview.

    ``names`` are how its place is written in a posting; none: it holds in the whole ``country``.  ``duty`` is
    ``posting`` (the posting must show the pay) or ``before`` (it must be told before the interview).
    """

    country: str
    place: str
    names: tuple[str, ...]
    since: dt.date
    who: str
    duty: str
    source: str
    url: str

    def sentence(self) -> str:
        """Return the law in words."""
        since = {"who": say(self.who), "since": self.since}
        if self.duty == "posting":
            return say(
                "The law of {place} says that a posting must show the pay ({who}, since {since}).",
                place=say(self.place),
                **since,
            )
        return say(
            "The law of {place} says that you must be told the pay before the interview ({who}, since {since}).",
            place=say(self.place),
            **since,
        )


@functools.cache
def pay_laws() -> tuple[PayLaw, ...]:
    """Return the laws, the most local first."""
    return tuple(
        PayLaw(**{**row, "names": tuple(row["names"]), "since": dt.date.fromisoformat(row["since"])})
        for row in tables.load("pay_laws.json")
    )


def pay_law(country: str | None, place: str, date: dt.date) -> str | None:
    """Return the sentence on the law that holds at *place* in *country* on *date*, or ``None``.

    The name that stands last counts: ``Washington Street, Boston, MA`` is in Massachusetts.
    """
    in_force = [law for law in pay_laws() if law.since <= date and country in (None, law.country)]
    words = f" {' '.join(place.replace(',', ' ').split())} "
    named = [(position(law, words), number, law) for number, law in enumerate(in_force) if law.names]
    last, _, nearest = max(named, default=(-1, 0, None), key=lambda one: one[:2])
    if nearest and last >= 0:
        return nearest.sentence()
    return next((law.sentence() for law in in_force if country and not law.names), None)


def position(law: PayLaw, words: str) -> int:
    """Return where a name of the place of *law* stands last in *words*, -1 when none does."""
    return max(words.rfind(f" {name} ") for name in law.names)


@functools.cache
def statutory_table() -> Mapping[str, frozenset[str]]:
    """Return the benefits that the law gives to every employee, by country."""
    given: dict[str, set[str]] = {}
    for row in tables.load("statutory.json"):
        given.setdefault(row["country"], set()).update(row["keys"])
    return {country: frozenset(keys) for country, keys in given.items()}


def statutory(country: str | None) -> frozenset[str]:
    """Return the benefits that every employee has by law in *country*."""
    return statutory_table().get(country or "", frozenset())
