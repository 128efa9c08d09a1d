"""A way to work, and how it is said."""

from __future__ import annotations

import dataclasses

from jobrsvp import Location, Place, Travel, number, say, template
from jobrsvp_evaluators._days import Days, often
from jobrsvp_evaluators._words import named

MOVING = 180  # minutes each way: said in hours from here on, and nobody travels it daily
FAR_AWAY = 600  # minutes: farther, nobody counts hours, and the km are said
BY = {
    "car": template("The commute takes about {minutes} by car"),
    "transit": template("The commute takes about {minutes} by bus or train"),
    "bike": template("The commute takes about {minutes} by bike"),
    "walk": template("The commute takes about {minutes} on foot"),
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """The way to one of the places of work; ``certain``: it is this place, no namesake and no other."""

    location: Location
    place: Place
    travel: Travel
    certain: bool

    @property
    def name(self) -> str:
        """The place in words."""
        parts = (self.place.name, self.place.admin if self.place.admin != self.place.name else None)
        return ", ".join(part for part in parts if part)


def means_moving(way: Way, days: Days) -> bool:
    """Whether nobody travels the way so often: three hours each way, unless it is some days a month."""
    return way.travel.minutes[1] >= MOVING and days.middle >= 1


def describe(way: Way, days: Days) -> str:
    """Return the range of the way, and how often: ``Each way takes 31 to 58 minutes, three days a week``."""
    low, middle, high = way.travel.minutes
    if middle >= FAR_AWAY:
        return ""
    span = template("{low} to {high} minutes") if high < MOVING else template("{low} to {high}")
    ends = (round(low), round(high)) if high < MOVING else (lasting(low), lasting(high))
    lasts = say(span, low=ends[0], high=ends[1])
    if days.mode is None:
        return say("Each way takes {minutes}.", minutes=lasts)
    if days.mode == "hybrid" and not days.said:
        return say("Each way takes {minutes}, perhaps {often}.", minutes=lasts, often=often(days.middle))
    return say("Each way takes {minutes}, {often}.", minutes=lasts, often=often(days.middle))


def lasting(minutes: float) -> str:
    """Return *minutes* as people say them: ``42 minutes``, and in hours from three hours on."""
    if minutes < MOVING:
        return say("{minutes} minutes", minutes=round(minutes))
    return say("{hours} hours", hours=round(minutes / 60))


def taking(way: Way) -> str:
    """Return how long the way is: in minutes or hours, and in km where nobody would count the hours."""
    minutes = way.travel.minutes[1]
    if minutes < FAR_AWAY:
        return say(BY[way.travel.mode], minutes=lasting(minutes))
    return say("{place} is some {km} km away", place=named(way.place.name), km=number(round(way.travel.road_km, -2)))


def read_as(way: Way) -> str:
    """Say how the place was read, with its namesakes."""
    also = ", ".join(f"{place.name}, {place.admin or place.country}" for place in way.location.also[:3])
    if also:
        return say("Read as {place}; also {others}.", place=way.name, others=also)
    return say("Read as {place}.", place=way.name)
