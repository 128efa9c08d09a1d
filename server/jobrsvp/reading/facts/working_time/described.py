"""Hours a week that nobody counts for the reader: told by the days and the clock, by the day, or of one season."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.reading.facts.working_time import whose
from jobrsvp.reading.facts.working_time.clock import day_runs, stretches
from jobrsvp.reading.facts.working_time.found import Found

MOST = 60  # mentions that are looked at
LONGEST = 150  # characters: no number of hours and days is said in more
LONGEST_DAY = 11  # hours: more are two shifts, or when a place is open
WITHOUT_BREAK, WITH_LUNCH = 6, 8  # hours: a longer day has a break, and who stays for nine has lunch
WEEK = 6  # days
FEWEST, MOST_HOURS = 4, 60  # a week
DIGITS = r"(?<![\d.,:/-])\d{1,2}(?:[.,]\d)?"


def described(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours a week that *page* describes, the plainest first."""
    yield from by_the_day(page, words)
    yield from by_days_of_hours(page, words)
    yield from by_run_and_hours(page, words)
    yield from by_the_clock(page, words)


def by_the_clock(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours of days and times in one sentence: ``Monday to Friday, 9-13 and 16-20``; a long day has a break.

    When a place is open they are hours of work only where it is said that one is there all the while.
    """
    told = [(span, max(end - start, 0)) for span, start, end in stretches(page, words)]
    while_open = page.says("whose.while_open")
    for run, first, last in day_runs(page, words):
        clause = page.number(run[0])
        day = [(span, hours) for span, hours in told if page.number(span[0]) == clause and hours]
        days, long = last - first + 1, sum(hours for _, hours in day)
        if not day or days < 1 or long > LONGEST_DAY or _is_no_work(page, run, words, while_open=while_open):
            continue
        least = long - (1 if len(day) == 1 and long > WITHOUT_BREAK else 0)
        most = least if long > WITH_LUNCH else long
        span = min(run[0], day[0][0][0]), max(run[1], day[-1][0][1])
        yield from _found(days * most, span, days * least)


def by_the_day(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours of a day times its days: ``four hours a day, Monday to Friday``, ``Monday to Friday for six``."""
    runs = {page.number(run[0]): (run, last - first + 1) for run, first, last in day_runs(page, words)}
    for said in islice(page.tried(_of_a_day(words), words.list("a_day"), LONGEST), MOST):
        clause = page.number(said.start())
        counted = _days_a_week(words).search(page.text, *page.clause(clause))
        run, days = runs.get(clause, _counted(counted, words) if counted else (said.span(), 0))
        if days > 0 and not _is_no_work(page, said.span(), words, while_open=True):
            yield from _found(
                float(_number(said[1], words)) * days, (min(run[0], said.start()), max(run[1], said.end()))
            )


def by_run_and_hours(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the days of a run times the hours right beside it: ``from Monday to Friday eight hours at the loom``."""
    for run, first, last in day_runs(page, words):
        start, end = page.clause(page.number(run[0]))
        behind = _beside(words).match(page.text, run[1], end)
        before = _beside_before(words).search(page.text, max(start, run[0] - LONGEST), run[0])
        said = behind or before
        if said and last > first and not _is_no_work(page, said.span(), words, while_open=False):
            hours = float(_number(said["hours"], words))
            if FEWEST <= hours <= LONGEST_DAY:
                yield from _found(hours * (last - first + 1), (min(run[0], said.start()), max(run[1], said.end())))


def by_days_of_hours(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours of days that are all as long: ``three days of eight hours``, ``four 9-hour days``."""
    for said in islice(page.tried(_days_of_hours(words), words.list("work_day"), LONGEST), MOST):
        days, hours = (_number(one, words) for one in said.groups() if one)
        if days <= WEEK and hours <= LONGEST_DAY and not _is_no_work(page, said.span(), words, while_open=True):
            yield from _found(float(days * hours), said.span())


def of_the_season(page: Passed, words: Languages, usual: Found) -> Found:
    """Return the longer weeks that a season has for all, or *usual*: ``weeks of 46 hours from March to May``."""
    for said in islice(_weeks_of(words).finditer(page.text), MOST):
        clause = page.number(said.start())
        hours = Decimal((said[1] or said[2]).replace(",", "."))
        chosen = words.pattern("working_time.by_choice").search(page.text, *page.clause(clause))
        if usual.hours < hours <= MOST_HOURS and page.spans("working_time.in_season", clause) and not chosen:
            return Found(hours, said.span())
    return usual


def _found(hours: float, span: tuple[int, int], least: float | None = None) -> Iterator[Found]:
    if FEWEST <= hours <= MOST_HOURS:
        exact = round(Decimal(hours), 1).normalize() + 0
        yield Found(exact, span, round(Decimal(least), 1) if least and least < hours else None)


def _is_no_work(page: Passed, said: tuple[int, int], words: Languages, *, while_open: bool) -> bool:
    """Whether a sentence tells when a place is open or answers, or when others work."""
    if whose.is_of_others(page, *said, words):
        return True
    other = words.pattern("working_time.other_hours").search(page.text, *page.clause(page.number(said[0])))
    return not while_open and (bool(other) or whose.is_of_the_place(page, said[0]))


def _counted(said: re.Match[str], words: Languages) -> tuple[tuple[int, int], int]:
    return said.span(), int(_number(said[1], words))


def _number(told: str, words: Languages) -> Decimal:
    return Decimal(told.replace(",", ".")) if told[:1].isdigit() else Decimal(words.list("number")[told])


@functools.cache
def _of_a_day(words: Languages) -> re.Pattern[str]:
    number = rf"({DIGITS}|{words.words('number')})"
    return re.compile(rf"{number} ?{words.words('hour')} {words.words('a_day')}")


@functools.cache
def _beside(words: Languages) -> re.Pattern[str]:
    """Return hours behind a run of days, a few words between, as a pattern."""
    return re.compile(rf",? (?:[^\W\d]{{2,12}} ){{0,4}}?{_hours(words)}")


@functools.cache
def _beside_before(words: Languages) -> re.Pattern[str]:
    """Return hours before a run of days as a pattern."""
    return re.compile(rf"{_hours(words)},? (?:[^\W\d]{{2,12}} )?$")


@functools.cache
def _hours(words: Languages) -> str:
    """Return hours that are not said to be those of a week."""
    number = rf"(?<!\w)(?P<hours>{DIGITS}|{words.words('number')})"
    return rf"{number} ?{words.words('hour')}(?!\w)(?! ?{words.alternation('working_time.by_the_week')})"


@functools.cache
def _days_of_hours(words: Languages) -> re.Pattern[str]:
    number = rf"({DIGITS}|{words.words('number')})"
    week = rf"(?: {words.alternation('working_time.by_the_week')})?"
    return re.compile(
        rf"{number} {words.words('work_day')}{week},? {words.words('each_of')} {number} ?{words.words('hour')}"
        rf"(?! ?{words.alternation('working_time.no_week')})"
        rf"|{number} {number}[ -]{words.words('hour')}[ -]{words.words('work_day')}"
    )


@functools.cache
def _days_a_week(words: Languages) -> re.Pattern[str]:
    number = rf"(\b[2-6]|{words.words('number')})"
    return re.compile(rf"{number} {words.words('work_day')} {words.alternation('working_time.by_the_week')}")


@functools.cache
def _weeks_of(words: Languages) -> re.Pattern[str]:
    """Return ``weeks of 46 hours`` and ``46-hour weeks`` as a pattern."""
    hour = words.words("hour")
    counted, by_week = (words.alternation(f"working_time.{name}") for name in ("hours_a_week", "by_the_week"))
    return re.compile(
        rf"{words.words('weeks_of')} (?:\w{{2,9}} ){{0,2}}({DIGITS}) ?{hour}"
        rf"|({DIGITS})[ -]?(?:{counted}|{hour} {by_week})"
    )
