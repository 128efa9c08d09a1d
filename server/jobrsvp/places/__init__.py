"""Text to places, offline, from one SQLite gazetteer.

Law: no network, no other room, hardly any memory.  ``Places(words=known()).resolve(text)`` says what a location may
mean, ``locate(posting, places, home)`` fills in the places of a posting, ``zone_of`` says what time a place keeps.
Place names and postal codes: GeoNames, CC BY 4.0.
"""

from jobrsvp.places.distance import kilometres
from jobrsvp.places.location import locate
from jobrsvp.places.resolver import Places
from jobrsvp.places.wording import before_mode, without_mode
from jobrsvp.places.zones import country_of, shares_of, windows_zone, zone_of, zones_of

ATTRIBUTION = "Place names and postal codes: GeoNames (geonames.org), CC BY 4.0."

__all__ = [
    "ATTRIBUTION", "Places", "before_mode", "country_of", "kilometres", "locate", "shares_of", "windows_zone",
    "without_mode", "zone_of", "zones_of",
]  # fmt: skip
