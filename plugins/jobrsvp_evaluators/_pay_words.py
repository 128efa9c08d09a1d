"""What another pay is beside the present one, or beside the last one of somebody out of work, as people say it."""

from __future__ import annotations

from collections.abc import Mapping

from jobrsvp import number, say, template

MUCH_MORE = 1.0  # beyond twice the pay, people say how many times
#: By direction what is said of sure pay, and of pay that may be so.
NOW: Mapping[str, tuple[str, str]] = {
    "times": (
        template("It pays about {times} times what you earn now."),
        template("It may pay about {times} times what you earn now."),
    ),
    "same": (template("It pays about as much as now."), template("It may pay about as much as now.")),
    "less": (
        template("It pays about {percent} % less than now."),
        template("It may pay about {percent} % less than now."),
    ),
    "more": (
        template("It pays about {percent} % more than now."),
        template("It may pay about {percent} % more than now."),
    ),
}
LAST: Mapping[str, tuple[str, str]] = {
    "times": (
        template("It pays about {times} times what you earned last."),
        template("It may pay about {times} times what you earned last."),
    ),
    "same": (
        template("It pays about as much as your last job."),
        template("It may pay about as much as your last job."),
    ),
    "less": (
        template("It pays about {percent} % less than your last job."),
        template("It may pay about {percent} % less than your last job."),
    ),
    "more": (
        template("It pays about {percent} % more than your last job."),
        template("It may pay about {percent} % more than your last job."),
    ),
}


def beside(rise: float, *, last: bool, perhaps: bool = False) -> str:
    """Return *rise*, a part of the pay that is present, or *last*: *It pays about 15 % less than now*."""
    percent = round(100 * abs(rise))
    way = "times" if rise > MUCH_MORE else "same" if not percent else "less" if rise < 0 else "more"
    return say((LAST if last else NOW)[way][perhaps], percent=percent, times=number(round(1 + rise, 1)))
