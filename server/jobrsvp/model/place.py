"""Where things are, and how long the way between them takes."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Literal

from jobrsvp.model.assumption import Assumption

PlaceKind = Literal["address", "postal", "city", "metro", "region", "country", "remote"]
TravelMode = Literal["car", "transit", "bike", "walk"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A place that a text names.

    ``latitude`` and ``longitude`` are WGS 84 degrees, ``None`` when it is no point (a region, a country, remote).
    ``radius_km`` holds 80 % of the addresses that the text could mean; ``country`` is ISO 3166-1 alpha-2.
    ``metro_population`` counts everybody in the towns around it, which is what traffic depends on.
    """

    kind: PlaceKind
    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    admin: str | None = None
    population: int | None = None
    metro_population: int | None = None
    radius_km: float = 0.0


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Travel:
    """One way between two points: ``minutes`` door to door as (low, middle, high), ``road_km`` one way.

    ``source`` is ``estimate`` or the provider's name; ``note`` says what weakens it, as a sentence; ``weak``: a guess
    that nothing may rest on.
    """

    mode: TravelMode
    minutes: tuple[float, float, float]
    road_km: float
    source: str = "estimate"
    note: str | None = None
    weak: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class TravelCost:
    """What a way costs a year: ``weeks`` a year, ``hours`` on the way as (low, middle, high), and money.

    ``out_of_pocket`` (fuel, fares, parking) and ``full`` (the vehicle too) are amounts of ``currency``, ``None`` where
    the country has no cited rate; they are never added up, nor to ``time``, what the hours are worth at half the
    person's hourly pay, in the currency of their pay.
    """

    weeks: Decimal
    hours: tuple[float, float, float]
    currency: str | None = None
    out_of_pocket: Decimal | None = None
    full: Decimal | None = None
    time: Decimal | None = None
    assumptions: tuple[Assumption, ...] = ()
