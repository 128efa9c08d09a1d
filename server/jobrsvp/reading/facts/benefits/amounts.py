"""Sums of money beside a benefit: "a learning budget of €1,000 a year"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from jobrsvp.model import Period
from jobrsvp.reading.facts.benefits.place import NOTHING, Place, Value
from jobrsvp.reading.facts.pay.figures import Figure, figures
from jobrsvp.reading.facts.pay.words import PERIODS

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
    for one in figures(place.text[start:end]):
        said = dataclasses.replace(one, start=one.start + start, end=one.end + start)
        between = place.between(said.start, said.end)
        if one.currency and not _LISTED.search(between) and not apart.search(between):
            yield said


def _period(place: Place, said: Figure) -> Period | None:
    """Return the period named first behind a sum, else one before it."""
    text = place.text
    behind = text[said.end : min(place.end, said.end + BEHIND)]
    found = [(cue.start(), period) for period, pattern in PERIODS.items() if (cue := pattern.search(behind))]
    if found:
        return min(found)[1]
    before = text[max(place.start, said.start - BEFORE) : said.start]
    return next((period for period, pattern in PERIODS.items() if pattern.search(before)), None)
