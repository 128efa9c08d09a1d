"""Sums of money beside a benefit: "a learning budget of €1,000 a year"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from jobrsvp.model import Period
from jobrsvp.reading.facts.benefits.place import NOTHING, Place, Value
from jobrsvp.reading.facts.pay.cues import period_of
from jobrsvp.reading.facts.pay.figures import Figure, figures

REACH = 40  # characters between a benefit and its sum
BEHIND = 24  # characters behind a sum that may say its period: "$100 for each full month"
BEFORE = 14  # characters before it: "monthly $100", "quarterly up to $50"
#: What a sign of several currencies means where nobody says whose; Swedish is the language of crowns that is read here.
_USUAL = {"$": "USD", "¥": "JPY", "kr": "SEK"}
_LISTED = re.compile(r"[+;]|, ")  # what is added, or comes next in a list


def amount(place: Place) -> Value:
    """Return the sum nearest to the mention; a salary in between makes it another's."""
    nearest = min(_sums(place), key=lambda one: place.gap(one.start, one.end), default=None)
    if nearest is None:
        return NOTHING
    sign = nearest.currency or ""
    return Value(nearest.value, "amount", _USUAL.get(sign, sign), _period(place, nearest))


def _sums(place: Place) -> Iterator[Figure]:
    start, end = place.around(REACH, REACH)
    apart = place.languages.pattern("worth.apart")
    for one in figures(place.text[start:end], place.languages):
        said = dataclasses.replace(one, start=one.start + start, end=one.end + start)
        between = place.between(said.start, said.end)
        if one.currency and not _LISTED.search(between) and not apart.search(between):
            yield said


def _period(place: Place, said: Figure) -> Period | None:
    """Return the period named first behind a sum, else the one right before it."""
    periods = place.page.spans("pay.period", place.span.clause)
    behind = [one for one in periods if 0 <= one.start - said.end < BEHIND]
    starts = [said.start, place.span.start]  # "£400 monthly", "a monthly car allowance of £400"
    before = [one for one in periods if any(one.end <= start <= one.start + BEFORE for start in starts)]
    nearest = behind[:1] or before[-1:]
    return period_of(nearest[0]) if nearest else None
