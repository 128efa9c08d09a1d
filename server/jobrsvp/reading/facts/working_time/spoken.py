"""Hours of the clock in words: ``from ten in the evening to six``, ``one week at six, then at two, then at ten``.

An hour is a number with, before it or behind, the half of the day (``half_of_day``, ``night_half``).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.languages.patterns import either
from jobrsvp.reading.facts.working_time.clock import DAY, MOST, NOON, Span, at_night

MORNING = 1  # of ``half_of_day``; the other is behind noon
EVENING = 6  # "ten at night" is of the evening, "two at night" of the next day
LATE = 21  # who begins at nine or later is at work behind midnight
STARTS = 3  # of a rota: the early, the late and the night shift
LONGEST = 12  # hours: what ends so long after the evening is a shift; a shop that opens again is shut for longer


def spoken_nights(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* says in words that a shift goes on behind midnight, or that one of a rota begins late."""
    for said in islice(_shift(words).finditer(page.text), MOST):
        start, end = (_hour(said, which, words) for which in ("1", "2"))
        if start is None or end is None or page.spans("whose.place", page.number(said.start())):
            continue
        named = _half(said, "1"), _half(said, "2")
        if not named[0] and words.list("half_of_day").get(named[1]) == MORNING and end < start < NOON:
            start += NOON  # "from ten to six in the morning"
        if any(named) and at_night(start, end) and (end - start) % DAY <= LONGEST:
            yield said.span("said")
    yield from _rotas(page, words)


def _rotas(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield the latest start of a rota, where a sentence on weeks or shifts tells three and it is late."""
    rota = re.compile(words.words("week_word"))
    for number in {page.number(one.start()) for one in rota.finditer(page.text)}:
        starts = list(_start(words).finditer(page.text, *page.clause(number)))
        late = [one for one in starts if LATE <= (_hour(one, "1", words) or 0) < DAY]
        if len(starts) >= STARTS and late and not page.spans("whose.place", number):
            yield late[0].span()


def _half(said: re.Match[str], which: str) -> str:
    return said[f"ahead_{which}"] or said[f"half_{which}"] or ""


def _hour(said: re.Match[str], which: str, words: Languages) -> float | None:
    """Return an hour of the day as a number, ``None`` where it is none."""
    told, half = said[f"hour_{which}"], _half(said, which)
    number = int(told) if told.isdigit() else int(words.list("late_hour").get(told) or words.list("number")[told])
    afternoon = half in words.list("half_of_day") and words.list("half_of_day")[half] != MORNING
    if (afternoon or (half in words.list("night_half") and number >= EVENING)) and number < NOON:
        number += NOON
    return number if number <= DAY else None


@functools.cache
def _one(words: Languages, which: str) -> str:
    """Return an hour with the half of its day as a pattern: ``ten in the evening``, ``abends um zehn Uhr``."""
    half = either([*words.list("half_of_day"), *words.list("night_half")])
    number = rf"(?:\d{{1,2}}|{words.words('late_hour')}|{words.words('number')})"
    clock, at = either([*words.list("clock"), *words.list("clock_exact")]), words.words("clock_at")
    return (
        rf"(?<![\w.,:€$£])(?:(?P<ahead_{which}>{half}) (?:{at} )?)?(?P<hour_{which}>{number})(?![\d%€$£:.,]\d)(?!\w)"
        rf"(?: ?(?:{clock})(?!\w))?(?: (?P<half_{which}>{half})(?!\w))?"
    )


@functools.cache
def _shift(words: Languages) -> re.Pattern[str]:
    """Return both ends of a shift as a pattern; between them may stand what one does at the first."""
    to, at = words.words("range_to"), words.words("clock_at")
    between = rf",? (?:{to} (?:{at} )?|(?:[^\W\d][\w'-]{{0,12}},? ){{1,4}}?{at} )"
    return re.compile(rf"(?=(?P<said>{_one(words, '1')}{between}{_one(words, '2')}))")  # they overlap


@functools.cache
def _start(words: Languages) -> re.Pattern[str]:
    """Return when one begins as a pattern: ``at ten at night``, ``a las veintidós``."""
    return re.compile(rf"(?<!\w){words.words('clock_at')} {_one(words, '1')}")
