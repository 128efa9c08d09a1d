"""Other ways to work: fewer days on site, work at home, and where the place of work may be."""

from __future__ import annotations

import math
from collections.abc import Iterator

from jobrsvp import Case, Lever, Place, lever, say
from jobrsvp_evaluators._days import in_words

FULL_WEEK = 5
# What is asked of an employer, 0 to 1: a day at home is little, a job without an office is much.
A_DAY, REMOTE = 0.1, 0.6
# Degrees of latitude: a place of work round the corner (some 3 km), and one beyond all custom (some 170 km).
NEAR, FAR = 0.03, 1.5


def hired_there(case: Case, place: str) -> Lever:
    """Return the lever by which people who live in *place* are hired."""
    words = say("people who live in {place} are hired", place=place)
    return lever(case, words, {"posting.workplace": {"mode": "remote"}}, size=REMOTE, answers=True)


def at_home(case: Case, days: float, *, said: bool) -> Iterator[Lever]:
    """Yield the changes for a job of so many *days* on site a week; *said*: the posting says so itself."""
    if days:
        yield from fewer(case, days, answers=not said or on_site_is_open(case))
        yield lever(
            case, say("the work is remote"), {"posting.workplace": {"mode": "remote"}}, size=REMOTE, answers=True
        )
    if not said or not days:
        change = {"posting.workplace": {"mode": "onsite"}}
        yield lever(case, say("the work is on site"), change, towards="decline", answers=not said)


def on_site_is_open(case: Case) -> bool:
    """Whether the number of days is what the person would ask about: they stated a limit of days."""
    return case.profile.commute.max_days is not None


def fewer(case: Case, days: float, *, answers: bool) -> Iterator[Lever]:
    """Yield every number of days below *days*, the nearest first."""
    for number in range(math.ceil(min(days, FULL_WEEK)) - 1, 0, -1):
        change = {"posting.workplace": {"mode": "hybrid", "days_on_site": number}}
        words = say("the work is on site {days} a week", days=in_words(number))
        size = A_DAY * (days - number)
        yield lever(case, words, change, size=size, ladder="days on site", answers=answers)


def places(case: Case, home: Place | None) -> Iterator[Lever]:
    """Yield the answers to where it is: each of several places, or near *home* and far where none is known."""
    if home is None:
        return
    points = [one for one in case.posting.locations if one.place and one.place.latitude is not None]
    if len(points) == 1 and points[0].also:
        yield from (of(case, full_name(place), place, "decline") for place in points[0].also if place.latitude)
    elif len(points) > 1:
        yield from (of(case, one.text, one.place) for one in points if one.place)
    elif not points and home.latitude is not None:
        near, far = home.latitude + NEAR, home.latitude + (FAR if home.latitude < 0 else -FAR)
        yield at(case, say("the place of work is near your home"), "near your home", near, home.longitude, home.country)
        yield at(
            case, say("the place of work is far away"), "far away", far, home.longitude, home.country, towards="decline"
        )


def full_name(place: Place) -> str:
    """Return the name of *place* with its state, which tells it from its namesakes."""
    return ", ".join(filter(None, (place.name, place.admin)))


def of(case: Case, name: str, place: Place, towards: str = "attend") -> Lever:
    """Return the lever by which the work is at *place*, called *name*."""
    words = say("it is {place}", place=name)
    return at(case, words, name, place.latitude, place.longitude, place.country, towards)


def at(
    case: Case,
    words: str,
    text: str,
    latitude: float | None,
    longitude: float | None,
    country: str | None,
    towards: str = "attend",
) -> Lever:
    """Return the lever by which the work is at one place."""
    place = {"name": text, "latitude": latitude, "longitude": longitude, "country": country}
    change = {"posting.locations": {"text": text, "place": place}}
    return lever(case, words, change, towards=towards, size=0.4, answers=True)  # type: ignore[arg-type]  # an answer
