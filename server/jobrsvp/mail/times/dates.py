"""Dates and times of day in a mail, with what is doubtful about each: that is asked, never guessed."""

from __future__ import annotations

import calendar
import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Iterator

from jobrsvp.text import clock
from jobrsvp.text.date_words import DateWords
from jobrsvp.text.dates import Written, find, in_week, settle

WRONG_WEEKDAY = "yet the mail gives another weekday: which is right?"
_TWELVE = "12"
_BESIDE = len(", (")  # a weekday that so little parts from the date in front of it belongs to it
_NEAR = 14  # characters that may part them when they agree: "18.05.2027 r. (wtorek)", "Dienstag a.s. (18.5.)"
_MOST = 200  # dates that are looked at: a text with more of them is a calendar


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A date or a time at ``text[start:end]``; ``doubt`` must be asked, ``value`` is ``None`` if nobody can tell."""

    start: int
    end: int
    value: dt.date | dt.time | None
    doubt: str = ""


def dates(
    text: str, today: dt.date, sent: dt.date | None, words: DateWords, *, day_first: bool = False
) -> Iterator[Found]:
    """Yield the dates in *text*; *sent* is when the mail was written, if it says so.

    *day_first*: whoever wrote it puts the day before the month, so that 3/4 is in April.
    """
    before = None
    found = itertools.islice(find(text, words), _MOST)
    ordered = [one._replace(month_first=one.month_first and not day_first) for one in found]
    several = _without_weeks(ordered, text, words)
    for written, behind in zip(several, [*several[1:], None], strict=False):
        if not _belongs(written, before, sent or today) and not _belongs(written, behind, sent or today):
            before = written
            if meant := _meant(written, text, sent or today, sent):
                yield Found(written.start, written.end, *meant)


def _without_weeks(several: list[Written], text: str, words: DateWords) -> list[Written]:
    """Return *several* without the weekdays of opening hours: *Monday to Friday*."""
    joint = re.compile(rf" ?(?:[-\u2013]|{words.any('until_word')}|{words.any('weekday_until')}) ?", re.IGNORECASE)
    plain = [written.weekday if not (written.month or written.day) else None for written in several]
    joined = [
        at
        for at, (one, other) in enumerate(itertools.pairwise(several))
        if plain[at] and plain[at + 1] and joint.fullmatch(text, one.end, other.start)
    ]
    hidden = {*joined, *(at + 1 for at in joined)}
    return [written for at, written in enumerate(several) if at not in hidden]


def _belongs(written: Written | None, date: Written | None, today: dt.date) -> bool:
    """Whether *written* is a weekday alone that belongs to the *date* beside it: right behind it, or of that day."""
    if not written or not date or written.weekday is None or written.month or written.day or not date.month:
        return False
    apart = max(written.start - date.end, date.start - written.end)
    agrees = any(day.isoweekday() == written.weekday for day in settle(date, today).readings)
    return 0 <= apart <= (_NEAR if agrees else _BESIDE if date.start < written.start else -1)


def _meant(written: Written, text: str, today: dt.date, sent: dt.date | None) -> tuple[dt.date | None, str] | None:
    """Return the date that is *written*, or why it is doubtful; ``None`` when there is no such date."""
    said = f'"{text[written.start : written.end]}"'
    readings, wrong = settle(written, today)
    if written.coming and readings != (in_week(today, 1, written.weekday or 1),):
        return None, f"{said}: which date is it?"  # of this week or of the next
    if wrong:
        return (
            None,
            f"{_spoken(wrong)} {wrong.year} is a {wrong:%A}, {WRONG_WEEKDAY}",
        )
    if not readings:
        return None
    if len(readings) > 1:
        return None, f"{said}: is that {_spoken(readings[0])} or {_spoken(readings[1])}?"
    if written.last:
        return None, f"{said}: which of these days is it?"
    date = readings[0]
    counted = written.shift is not None or (written.month is None and written.day is None)
    return date, f"{said}: is that {date:%A} {date.day} {date:%B %Y}?" if counted and not sent else ""


def _spoken(date: dt.date) -> str:
    """Return *date* as ``4 March``."""
    return f"{date.day} {calendar.month_name[date.month]}"


def times(text: str, start: int, end: int, words: DateWords) -> Iterator[Found]:
    """Yield the times of day in ``text[start:end]``; a bare number is none."""
    for found in clock.find(text, start, end, words):
        said = text[found.start : found.end]
        # Many who write 12 am mean noon, and nobody meets at midnight.
        noon = found.value == dt.time() and said.startswith(_TWELVE)
        yield Found(found.start, found.end, None, f'"{said}": at noon or at midnight?') if noon else Found(*found)
