"""When a message was sent, from the short texts, titles and attributes by which pages tell it."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.text import clock, dates
from jobrsvp.text.date_words import LISTS, DateWords
from jobrsvp.text.tree import Node

LONGEST = 80  # characters: a longer text with a date in it tells something else, too
MOST_LETTERS = 26  # beside date and time: "(2 days ago)", "Sent on", a time zone
# Attributes by which pages tell a moment to machines or on hovering, the surest first.
_TOLD = ("datetime", "data-datetime", "data-time", "data-timestamp", "data-date", "title", "alt", "aria-label")
_BRACKETED = re.compile(r"^\[([^\]]{4,40})\]")  # [9:12 AM, 5/3/2027] Bea:
_UNIX = re.compile(r"^(1[5-9]|2[0-4])\d{8}(?:\d{3})?$")  # seconds or milliseconds, of 2017 to 2049
_MILLISECONDS = 13  # digits
_HALF_OF_DAY = re.compile(r"\d ?[AP]M\b")  # as American clocks write it; British ones write am
MONTH_FIRST = "en-us"  # the one country whose pages write the month in front of the day
_LETTER = re.compile(r"[^\W\d_]")


class Stamp(NamedTuple):
    """A day, an hour of the day, or both; ``moment`` when its offset is known."""

    day: dt.date | None
    hour: dt.time | None
    moment: dt.datetime | None = None

    @property
    def sent(self) -> dt.date | dt.datetime | None:
        """The moment, or the day when there is no more."""
        if self.moment:
            return self.moment
        return dt.datetime.combine(self.day, self.hour) if self.day and self.hour else self.day


def stamp_of(node: Node, languages: Languages, today: dt.date, lang: str | None = None) -> Stamp | None:
    """Return when *node* says that something was sent: by an attribute, else by its short text."""
    hour_only = None
    for said in _sayings(node):
        found = read(said, languages, today, lang)
        if found and found.day:
            return found
        hour_only = hour_only or found
    return hour_only


def _sayings(node: Node) -> list[str]:
    """Return what *node* says by attributes and text, the surest first."""
    said = [node.attributes[name] for name in _TOLD if name in node.attributes]
    if before := node.attributes.get("data-pre-plain-text"):
        said.insert(0, (_BRACKETED.match(before.strip()) or [before, before])[1])
    words = node.words() if sum(len(one) for one in node.children if isinstance(one, str)) < LONGEST else ""
    return [one.strip() for one in (*said, words) if 0 < len(one.strip()) <= LONGEST]


@functools.lru_cache(maxsize=1024)  # a mailbox says the same days many times
def read(text: str, languages: Languages, today: dt.date, lang: str | None = None) -> Stamp | None:
    """Return the moment that the short *text* is, ``None`` when it is none or says something else besides.

    *lang* is the page's language: it settles whether 5/3 is in March or in May; so does am or pm.
    """
    if len(text) > LONGEST or not re.search(r"\d", text):
        return None
    if exact := _exact(text):
        return Stamp(exact.date(), exact.time(), exact if exact.tzinfo else None)
    words = _words(languages)
    written = [one for one in dates.find(text, words) if one.day or one.shift is not None]
    hours = list(clock.find(text, 0, len(text), words))
    spans = [(one.start, one.end) for one in written] + [(one.start, one.end) for one in hours]
    certain = [one for one in written if one.shift is None] or written  # May 10 (2 days ago)
    if not spans or len(certain) > 1 or _letters_beside(text, spans) > MOST_LETTERS:
        return None
    day = _day(certain[0], today, text, lang) if certain else None
    hour = next((one.value for one in hours if one.value), None)
    return Stamp(day, hour) if day or hour else None


@functools.lru_cache(maxsize=16)  # sets of languages
def _words(languages: Languages) -> DateWords:
    """Return the words of dates; those of the past, too: a message was sent two days ago, and no meeting is then."""
    return DateWords.of({name: languages.list(name) for name in LISTS})


def _exact(text: str) -> dt.datetime | None:
    """Return the moment that is written for machines: ISO 8601, or seconds since 1970."""
    if _UNIX.match(text):
        seconds = int(text) / (1000 if len(text) == _MILLISECONDS else 1)
        return dt.datetime.fromtimestamp(seconds, dt.UTC)
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _letters_beside(text: str, spans: list[tuple[int, int]]) -> int:
    rest = "".join(sign for at, sign in enumerate(text) if not any(start <= at < end for start, end in spans))
    return len(_LETTER.findall(rest))


def _day(written: dates.Written, today: dt.date, text: str, lang: str | None) -> dt.date | None:
    """Return the day that is *written*, of two readings the one of the page's country; never one to come."""
    readings = dates.settle(written, today + dt.timedelta(days=1), nearest=True)
    days = [*readings.readings, *([readings.wrong_weekday] if readings.wrong_weekday else [])]
    if len(days) > 1 and (_HALF_OF_DAY.search(text) or (lang or "").lower() == MONTH_FIRST):
        days.reverse()
    past = [day for day in days if day <= today]
    return next(iter(past or days), None)
