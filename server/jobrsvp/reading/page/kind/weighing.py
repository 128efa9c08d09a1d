"""What speaks for a posting and what speaks against it, weighed: the record of the gate, which ``--why`` prints."""

from __future__ import annotations

import dataclasses
from typing import Literal, NamedTuple

from jobrsvp.model.saying.said import template

Answer = Literal["posting", "doubtful", "other"]
POSTING = "a posting"
HUB = template("a careers page of a company")
#: Points that are enough to be sure, and to be judged at all, set by hand on 53 postings, 58 other pages of employers
#: and boards, and 88 ordinary pages: 8 of these 199 lie between the two.
SURE, DOUBTFUL = 4.5, 2.5
SURE_OF_TEXT = 2.0  # of one that a person chose on purpose: a title, and two labels or a wage


class Point(NamedTuple):
    """One thing that was seen: ``weight`` speaks for a posting, below 0 against it and then for *kind*."""

    weight: float
    reason: str
    quote: str = ""
    kind: str = POSTING


@dataclasses.dataclass(frozen=True, slots=True)
class Weighed:
    """All points, the answer that they give, and what was *seen*: ``a posting``, ``a list of jobs`` ..."""

    answer: Answer
    seen: str
    points: tuple[Point, ...] = ()

    @property
    def total(self) -> float:
        """The sum of all points."""
        return total(self.points)

    @property
    def sure(self) -> bool:
        """Whether it is a posting without a doubt."""
        return self.answer == "posting"

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks against a posting, the weightiest first, as sentences for a person."""
        against = sorted((point for point in self.points if point.weight < 0), key=lambda point: point.weight)
        return tuple(dict.fromkeys(sentence(point) for point in against))


def total(points: tuple[Point, ...]) -> float:
    """Return the sum of *points*."""
    return round(sum(point.weight for point in points), 2)


def sentence(point: Point) -> str:
    """Return *point* as a sentence, its quote in brackets."""
    said = f" ({point.quote})" if point.quote else ""
    return f"{point.reason[:1].upper()}{point.reason[1:]}{said}."


def weighed(points: tuple[Point, ...], *, given: bool, otherwise: str) -> Weighed:
    """Return the answer that *points* give; what a person has *given* on purpose is always judged.

    *otherwise* is what it is when nothing speaks for another kind.
    """
    sum_of_all = total(points)
    if sum_of_all >= (SURE_OF_TEXT if given else SURE):
        return Weighed("posting", POSTING, points)
    kinds: dict[str, float] = {}
    for point in points:
        if point.weight < 0:
            kinds[point.kind] = kinds.get(point.kind, 0.0) + point.weight
    seen = min(kinds, key=lambda kind: kinds[kind]) if kinds else otherwise
    return Weighed("doubtful" if given or sum_of_all >= DOUBTFUL else "other", seen, points)
