"""Routers: OSRM and Valhalla for roads, MOTIS for public transport.  One small adapter each.

An adapter asks for one way and returns seconds and metres; anything strange raises ``ProviderError``.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Callable, Mapping
from typing import Any

from jobrsvp.api.services import Web
from jobrsvp.errors import ProviderError
from jobrsvp.model import TravelMode

Point = tuple[float, float]
SNAP_M = 2000  #: a router that moves a point further has no map of the place
RADIUS_M = 5000
ARRIVAL = dt.time(9)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """What a router answered."""

    seconds: float
    metres: float | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Router:
    """A kind of router: its default ``address`` (``{mode}`` stands for its own word of the mode) and its ``modes``."""

    address: str
    modes: Mapping[TravelMode, str]
    ask: Callable[[Web, str, str, Point, Point, dt.datetime], Route]


def osrm(web: Web, address: str, mode: str, origin: Point, destination: Point, now: dt.datetime) -> Route:
    """Ask an OSRM server, which serves one mode whatever its path says."""
    ends = ";".join(f"{longitude:.3f},{latitude:.3f}" for latitude, longitude in (origin, destination))
    params = {"overview": "false", "radiuses": f"{RADIUS_M};{RADIUS_M}"}
    answer = web.get_json("osrm", f"{address}/route/v1/driving/{ends}", params)
    code = _get("osrm", answer, "code")
    if code != "Ok":
        raise ProviderError("osrm", f"osrm found no way ({code}).")
    snapped = [_number("osrm", _get("osrm", waypoint, "distance")) for waypoint in _get("osrm", answer, "waypoints")]
    if any(metres > SNAP_M for metres in snapped):
        raise ProviderError("osrm", "osrm has no map of the place.")
    route = _get("osrm", answer, "routes", 0)
    return _route("osrm", _get("osrm", route, "duration"), _get("osrm", route, "distance"))


def valhalla(web: Web, address: str, mode: str, origin: Point, destination: Point, now: dt.datetime) -> Route:
    """Ask a Valhalla server, by POST since its GET cannot read blanks written as plus."""
    body = {
        "locations": [{"lat": round(point[0], 3), "lon": round(point[1], 3)} for point in (origin, destination)],
        "costing": mode,
        "units": "kilometers",
        "directions_type": "none",
    }
    answer = web.post_json("valhalla", f"{address}/route", body)
    summary = _get("valhalla", answer, "trip", "summary")
    length = _number("valhalla", _get("valhalla", summary, "length"))
    miles = _get("valhalla", answer, "trip").get("units") == "miles"
    return _route("valhalla", _get("valhalla", summary, "time"), length * (1609.344 if miles else 1000))


def motis(web: Web, address: str, mode: str, origin: Point, destination: Point, now: dt.datetime) -> Route:
    """Ask a MOTIS server for the quickest way that arrives by nine on the next working day."""
    params = {
        "fromPlace": f"{origin[0]:.3f},{origin[1]:.3f}",
        "toPlace": f"{destination[0]:.3f},{destination[1]:.3f}",
        "time": arrival(now, destination[1]).isoformat().replace("+00:00", "Z"),
        "arriveBy": "true",
        "numItineraries": "3",
    }
    answer = web.get_json("motis", f"{address}/plan", params)
    ways = [*_get("motis", answer, "itineraries"), *(answer.get("direct") or [])]
    if not ways:
        raise ProviderError("motis", "motis knows no connection in the morning.")
    return _route("motis", min(_number("motis", _get("motis", way, "duration")) for way in ways))


ROUTERS = {
    "osrm": Router(
        address="https://routing.openstreetmap.de/routed-{mode}",
        modes={"car": "car", "bike": "bike", "walk": "foot"},
        ask=osrm,
    ),
    "valhalla": Router(
        address="https://valhalla1.openstreetmap.de",
        modes={"car": "auto", "bike": "bicycle", "walk": "pedestrian"},
        ask=valhalla,
    ),
    "motis": Router(address="https://api.transitous.org/api/v6", modes={"transit": "transit"}, ask=motis),
}


def arrival(now: dt.datetime, longitude: float) -> dt.datetime:
    """Return nine o'clock by the sun at *longitude* on the next Tuesday, in UTC: a working day like most."""
    ahead = (1 - now.weekday()) % 7 or 7
    day = (now + dt.timedelta(days=ahead)).date()
    offset = dt.timedelta(hours=round(longitude / 15))
    return dt.datetime.combine(day, ARRIVAL, dt.UTC) - offset


def _get(provider: str, answer: Any, *path: str | int) -> Any:
    """Return what *answer* holds at *path*; an answer of another shape is a ``ProviderError``."""
    for step in path:
        try:
            answer = answer[step]
        except (KeyError, IndexError, TypeError):
            raise ProviderError(provider, f"{provider} answered in a shape that is not known: no {step!r}.") from None
    return answer


def _number(provider: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        raise ProviderError(provider, f"{provider} answered {value!r} where a number was due.")
    return float(value)


def _route(provider: str, seconds: Any, metres: Any = None) -> Route:
    return Route(seconds=_number(provider, seconds), metres=None if metres is None else _number(provider, metres))
