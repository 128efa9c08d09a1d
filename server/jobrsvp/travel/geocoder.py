"""Addresses to points, by Nominatim when the person allowed it: only the posting's address is ever sent."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

from jobrsvp.api.services import Web
from jobrsvp.errors import ProviderError
from jobrsvp.model import Place
from jobrsvp.places import kilometres

ADDRESS = "https://nominatim.openstreetmap.org"
BELIEVED_KM = 60.0
HOUSE_RANK = 28
RADIUS_KM = {"house": 0.1, "building": 0.1, "road": 0.5, "postcode": 2.0, "suburb": 2.0, "neighbourhood": 1.0}


def address(web: Web, base: str, text: str, place: Place) -> Place:
    """Return *text* as an address near *place*.

    Raises ``ProviderError`` when nothing is found, or only far from where the gazetteer has it.
    """
    params = {"q": " ".join(text.split())[:200], "format": "jsonv2", "limit": "5", "addressdetails": "0"}
    if place.country:
        params["countrycodes"] = place.country.lower()
    hits = web.get_json("nominatim", f"{base}/search", params)
    for hit in hits if isinstance(hits, list) else []:
        found = _place(hit, place)
        if found and _near(found, place):
            return found
    raise ProviderError("nominatim", "nominatim does not know the address.")


def _place(hit: Any, place: Place) -> Place | None:
    """Return one hit, whose coordinates are texts, when it is narrower than *place*."""
    try:
        latitude, longitude = float(hit["lat"]), float(hit["lon"])
        kind, name = str(hit.get("addresstype", "")), str(hit["display_name"])
        rank = int(hit.get("place_rank") or 0)
    except (KeyError, TypeError, ValueError):
        return None
    radius = RADIUS_KM.get(kind, 0.1 if rank >= HOUSE_RANK else math.inf)
    if radius >= max(place.radius_km, 3.0) or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return dataclasses.replace(
        place, kind="address", name=name[:200], latitude=latitude, longitude=longitude, radius_km=radius
    )


def _near(found: Place, place: Place) -> bool:
    if place.latitude is None or place.longitude is None or found.latitude is None or found.longitude is None:
        return True
    return kilometres((found.latitude, found.longitude), (place.latitude, place.longitude)) < BELIEVED_KM
