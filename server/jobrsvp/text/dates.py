"""Dates as people write them, in any language: what is written is found here, and settled by who knows the day.

The words are given (:class:`jobrsvp.text.date_words.DateWords`); a date without a year, one that can be read in two
ways and a range of days are told as such.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jobrsvp.text.date_words import DateWords, any_of

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_BEFORE = 45  # characters: the longest weekday with an article behind it, and that it is the next one
_AFTER = 40  # characters: a label and a weekday behind a date
_WEEK = 7  # days
_TWO_MONTHS = 62  # days in which a weekday with a number, such as Friday 27th, must come
_CENTURY = 2000  # what a year of two digits is counted from
_TWO_DIGITS = 100  # a year below is written short
_YEARS = range(1990, 2101)  # a posting or a mail of another year is a number that looks like one


class Written(NamedTuple):
    """A date as it is written at ``text[start:end]``.

    Either ``shift`` (days from today), or a ``weekday`` (from 1) alone, of a ``week`` or with a ``day``, or ``day`` and
    ``month``.
    Of a range, ``day`` is the first and ``last`` the last.  ``month_first``: ``3/4`` may be the fourth of March.
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    last: int | None = None
    shift: int | None = None
    month_first: bool = False
    coming: bool = False  # "next Tuesday"
    week: int | None = None  # "Tuesday next week": weeks from this one
    calendar_week: int | None = None  # "Tuesday of week 23", counted as ISO 8601 does
    loose: bool = False  # "Tuesday 18 at 10": if the 18th is none, it is no day of the month


class Date(NamedTuple):
    """The readings of a written date: one, or two where its numbers can be read in two ways."""

    readings: tuple[dt.date, ...]
    wrong_weekday: dt.date | None = None  # the date that is written, when its weekday is another


def find(text: str, words: DateWords) -> Iterator[Written]:
    """Yield the dates in *text* in order; of two that overlap the earlier one, and the one that says more."""
    end = -1
    several = sorted(_all(text, words), key=lambda one: (one.start, -one.end))
    dated = {one.start for one in several if one.month is not None}
    for written in several:
        # "next Wednesday 17 November" is a date, in front of which a word says that it is the next one
        hides = written.coming and not dated.isdisjoint(range(written.start + 1, written.end))
        if written.start >= end and not hides:
            yield written
            end = written.end


def _all(text: str, words: DateWords) -> Iterator[Written]:
    """Yield what each number and each word that may begin a date begins: most words of a text begin none."""
    numbers, begun = _ways(words)
    for token in _TOKEN.finditer(text):
        for pattern, made in numbers if token[0][0].isdecimal() else begun.get(token[0].lower(), ()):
            if (match := pattern.match(text, token.start())) and (written := made(match, words)):
                yield written


def settle(written: Written, today: dt.date, *, nearest: bool = False) -> Date:
    """Return the date that *written* means on the day *today*.

    Without a year it is the next to come, or the *nearest*.  A weekday that contradicts decides between two readings;
    it leaves none where there is but one.
    """
    if written.shift is not None:
        begin = next(_by_weekday(written, today), today) if written.weekday else today
        return Date((begin + dt.timedelta(days=written.shift),))
    if written.calendar_week is not None:
        return Date(_in_calendar_week(written, today))
    if written.week is not None:
        return Date((in_week(today, written.week, written.weekday or 1),))
    if written.month is None:
        days = tuple(_by_weekday(written, today))
        return Date(days or (tuple(_by_weekday(written._replace(day=None), today)) if written.loose else ()))
    orders = [(written.day or 0, written.month), *([(written.month, written.day or 0)] if written.month_first else [])]
    dates = tuple(dict.fromkeys(date for order in orders if (date := _date(written.year, order, today, nearest))))
    right = tuple(date for date in dates if written.weekday in (None, date.isoweekday()))
    return Date(right, dates[0] if dates and not right else None)


