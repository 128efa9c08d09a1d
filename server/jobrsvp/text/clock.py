"""Times of day as people write them, in any language whose words are given."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.text.date_words import DateWords, any_of

OPENING = 8  # no meeting begins before this hour, when the half of the day is not said
_EARLY = range(1, 7)  # hours that are said of the afternoon as often as of the morning
_NOON = 12
_CUE = 12  # characters: what says that a bare number is an hour
_RANGE = 25  # characters: the end of "2 until 3:30 pm"
_MORNING, _AFTERNOON = "am", "pm"


class Clock(NamedTuple):
    """A time of day at ``text[start:end]``; ``value`` is ``None`` when it must be asked (``doubt``)."""

    start: int
    end: int
    value: dt.time | None
    doubt: str = ""


class _Grammar(NamedTuple):
    clock: re.Pattern[str]
    exact: re.Pattern[str]  # marks after which an hour of the morning or the evening must still be said
    cue: re.Pattern[str]
    counted: re.Pattern[str]
    range: re.Pattern[str]
    noon: re.Pattern[str]
    half: re.Pattern[str]


def find(text: str, start: int, end: int, words: DateWords) -> Iterator[Clock]:
    """Yield the times of day in ``text[start:end]``; a bare number is none."""
    grammar = _grammar(words)
    for match in grammar.clock.finditer(text, start, end):
        if clock := _made(match, start, grammar):
            yield clock
    for match in grammar.noon.finditer(text, start, end):
        yield Clock(match.start(), match.end(), dt.time(_NOON))
    for match in grammar.half.finditer(text, start, end):
        hour = words.hours[match["hour"].lower()] - 1
        yield Clock(match.start(), match.end(), dt.time(hour + _NOON if hour < OPENING else hour, 30))


@functools.lru_cache(maxsize=64)  # one for each set of languages that a process reads with
def _grammar(words: DateWords) -> _Grammar:
    half_of_day = r"(?:a\.?m\b\.?|p\.?m\b\.?)"
    mark = rf" ?{half_of_day}| ?{words.any('clock_mark')}\b| ?{words.any('clock_exact')}\b"
    until = rf"(?:[-\u2013\u2014]|{words.any('until_word')})"
    patterns = (
        r"(?<![\d.:/+\u2212-])(?P<h>[01]?\d|2[0-3])(?:(?P<sep>[:.h]| h )(?P<m>[0-5]\d))?"
        rf"(?P<mark>{mark})?(?![\d:/%]|\.\d)",
        words.any("clock_exact"),
        rf"(?<!\w){words.any('clock_at')} ?$",
        rf" ?(?:%|(?:\w{{1,20}} )?{words.any('no_clock')}\b|(?-i:[A-Z]))|[.,]\d",
        rf" ?{until} ?(?P<h>\d{{1,2}})(?:[:.]\d\d)? ?(?P<mark>[ap])\.?m\b",
        rf"\b{words.any('noon_word')}\b",
        rf"\b{words.any('half_to')} (?P<hour>{any_of(words.hours)})\b",
    )
    return _Grammar(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


def _made(match: re.Match[str], start: int, grammar: _Grammar) -> Clock | None:
    """Return the time that *match* says; a number alone is one only where a cue says so."""
    mark = (match["mark"] or "").strip().lower().replace(".", "")
    span = _closes_range(match, grammar)
    if not mark and not span and (match["sep"] == "." or not match["m"]) and not _told(match, start, grammar):
        return None
    return Clock(match.start(), match.end(), *_time(match, mark or span, grammar))


def _told(match: re.Match[str], start: int, grammar: _Grammar) -> bool:
    """Whether *at* stands before it, and nothing behind it that it counts."""
    before = grammar.cue.search(match.string, max(start, match.start() - _CUE), match.start())
    return bool(before and not grammar.counted.match(match.string, match.end()))


def _closes_range(match: re.Match[str], grammar: _Grammar) -> str:
    """Return ``am`` or ``pm`` for the first hour of a range like ``2-3 pm`` that only says it at its end."""
    if match["mark"]:
        return ""
    after = grammar.range.match(match.string, match.end(), match.end() + _RANGE)
    if after is None:
        return ""
    mark = _AFTERNOON if after["mark"].lower() == "p" else _MORNING
    crosses = int(match["h"]) % _NOON > int(after["h"]) % _NOON  # 11-1 pm begins in the morning
    return (_MORNING if mark == _AFTERNOON else _AFTERNOON) if crosses else mark


def _time(match: re.Match[str], mark: str, grammar: _Grammar) -> tuple[dt.time | None, str]:
    """Return the time that *match* says, or why it is doubtful."""
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if mark in (_MORNING, _AFTERNOON):
        if not 1 <= hour <= _NOON:
            later = hour > _NOON and mark == _AFTERNOON
            return (dt.time(hour, minute), "") if later else (None, "Which hour is it?")
        return dt.time(hour % _NOON + (_NOON if mark == _AFTERNOON else 0), minute), ""
    exact = bool(grammar.exact.fullmatch(mark))
    early = hour in _EARLY and not match["h"].startswith("0") and (not mark or exact)
    if early or (exact and hour <= _NOON):
        return None, f'"{match.group().strip()}": in the morning or in the afternoon?'
    return dt.time(hour, minute), ""
