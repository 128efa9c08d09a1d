"""The offline estimate: coordinates to minutes and kilometres without asking anybody."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from jobrsvp.errors import BadInput
from jobrsvp.model import Travel, TravelMode
from jobrsvp.model.saying.said import joined, say, template
from jobrsvp.places import kilometres
from jobrsvp.travel import crossing, formulas
from jobrsvp.travel.crossing import Around

Point = tuple[float, float]
SHIFT = 0.7  #: how much of a town's radius the distance may be off by, for 80 %
NEAREST_KM = 0.3
WIDE_KM = 3  #: a place that is known less well makes the minutes span so much that it is said
TOWN, RURAL_KM = 200_000, 10  #: people around; beyond so many km to fewer, lines are few, and may be a quick train
NEAR_EDGE = 0.5  #: never less than half the time from the near edge
BANDS: dict[str, Callable[[float], tuple[float, float]]] = {
    "car": formulas.car_band,
    "transit": formulas.transit_band,
    "bike": formulas.bike_band,
    "walk": formulas.walk_band,
}
NO_TRANSIT = say("No public transport is known for so small a town: check a timetable.")
WEAK_TRANSIT = say("The time by public transport is a guess here: check a timetable.")
BY_FERRY = template("There is water between, and the minutes count a ferry: {names}.")
NO_WAY_OVER = say("There is water between, and no bridge or ferry is known: the minutes are a guess.")
BY_RAIL = say("The minutes suppose a train between the two towns.")
ONLY_THE_CITY = template("The place is known to within {radius} km only, so the minutes span a wide range.")


def estimate(
    origin: Point,
    destination: Point,
    mode: TravelMode = "car",
    when: formulas.When = "peak",
    parking: bool = True,
    population: int | None = None,
    radius_km: float = 0,
    spread_km: float = 0,
    rail: bool = False,
    coach: bool = False,
) -> Travel:
    """Return the way from *origin* to *destination*, both (latitude, longitude) in degrees.

    ``when`` is ``free`` (empty roads), ``offpeak`` or ``peak``; *parking* adds finding a space and the walk from it;
    *population* is that of the metropolitan area of the destination; *radius_km* says how far either end may be off,
    and *spread_km* how far apart two people of the same point live on average; *rail*: trains join the two towns,
    *coach*: in a country where hardly any do.
    Water is driven around or crossed by a ferry, and mountains are wound through.
    Minutes are one way, door to door, as (low, middle, high): four of five ways lie between low and high.

    Raises :class:`jobrsvp.BadInput` for coordinates that are none, and for an unknown mode or hour.
    """
    _check(origin, destination, mode, when, radius_km)
    way = _Way(mode, when, parking, population, rail, coach, crossing.slope(origin, destination))
    water = crossing.around(origin, destination, mode == "car")
    straight = water.land if water else kilometres(origin, destination)
    crow = math.hypot(straight, spread_km)
    boat = water.boat_minutes if water else 0.0
    low, middle, high = way.band(crow, straight, radius_km)
    if boat:  # a boat is waited for longer, or just caught
        low, middle, high = low + 0.8 * boat, middle + boat, high + 1.3 * boat
    small = population is not None and population < formulas.NO_TRANSIT_BELOW
    rural = population is not None and population < TOWN and crow > RURAL_KM
    timetable = mode == "transit" and not rail and (small or rural or crow > formulas.FAST_TRANSIT_FROM_KM)
    minutes = round(min(low, middle), 1), round(middle, 1), round(max(high, middle), 1)
    return Travel(
        mode=mode,
        minutes=minutes,
        road_km=round(formulas.road_km(crow), 2),
        note=joined(*_notes(water, timetable, small, rail and mode == "transit", radius_km)) or None,
        weak=timetable or boat > 0,
    )


class _Way(NamedTuple):
    """How one goes, and what that depends on besides the distance."""

    mode: TravelMode
    when: formulas.When
    parking: bool
    population: int | None
    rail: bool
    coach: bool
    slope: float

    def minutes(self, d: float) -> float:
        """Return the minutes for *d* km as the crow flies."""
        if self.mode == "car":
            return formulas.car(d, self.when, self.parking, self.population) * self.slope
        if self.mode == "transit":
            return min(formulas.transit(d), formulas.rail(d, self.population)) if self.rail else formulas.transit(d)
        return {"bike": formulas.bike, "walk": formulas.walk}[self.mode](d)

    def least(self, d: float) -> float:
        """Return what even luck takes."""
        low = BANDS[self.mode](self.minutes(d))[0]
        return min(low, self.fastest(d))

    def fastest(self, d: float) -> float:
        """Return the time of the fastest train, or of a coach where there are hardly any."""
        if self.mode != "transit":
            return math.inf
        return formulas.coach(d) if self.coach else formulas.fast_train(d, self.population)

    def band(self, d: float, straight: float, radius_km: float) -> tuple[float, float, float]:
        """Return low, middle and high; where the place may lie anywhere in a circle, of its near and far edge.

        *straight* is the distance of the middles of the towns, so that two people of one town may be neighbours.
        """
        middle = self.minutes(d)
        low, high = self.least(d), BANDS[self.mode](middle)[1]
        if not radius_km:
            return low, middle, high
        near_km = max(straight - SHIFT * radius_km, NEAREST_KM)
        near, far = self.minutes(near_km), self.minutes(d + SHIFT * radius_km)
        shorter, longer = math.hypot(middle - near, middle - low), math.hypot(far - middle, high - middle)
        return max(min(NEAR_EDGE * near, self.fastest(near_km)), middle - shorter), middle, middle + longer


def _notes(water: Around | None, timetable: bool, small: bool, rail: bool, radius_km: float) -> Iterator[str]:
    """Yield what weakens the minutes, a sentence each."""
    if water and water.sea:
        yield NO_WAY_OVER
    elif water and water.ferries:
        yield say(BY_FERRY, names=", ".join(water.ferries))
    if timetable:
        yield NO_TRANSIT if small else WEAK_TRANSIT
    if rail:
        yield BY_RAIL
    if radius_km >= WIDE_KM:
        yield say(ONLY_THE_CITY, radius=round(radius_km))


def _check(origin: Point, destination: Point, mode: str, when: str, radius_km: float) -> None:
    for latitude, longitude in (origin, destination):
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise BadInput(f"{latitude}, {longitude} is no point: give latitude -90 to 90 and longitude -180 to 180.")
    if mode not in BANDS:
        raise BadInput(f"Unknown mode {mode!r}: use car, transit, bike or walk.")
    if when not in ("free", "offpeak", "peak"):
        raise BadInput(f"Unknown hour {when!r}: use free, offpeak or peak.")
    if not 0 <= radius_km < math.inf:
        raise BadInput(f"A radius of {radius_km} km makes no sense: give 0 or more.")
