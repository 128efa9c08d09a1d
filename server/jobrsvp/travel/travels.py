"""The way between two places: by a provider that the person allowed, else by the estimate."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Callable, Mapping
from decimal import Decimal

from jobrsvp.api.services import Web
from jobrsvp.errors import ProviderError
from jobrsvp.model import Online, Place, Travel, TravelCost, TravelMode
from jobrsvp.model.saying.said import joined, say
from jobrsvp.places import kilometres
from jobrsvp.travel import costs, formulas, geocoder
from jobrsvp.travel.estimate import estimate
from jobrsvp.travel.routers import ROUTERS, Route, Router

Point = tuple[float, float]
# Of the radius that holds four of five addresses: where one lives on average, by the spread of postal codes.
STRAY = 0.6
BETWEEN_TOWNS_KM = 10.0  # nearer, one rides within one city, with its stops and changes
STATION_FROM = 20_000  # people: smaller towns have a bus, or a train an hour
# Where trains join most towns at least every half hour.
RAILWAYS = frozenset([
    "AT", "BE", "CH", "CZ", "DE", "DK", "ES", "FR", "GB", "HU", "IT", "JP", "KR", "LU", "NL", "NO", "PL", "PT", "SE",
    "SK", "TW",
])  # fmt: skip
# Where people go from town to town by coach, for passenger trains join few of them.
COACHES = frozenset([
    "AR", "AU", "BO", "BR", "CA", "CL", "CO", "CR", "DO", "EC", "GT", "HN", "KE", "MX", "NG", "NZ", "PA", "PE", "PH",
    "PY", "SV", "US", "UY", "VE", "ZA",
])  # fmt: skip
SHARPER = 0.6  #: how much of the estimate's band is left when a router knows the roads


def utc_now() -> dt.datetime:
    """Return the time."""
    return dt.datetime.now(dt.UTC)


class Travels:
    """Coordinates to minutes and kilometres; never fails, since the estimate stands behind every provider."""

    def __init__(
        self, online: Online | None = None, web: Web | None = None, clock: Callable[[], dt.datetime] = utc_now
    ) -> None:
        self._online = online or Online()
        self._web = web
        self._clock = clock

    def between(self, home: Place, work: Place, mode: TravelMode) -> Travel | None:
        """Return the way from *home* to *work* at rush hour, or ``None`` when either is no point."""
        origin, destination = point(home), point(work)
        if origin is None or destination is None:
            return None
        population = work.metro_population or work.population
        radius_km = max(home.radius_km, work.radius_km)
        guess = estimate(
            origin, destination, mode, population=population, radius_km=radius_km,
            spread_km=spread_km(home, work), rail=joined_by_rail(home, work),
            coach=work.country in COACHES,
        )  # fmt: skip
        failures = []
        for name, router in self._routers(mode):
            try:
                route = self._ask(name, router, mode, origin, destination)
            except ProviderError as error:
                failures.append(joined(str(error), say("This is the estimate.")))
            else:
                return routed(guess, name, route, population, radius_km)
        return dataclasses.replace(guess, note=joined(guess.note, *failures) or None)

    def address(self, text: str, place: Place) -> Place:
        """Return the address *text* as a point near *place*, or *place* itself when nobody may be asked."""
        if self._web is None or "nominatim" not in self._online.allowed or not any(mark.isdigit() for mark in text):
            return place
        try:
            return geocoder.address(self._web, self._address("nominatim", geocoder.ADDRESS), text, place)
        except ProviderError:
            return place

    def cost(
        self,
        travel: Travel,
        days_a_week: float,
        country: str | None,
        assumptions: Mapping[str, Decimal],
        hourly_pay: Decimal | None = None,
    ) -> TravelCost:
        """Return what *travel* there and back costs a year, by cited rates that *assumptions* overwrite."""
        return costs.cost(travel, days_a_week, country, assumptions, hourly_pay)

    def _routers(self, mode: TravelMode) -> list[tuple[str, Router]]:
        """Return the allowed routers that know *mode*, in the person's order."""
        if self._web is None:
            return []
        known = [(name, ROUTERS[name]) for name in self._online.allowed if name in ROUTERS]
        return [(name, router) for name, router in known if mode in router.modes]

    def _ask(self, name: str, router: Router, mode: TravelMode, origin: Point, destination: Point) -> Route:
        assert self._web is not None
        address = self._address(name, router.address)
        if name == "osrm" and mode != "car" and "{mode}" not in address:
            raise ProviderError(name, "An osrm server serves one mode: put {mode} into its address for others.")
        word = router.modes[mode]
        return router.ask(self._web, address.replace("{mode}", word), word, origin, destination, self._clock())

    def _address(self, name: str, default: str) -> str:
        return (self._online.addresses.get(name) or default).rstrip("/")


def routed(guess: Travel, name: str, route: Route, population: int | None, radius_km: float) -> Travel:
    """Return what a router answered, with the jam and the parking that it does not know, and a narrower band."""
    minutes = route.seconds / 60
    if guess.mode == "car":
        town = formulas.traffic("peak", population)
        jam = (town.factor - 1) * min(minutes, formulas.free_flow(formulas.JAMMED_KM))
        minutes += town.access + town.parking + jam
    ratio = minutes / max(guess.minutes[1], 0.1)
    left = 1.0 if radius_km >= 3 else SHARPER
    low, high = (minutes + (end - guess.minutes[1]) * ratio * left for end in (guess.minutes[0], guess.minutes[2]))
    road_km = guess.road_km if route.metres is None else round(route.metres / 1000, 2)
    rough = guess.note if radius_km >= 3 and guess.mode != "transit" else None
    three = round(low, 1), round(minutes, 1), round(high, 1)
    return dataclasses.replace(guess, minutes=three, road_km=road_km, source=name, note=rough, weak=False)


def spread_km(home: Place, work: Place) -> float:
    """Return how far the two points stray from the middles of their towns, both together, on average.

    Within one town they are not 0 km apart: who knows the town alone of both is told a typical way in it.
    """
    return STRAY * math.hypot(*(place.radius_km for place in (home, work) if place.kind in ("city", "metro")))


def joined_by_rail(home: Place, work: Place) -> bool:
    """Whether trains may be supposed: both are towns in a country of railways, some way apart."""
    towns = (place.country in RAILWAYS and place.kind != "metro" for place in (home, work))
    people = home.population or home.metro_population or 0, work.metro_population or work.population or 0
    apart = kilometres(point(home) or (0, 0), point(work) or (0, 0)) >= BETWEEN_TOWNS_KM
    return all(towns) and apart and min(people) >= STATION_FROM


def point(place: Place) -> Point | None:
    """Return the (latitude, longitude) of *place*, or ``None``."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
