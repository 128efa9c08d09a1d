"""Hours told by the clock: ``22:00 to 6:00`` and ``10 pm - 6 am`` are night work, whatever they are called.

So are days: ``Wed - Sun`` is work on weekends.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, starmap

from jobrsvp.languages import Languages, Passed
from jobrsvp.languages.patterns import either

Span = tuple[int, int]

KEPT = 4  # pages whose times and days are kept: several facts ask for them in turn
MOST = 60  # times that are looked at: a rota has fewer
NOON = 12
DAY = 24  # hours
BESIDE = 60  # characters from a word for shifts: there bare numbers are hours, "three shifts (6-14, 14-22, 22-6)"
SATURDAY = 6  # of the week that starts with Monday, 1
EARLIEST_START = 15  # a shift that starts before three in the afternoon ends before midnight
SMALL_HOURS = 3  # who begins before three in the morning works at night, as bakers and drivers do
APART = 45  # characters between the two ends of a shift
SHORTEST, LONGEST = 5, 14  # hours: a shorter stretch is a ride or a course, a longer one when the place is open


def night_hours(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* names a stretch of hours that goes on behind midnight, or begins not long behind it."""
    yield from (span for span, start, end in stretches(page, words) if at_night(start, end))
    for said in islice(_out_and_back(words).finditer(page.text), MOST):
        if at_night(int(said[1]) % NOON + NOON, int(said[2]) % NOON):
            yield said.span()
    for said in islice(_begins(words).finditer(page.text), MOST):
        start = _hour(said, "1", words, sure=False)
        if start is not None and start < SMALL_HOURS:
            yield said.span()


def is_by_day(page: Passed, words: Languages) -> bool:
    """Whether *page* tells the hours of a shift, and each of its shifts is by day."""
    told = [(start, end) for span, start, end in stretches(page, words) if not _of_talks(page, span)]
    shifts = [SMALL_HOURS < start < end and SHORTEST <= end - start <= LONGEST for start, end in told]
    return any(shifts) and not any(starmap(at_night, told))


def only_by_day(page: Passed, words: Languages) -> Span | None:
    """Return the hours of work that *page* tells where they are by day, and are no office's: a shift's, or a week's.

    ``None`` where other hours may be worked, too: words for shifts stand away from hours.
    """
    told = [span for span, _, _ in stretches(page, words) if not _of_talks(page, span)]
    shifts = page.spans("schedule.shifts")
    beside = all(any(abs(one.start - start) <= BESIDE for start, _ in told) for one in shifts)
    of_work = bool(shifts) or any(runs_of_days(page, words))
    return told[0] if of_work and beside and is_by_day(page, words) else None


def _of_talks(page: Passed, span: Span) -> bool:
    """Whether its sentence tells when one comes to talk, not to work: ``Interviews between 9 am and 3 pm``."""
    return bool(page.spans("schedule.talks", page.number(span[0])))


@functools.lru_cache(KEPT)
def stretches(page: Passed, words: Languages) -> Sequence[tuple[Span, float, float]]:
    """Return the first stretches of hours of the day, each with the hours that begin and end it."""
    return tuple(_stretches(page, words))


def _stretches(page: Passed, words: Languages) -> Iterator[tuple[Span, float, float]]:
    for said in islice(_by_the_24_hours(words).finditer(page.text), MOST):
        yield said.span(), int(said[1]) + int(said[2]) / 60, int(said[3]) + int(said[4]) / 60
    shifts = page.spans("schedule.shifts")
    told = chain(*(grammar.finditer(page.text) for grammar in _grammars(words)))
    for said in islice(told, MOST):
        sure = any(abs(one.start - said.start()) <= BESIDE for one in shifts)
        start, end = (_hour(said, which, words, sure=sure) for which in ("1", "2"))
        if start is not None and end is not None:
            yield said.span(), start, end


