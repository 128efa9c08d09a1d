"""What the meeting costs in time and goodwill at the present job."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from jobrsvp import Case, Context, Evaluator, Finding, Lever, lever, option

TENTH = 9  # so many absences were asked before the tenth
# Two hours of a working day have to be asked for; ten are the day and the evening.
LONG_WAY_MINUTES, MINUTES_OF_A_DAY = 120, 10 * 60
FIELDS = ("preparation_hours", "leave_days_left", "absences_this_month")


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

        hours_needed: float = option(2.0, "So many hours are enough to prepare for an interview.")

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Add up what going takes."""
        costs = sorted(costs_of(case, context), key=lambda cost: -cost[1])
        time = case.profile.time
        figures: dict[str, object] = {"minutes_there_and_back": travel_minutes(case, context)}
        facts = tuple(f"time.{name}" for name in FIELDS if getattr(time, name) is not None)
        if not costs and not facts:
            headline = "Your profile does not say how much time you have."
            return self.unknown(headline, missing="person", asks="time.preparation_hours")
        if not costs:
            return self.neutral("You have the time for it.", facts=facts, figures=figures)
        return self.speaks_against(
            costs[0][0],
            strength=round(min(sum(cost for _, cost in costs), 1.0), 3),
            certainty=1.0 if costs[0][1] >= 0.5 else 0.9,
            detail=" ".join(sentence for sentence, _ in costs[1:]),
            facts=facts,
            figures=figures,
        )

    def levers(self, case: Case, context: Context) -> Iterable[Lever]:
        """Yield the time to prepare, and a meeting that needs no way."""
        if case.profile.time.preparation_hours == 0:
            hours = context.options.hours_needed
            words = f"you find {hours:g} hours to prepare"
            yield lever(case, words, {"profile.time.preparation_hours": hours}, size=0.3)
        if case.invitation.format == "onsite":
            yield lever(case, "the meeting is by video", {"invitation.format": "video"}, size=0.2)


def costs_of(case: Case, context: Context) -> Iterator[tuple[str, float]]:
    """Yield each cost as (sentence, strength)."""
    yield from preparation(case, context.options.hours_needed)
    yield from absences(case)
    yield from leave(case)
    yield from the_way(case, context)


def preparation(case: Case, hours_needed: float) -> Iterator[tuple[str, float]]:
    """Yield the cost of having less than *hours_needed* to prepare."""
    hours = case.profile.time.preparation_hours
    if hours == 0:
        yield "You have no time to prepare.", 0.7
    elif hours is not None and hours < hours_needed:
        yield f"You have only {hours:g} hours to prepare.", 0.15


def absences(case: Case) -> Iterator[tuple[str, float]]:
    """Yield the cost of one more absence this month."""
    before = case.profile.time.absences_this_month
    if before is None or before < 2:
        return
    if before >= TENTH:
        yield f"You have asked to be away {before} times this month, and your employer will notice.", 1.0
    else:
        yield f"It would be absence number {before + 1} this month.", round(0.08 * (before - 1), 3)


def leave(case: Case) -> Iterator[tuple[str, float]]:
    """Yield the cost of having no leave left to go there."""
    left = case.profile.time.leave_days_left
    if left is not None and left < 0.5 and case.invitation.format != "phone":
        yield "You have no leave left.", 0.2


def the_way(case: Case, context: Context) -> Iterator[tuple[str, float]]:
    """Yield the cost of travelling to a meeting on site."""
    minutes = travel_minutes(case, context) or 0
    if minutes >= MINUTES_OF_A_DAY:
        yield "The meeting is more than a day's journey.", 0.4
    elif minutes >= LONG_WAY_MINUTES:
        hours = round(minutes / 60)
        yield f"The way to the meeting and back takes about {hours} hours.", 0.25 if hours >= 5 else 0.1


def travel_minutes(case: Case, context: Context) -> int | None:
    """Return the minutes to a meeting on site and back, or ``None`` when it is not known or not on site."""
    if case.invitation.format != "onsite" or context.travel is None or context.home is None:
        return None
    ways = [
        context.travel.between(context.home, location.place, case.profile.commute.mode)
        for location in case.posting.locations
        if location.place
    ]
    minutes = [way.minutes[1] for way in ways if way]
    return round(2 * min(minutes)) if minutes else None
