"""The way between two places: by a provider that the person allowed, else by the estimate."""

from __future__ import annotations

from jobrsvp.evaluator import Web
from jobrsvp.model import Online, Place, Travel, TravelMode
from jobrsvp.travel.estimate import estimate

Point = tuple[float, float]


class Travels:
    """Coordinates to minutes and kilometres; never fails, since the estimate stands behind every provider."""

    def __init__(self, online: Online | None = None, web: Web | None = None) -> None:
        self._online = online or Online()
        self._web = web

    def between(self, home: Place, work: Place, mode: TravelMode) -> Travel | None:
        """Return the way from *home* to *work* at rush hour, or ``None`` when either is no point."""
        origin, destination = point(home), point(work)
        if origin is None or destination is None:
            return None
        return estimate(
            origin,
            destination,
            mode,
            population=work.metro_population or work.population,
            radius_km=max(home.radius_km, work.radius_km),
        )


def point(place: Place) -> Point | None:
    """Return the (latitude, longitude) of *place*, or ``None``."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
