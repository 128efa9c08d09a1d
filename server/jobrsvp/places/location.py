"""Fill in the places of a posting."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Protocol

from jobrsvp.model import Location, Place, Posting, Quote
from jobrsvp.places.namesakes import MOST_ALSO, OnePlace, among_namesakes, kilometres_between

SAME_KM = 5.0
MOST_LOCATIONS = 50


class SplittingPlaces(OnePlace, Protocol):
    """Places that can also tell one location of a line from the next."""

    def parts(self, text: str) -> list[str]:
        """Return the single locations in *text*."""


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
        read = [among_namesakes(one, places, country or home.country, posting.description) for one in read]
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
    return one.kind == other.kind and kilometres_between(one, other) < SAME_KM
