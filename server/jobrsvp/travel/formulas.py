"""Minutes and kilometres from the distance as the crow flies.  Where each number comes from: ``docs/commute.md``.

Every formula takes the crow distance ``d`` in km and gives minutes one way, door to door, or km.
"""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

When = Literal["free", "offpeak", "peak"]


class Traffic(NamedTuple):
    """What a town adds to empty roads: minutes to get going, minutes to park, and the factor on the first 30 km."""

    access: float
    parking: float
    factor: float


BIG, MIDDLE, SMALL = 1_000_000, 100_000, 20_000
PEAK = {BIG: Traffic(5, 2, 1.35), MIDDLE: Traffic(3, 2, 1.20), 0: Traffic(2, 1, 1.10)}
OFFPEAK_JAM = 0.4  #: how much of the peak's jam is left at midday
FREE = Traffic(0, 2, 1.00)
JAMMED_KM = 30.0
# Longer ways are driven on motorways, which are faster than the roads between the towns of the fit.
MOTORWAY_FROM_KM, MOTORWAY_GAIN = 15.0, 0.25
LEAST_MINUTES = 0.5
NO_TRANSIT_BELOW = SMALL
FAST_TRANSIT_FROM_KM = 25.0
FAST_RAIL_FROM_KM = 60.0


def free_flow(d: float) -> float:
    """Driving on empty roads: fitted to 1,500 pairs of Belgian towns, 0.5 to 278 km."""
    return max(2.8 * math.pow(d, 0.755) - 1, LEAST_MINUTES)


def traffic(when: When, population: int | None) -> Traffic:
    """Return the traffic of a town; of one whose size is not known, that of a middling one."""
    if when == "free":
        return FREE
    people = MIDDLE if population is None else population
    town = next(town for least, town in PEAK.items() if people >= least)
    return town if when == "peak" else town._replace(factor=1 + OFFPEAK_JAM * (town.factor - 1))


def car(d: float, when: When, parking: bool, population: int | None) -> float:
    """Driving: empty roads, the jam on the first 30 km, getting going and parking."""
    town = traffic(when, population)
    jam = (town.factor - 1) * free_flow(min(d, JAMMED_KM)) if town.factor > 1 else 0.0
    gained = 0.0 if when == "free" else MOTORWAY_GAIN * max(free_flow(d) - free_flow(MOTORWAY_FROM_KM), 0.0)
    return town.access + (town.parking if parking else 0.0) + free_flow(d) + jam - gained


def transit(d: float) -> float:
    """Public transport with walk and wait in a well served city; trains beyond 25 km are a guess."""
    train = min(max(d - FAST_TRANSIT_FROM_KM, 0), 35) + 0.6 * max(d - 60, 0)
    return 13 + 4 * min(d, 10) + 3 * min(max(d - 10, 0), 15) + train


def rail(d: float, population: int | None) -> float:
    """Trains between two towns with stations that many use: 75 km/h as the crow flies, and the way to and from them.

    Set by well-known ways (``tests/benchmarks/ways.tsv``); beyond an hour trains are fast ones.
    """
    across = 6 if population and population >= BIG else 0  # from the station through a big city
    return 22 + across + 0.8 * min(d, FAST_RAIL_FROM_KM) + 0.5 * max(d - FAST_RAIL_FROM_KM, 0)


def fast_train(d: float, population: int | None) -> float:
    """Return the least time by train beyond 25 km, with half an hour to, from and between.

    The fastest trains there are stop in the biggest cities; between others good ones do 170 km/h as the crow flies.
    """
    pace = 0.25 if population is None or population >= BIG else 0.35
    return 30 + pace * d if d > FAST_TRANSIT_FROM_KM else math.inf


def coach(d: float) -> float:
    """Return the least time where there are hardly any trains: a coach on a motorway, half an hour to and from it."""
    return 30 + 0.55 * d if d > FAST_TRANSIT_FROM_KM else math.inf


def bike(d: float) -> float:
    """Cycling at 16 km/h on the ground."""
    return 2 + 5.2 * d


def walk(d: float) -> float:
    """Walk at 3.75 km/h as the crow flies."""
    return 16 * d


def road_km(d: float) -> float:
    """Road kilometres: the shorter the way, the more it winds."""
    return d + 0.463 * math.pow(d, 0.734)


def car_band(minutes: float) -> tuple[float, float]:
    """Return the minutes between which four of five drives lie: short drives vary most for their length."""
    return max(0.4 * minutes, 0.95 * minutes - 4), 1.05 * minutes + 8


def transit_band(minutes: float) -> tuple[float, float]:
    """Return the band of public transport, measured in two well served cities and so wide upward."""
    return 0.70 * minutes, 1.45 * minutes


def bike_band(minutes: float) -> tuple[float, float]:
    """Return the band of cycling: hills and motors."""
    return 0.75 * minutes, 1.15 * minutes


def walk_band(minutes: float) -> tuple[float, float]:
    """Return the band of walking: detours."""
    return 0.85 * minutes, 1.15 * minutes
