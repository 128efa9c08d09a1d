"""Fill in the places of a posting."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from jobrsvp.model import Location, Place, Posting, Quote
from jobrsvp.places.distance import kilometres

MOST_ALSO = 5
SAME_KM = 5.0
BESIDE_KM = 60.0  # a town that is named behind another to say where it lies
MOST_LOCATIONS = 50
#: A postal code, or the first half of a British one.
_CODE = r"(?:[A-Z]{1,2}\d[A-Z\d]?(?: \d[A-Z]{2})?|\d{4,5})"

_COUNTY = re.compile(r"\b[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})? County\b")
TOP = 400  # characters


class SplittingPlaces(Protocol):
    """Places that can also tell one location of a line from the next."""

    def parts(self, text: str) -> list[str]:
        """Return the single locations in *text*."""

    def read_one(self, text: str, near: tuple[float, float] | None = None, country: str | None = None) -> list[Place]:
        """Return the readings of one location."""


def locate(posting: Posting, places: SplittingPlaces, home: Place | None = None) -> Posting:
    """Return *posting* with each location as one place, and its runners-up in ``also``.

    A line that names several places becomes several locations, each with its own piece of the quote.  A name alone is
    read with the country of the posting, or of the other places on the page, and as near to *home* as is plausible;
    of namesakes in one country the posting may name the state elsewhere, and where it does not, the others stay.
    """
    near = None if home is None or home.latitude is None or home.longitude is None else (home.latitude, home.longitude)
    single = [part for location in posting.locations for part in _single(location, places)][:MOST_LOCATIONS]
    country = posting.country or _shared_country([_read(part, places, None, None) for part in single])
    read = [_read(part, places, near, country) for part in single]
    if near and home:
        read = [_among_namesakes(one, places, country or home.country, posting.description) for one in read]
    return dataclasses.replace(posting, locations=tuple(_distinct(read)))


def _single(location: Location, places: SplittingPlaces) -> Iterator[Location]:
    """Yield the locations that one line names; a place that is already known stays."""
    parts = places.parts(location.text) if location.place is None else []
    if len(parts) < 2:
        yield location
        return
    for part in parts:
        yield Location(text=part, quote=_piece(location.quote, part))


def _piece(quote: Quote | None, part: str) -> Quote | None:
    """Return the piece of *quote* that says *part*, or the whole when its blanks differ."""
    offset = quote.text.find(part) if quote else -1
    if quote is None or offset < 0:
        return quote
    start = quote.start + offset
    return dataclasses.replace(quote, text=part, start=start, end=start + len(part))


def _read(
    location: Location, places: SplittingPlaces, near: tuple[float, float] | None, country: str | None
) -> Location:
    """Return *location* with its best reading and the others."""
    if location.place is not None:
        return location
    found = places.read_one(location.text, near, country)
    if not found:
        return location
    return dataclasses.replace(location, place=found[0], also=tuple(found[1 : 1 + MOST_ALSO]))


def _among_namesakes(location: Location, places: SplittingPlaces, country: str | None, text: str) -> Location:
    """Return *location* as the namesake whose state *text* names, or with those that only nearness to home put aside.

    Portland is in Oregon and in Maine: who lives in one of them may be sent to the other.
    """
    best, (name, _, behind) = location.place, location.text.partition(", ")
    if best is None or best.kind != "city" or location.also or _told_apart(best, behind, places, country):
        return location
    if coded := _coded(name, places, country, text) or _in_county(name, places, country, text):
        return dataclasses.replace(location, place=coded)
    rivals = [one for one in places.read_one(name, None, country) if one != best and one.kind == "city"]
    for is_named in (_in_its_state, _by_its_full_name):
        named = [one for one in (best, *rivals) if is_named(one, name, text)]
        if rivals and len(named) == 1:
            return dataclasses.replace(location, place=named[0])
    return dataclasses.replace(location, also=tuple(rivals[:MOST_ALSO]))


def _told_apart(best: Place, behind: str, places: SplittingPlaces, country: str | None) -> bool:
    """Whether what stands *behind* a name is a place that holds *best* or lies beside it, and no street elsewhere."""
    found = places.read_one(behind, None, country)[:1] if behind else []
    return any(one.latitude is None or _away(one, best) < BESIDE_KM for one in found)


def _in_its_state(place: Place, name: str, text: str) -> bool:
    return bool(place.admin) and place.admin != place.name and _says(text, place.admin or "")


def _by_its_full_name(place: Place, name: str, text: str) -> bool:
    """Whether *text* says amid a sentence what sets *place* apart: ``der Mainmetropole`` for Frankfurt am Main."""
    apart = set(re.findall(r"[^\W\d_]{4,}", place.name)) - set(re.findall(r"\w+", name))
    return any(re.search(rf"(?<=[^\W\d_A-Z] ){re.escape(word)}", text) for word in apart if word[0].isupper())


def _coded(name: str, places: SplittingPlaces, country: str | None, text: str) -> Place | None:
    """Return the place of the first postal code that *text* writes beside *name*: ``Newport (PO30)``."""
    said = re.search(
        rf"(?<!\w){re.escape(name)},? \(?(?P<behind>{_CODE})\b|\b(?P<before>{_CODE}) {re.escape(name)}\b", text
    )
    found = places.read_one(f"{name} {said['behind'] or said['before']}", None, country) if said else []
    return found[0] if found and found[0].kind == "postal" else None


def _in_county(name: str, places: SplittingPlaces, country: str | None, text: str) -> Place | None:
    """Return the one town *name* that lies in the only county on top of *text*; further down it may be anybody's."""
    counties = {match[0] for match in _COUNTY.finditer(text[:TOP])}
    found = places.read_one(f"{name}, {counties.pop()}", None, country) if len(counties) == 1 else []
    return found[0] if len(found) == 1 and found[0].kind == "city" and found[0].name == name else None


def _says(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _shared_country(locations: Sequence[Location]) -> str | None:
    """Return the country of the places that are certain, if they agree."""
    sure = {
        place.country for location in locations if (place := location.place) and place.country and not location.also
    }
    return sure.pop() if len(sure) == 1 else None


def _distinct(locations: Sequence[Location]) -> Iterator[Location]:
    """Yield each place once: pages say the same place in the title, the header and the data."""
    kept: list[Place] = []
    for location in locations:
        place = location.place
        if place is not None and any(_same(place, other) for other in kept):
            continue
        if place is not None:
            kept.append(place)
        yield location


def _same(one: Place, other: Place) -> bool:
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return (one.kind, one.name) == (other.kind, other.name)
    return one.kind == other.kind and _away(one, other) < SAME_KM


def _away(one: Place, other: Place) -> float:
    """Return the km between two points."""
    assert one.latitude is not None
    assert one.longitude is not None
    assert other.latitude is not None
    assert other.longitude is not None
    return kilometres((one.latitude, one.longitude), (other.latitude, other.longitude))