def in_week(today: dt.date, ahead: int, weekday: int) -> dt.date:
    """Return the *weekday*, from 1, of the week that is so many weeks *ahead* of that of *today*."""
    return today + dt.timedelta(days=_WEEK * ahead + weekday - today.isoweekday())


def _in_calendar_week(written: Written, today: dt.date) -> tuple[dt.date, ...]:
    """Return the day of the numbered week that comes next."""
    year = today.isocalendar().year
    for one in (year, year + 1):
        try:
            date = dt.date.fromisocalendar(one, written.calendar_week or 0, written.weekday or 1)
        except ValueError:
            continue
        if date >= today:
            return (date,)
    return ()


def _by_weekday(written: Written, today: dt.date) -> Iterator[dt.date]:
    """Yield the next day of a weekday, with its number if that is said: within two months there is one, if any."""
    for days in range(1 if written.day is None else 0, _TWO_MONTHS):
        date = today + dt.timedelta(days=days)
        if date.isoweekday() == written.weekday and written.day in (None, date.day):
            yield date
            return


def _date(year: int | None, order: tuple[int, int], today: dt.date, nearest: bool) -> dt.date | None:
    """Return the date of day and month, or ``None`` when there is none such."""
    if year is not None:
        return _valid(year, *order)
    dates = [date for more in (-1, 0, 1) if (date := _valid(today.year + more, *order))]
    if nearest:
        return min(dates, key=lambda date: abs(date - today), default=None)
    return next((date for date in dates if date >= today), None)


def _valid(year: int, day: int, month: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


Made = Callable[[re.Match[str], DateWords], Written | None]
Way = tuple[re.Pattern[str], Made]


@functools.lru_cache(maxsize=64)  # one for each set of languages that a process reads with
def _ways(words: DateWords) -> tuple[list[Way], dict[str, list[Way]]]:
    """Return the ways of writing a date that begin with a number, and the others by the word that they begin with."""
    numbers = [_way(pattern, made) for pattern, made in _beginning_with_numbers(words)]
    begun: dict[str, list[Way]] = {}
    for starts, pattern, made in _beginning_with_words(words):
        way = _way(pattern, made)
        for first in {token[0] for word in starts if (token := _TOKEN.match(word))}:
            begun.setdefault(first, []).append(way)
    return numbers, begun


def _way(pattern: str, made: Made) -> Way:
    return re.compile(pattern, re.IGNORECASE), made


def _beginning_with_numbers(words: DateWords) -> Iterator[tuple[str, Made]]:
    ordinal, of = words.any("ordinal_day"), words.any("date_of")
    until = rf"(?:[-\u2013]|{words.any('until_word')})"
    range_ = rf"(?:(?<![\d:./,-])(?P<first>\d{{1,2}}){ordinal}? ?{until} ?)?"
    yield r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)", _iso
    yield rf"{range_}\b(?P<day>\d{{1,2}}){ordinal}?[ -]?(?:{of} )?{_month(words)}", _named
    yield (
        r"(?<![\d./-])(?P<day>\d{1,2})\s?[./-]\s?(?P<month>\d{1,2})\s?[./-]\s?(?P<year>(?:19|20)\d\d)\b",
        _numeric,
    )
    yield (
        r"(?<![\d./-])(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?:(?P=sign)(?P<year>\d\d)?)?(?![\d:])",
        _numeric,
    )
    yield rf"\b{_count(words)} (?P<ago>{words.any('ago_after')})(?!\w)", _counted


def _month(words: DateWords, between: str = "") -> str:
    """Return the pattern of a month, what stands *between*, and a year if there is one."""
    year = rf"(?:(?:,? |-)(?:{words.any('date_of')} )?(?P<year>(?:19|20)\d\d)\b)?"
    return rf"(?P<month>{words.month})(?!\w)\.?{between}{year}"


def _count(words: DateWords) -> str:
    return rf"(?P<count>\d{{1,3}}|{any_of(words.counts)})\+? (?P<unit>{words.any('day_unit')})"


