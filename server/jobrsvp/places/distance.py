"""Distances on the globe."""

from __future__ import annotations

import math

EARTH_DIAMETER_KM = 12742.02


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance in km between two (latitude, longitude) in degrees."""
    north, south = math.radians(one[0]), math.radians(other[0])
    across = math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    chord = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * across
    return EARTH_DIAMETER_KM * math.asin(math.sqrt(min(1.0, chord)))
