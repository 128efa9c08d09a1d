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
_HOUR = 60  # minutes
_CUE = 14  # characters: what says that a bare number is an hour
_HALF = 40  # characters: the half of the day in front of its hour
_BEHIND_DATE = 2  # characters: what is searched begins where a date ends
_RANGE = 40  # characters: the end of "2 until 3:30 pm"
_MORNING, _AFTERNOON = "am", "pm"
_PARTS = {1: _MORNING, 2: _AFTERNOON}  # as the lists of words number the halves of a day
_AT_ONE = 1  # "at one" is mostly "at one of": such an hour is no number word


_INWARD = re.compile(r"\d(?!AM|PM)[A-Z]{2}")  # the second half of a British postcode: SN10 1HS
_WHICH = '"{}": in the morning or in the afternoon?'


class Clock(NamedTuple):
    """A time of day at ``text[start:end]``; ``doubt`` must be asked, ``value`` is ``None`` if nobody can tell."""

    start: int
    end: int
    value: dt.time | None
    doubt: str = ""


class _Grammar(NamedTuple):
    clock: re.Pattern[str]
    exact: re.Pattern[str]  # marks after which an hour of the morning or the evening must still be said
    cue: re.Pattern[str]
    begins: re.Pattern[str]  # in front of the first hour of a range
    counted: re.Pattern[str]
    range: re.Pattern[str]
    noon: re.Pattern[str]
    half: re.Pattern[str]  # what says the half of the day in front of the hour
    spoken: tuple[re.Pattern[str], ...]  # hours in words: half past two, las diez y media, at ten o'clock


def find(text: str, start: int, end: int, words: DateWords) -> Iterator[Clock]:
    """Yield the times of day in ``text[start:end]``; a bare number is none."""
    grammar = _grammar(words)
    said = [_spoken(match, words) for pattern in grammar.spoken for match in pattern.finditer(text, start, end)]
    for match in grammar.clock.finditer(text, start, end):
        inside = any(one.start <= match.start() < one.end for one in said)
        if not inside and (clock := _made(match, start, words)):
            yield clock
    for match in grammar.noon.finditer(text, start, end):
        yield Clock(match.start(), match.end(), dt.time(_NOON))
    yield from said


@functools.lru_cache(maxsize=64)  # one for each set of languages that a process reads with
def _grammar(words: DateWords) -> _Grammar:
    half_of_day = r"[ap]\. ?m\b\.?|[ap]m\b\.?"
    part = rf"(?P<part>,? {words.any('half_of_day')}(?!\w))?"
    mark = rf" ?(?:{half_of_day})| ?{words.any('clock_mark')}(?!\w)| ?{words.any('clock_exact')}\b"
    until = rf"(?:[-\u2013\u2014]|{words.any('until_word')}|{words.any('clock_until')})"
    # 9:30, 9h30, 9u30; 0930 is one only in front of its mark or behind "at"
    minutes = r"(?:(?P<sep>[:.,hu]| h |(?<=\d\d)(?<!19)(?<!20)(?=[0-5]\d(?!\d)))(?P<m>[0-5]\d)(?:min\b)?)?"
    behind_mark = r"(?: (?P<more>[0-5]\d)(?=[,;)\n]|\.?$|\. ))?"  # 17 Uhr 30
    patterns = (
        rf"(?<![\d.:/+\u2212-])(?P<h>[01]?\d|2[0-3]){minutes}(?P<mark>{mark})?{behind_mark}{part}(?![\d/%]|[.:]\d)",
        words.any("clock_exact"),
        rf"(?<!\w){words.any('clock_at')} ?$",
        rf"(?<!\w){words.any('clock_from')} ?$",
        rf" ?(?:%|(?:\w{{1,20}} )?{words.any('no_clock')}\b|(?-i:[A-Z]))|[.,]\d",
        rf" ?{until} ?(?:{words.any('clock_at')} )?(?P<h>\d{{1,2}})(?:(?P<sep>[:.hu])(?P<m>\d\d))?(?!\d) ?"
        rf"(?P<mark>{half_of_day}|{words.any('clock_mark')}(?!\w))?(?P<alone>(?=[.,;)\n]|$))?",
        rf"(?<![\w-]){words.any('noon_word')}(?!\w)",
        rf"(?<!\w)({words.any('half_of_day')})(?!\w)[^\d\n.]{{0,14}}$",
    )
    clock, exact, cue, begins, counted, range_, noon, half = (
        re.compile(pattern, re.IGNORECASE) for pattern in patterns
    )
    spoken = tuple(re.compile(one, re.IGNORECASE) for one in _in_words(words, part))
    return _Grammar(clock, exact, cue, begins, counted, range_, noon, half, spoken)


def _in_words(words: DateWords, part: str) -> Iterator[str]:
    """Yield the patterns of hours in words: what stands before, behind, or at both ends of the hour."""
    named = any_of(words.hours)
    hour = any_of(word for word, number in words.hours.items() if number != _AT_ONE)
    mark = rf"(?: ?{words.any('clock_mark')}| {words.any('clock_exact')})"
    lead, tail = words.any("clock_lead"), words.any("clock_tail")
    yield rf"(?<!\w)(?P<lead>{lead}) (?P<hour>{named}|\d{{1,2}})(?!\w|[:.]\d){mark}?{part}"
    yield rf"(?<![\w:.])(?P<hour>{named}|\d{{1,2}}){mark}? (?P<tail>{tail})(?!\w){part}"
    yield rf"(?<!\w){words.any('clock_at')} (?P<hour>{hour}){mark}(?!\w)(?! {tail}){part}"
    yield rf"(?<!\w){words.any('clock_sure')} (?P<hour>{hour})(?!\w)(?!{mark}? {tail}){part}"


