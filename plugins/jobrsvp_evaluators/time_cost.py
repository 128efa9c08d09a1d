"""What the meeting costs in time and goodwill at the present job."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from jobrsvp import Case, Context, Evaluator, Finding, Lever, Place, joined, lever, option, say
from jobrsvp_evaluators._ways import quickest

TENTH = 9  # so many absences were asked before the tenth
# Two hours of a working day have to be asked for; ten are the day and the evening.
LONG_WAY_MINUTES, MINUTES_OF_A_DAY = 120, 10 * 60
# Most first interviews take an hour; who is away for more than half of the usual eight asks for the whole day.
USUAL_LENGTH = dt.timedelta(hours=1)
WORK_BEGINS, WORK_ENDS, HALF_A_DAY = dt.time(9), dt.time(17), dt.timedelta(hours=4)
FRIDAY = 4  # the last working day of most weeks
NOT_NAMED = 0.15  # strength: an hour can be moved, but asking for it is one more favour
MANY_ABSENCES = 2  # of one month: from here on each is noticed more
OUTSIDE_WORK = say("Could we talk before or after working hours?")
OUTSIDE_WORK_OR_VIDEO = say("Could we meet outside working hours, or by video?")
FIELDS = ("preparation_hours", "leave_days_left", "absences_this_month")
Slot = tuple[dt.datetime, dt.datetime]


class TimeCost(Evaluator):
    """Asks what the meeting costs (R1): preparation, the way there, leave, absences already asked for this month.

    No time at all to prepare, or the tenth absence of the month, outweighs what practice is worth.
    """

    id = "time-cost"
    side = "cost"
    reach = 0.15
    reads = ("posting.locations", "profile.time", "profile.home", "profile.commute", "invitation")

    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Options:
        """What the person may set."""

        hours_needed: float = option(
            2.0, "So many hours are enough to prepare for an interview.", least=0, most=100, unit="h"
        )

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Add up what going takes."""
        case = by_own_clock(case, context.zone)
        minutes = travel_minutes(case, context)
        days = leave_needed(case, minutes)
        costs = sorted(costs_of(case, context, minutes, days), key=lambda cost: -cost[1])
        figures: dict[str, object] = {"minutes_there_and_back": minutes, "leave_days_needed": days}
        facts, remarks = facts_of(case), tuple(remarks_of(case, days))
        if not costs and not facts:
            headline = say("Your profile does not say how much time you have.")
            return self.unknown(headline, missing="person", asks="time.preparation_hours", detail=joined(*remarks))
        if not costs:
            more = joined(*remarks)
            return self.neutral(say("You have the time for it."), detail=more, facts=facts, figures=figures)
        return self.speaks_against(
            costs[0][0],
            strength=round(min(sum(cost for _, cost in costs), 1.0), 3),
            certainty=1.0 if costs[0][1] >= 0.5 else 0.9,
            detail=joined(*(sentence for sentence, _ in costs[1:]), *remarks),
            facts=facts,
            figures=figures,
            question=middle_way(case, minutes, days),
        )

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield the time to prepare, and a meeting that needs no way."""
        if case.profile.time.preparation_hours == 0:
            hours = context.options.hours_needed
            words = say("you find {hours} hours to prepare", hours=hours)
            yield lever(case, words, {"profile.time.preparation_hours": hours}, size=0.3)
        if case.invitation.format == "onsite":
            yield lever(case, say("the meeting is by video"), {"invitation.format": "video"}, size=0.2, answers=True)


def middle_way(case: Case, minutes: int | None, days: float | None) -> str | None:
    """Return what to ask for between going and not going: an hour outside work, or no way there."""
    employed = case.profile.search.stage in (None, "employed")
    absent = (case.profile.time.absences_this_month or 0) >= MANY_ABSENCES or is_free(case) is False or bool(days)
    far = (minutes or 0) >= LONG_WAY_MINUTES
    if far:
        return say("Could we meet by video first?")
    if employed and absent:
        return OUTSIDE_WORK if case.invitation.format in ("video", "phone") else OUTSIDE_WORK_OR_VIDEO
    return say("Could we meet some days later?") if case.profile.time.preparation_hours == 0 else None


def by_own_clock(case: Case, zone: str | None) -> Case:
    """Return *case* with a meeting by video or phone at the hours of the clock in *zone*, where the person lives.

    On site both have the same clock.
    """
    starts_at, ends_at = case.invitation.starts_at, case.invitation.ends_at
    if zone is None or starts_at is None or case.invitation.format not in ("video", "phone"):
        return case
    ends_at = ends_at.astimezone(ZoneInfo(zone)) if ends_at else None
    meeting = dataclasses.replace(case.invitation, starts_at=starts_at.astimezone(ZoneInfo(zone)), ends_at=ends_at)
    return dataclasses.replace(case, invitation=meeting)


def facts_of(case: Case) -> tuple[str, ...]:
    """Return what the person said of their time."""
    time = case.profile.time
    named = tuple(f"time.{name}" for name in FIELDS if getattr(time, name) is not None)
    return (*named, *(("time.available",) if time.available and case.invitation.starts_at else ()))


def costs_of(case: Case, context: Context, minutes: int | None, days: float | None) -> Iterator[tuple[str, float]]:
    """Yield each cost as (sentence, strength); *minutes* is the way there and back, *days* the leave it takes."""
    yield from preparation(case, context.options.hours_needed)
    yield from absences(case)
    yield from leave(case, days)
    yield from the_way(minutes or 0)
    if is_free(case) is False:
        yield say("It is not at a time that you named as free."), NOT_NAMED


def remarks_of(case: Case, days: float | None) -> Iterator[str]:
    """Yield what is good to know, and costs nothing by itself."""
    if is_free(case):
        yield say("It is at a time that you named as free.")
    if days:
        yield say("It takes half a day of leave.") if days < 1 else say("It takes a day of leave.")
    elif days == 0:
        yield say("It takes no leave.")


def preparation(case: Case, hours_needed: float) -> Iterator[tuple[str, float]]:
    """Yield the cost of having less than *hours_needed* to prepare."""
    hours = case.profile.time.preparation_hours
    if hours == 0:
        yield say("You have no time to prepare."), 0.7
    elif hours is not None and hours < hours_needed:
        yield say("You have only {hours} hours to prepare.", hours=hours), 0.15


def absences(case: Case) -> Iterator[tuple[str, float]]:
    """Yield the cost of one more absence this month."""
    before = case.profile.time.absences_this_month
    if before is None or before < MANY_ABSENCES:
        return
    if before >= TENTH:
        yield (
            say("You have asked to be away {before} times this month, and your employer will notice.", before=before),
            1.0,
        )
    else:
        yield say("It would be absence number {number} this month.", number=before + 1), round(0.08 * (before - 1), 3)


def leave(case: Case, days: float | None) -> Iterator[tuple[str, float]]:
    """Yield the cost of having less leave than the *days* that it takes; half a day when the hour is not known."""
    left = case.profile.time.leave_days_left
    needed = 0.5 if days is None else days
    if left is None or left >= needed or case.invitation.format == "phone":
        return
    yield (
        say("You have no leave left.")
        if left < 0.5
        else say("It takes a day of leave, and you have {left} left.", left=left),
        0.2,
    )


def leave_needed(case: Case, minutes: int | None) -> float | None:
    """Return the days of leave that the meeting takes, 0, 0.5 or 1; ``None`` when nobody can tell.

    Only who has work asks for leave, and a telephone call fits into a break.
    """
    meeting = hours_of(case)
    if meeting is None or case.profile.search.stage != "employed":
        return None
    if case.invitation.format == "phone" or meeting[0].weekday() > FRIDAY:
        return 0.0
    there = dt.timedelta(minutes=(minutes or 0) / 2)
    begins, ends = (dt.datetime.combine(meeting[0], time) for time in (WORK_BEGINS, WORK_ENDS))
    away = min(meeting[1] + there, ends) - max(meeting[0] - there, begins)
    return 0.0 if away <= dt.timedelta() else 0.5 if away <= HALF_A_DAY else 1.0


def hours_of(case: Case) -> Slot | None:
    """Return start and end of the meeting by its own clock, if it is known when it is."""
    starts_at, ends_at = case.invitation.starts_at, case.invitation.ends_at
    if starts_at is None:
        return None
    length = ends_at - starts_at if ends_at is not None and ends_at > starts_at else USUAL_LENGTH
    start = starts_at.replace(tzinfo=None)
    return start, start + length


def is_free(case: Case) -> bool | None:
    """Whether the meeting is at a time that the person named as free; ``None`` when they named none about that day."""
    meeting, slots = hours_of(case), list(slots_in(case.profile.time.available))
    if meeting is None or not slots:
        return None
    if any(start <= meeting[0] and meeting[1] <= end for start, end in slots):
        return True
    days = [start.date() for start, _ in slots]
    return False if min(days) <= meeting[0].date() <= max(days) else None


def slots_in(texts: Iterable[str]) -> Iterator[Slot]:
    """Yield start and end of slots written ``2026-12-01T09:00/12:00``; what is written otherwise is passed over."""
    for text in texts:
        begin, _, finish = text.partition("/")
        try:
            start = dt.datetime.fromisoformat(begin).replace(tzinfo=None)
            yield start, dt.datetime.combine(start, dt.time.fromisoformat(finish.rpartition("T")[2]))
        except ValueError:
            continue


def the_way(minutes: int) -> Iterator[tuple[str, float]]:
    """Yield the cost of travelling *minutes* to a meeting on site and back."""
    if minutes >= MINUTES_OF_A_DAY:
        yield say("The meeting is more than a day's journey."), 0.4
    elif minutes >= LONG_WAY_MINUTES:
        hours = round(minutes / 60)
        yield (
            say("The way to the meeting and back takes about {hours} hours.", hours=hours),
            0.25 if hours >= 5 else 0.1,
        )


def travel_minutes(case: Case, context: Context) -> int | None:
    """Return the minutes to a meeting on site and back, or ``None`` when it is not known or not on site."""
    if context.travel is None or context.home is None or not on_site(case):
        return None
    ways = [quickest(case, context, place) for place in meeting_places(case, context)]
    minutes = [way.minutes[1] for way in ways if way]
    return round(2 * min(minutes)) if minutes else None


def on_site(case: Case) -> bool:
    """Whether one goes there: they said so, or gave an address and no other way to meet."""
    return case.invitation.format == "onsite" or bool(case.invitation.format is None and case.invitation.address)


def meeting_places(case: Case, context: Context) -> tuple[Place, ...]:
    """Return where the meeting is: at the address of the invitation, else at one of the places of work."""
    address, home = case.invitation.address, context.home
    near = (
        (home.latitude, home.longitude) if home and home.latitude is not None and home.longitude is not None else None
    )
    found = context.places.resolve(address, near) if address and context.places else []
    points = [place for place in found if place.latitude is not None]
    if address and points and context.travel:
        return (context.travel.address(address, points[0]),)
    return tuple(location.place for location in case.posting.locations if location.place)
