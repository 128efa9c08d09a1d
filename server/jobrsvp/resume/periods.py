"""From when to when: "March 2019 - present", "03/2019-07/2022", "seit 2021", as résumés date what was done."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Mapping
from typing import NamedTuple

from jobrsvp.languages import Languages, lowered
from jobrsvp.resume.proposal import Period

KEPT = 16  # sets of languages whose patterns are kept ready
_YEAR = r"(?:19|20)\d\d"
_DASH = r"[-\u2010-\u2015\u2212~]{1,2}"


class Dated(NamedTuple):
    """A period, and where it stands in its line."""

    period: Period
    start: int
    end: int


class _Grammar(NamedTuple):
    months: Mapping[str, int]
    span: re.Pattern[str]
    since: re.Pattern[str]
    month: re.Pattern[str]


@functools.lru_cache(KEPT)
def _grammar(languages: Languages) -> _Grammar:
    months = languages.list("month")
    now, since, until = (languages.words(f"resume_{name}") for name in ("now", "since", "until"))
    month, of = languages.words("month"), languages.words("date_of")
    date = (
        rf"(?:{month}\.?,?'? ?(?:{of} )?{_YEAR}|(?<!\d)(?:\d{{1,2}}[./])?(?:0?[1-9]|1[0-2]) ?[./] ?{_YEAR}"
        rf"|(?<!\d){_YEAR}[-./](?:0[1-9]|1[0-2])(?:[-./]\d\d)?|(?<!\d){_YEAR})(?!\d)"
    )
    joint = rf"\s{{0,3}}(?:{_DASH}|{until})\s{{0,3}}"
    # A year in front of a month stands alone where only the months differ: "March - July 2019".
    return _Grammar(
        months=months,
        span=re.compile(
            rf"(?P<from>{date}|{month}\.?(?={joint}{month}))(?:{joint}(?P<to>{date}|(?P<now>{now})|\s{{0,3}}$))"
        ),
        since=re.compile(rf"{since} (?P<from>{date})"),
        month=re.compile(month),
    )


def dated(line: str, languages: Languages) -> Dated | None:
    """Return the period that *line* names, ``None`` where it names none."""
    grammar, said = _grammar(languages), lowered(line)
    found = grammar.span.search(said)
    if found:
        end = _month(found["to"], grammar)
        begin = _month(found["from"], grammar, year=end[0] if end else None)
        return Dated(Period(_days(begin)[0], _days(end)[1]), *found.span())
    found = grammar.since.search(said)
    return Dated(Period(_days(_month(found["from"], grammar))[0], None), *found.span()) if found else None


def _month(said: str | None, grammar: _Grammar, year: int | None = None) -> tuple[int, int | None] | None:
    """Return year and month of the date *said*, ``None`` for one that is not over; *year* where it says none."""
    found = re.search(_YEAR, said) if said else None
    year = int(found[0]) if found else year
    if not said or year is None:
        return None
    if word := grammar.month.search(said):
        return year, grammar.months[word[0]]
    numbers = [int(number) for number in re.findall(r"\d+", said.replace(found[0], " ", 1))] if found else []
    if not numbers:
        return year, None
    return year, numbers[0] if said.startswith(found[0] if found else "") else numbers[-1]


def _days(month: tuple[int, int | None] | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of *month*."""
    return month_of(*month) if month else (None, None)


def month_of(year: int, month: int | None) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the *month* of *year*, of the whole year for ``None``."""
    last = month or 12
    return dt.date(year, month or 1, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
