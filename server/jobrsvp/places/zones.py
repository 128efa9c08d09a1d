"""The clock of a place: the zone of the IANA database that a named city, state or country keeps.

Offline.  Zones of places: GeoNames; the names that Windows, and so Outlook, gives them: Unicode CLDR.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from importlib import resources

from jobrsvp.model import Place
from jobrsvp.places.folding import fold
from jobrsvp.places.gazetteer import Gazetteer
from jobrsvp.places.resolver import Places

#: A zone of fewer of a country's people is not meant when the country alone is named: Büsingen is 0.00002 of Germany,
#: but the Canary Islands are 0.05 of Spain.
LEAST_SHARE = 0.02


def zone_of(
    named: str | Place,
    near: tuple[float, float] | None = None,
    country: str | None = None,
    places: Places | None = None,
) -> str | None:
    """Return the zone of the place that *named* most likely is, as ``Europe/Berlin``: of namesakes the largest.

    *near* (latitude, longitude in degrees) and *country* (ISO 3166-1 alpha-2) help to choose, as in ``resolve``.
    ``None`` when nothing is known, or when a state or country of several zones is all that is named.  Ask
    :func:`zones_of` whether other readings keep another time.
    """
    best = _readings(named, near, country, places)[:1]
    zones = _zones(best[0]) if best else ()
    return zones[0] if len(zones) == 1 else None


def zones_of(
    named: str | Place,
    near: tuple[float, float] | None = None,
    country: str | None = None,
    places: Places | None = None,
) -> tuple[str, ...]:
    """Return the zones of all places that *named* may be about as likely, the likeliest first, each once.

    More than one means: ask.  ``Cambridge`` is in England, Massachusetts and Ontario; a country gives all its zones.
    """
    readings = _readings(named, near, country, places)
    return tuple(dict.fromkeys(zone for place in readings for zone in _zones(place)))


@functools.lru_cache(maxsize=256)
def shares_of(country: str) -> Mapping[str, float]:
    """Return the zones of the *country* (ISO 3166-1 alpha-2), each with the share of its people that live there."""
    found = _gazetteer().zones_in(country)
    people = sum(number for _, number in found)
    return {zone: number / people for zone, number in found if number >= LEAST_SHARE * people}


@functools.lru_cache(maxsize=256)
def country_of(zone: str) -> str | None:
    """Return the country (ISO 3166-1 alpha-2) of most people in *zone*, as ``Europe/London``; ``None`` if unknown."""
    return next(iter(_gazetteer().countries_in(zone)), None)


def windows_zone(name: str) -> str | None:
    """Return the zone that Windows calls *name*: ``W. Europe Standard Time`` is ``Europe/Berlin``."""
    return _windows().get(name.casefold())


def _readings(
    named: str | Place, near: tuple[float, float] | None, country: str | None, places: Places | None
) -> Sequence[Place]:
    if isinstance(named, Place):
        return [named]
    return (places or Places(_gazetteer())).read_one(named, near, country)


def _zones(place: Place) -> tuple[str, ...]:
    """Return the zone of a point, or the zones of an area, the one of most people first."""
    if place.latitude is not None and place.longitude is not None:
        zone = _gazetteer().zone_at(place.country, (place.latitude, place.longitude))
        return (zone,) if zone else ()
    return _zones_of_area(place) if place.country else ()


def _zones_of_area(place: Place) -> tuple[str, ...]:
    gazetteer, country = _gazetteer(), place.country or ""
    division = None
    if place.kind == "region":
        same = [one for one in gazetteer.divisions(fold(place.name)) if one.country == country]
        division = same[0].code[3:] if same else None
    found = gazetteer.zones_in(country, division)
    people = sum(number for _, number in found)
    return tuple(zone for zone, number in found if number >= LEAST_SHARE * people)


@functools.cache
def _gazetteer() -> Gazetteer:
    """Return the gazetteer that ships; its connections are one a thread."""
    return Gazetteer()


@functools.cache
def _windows() -> Mapping[str, str]:
    text = resources.files(__package__).joinpath("windows_zones.json").read_text(encoding="utf-8")
    return {said.casefold(): zone for said, zone in json.loads(text)["zones"].items()}
