"""Which namesake is meant: size, what stands beside the name, and nearness to home.

The points were set on 75 job locations by hand; a hundredfold size weighs two points, a named state four.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence

from jobrsvp.places.distance import kilometres
from jobrsvp.places.folding import fold
from jobrsvp.places.gazetteer import City
from jobrsvp.places.meaning import Meaning

OWN_NAME, PART_OF_NAME = 0.7, 0.6  # part of the own name: Hull for Kingston upon Hull
STATE, COUNTY, COUNTRY, NOT_THERE = 4.0, 3.0, 3.0, -4.0  # a state that is named decides; counties were redrawn
REDRAWN = -1.0  # another county, or a metropolitan area out of reach: hardly a reason against
NEIGHBOUR, NEIGHBOUR_KM = 2.0, 50.0  # a big town named behind a small one, as in "Parramatta, Sydney"
MOST_NAMESAKES = 20  # of a neighbour that are looked at, the largest first; the rest are hamlets
LEAST_WHEN_CONTRADICTED = 1.5  # a town of the wrong state is only kept when much else speaks for it
WORD_DROPPED = -0.5  # each word left out makes a coincidence likelier
LATER_PIECE = -0.9  # the first piece of a location is the town
HOME, HOME_KM = 2.5, 60.0  # people look for work where they can go daily ...
HOME_REGION, HOME_REGION_KM = 0.7, 400.0  # ... and hardly beyond their part of the country
EXPECTED_COUNTRY = 1.5  # the country of the posting, which other places on the page told
PARTS, PART_OF_TOWN = 20, -0.2  # a part of a far larger town gives way to a town of its own that is about as large
VILLAGE = 5000  # people; a smaller place is only meant beside its state or country, or near home: names are many
FEWEST = 10  # people are added, so that a hamlet has a logarithm


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A city with its points; ``piece``: the piece that names it; ``stated``: another piece names its state."""

    city: City
    points: float
    piece: int
    stated: bool
    wide: bool


def candidates(
    read: Sequence[Meaning], near: tuple[float, float] | None = None, country: str | None = None
) -> list[Candidate]:
    """Return the cities that the pieces *read* may mean, best first."""
    found = []
    for number, meaning in enumerate(read):
        others = [(other, index > number) for index, other in enumerate(read) if index != number]
        for city in meaning.cities:
            beside = [points_beside(city, other, later) for other, later in others]
            points = own_points(city, meaning, near, country) + sum(beside) + LATER_PIECE * number
            if points < LEAST_WHEN_CONTRADICTED and NOT_THERE in beside:
                continue
            if city.population < VILLAGE and not (max(beside, default=0) > 0 or _is_near(city, near)):
                continue
            stated = any(_states(city, other) for other, _ in others)
            found.append(Candidate(city=city, points=points, piece=number, stated=stated, wide=meaning.wide))
    return sorted(found, key=lambda candidate: -candidate.points)


def _is_near(city: City, near: tuple[float, float] | None) -> bool:
    return near is not None and kilometres(near, city.point) <= HOME_KM


def own_points(city: City, meaning: Meaning, near: tuple[float, float] | None, country: str | None) -> float:
    """Return the points of *city* for its size, its name, and how it lies to home."""
    own = OWN_NAME if city.main else PART_OF_NAME if set(meaning.key.split()) <= set(fold(city.name).split()) else 0
    points = math.log10(city.population + FEWEST) + own + WORD_DROPPED * meaning.dropped
    if city.metro >= PARTS * city.population:
        points += PART_OF_TOWN
    if near:
        away = kilometres(near, city.point)
        points += HOME * math.exp(-away / HOME_KM) + HOME_REGION * math.exp(-away / HOME_REGION_KM)
    if country and city.country == country:
        points += EXPECTED_COUNTRY
    return points


def points_beside(city: City, other: Meaning, later: bool = True) -> float:
    """Return the points of *city* for what the piece *other* says; a *later* one may name its big neighbour."""
    if _states(city, other):
        return STATE
    if any(division.holds(city) for division in other.divisions):
        return COUNTY
    if other.country and other.country.code == city.country:
        return COUNTRY
    if other.metro:
        return NEIGHBOUR + 1 if kilometres(other.metro.point, city.point) < 2 * NEIGHBOUR_KM else REDRAWN
    close = later and any(
        kilometres(city.point, namesake.point) < NEIGHBOUR_KM for namesake in other.cities[:MOST_NAMESAKES]
    )
    if close and all(namesake.id != city.id for namesake in other.cities):
        return NEIGHBOUR
    if other.contains and not other.wide:
        return (
            REDRAWN if any(namesake.main for namesake in other.cities) and not _first_level(other) else _mismatch(other)
        )
    return 0.0


def _mismatch(other: Meaning) -> float:
    """Return the points for a wrong container: a state rules out, a county hardly, since counties were redrawn."""
    return NOT_THERE if other.country or _first_level(other) else REDRAWN


def _first_level(other: Meaning) -> bool:
    return any(division.first_level for division in other.divisions)


def _states(city: City, other: Meaning) -> bool:
    return any(division.first_level and division.holds(city) for division in other.divisions)
