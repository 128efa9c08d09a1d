"""Hours within the limits, and either answer to what a posting does not say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jobrsvp import Case, Lever, lever, listed, say

SIZES = {
    "weekends": 0.3,
    "nights": 0.4,
    "travel_percent_max": 0.3,
    "hours_per_week_max": 0.3,
    "hours_per_week_min": 0.3,
}
TWICE = 2  # as much travel as accepted, or half a working week more: what one hopes not to hear
WORST_HOURS = 1.5
HALF = 0.5  # of the hours that one wants at least


def levers(case: Case, broken: Sequence[str], unsaid: Sequence[str]) -> Iterator[Lever]:
    """Yield that all that is *broken* is mended, and both answers to what is *unsaid*."""
    if broken:
        change = {f"posting.schedule.{field(name)}": within(case, name) for name in broken}
        words = listed(good(case, name) for name in broken)
        yield lever(case, words, change, size=max(SIZES[name] for name in broken) + 0.1 * (len(broken) - 1))
    for name in unsaid:
        path = f"posting.schedule.{field(name)}"
        yield lever(case, good(case, name), {path: within(case, name)}, size=SIZES[name], answers=True)
        bad, words = beyond(case, name)
        yield lever(case, words, {path: bad}, towards="decline", size=SIZES[name], answers=True)


def field(limit: str) -> str:
    """Return the field of the posting that *limit* limits."""
    return limit.removesuffix("_max").removesuffix("_min")


def within(case: Case, limit: str) -> Any:
    """Return what keeps within *limit*."""
    most = getattr(case.profile.schedule, limit)
    return False if most is False else plain(most)


def plain(number: Any) -> Any:
    """Return *number* as JSON has it."""
    return int(number) if number == int(number) else float(number)


def good(case: Case, limit: str) -> str:
    """Return in words that *limit* is kept."""
    most = getattr(case.profile.schedule, limit)
    return {
        "weekends": say("the weekends are free"),
        "nights": say("there are no night shifts"),
        "travel_percent_max": say("at most {most} % of the time is travel", most=most),
        "hours_per_week_max": say("it takes at most {most} hours a week", most=most),
        "hours_per_week_min": say("it is for at least {least} hours a week", least=most),
    }[limit]


def beyond(case: Case, limit: str) -> tuple[Any, str]:
    """Return what breaks *limit*, and its words."""
    most = getattr(case.profile.schedule, limit)
    if limit == "weekends":
        return True, say("there is work on weekends")
    if limit == "nights":
        return True, say("there are night shifts")
    if limit == "travel_percent_max":
        share = min(most * TWICE + 10, 100)
        return share, say("{share} % of the time is travel", share=share)
    if limit == "hours_per_week_min":
        hours = max(round(float(most) * HALF), 1)
        return hours, say("it is for {hours} hours a week", hours=hours)
    hours = round(float(most) * WORST_HOURS)
    return hours, say("it takes {hours} hours a week", hours=hours)
