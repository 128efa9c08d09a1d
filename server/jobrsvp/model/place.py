"""Where things are, and how long the way between them takes."""

from __future__ import annotations

import dataclasses
from typing import Literal

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

    ``source`` is ``estimate`` or the provider's name; ``note`` says what weakens it, as a sentence.
    """

    mode: TravelMode
    minutes: tuple[float, float, float]
    road_km: float
    source: str = "estimate"
    note: str | None = None
