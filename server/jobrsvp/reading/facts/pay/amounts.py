"""Figures joined into amounts: ``$150-180K``, ``from 30 to 35 an hour``, ``Min 60,000 Max 80,000``."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jobrsvp.reading.facts.pay.figures import Figure, figures
from jobrsvp.reading.facts.pay.words import BETWEEN, LOOSE_GAP, NOT_MONEY, NOT_MONEY_LEFT, NOT_MONEY_RIGHT

_MOST = 3000  # numbers that are looked at: a text with more of them is no posting
_WIDEST = 6  # the top of a band is hardly ever more than this many times its bottom
_TO = (
    r"(?:-{1,2}>?|\bto\b|\bbis\b|\bà\b|\ba\b|\btot\b|\btill\b|\btil\b|\bdo\b|\bal?\b|\bfins a\b|\bhasta\b"
    r"|\bjusqu'à\b|\baté\b|~|〜)"
)
_RISING = r"(?:,? ?(?:and |then )?(?:rising (?:up )?to|up to|bis zu|increasing to|jusqu'à|hasta|fino a))"
_ASIDE = (
    r"(?:(?: ?/ ?| per | an? | ?p\.? ?)(?:hour|hr|h|year|yr|y|annum|a|month|mo|m|week|wk|day|d)\b\.?"
    r"|,? ?(?:annually|hourly|yearly|monthly|weekly|base|gross|brutt?o|bruts?|p\.a\.|ph)\b)"
)
_GAP = re.compile(rf"{_ASIDE}?(?: ?{_TO} ?|{_RISING} )(?:about |around |circa |ca\.? |c\. ?)?", re.I)
_AND_GAP = re.compile(rf"{_ASIDE}? ?(?:and|und|et|y|e|en|i|och|og|&) ", re.I)
_MINIMUM = re.compile(r"\bmin(?:imum)?\b[^\d\n]{0,24}\n?[^\d\n]{0,6}$", re.I)
_MAXIMUM = re.compile(r"\bmax(?:imum)?\b[^\d\n]{0,24}\n?[^\d\n]{0,6}$", re.I)


@dataclasses.dataclass(frozen=True, slots=True)
class Amount:
    """One figure, or two that are the ends of a range; ``text[start:end]`` of the folded text."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    ranged: bool
    currency: str | None
    grouped: bool
    multiplied: bool
    indian: bool

    @property
    def huge(self) -> bool:
        """Whether it was written in millions, as companies are and wages are not."""
        return self.multiplied and self.high >= 1_000_000 and not self.indian


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of the folded *text*, left to right, without numbers that count something else than money."""
    numbers = itertools.islice(figures(text), _MOST)
    found = [figure for figure in numbers if not _counts_something(text, figure)]
    at = 0
    while at < len(found):
        step, amount = _widest(text, found[at : at + 3])
        at += step
        yield amount


def _counts_something(text: str, figure: Figure) -> bool:
    if figure.currency:
        return bool(re.match(r" ?%", text[figure.end : figure.end + 2]))
    if NOT_MONEY.match(text, figure.start) or NOT_MONEY_RIGHT.match(text, figure.end):
        return True
    return bool(NOT_MONEY_LEFT.search(text, max(0, figure.start - 24), figure.start))


def _widest(text: str, figures: Sequence[Figure]) -> tuple[int, Amount]:
    """Return how many *figures* were used, and the amount they make."""
    first = figures[0]
    for step, last in reversed(list(enumerate(figures[1:], start=2))):
        chained = all(_joined(text, one, other) for one, other in itertools.pairwise(figures[:step]))
        if chained or _table(text, first, last):
            ends = _ends(first, last)
            if ends:
                return step, _amount((first, last), ends)
    return 1, _amount((first,), (first.value, first.value))


def _joined(text: str, first: Figure, last: Figure) -> bool:
    if last.start - first.end > 80:
        return False
    if _GAP.fullmatch(text, first.end, last.start):
        return True
    between = BETWEEN.search(text, max(0, first.start - 40), first.start)
    if not between:
        return False
    if _AND_GAP.fullmatch(text, first.end, last.start):
        return True
    signed = first.currency and last.currency
    return bool(signed and LOOSE_GAP.fullmatch(text, first.end, last.start))


def _table(text: str, first: Figure, last: Figure) -> bool:
    """Whether the two stand in a column of a minimum and a maximum."""
    if last.start - first.end > 90:
        return False
    left, right = max(0, first.start - 34), max(first.end, last.start - 34)
    return bool(_MINIMUM.search(text, left, first.start) and _MAXIMUM.search(text, right, last.start))


def _ends(first: Figure, last: Figure) -> tuple[Decimal, Decimal] | None:
    """Return both ends in full: a ``k`` on one of them is for both."""
    if (
        first.currency
        and last.currency
        and first.currency != last.currency
        and "$"
        not in (
            first.currency,
            last.currency,
        )
    ):
        return None
    low, high = first.value, last.value
    if first.raw < 1000 and first.multiplier == 1 and (last.multiplier > 1 or last.value >= 10_000):
        low *= last.multiplier if last.multiplier > 1 else 1000
    if last.raw < 1000 and last.multiplier == 1 and first.multiplier > 1:
        high *= first.multiplier
    return (low, high) if 0 < low <= high <= low * _WIDEST else None


def _amount(figures: Sequence[Figure], ends: tuple[Decimal, Decimal]) -> Amount:
    coded = [figure.currency for figure in figures if figure.coded]
    signed = [figure.currency for figure in figures if figure.currency]
    return Amount(
        start=figures[0].start,
        end=figures[-1].end,
        low=ends[0],
        high=ends[1],
        ranged=len(figures) == 2,
        currency=(coded or signed or [None])[0],
        grouped=any(figure.grouped for figure in figures),
        multiplied=any(figure.multiplier > 1 for figure in figures),
        indian=any(figure.indian for figure in figures),
    )
