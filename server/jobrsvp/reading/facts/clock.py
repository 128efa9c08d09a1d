"""Hours told by the clock: ``22:00 to 6:00`` and ``10 pm - 6 am`` are night work, whatever they are called."""

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
EARLIEST_START = 15  # a shift that starts before three in the afternoon ends before midnight
LONGEST = 14  # hours: a longer stretch is when the place is open


def night_hours(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* names a stretch of hours that goes on behind midnight."""
    for said in islice(_grammar(words).finditer(page.text), MOST):
        start, end = _hour(said, "1", words), _hour(said, "2", words)
        if start is not None and end is not None and _at_night(start, end):
            yield said.span()


def _at_night(start: float, end: float) -> bool:
    """Whether work from *start* to *end*, in hours of the day, goes on behind midnight."""
    return start >= EARLIEST_START and end > 0 and end + DAY - start <= LONGEST


def _hour(said: re.Match[str], which: str, words: Languages) -> float | None:
    """Return an hour of the day as a number, ``None`` where it is none, or nothing says that it is one."""
    hour, minute, unit = (said[f"{part}_{which}"] for part in ("hour", "minute", "unit"))
    half = words.codes_of("half_of_the_day").get((unit or "").replace(".", ""))
    number = int(hour) % NOON + (NOON if half == "afternoon" else 0) if half else int(hour)
    told = unit or minute or said["unit_2"] or said["minute_2"]
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