def weekend_days(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* names a run of days that holds a Saturday or a Sunday: ``Tue-Sat``."""
    yield from (span for span, first, last in day_runs(page, words) if _holds_weekend(first, last))


def is_by_weekday(page: Passed, words: Languages) -> bool:
    """Whether *page* names the days of work, and none of a weekend is among them."""
    runs = [(first, last) for _, first, last in day_runs(page, words)]
    days = [day for said in islice(_lists(words).finditer(page.text), MOST) for day in days_of(said[0], words)]
    return bool(runs or days) and not any(starmap(_holds_weekend, runs)) and max(days, default=0) < SATURDAY


def days_of(said: str, words: Languages) -> Iterator[int]:
    """Yield the days that a list of days names."""
    days = words.list("weekday")
    yield from (days[day] for day in re.findall(words.words("weekday"), said))


@functools.cache
def _lists(words: Languages) -> re.Pattern[str]:
    """Return three days or more one by one, ``Monday, Wednesday and Friday``, as a pattern."""
    day, joint = words.words("weekday"), words.words("joint")
    return re.compile(rf"{day}(?: ?(?:,|&|/|{joint}) ?(?:{joint} )?{day}){{2,5}}")


def runs_of_days(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* names a run of days."""
    yield from (span for span, _, _ in day_runs(page, words))


@functools.lru_cache(KEPT)
def day_runs(page: Passed, words: Languages) -> Sequence[tuple[Span, int, int]]:
    """Return the first runs of days, each with its first day and its last, of Monday, 1, to Sunday."""
    days = words.list("weekday")
    told = islice(_days(words).finditer(page.text), MOST)
    return tuple((said.span(), days[said["first"]], days[said["last"]]) for said in told)


def _holds_weekend(first: int, last: int) -> bool:
    return last >= SATURDAY or last < first


@functools.cache
def _days(words: Languages) -> re.Pattern[str]:
    day, to = words.words("weekday"), f"(?:{words.words('day_until')}|{words.words('range_to')})"
    return re.compile(rf"(?P<first>{day})\.? ?(?:-|{to}) ?(?P<last>{day})")


def at_night(start: float, end: float) -> bool:
    """Whether work from *start* to *end*, in hours of the day, goes on behind midnight or begins soon after it."""
    if start < SMALL_HOURS:
        return SHORTEST <= end - start <= LONGEST
    return start >= EARLIEST_START and end > 0 and end + DAY - start <= LONGEST


@functools.cache
def _begins(words: Languages) -> re.Pattern[str]:
    """Return when a shift begins, ``prise de poste à 2h00``, as a pattern; bare numbers are none."""
    unit = either([*words.codes_of("half_of_the_day"), *words.list("clock")])
    return re.compile(
        rf"{words.words('shift_begins')}:? (?P<hour_1>\d{{1,2}})(?:[:.](?P<minute_1>[0-5]\d))?"
        rf"(?: ?(?P<unit_1>{unit})(?: ?(?P<behind_1>[0-5]\d))?)?(?P<unit_2>)(?P<minute_2>)(?!\d)"
    )


@functools.cache
def _out_and_back(words: Languages) -> re.Pattern[str]:
    """Return two ends of a shift, told apart, as a pattern: ``leaves at 10 p.m. and is back at 6:00 a.m.``."""
    halves = words.codes_of("half_of_the_day")
    evening, morning = (either(word for word in halves if halves[word] == half) for half in ("afternoon", "morning"))
    hour = r"(?<![\d.,:])(\d{1,2})(?:[:.][0-5]\d)?"
    return re.compile(rf"{hour} ?(?:{evening})(?![^\W\d])[^.;:\n\d]{{1,{APART}}}?{hour} ?(?:{morning})(?![^\W\d])")


def _hour(said: re.Match[str], which: str, words: Languages, *, sure: bool) -> float | None:
    """Return an hour of the day as a number, ``None`` where it is none, or nothing says so and it is not *sure*."""
    hour, unit = said[f"hour_{which}"], said[f"unit_{which}"]
    minute = said[f"minute_{which}"] or said[f"behind_{which}"]
    half = words.codes_of("half_of_the_day").get((unit or "").replace(".", ""))
    number = int(hour) % NOON + (NOON if half == "afternoon" else 0) if half else int(hour)
    padded = "0" in (said["hour_1"][:1], said.groupdict().get("hour_2", "")[:1])  # "van 22 tot 06"
    told = sure or unit or minute or said["unit_2"] or said["minute_2"] or padded
    return number + int(minute or 0) / 60 if told and number < DAY else None


@functools.cache
def _by_the_24_hours(words: Languages) -> re.Pattern[str]:
    """Return ``1900-0700``, as hospitals, mines and drivers write it, as a pattern."""
    hour, to = r"([01]\d|2[0-3])([0-5]\d)", rf"(?:-|{words.words('range_to')})"
    return re.compile(rf"(?<![\d.,:€$£+/-]){hour} ?{to} ?{hour}(?![\d%€$£:/-])")


@functools.cache
def _grammars(words: Languages) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return two times of the day as patterns: joined by "to", and by "and" behind a word such as "between"."""
    unit = either([*words.codes_of("half_of_the_day"), *words.list("clock")])
    to, between = rf"(?:-|{words.words('range_to')})", rf"(?:{words.words('clock_from')}) "
    one, two = (
        # Behind a full stop stand quarters of an hour: "22.10 - 05.11" are days of two months.
        rf"(?P<hour_{n}>\d{{1,2}})(?:(?::|\.(?=00|15|30|45))(?P<minute_{n}>[0-5]\d))?"
        rf"(?: ?(?P<unit_{n}>{unit})(?: ?(?P<behind_{n}>[0-5]\d)(?!\d))?(?![^\W\d]))?"
        for n in (1, 2)
    )
    ends = r"(?![\d%€$£:])"
    return (
        re.compile(rf"(?<![\d.,:€$£+/-]){one} ?{to} ?{two}{ends}"),
        re.compile(rf"{between}{one} (?:{words.words('joint')}) {two}{ends}"),
    )