def _spoken(match: re.Match[str], words: DateWords) -> Clock:
    """Return the time that *match* says in words."""
    groups, said = match.groupdict(), match["hour"].lower()
    hour = int(said) if said.isdecimal() else words.hours[said]
    shift = words.lists["clock_lead"].get((groups.get("lead") or "").lower(), 0)
    shift += words.lists["clock_tail"].get((groups.get("tail") or "").lower(), 0)
    part = _part(match["part"], words) or _half_before(match, 0, words)
    doubt = _WHICH.format(match.group().strip()) if not shift and not part and hour in _EARLY else ""
    minutes = (hour % _NOON if hour <= _NOON and part else hour) * _HOUR + shift
    later = part == _AFTERNOON or (not part and minutes < OPENING * _HOUR)
    minutes += _NOON * _HOUR * later * (minutes < _NOON * _HOUR)
    return Clock(*match.span(), dt.time(minutes // _HOUR % 24, minutes % _HOUR), doubt)


def _part(said: str | None, words: DateWords) -> str:
    """Return ``am`` or ``pm`` for the half of the day that is *said*."""
    number = words.lists.get("half_of_day", {}).get((said or "").strip(" ,").lower(), 0)
    return _PARTS.get(number, "")


def _made(match: re.Match[str], start: int, words: DateWords) -> Clock | None:
    """Return the time that *match* says; a number alone is one only where a cue says so."""
    grammar = _grammar(words)
    mark = (match["mark"] or "").strip().lower().replace(".", "").replace(" ", "")
    span, opens = _closes_range(match, start, grammar)
    bare = match["sep"] in ("", ".", ",") or not match["m"]
    if _INWARD.fullmatch(match[0]):
        return None
    if not (mark or match["part"]) and bare and not (opens or _told(match, start, grammar)):
        return None
    half = _part(match["part"], words) or (_half_before(match, start, words) if mark not in _PARTS.values() else "")
    return Clock(*match.span(), *_time(match, half or mark or span, grammar))


def _half_before(match: re.Match[str], start: int, words: DateWords) -> str:
    """Return ``am`` or ``pm`` where the half of the day stands in front: Thursday afternoon, 3 o'clock."""
    before = match.string[max(start, match.start() - _HALF) : match.start()]
    found = _grammar(words).half.search(before)
    return _part(found[1], words) if found else ""


def _told(match: re.Match[str], start: int, grammar: _Grammar) -> bool:
    """Whether *at* stands before it, and nothing behind it that it counts."""
    before = grammar.cue.search(match.string, max(start, match.start() - _CUE), match.start())
    return bool(before and not grammar.counted.match(match.string, match.end()))


def _closes_range(match: re.Match[str], start: int, grammar: _Grammar) -> tuple[str, bool]:
    """Return ``am`` or ``pm`` for the first hour of a range like ``2-3 pm`` that only says it at its end.

    The second value tells whether there is such a range at all: *9 to 10 o'clock*, *from 9 to 10*.
    """
    if match["mark"]:
        return "", False
    after = grammar.range.match(match.string, match.end(), match.end() + _RANGE)
    if after is None:
        return "", False
    said = (after["mark"] or "").lower()
    if not re.fullmatch(r"[ap]\.? ?m\.?", said):
        led = grammar.begins.search(match.string, max(start, match.start() - _CUE), match.start())
        begun = bool(led) or match.start() - start <= _BEHIND_DATE
        return "", bool(said or after["sep"] == ":" or (begun and (after["m"] or after["alone"] is not None)))
    mark = _AFTERNOON if said.startswith("p") else _MORNING
    crosses = int(match["h"]) % _NOON > int(after["h"]) % _NOON  # 11-1 pm begins in the morning
    return (_MORNING if mark == _AFTERNOON else _AFTERNOON) if crosses else mark, True


def _time(match: re.Match[str], mark: str, grammar: _Grammar) -> tuple[dt.time | None, str]:
    """Return the time that *match* says, or why it is doubtful."""
    hour, minute = int(match["h"]), int(match["m"] or match["more"] or 0)
    if mark in (_MORNING, _AFTERNOON):
        if hour > _NOON:  # "am" may be another word, and "pm" behind 14:00 says it twice
            return dt.time(hour, minute), ""
        if not hour:
            return None, "Which hour is it?"
        return dt.time(hour % _NOON + (_NOON if mark == _AFTERNOON else 0), minute), ""
    exact = bool(grammar.exact.fullmatch(mark))
    early = hour in _EARLY and not match["h"].startswith("0") and (not mark or exact)
    if early or (exact and hour <= _NOON):  # nobody meets before the day begins, so it is the likelier half
        return dt.time(hour + _NOON * (hour < OPENING), minute), _WHICH.format(match.group().strip())
    return dt.time(hour, minute), ""
