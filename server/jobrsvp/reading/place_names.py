"""Whether a few words name a place, and in which country; asks the gazetteer, once for each text."""

from __future__ import annotations

import functools
import re

from jobrsvp.model import Place
from jobrsvp.places import Places

LONGEST = 80
_places = Places()
_MODE = re.compile(
    r"\s?[(\[]?\b(?:(?:fully |100 ?% )?remote(?:ly)?(?: in| from|,| -)?|hybrid|on-?site|in[- ]office|in[- ]person|"
    r"flexible)\b[)\]]?\s?",
    re.I,
)
_FIGURES = re.compile(r"[$€£%@]|\d{3}|\b(?:ago|years?|hours?|days?|salary|time)\b", re.I)
_SMALLEST = 5000  # inhabitants of a place that a name alone, without its region, is taken for


@functools.lru_cache(maxsize=2000)
def _resolved(text: str) -> tuple[Place, ...]:
    return tuple(_places.resolve(text))


def places(text: str) -> tuple[Place, ...]:
    """Return what the gazetteer knows under *text*, best first; nothing when it cannot be asked."""
    try:
        return _resolved(text)
    except Exception:  # a broken gazetteer must not stop the reading
        return ()


def is_place(text: str) -> bool:
    """Whether *text* is a place and nothing else: a name, ``City, Region``, or ``Remote`` with a place."""
    if not 2 <= len(text) <= LONGEST or _FIGURES.search(text) or not any(letter.isupper() for letter in text):
        return False
    bare = _MODE.sub(" ", text).strip(" ,;:/()-–—|•·")
    if len(bare) < 2 or not bare[0].isupper() or len(bare.split()) > 8:
        return False
    first, dash, _ = bare.partition(" - ")
    if dash and not is_place(first):
        return False
    found = places(bare)
    if not found:
        return False
    best = found[0]
    if best.kind == "remote":
        return False
    return best.kind != "city" or _ends_in_region(bare) or ((best.population or 0) >= _SMALLEST and "," not in bare)


def _ends_in_region(text: str) -> bool:
    """Whether ``Leeds, West Yorkshire`` ends in a region, a country or a code, or begins with a known town."""
    first, comma, _ = text.partition(",")
    last = text.rpartition(",")[2].strip()
    if not comma or any(mark in text for mark in "&!?"):
        return False
    known = places(last)
    code = len(last) <= 3 and last.isupper()
    return code or any(place.kind in ("region", "country") for place in known[:1]) or is_place(first.strip())


def country_of(text: str) -> str | None:
    """Return the ISO 3166-1 code of the country of the place *text*, when it is clear."""
    return next((place.country for place in places(text) if place.country), None)