def _beginning_with_words(words: DateWords) -> Iterator[tuple[Iterable[str], str, Made]]:
    lists, days, weekday = words.lists, words.weekdays, rf"(?P<weekday>{words.long_day})"
    day = rf"(?P<day>\d{{1,2}}){words.any('ordinal_day')}"
    between = rf" {day}?(?![\d:])"
    yield words.months, rf"\b{_month(words, between)}", _named
    yield days, rf"\b{weekday},? \(?(?:{words.any('date_article')} )?{day}(?! ?\d)", _weekday
    numbered = rf"(?:{words.any('date_article')} |{words.any('week_joint')} )?{words.any('calendar_week')}\.? ?"
    yield days, rf"\b{weekday},? \(?{numbered}(?P<number>\d{{1,2}})(?![\d:])\)?", _weekday
    yield days, rf"\b{weekday} (?P<later>{words.any('weekday_later')})(?!\w)", _weekday
    until = rf"(?! {words.any('clock_at')}(?!\w)) ?(?:[-\u2013]|{words.any('until_word')})"
    hour = rf"(?:{until}| ?{words.any('clock_mark')}(?!\w)|[:.,/%]\d| ?[ap]\.? ?m\b)"
    # el martes 18 a las 10: a number between a weekday and an hour is a day, if it falls on that weekday
    in_words = rf" {words.any('clock_at')} (?:{words.any('clock_lead')} )?{any_of(words.hours)}(?!\w)"
    loose = rf"\(?(?P<loose>\d{{1,2}})(?!\d|{hour})(?=[^\d\n]{{2,25}}\d|{in_words})"
    yield days, rf"\b{weekday},? (?:{words.any('date_article')} )?{loose}", _weekday
    yield days, rf"\b{weekday}(?!\w)", _weekday
    ends = lists.get("day_part_end", {})
    yield [f"{day_}{end}" for day_ in days for end in ends], rf"\b{weekday}{words.any('day_part_end')}(?!\w)", _weekday
    # next Thursday, the 17th: its number says which
    which = rf"(?!\w)(?:,? \(?(?:{words.any('date_article')} )?{day}(?![\w:]| ?\d))?"
    yield lists.get("next_word", ()), rf"\b(?P<next>{words.any('next_word')}) {weekday}{which}", _weekday
    yield days, rf"\b{weekday} (?P<next>{words.any('next_word')}){which}", _weekday
    week = rf"(?P<week>{words.any('week_ahead')})(?!\w)"
    joint = rf"(?:{words.any('date_article')}|{words.any('week_joint')})"
    yield days, rf"\b{weekday},? {week}", _weekday
    yield lists.get("week_ahead", ()), rf"\b{week},? (?:{joint} )?{weekday}(?!\w)", _weekday
    yield lists.get("relative_day", ()), rf"\b(?P<shift>{words.any('relative_day')})(?![\w'])", _relative
    yield words.counts, rf"\b{_count(words)} (?P<ago>{words.any('ago_after')})(?!\w)", _counted
    yield lists.get("ago_before", ()), rf"\b(?P<ago>{words.any('ago_before')}) {_count(words)}(?!\w)", _counted
    yield lists.get("ahead", ()), rf"\b(?P<ahead>{words.any('ahead')}) {_count(words)}(?!\w)", _counted


def _iso(match: re.Match[str], words: DateWords) -> Written:
    end = _weekday_after(match, words)[1]
    return Written(match.start(), end, int(match["day"]), int(match["month"]), int(match["year"]))


def _named(match: re.Match[str], words: DateWords) -> Written:
    weekday, start = _weekday_before(match, words)
    day, year = int(match["day"]), int(match["year"]) if match["year"] else None
    first = int(match["first"]) if "first" in match.re.groupindex and match["first"] else None
    month = words.months[match["month"].lower()]
    if first is not None and first < day:
        return Written(start, match.end(), first, month, year, weekday, last=day)
    if first is not None:  # "at 10 - 4 December": another number
        start = match.start("day")
    return Written(start, match.end(), day, month, year, weekday)


