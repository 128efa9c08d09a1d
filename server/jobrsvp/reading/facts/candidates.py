"""Candidates: what may be the value of a fact, where each comes from, and how much that is worth.

A fact gathers all of them and the heaviest wins, so that a page which says a thing in three places is believed, and
`why` can be shown.  A weight is 0 to 1: how often such an origin is right by itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, NamedTuple, TypeVar

from jobrsvp.model import Quote

Value = TypeVar("Value")
#: Another origin that says the same takes away this share of what is left to certainty.
AGREEMENT = 0.3
#: A weight at which nothing else is asked: no agreement of lighter ones would be believed against it.
SETTLED = 0.98


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Candidate(Generic[Value]):
    """One possible value; ``origin`` names the part of the page in a word or two, ``reason`` says why it weighs so."""

    value: Value
    origin: str
    weight: float
    reason: str = ""
    quote: Quote | None = None


class Origin(NamedTuple):
    """A part of the page that tells a fact: its name, what it weighs by itself (0 to 1), and why."""

    name: str
    weight: float
    reason: str

    def says(self, value: Value, quote: Quote | None = None) -> Candidate[Value]:
        """Return *value* as a candidate from here."""
        return Candidate(value=value, origin=self.name, weight=self.weight, reason=self.reason, quote=quote)


def best(
    candidates: Iterable[Candidate[Value]],
    same: Callable[[Value], Hashable] = lambda value: value,
    agreement: float = AGREEMENT,
) -> Candidate[Value] | None:
    """Return the heaviest candidate, ``None`` of none; those that say the *same* from other origins add to it.

    *agreement* is the share that another origin takes away of what is left to certainty. Of equal weights the first
    counts.
    """
    found = list(candidates)
    totals: dict[Hashable, float] = {}
    seen: set[tuple[Hashable, str]] = set()
    for one in sorted(found, key=lambda one: -one.weight):
        key = same(one.value)
        if (key, one.origin) in seen:
            continue
        seen.add((key, one.origin))
        before = totals.get(key)
        totals[key] = one.weight if before is None else before + (1 - before) * agreement * one.weight
    return max(found, key=lambda one: (totals[same(one.value)], one.weight), default=None)


def until_settled(candidates: Iterable[Candidate[Value]]) -> list[Candidate[Value]]:
    """Return *candidates* up to the first that settles the matter: what comes after it need not be looked for."""
    found = []
    for one in candidates:
        found.append(one)
        if one.weight >= SETTLED:
            break
    return found
