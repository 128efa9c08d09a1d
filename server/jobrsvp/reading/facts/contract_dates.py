"""How long a contract runs that is told by its first and last day: ``vom 1. April bis 30. September``."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from itertools import islice, pairwise

from jobrsvp.languages import Languages, Passed
from jobrsvp.languages.patterns import either
from jobrsvp.reading.facts.dates import words_of
from jobrsvp.text import dates
from jobrsvp.text.dates import Written

Span = tuple[int, int]

MOST = 60  # clauses that are looked at
GAP = 12  # characters between two days that a word for a range joins: ", until the "
YEAR = 12  # months
MONTH = 30.44  # days
HALF = 0.5  # of a month: less is a few days' work
#: What says that the work is for a time, and what holds its length.
TEMPORARY = ("employment.temporary", "employment.intern")
FOR_A_TIME = (*TEMPORARY, "contract.limited")
_TWO_NUMBERS = re.compile(r"\d[^\n]{2,80}?\d")


def lasting(page: Passed, words: Languages) -> Iterator[tuple[int, Span]]:
    """Yield the months between two days that *page* names of a work for a time, and where it names them."""
    limited = {page.number(span.start) for concept in FOR_A_TIME for span in page.spans(concept)}
    if not limited:
        return
    for number in islice(filter(functools.partial(_has_days, page), range(page.clauses)), MOST):
        if page.spans("posting_date.closes", number):
            continue
        first, last = page.clause(number)
        days = dates.find(page.text[first:last], words_of(words))
        for one, other in pairwise(days):
            between = page.text[first + one.end : first + other.start + 4]
            told = number in limited or (len(between) <= GAP and _joint(words).match(between))
            if told and (months := _months(one, other)):
                yield months, (first + one.start, first + other.end)
    yield from _whole_months(page, words)


def _has_days(page: Passed, number: int) -> bool:
    return bool(_TWO_NUMBERS.search(page.text, *page.clause(number)))


def _months(one: Written, other: Written) -> int:
    """Return the months from *one* to *other*, 0 where one of them is no day; the next such day without a year."""
    if not (one.day and one.month and other.day and other.month):
        return 0
    end_year = other.year or one.year or 1
    start, end = _day(one, one.year or end_year), _day(other, end_year)
    if not (start and end):
        return 0
    days = (end - start).days + 1
    if one.year and other.year:
        return round(abs(days) / MONTH)
    whole = days / MONTH
    return round(whole if whole > HALF else whole + YEAR)


def _day(written: Written, year: int) -> dt.date | None:
    try:
        return dt.date(year, written.month or 1, written.day or 1)
    except ValueError:
        return None


def _whole_months(page: Passed, words: Languages) -> Iterator[tuple[int, Span]]:
    """Yield the months from one to another that a clause names which says temporary: ``CDD, d'avril à octobre``."""
    codes = words.list("month")
    said_so = {page.number(span.start) for concept in TEMPORARY for span in page.spans(concept)}
    for number in sorted(said_so)[:MOST]:
        for said in _from_month(words).finditer(page.text, *page.clause(number)):
            yield (codes[said["last"]] - codes[said["first"]]) % YEAR + 1, said.span()


@functools.cache
def _from_month(words: Languages) -> re.Pattern[str]:
    month, to = either(words.list("month")), words.words("range_to")
    small = r"(?:[^\W\d]{2,5} )?"
    return re.compile(rf"(?<!\w)(?P<first>{month})\.? ?(?:-|{to}) ?{small}(?P<last>{month})(?!\w)(?! ?\d)")


@functools.cache
def _joint(words: Languages) -> re.Pattern[str]:
    return re.compile(rf"[ ,]{{0,2}}(?:-|{words.words('range_to')}|{words.words('day_until')})(?!\w)")