def _numeric(match: re.Match[str], words: DateWords) -> Written | None:
    """Read ``3/4/2026``; with dots the day comes first.  Without a year, ``3-4`` is a range and ``3.4`` a number."""
    year = int(match["year"]) if match["year"] else None
    dotted = "." in match[0]
    before, start = _weekday_before(match, words)
    # "Friday 4.06" and "den 4.6" are days, 4.6 is a number
    led = start < match.start() or _beside(words)[3].search(
        match.string[max(0, match.start() - _BEFORE) : match.start()]
    )
    if year is None and not ("/" in match[0] or match[0].endswith(".") or ("." in match[0] and led)):
        return None
    year = year + _CENTURY if year is not None and year < _TWO_DIGITS else year
    after, end = _weekday_after(match, words)
    return Written(start, end, int(match["day"]), int(match["month"]), year, before or after, month_first=not dotted)


def _weekday(match: re.Match[str], words: DateWords) -> Written:
    groups = match.groupdict()
    said = groups.get("day") or groups.get("loose")
    day = int(said) if said else None
    weekday = words.weekdays[match["weekday"].lower()]
    week = words.lists["week_ahead"][groups["week"].lower()] if groups.get("week") else None
    later = words.lists["weekday_later"][groups["later"].lower()] if groups.get("later") else None
    return Written(
        match.start(),
        match.end(),
        day,
        weekday=weekday,
        shift=later,
        calendar_week=int(groups["number"]) if groups.get("number") else None,
        coming=bool(groups.get("next")) and day is None,
        week=week,
        loose=bool(groups.get("loose")),
    )


def _relative(match: re.Match[str], words: DateWords) -> Written | None:
    """Read *tomorrow*, unless the word in front says that it means the morning."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if words.lists.get("not_a_day") and _beside(words)[2].search(before):
        return None
    return Written(match.start(), match.end(), shift=words.lists["relative_day"][match["shift"].lower()])


def _counted(match: re.Match[str], words: DateWords) -> Written | None:
    said, ahead = match["count"].lower(), "ahead" in match.re.groupindex
    days = (int(said) if said.isdecimal() else words.counts[said]) * words.lists["day_unit"][match["unit"].lower()]
    if ahead and not days:
        return None  # "in 30 minutes" is a time of day
    return Written(match.start(), match.end(), shift=days if ahead else -days)


def _weekday_before(match: re.Match[str], words: DateWords) -> tuple[int | None, int]:
    """Return the weekday in front of a date, and where it starts."""
    start = max(0, match.start() - _BEFORE)
    found = _beside(words)[0].search(match.string[start : match.start()])
    return (words.weekdays[found[1].lower()], start + found.start()) if found else (None, match.start())


def _weekday_after(match: re.Match[str], words: DateWords) -> tuple[int | None, int]:
    """Return the weekday behind a date, and where it ends."""
    found = _beside(words)[1].match(match.string, match.end(), match.end() + _AFTER)
    return (words.weekdays[found[1].lower()], found.end()) if found else (None, match.end())


@functools.lru_cache(maxsize=64)
def _beside(words: DateWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a weekday in front of a date, of one behind it, and of what makes tomorrow a morning."""
    between = rf"(?:{words.any('next_word')} |{words.any('week_ahead')},? )?\(?(?:{words.any('date_article')} )?"
    before = rf"\b({words.day})\.?,? {{1,2}}{between}$"
    led = rf"(?<!\w){words.any('date_led')} $"
    after = rf"(?:,? \(?|\s{{1,3}}{words.any('weekday_label')} ?: ?)({words.long_day})(?!\w)"
    return tuple(re.compile(one, re.IGNORECASE) for one in (before, after, rf"\b{words.any('not_a_day')} $", led))
