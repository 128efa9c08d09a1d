"""Whether the person lives where remote workers have to live."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from jobrsvp import Case, Context, Location, Place, Residence, fitting, listed, say, template
from jobrsvp_evaluators._words import named

WINTER = dt.datetime(2026, 1, 15, 12)  # clocks of postings are those of winter
CLOCKS_APART = 1.0  # hours by which nobody is refused: countries of one zone differ by so much
EARTH_KM = 6371.0
EU = frozenset([
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
])  # fmt: skip
LATIN_AMERICA = frozenset([
    "AR", "BO", "BR", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY", "SV", "UY",
    "VE",
])  # fmt: skip
# Wide areas by the names of the gazetteer: countries by their codes.
WIDE: Mapping[str, frozenset[str]] = {
    "EU": EU,
    "European Union": EU,
    "EEA": EU | {"NO", "IS", "LI"},
    "DACH": frozenset(["DE", "AT", "CH"]),
    "Europe": EU | {"NO", "IS", "LI", "CH", "GB", "AL", "BA", "ME", "MK", "RS", "MD", "UA", "AD", "MC", "SM", "XK"},
    "North America": frozenset(["US", "CA", "MX"]),
    "Latin America": LATIN_AMERICA,
}


def lives_there(case: Case, context: Context) -> bool | None:
    """Whether the person lives where the posting asks for it; ``None`` where it sets no bounds or nobody can tell."""
    bounds = case.posting.workplace.residence if case.posting.workplace else None
    if bounds is None:
        return None
    home = context.home or Place(kind="country", name="", country=case.profile.home.country)
    answers = [*_of_areas(bounds, home), _near(bounds, home)]
    known = [answer for answer in answers if answer is not None]
    return all(known) if known else None


def by_the_clock(case: Case, context: Context) -> bool | None:
    """Whether the person's clock is one that the posting asks for; ``None`` where it names none, or theirs is open."""
    bounds = case.posting.workplace.residence if case.posting.workplace else None
    if bounds is None or bounds.clocks is None or context.zone is None:
        return None
    ahead = ZoneInfo(context.zone).utcoffset(WINTER) or dt.timedelta()
    hours = ahead.total_seconds() / 3600
    return bounds.clocks[0] - CLOCKS_APART <= hours <= bounds.clocks[1] + CLOCKS_APART


def from_where(bounds: Residence) -> str:
    """Return the bounds in words, as short as a headline needs: ``Ohio or Texas``."""
    if bounds.near:
        return say("near {place}", place=bounds.near.text)
    if bounds.areas:
        names = [area.text for area in bounds.areas]
        return listed(names, choice=True)
    return say("outside {places}", places=", ".join(area.text for area in bounds.excluded))


def only_from(bounds: Residence) -> str:
    """Return that remote workers have to live in *bounds*, cut where a headline holds no more."""
    places = from_where(bounds)
    inside = bounds.areas and not bounds.near  # else they begin with "near" or "outside"
    one = template("It is remote only for people who live in {places}.")
    other = template("It is remote only for people who live {places}.")
    return fitting(*(say(one if inside else other, places=names) for names in (places, named(places))))


def but_from(bounds: Residence) -> str:
    """Return that the work is remote, but for people in *bounds*."""
    inside = bounds.areas and not bounds.near
    one = template("The work is remote, but for people who live in {places}.")
    other = template("The work is remote, but for people who live {places}.")
    places = from_where(bounds)
    return fitting(*(say(one if inside else other, places=names) for names in (places, named(places))))


def _of_areas(bounds: Residence, home: Place) -> list[bool | None]:
    inside = [_within(area, home) for area in bounds.areas]
    outside = [_within(area, home) for area in bounds.excluded]
    answers: list[bool | None] = []
    if inside:
        answers.append(True if True in inside else None if None in inside else False)
    answers += [False for answer in outside if answer]
    return answers


def _within(area: Location, home: Place) -> bool | None:
    """Whether *home* is in *area*; ``None`` when the area or the home is not known well enough."""
    place = area.place
    if place is None or home.country is None:
        return None
    if place.name in WIDE:
        return home.country in WIDE[place.name]
    if place.country is None:
        return None
    if place.country != home.country:
        return False
    if place.kind == "country":
        return True
    if place.kind == "region":
        return None if home.admin is None else home.admin == (place.admin or place.name)
    return _closer(place, home, max(place.radius_km, home.radius_km) * 2)


def _near(bounds: Residence, home: Place) -> bool | None:
    if bounds.near is None or bounds.near.place is None or bounds.within_km is None:
        return None
    return _closer(bounds.near.place, home, bounds.within_km + home.radius_km)


def _closer(place: Place, home: Place, most_km: float) -> bool | None:
    if None in (place.latitude, place.longitude, home.latitude, home.longitude):
        return None
    return _kilometres(place, home) <= most_km


def _kilometres(one: Place, other: Place) -> float:
    """Return the distance as the crow flies."""
    first, second = math.radians(one.latitude or 0), math.radians(other.latitude or 0)
    east = math.radians((other.longitude or 0) - (one.longitude or 0))
    cosine = math.sin(first) * math.sin(second) + math.cos(first) * math.cos(second) * math.cos(east)
    return EARTH_KM * math.acos(min(1.0, max(-1.0, cosine)))
