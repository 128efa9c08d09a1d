"""Hours told by the clock: ``22:00 to 6:00`` and ``10 pm - 6 am`` are night work, whatever they are called.

So are days: ``Wed - Sun`` is work on weekends.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.languages.patterns import either

Span = tuple[int, int]

MOST = 60  # times that are looked at: a rota has fewer
NOON = 12
DAY = 24  # hours
BESIDE = 60  # characters from a word for shifts: there bare numbers are hours, "three shifts (6-14, 14-22, 22-6)"
SATURDAY = 6  # of the week that starts with Monday, 1
EARLIEST_START = 15  # a shift that starts before three in the afternoon ends before midnight
LONGEST = 14  # hours: a longer stretch is when the place is open


def night_hours(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* names a stretch of hours that goes on behind midnight."""
    shifts = page.spans("schedule.shifts")
    for said in islice(_grammar(words).finditer(page.text), MOST):
        sure = any(abs(one.start - said.start()) <= BESIDE for one in shifts)
        start, end = (_hour(said, which, words, sure=sure) for which in ("1", "2"))
        if start is not None and end is not None and _at_night(start, end):
            yield said.span()


def weekend_days(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* names a run of days that holds a Saturday or a Sunday: ``Tue-Sat``."""
    days = words.list("weekday")
    for said in islice(_days(words).finditer(page.text), MOST):
        first, last = days[said["first"]], days[said["last"]]
        if last >= SATURDAY or last < first:
            yield said.span()


@functools.cache
def _days(words: Languages) -> re.Pattern[str]:
    day, to = words.words("weekday"), f"(?:{words.words('day_until')}|{words.words('range_to')})"
    return re.compile(rf"(?P<first>{day})\.? ?(?:-|{to}) ?(?P<last>{day})")


def _at_night(start: float, end: float) -> bool:
    """Whether work from *start* to *end*, in hours of the day, goes on behind midnight."""
    return start >= EARLIEST_START and end > 0 and end + DAY - start <= LONGEST


def _hour(said: re.Match[str], which: str, words: Languages, *, sure: bool) -> float | None:
    """Return an hour of the day as a number, ``None`` where it is none, or nothing says so and it is not *sure*."""
    hour, minute, unit = (said[f"{part}_{which}"] for part in ("hour", "minute", "unit"))
    half = words.codes_of("half_of_the_day").get((unit or "").replace(".", ""))
    number = int(hour) % NOON + (NOON if half == "afternoon" else 0) if half else int(hour)
    told = sure or unit or minute or said["unit_2"] or said["minute_2"]
    return number + int(minute or 0) / 60 if told and number < DAY and int(minute or 0) < 60 else None


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return two times of the day and what joins them, as a pattern."""
    unit = either([*words.codes_of("half_of_the_day"), *words.list("clock")])
    to = rf"(?:-|{words.words('range_to')})"
    one, two = (
        # Behind a full stop stand quarters of an hour: "22.10 - 05.11" are days of two months.
        rf"(?P<hour_{n}>\d{{1,2}})(?:(?::|\.(?=00|15|30|45))(?P<minute_{n}>[0-5]\d))?"
        rf"(?: ?(?P<unit_{n}>{unit})(?:\d\d)?(?![^\W\d]))?"
        for n in (1, 2)
    )
    return re.compile(rf"(?<![\d.,:€$£+/-]){one} ?{to} ?{two}(?![\d%€$£:])")
