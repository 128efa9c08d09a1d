"""The offline estimate: coordinates to minutes and kilometres without asking anybody."""

from __future__ import annotations

import math
from collections.abc import Callable

from jobrsvp.errors import BadInput
from jobrsvp.model import Travel, TravelMode
from jobrsvp.places import kilometres
from jobrsvp.travel import formulas

Point = tuple[float, float]
SHIFT = 0.7  #: how much of a town's radius the distance may be off by, for 80 %
NEAREST_KM = 0.3
NEAR_EDGE = 0.5  #: never less than half the time from the near edge
BANDS: dict[str, Callable[[float], tuple[float, float]]] = {
    "car": formulas.car_band,
    "transit": formulas.transit_band,
    "bike": formulas.bike_band,
    "walk": formulas.walk_band,
}
NO_TRANSIT = "No public transport is known for so small a town: check a timetable."
WEAK_TRANSIT = "Beyond 25 km the time by public transport is a guess: check a timetable."
ONLY_THE_CITY = "The place is known to within {radius:.0f} km only, so the minutes span a wide range."


def estimate(
    origin: Point,
    destination: Point,
    mode: TravelMode = "car",
    when: formulas.When = "peak",
    parking: bool = True,
    population: int | None = None,
    radius_km: float = 0,
) -> Travel:
    """Return the way from *origin* to *destination*, both (latitude, longitude) in degrees.

    ``when`` is ``free`` (empty roads), ``offpeak`` or ``peak``; *parking* adds finding a space and the walk from it;
    *population* is that of the metropolitan area of the destination; *radius_km* says how far either end may be off.
    Minutes are one way, door to door, as (low, middle, high): four of five ways lie between low and high.

    Raises :class:`jobrsvp.BadInput` for coordinates that are none, and for an unknown mode or hour.
    """
    _check(origin, destination, mode, when, radius_km)
    crow = kilometres(origin, destination)
    middle = _minutes(crow, mode, when, parking, population)
    low, high = BANDS[mode](middle)
    if mode == "transit":
        low = min(low, formulas.fast_train(crow))
    if radius_km > 0:
        low, high = _widened(crow, radius_km, mode, when, parking, population)
    small = population is not None and population < formulas.NO_TRANSIT_BELOW
    weak = mode == "transit" and (small or crow > formulas.FAST_TRANSIT_FROM_KM)
    note = _note(weak, small, radius_km)
    minutes = round(min(low, middle), 1), round(middle, 1), round(max(high, middle), 1)
    return Travel(mode=mode, minutes=minutes, road_km=round(formulas.road_km(crow), 2), note=note, weak=weak)


def _minutes(d: float, mode: TravelMode, when: formulas.When, parking: bool, population: int | None) -> float:
    if mode == "car":
        return formulas.car(d, when, parking, population)
    return {"transit": formulas.transit, "bike": formulas.bike, "walk": formulas.walk}[mode](d)


def _widened(
    d: float, radius_km: float, mode: TravelMode, when: formulas.When, parking: bool, population: int | None
) -> tuple[float, float]:
    """Return the band when the place may lie anywhere in a circle: the near edge's low, the far edge's high."""
    near_km = max(d - SHIFT * radius_km, NEAREST_KM)
    near = _minutes(near_km, mode, when, parking, population)
    far = _minutes(d + SHIFT * radius_km, mode, when, parking, population)
    middle = _minutes(d, mode, when, parking, population)
    low, high = BANDS[mode](middle)
    if mode == "transit":
        low = min(low, formulas.fast_train(d))
    shorter, longer = math.hypot(middle - near, middle - low), math.hypot(far - middle, high - middle)
    least = min(NEAR_EDGE * near, formulas.fast_train(near_km) if mode == "transit" else math.inf)
    return max(least, middle - shorter), middle + longer


def _note(weak: bool, small: bool, radius_km: float) -> str | None:
    notes = []
    if weak:
        notes.append(NO_TRANSIT if small else WEAK_TRANSIT)
    if radius_km >= 3:
        notes.append(ONLY_THE_CITY.format(radius=radius_km))
    return " ".join(notes) or None


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
