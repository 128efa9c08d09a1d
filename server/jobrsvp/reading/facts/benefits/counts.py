"""Counts of time beside a benefit: "25 paid working days", "3 to 4 weeks", "sechs Wochen"."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.reading.facts.benefits.place import Place


class Count(NamedTuple):
    """So many of a unit: ``day``, ``week``, ``month`` or ``hour``."""

    number: Decimal
    unit: str


def nearest(place: Place, reach: int) -> Count | None:
    """Return the count nearest to the mention, at most *reach* characters off in its clause; of two the first."""
    start, end = place.around(reach, reach)
    found = list(_counted(place.languages).finditer(place.page.text, start, end))
    said = min(found, key=lambda one: (place.gap(*one.span()), one.start()), default=None)
    return _count(said, place.languages) if said else None


def _count(said: re.Match[str], languages: Languages) -> Count:
    number = languages.list("number").get(said["number"]) or said["number"].replace(",", ".")
    return Count(Decimal(number), languages.codes_of("leave_unit")[said["unit"]])


@functools.lru_cache(maxsize=32)
def _counted(languages: Languages) -> re.Pattern[str]:
    """Return the grammar of a count; of a range the least counts, no percentage and no sum of money does."""
    number, to = languages.words("number"), languages.words("range_to")
    word, unit = languages.words("leave_word"), languages.words("leave_unit")
    return re.compile(
        rf"(?<!\w)(?<![\d.,$£€])(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?|{number})(?! ?%)\+?"
        rf"(?: ?(?:-|{to}) ?\d{{1,3}})?\+? ?(?:-|\(\d{{1,3}}\) ?)?(?:{word}[ -]){{0,3}}(?P<unit>{unit})"
    )
