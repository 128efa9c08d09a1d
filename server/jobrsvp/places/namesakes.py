"""Towns of one name: which of them a posting means, by what it says beside the name and elsewhere."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import Protocol

from jobrsvp.model import Location, Place
from jobrsvp.places.distance import kilometres

MOST_ALSO = 5
BESIDE_KM = 60.0  # a town that is named to say where another lies
MOST_NEIGHBOURS = 40  # names of a posting that are looked up
TOP = 400  # characters
LONGEST_CODE = 3  # letters of a state: "ME", "NSW"
#: A postal code, or the first half of a British one.
_CODE = r"(?:[A-Z]{1,2}\d[A-Z\d]?(?: \d[A-Z]{2})?|\d{4,5})"
_COUNTY = re.compile(r"\b[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})? County\b")
_AMID = r"(?<=[^\W\d_A-Z][ -])"  # behind a word, amid a sentence, where a capital letter makes a name
_NAME = re.compile(rf"{_AMID}[A-Z\u00c0-\u00de]\w{{3,}}(?!\w)")


class OnePlace(Protocol):
    """Places that read the text of one location."""

    def read_one(self, text: str, near: tuple[float, float] | None = None, country: str | None = None) -> list[Place]:
        """Return the readings of one location."""


def among_namesakes(location: Location, places: OnePlace, country: str | None, text: str) -> Location:
    """Return *location* as the namesake whose state *text* names, or with those that only nearness to home put aside.

    Portland is in Oregon and in Maine: who lives in one of them may be sent to the other.
    """
    best, (name, _, behind) = location.place, location.text.partition(", ")
    if best is None or best.kind != "city" or _told_apart(best, behind, places, country):
        return location
    if coded := _coded(name, places, country, text) or _in_county(name, places, country, text):
        return dataclasses.replace(location, place=coded)
    read = dict.fromkeys([*location.also, *places.read_one(name, None, country)])
    rivals = [one for one in read if one != best and one.kind == "city"]
    for told in (_in_its_state, _by_its_full_name, functools.partial(_by_its_neighbours, places)) if rivals else ():
        named = [one for one in (best, *rivals) if told(one, name, text)]
        if len(named) == 1:
            return dataclasses.replace(location, place=named[0])
    return dataclasses.replace(location, also=tuple(rivals[:MOST_ALSO]))


def _told_apart(best: Place, behind: str, places: OnePlace, country: str | None) -> bool:
    """Whether what stands *behind* a name is a place that holds *best* or lies beside it, and no street elsewhere."""
    if behind.isupper() and len(behind) <= LONGEST_CODE:
        return True
    found = places.read_one(behind, None, country)[:1] if behind else []
    return any(
        _holds(one, best) if one.latitude is None else kilometres_between(one, best) < BESIDE_KM for one in found
    )


def _holds(region: Place, place: Place) -> bool:
    """Whether *place* lies in *region*: no "Northwest district" of another country does."""
    return region.country == place.country and region.admin in {None, region.country, place.admin}


def _in_its_state(place: Place, name: str, text: str) -> bool:
    return bool(place.admin) and place.admin != place.name and _says(text, place.admin or "")


def _by_its_full_name(place: Place, name: str, text: str) -> bool:
    """Whether *text* says amid a sentence what sets *place* apart: ``der Mainmetropole`` for Frankfurt am Main."""
    apart = set(re.findall(r"[^\W\d_]{4,}", place.name)) - set(re.findall(r"\w+", name))
    return any(re.search(rf"{_AMID}{re.escape(word)}", text) for word in apart if word[0].isupper())


def _coded(name: str, places: OnePlace, country: str | None, text: str) -> Place | None:
    """Return the place of the first postal code that *text* writes beside *name*: ``Newport (PO30)``."""
    said = re.search(
        rf"(?<!\w){re.escape(name)},? \(?(?P<behind>{_CODE})\b|\b(?P<before>{_CODE}) {re.escape(name)}\b", text
    )
    found = places.read_one(f"{name} {said['behind'] or said['before']}", None, country) if said else []
    return found[0] if found and found[0].kind == "postal" else None


def _in_county(name: str, places: OnePlace, country: str | None, text: str) -> Place | None:
    """Return the one town *name* that lies in the only county on top of *text*; further down it may be anybody's."""
    counties = {match[0] for match in _COUNTY.finditer(text[:TOP])}
    found = places.read_one(f"{name}, {counties.pop()}", None, country) if len(counties) == 1 else []
    return found[0] if len(found) == 1 and found[0].kind == "city" and found[0].name == name else None


def _says(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _by_its_neighbours(places: OnePlace, place: Place, name: str, text: str) -> bool:
    """Whether *text* names a town beside *place* that no larger one elsewhere is called like."""
    names = [said for said in dict.fromkeys(_NAME.findall(text)) if said != name][:MOST_NEIGHBOURS]
    return any(_is_beside(said, place, places) for said in names)


def _is_beside(name: str, place: Place, places: OnePlace) -> bool:
    assert place.latitude is not None
    assert place.longitude is not None
    near = places.read_one(name, (place.latitude, place.longitude), place.country)[:1]
    usual = places.read_one(name, None, place.country)[:1]
    return bool(near) and all(
        one.kind == "city" and one.name == name and kilometres_between(one, place) < BESIDE_KM
        for one in (*near, *usual)
    )


def kilometres_between(one: Place, other: Place) -> float:
    """Return the km between two places that are points."""
    assert one.latitude is not None
    assert one.longitude is not None
    assert other.latitude is not None
    assert other.longitude is not None
    return kilometres((one.latitude, one.longitude), (other.latitude, other.longitude))
