"""Pay for a piece of work - a mile, a lesson, a parcel: no wage, but what a week of it comes to where that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jobrsvp.languages import Span
from jobrsvp.reading.facts.pay.context import Surroundings
from jobrsvp.reading.facts.pay.currencies import in_dollars
from jobrsvp.reading.facts.pay.figures import number

_MOST = 8_000  # dollars: nobody is paid more for a piece; "£30,000 a post" is a wage
_APART = 260  # characters between the price of a piece and how many a week there are
_COUNT = re.compile(r"(?P<low>\d[\d.,]{0,8})(?: ?- ?(?P<high>\d[\d.,]{0,8}))?\+? $")
_TOUCHES = re.compile(r"[ (]{0,2}")


def piece_of(around: Surroundings, currency: str) -> Span | None:
    """Return where the amount is said to be for a piece of work, ``None`` where it is not."""
    if in_dollars(around.amount.high, currency) > _MOST:
        return None
    start, cues = around.amount.end, around.cues
    found = cues.within(("paid.piece",), start, min(start + 40, around.after))
    return found[0] if found and _touches(around, found[0]) else None


def _touches(around: Surroundings, piece: Span) -> bool:
    """Whether the *piece* stands right behind the amount, or behind "gross"."""
    end = around.amount.end
    taxed = around.cues.within(("pay.gross",), end, piece.start)
    return _TOUCHES.fullmatch(around.cues.text, taxed[0].end if taxed else end, piece.start) is not None


def a_week(around: Surroundings, piece: Span) -> tuple[Decimal, Decimal] | None:
    """Return what a week of it comes to, least and most, ``None`` where the text says no number of pieces."""
    low, high = around.amount.low, around.amount.high
    return next(((low * few, high * many) for few, many in _counts(around, piece)), None)


def _counts(around: Surroundings, piece: Span) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield how many pieces of this kind a week are said near it, fewest and most."""
    start, end = around.amount.start - _APART, around.amount.end + _APART
    for span in around.cues.within(("paid.week_of",), start, end):
        count = _COUNT.search(around.cues.text, max(0, span.start - 24), span.start)
        if count and {*span.values.values()} == {*piece.values.values()}:
            yield number(count["low"]), number(count["high"] or count["low"])
