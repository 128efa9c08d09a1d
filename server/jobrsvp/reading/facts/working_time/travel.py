"""How much of the time the work is elsewhere: ``30 % travel``, ``three weeks in four abroad``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.reading.facts.working_time import whose

Span = tuple[int, int]

MOST = 60  # mentions that are looked at: a posting repeats itself less often
BEFORE = 40  # characters in front of a word for travelling in which its share may stand
OF_THE_TIME = 80  # or to a share that the time is named beside: "trips to the mills of the north (15 % of the year)"
ON_THE_WAY = 55  # characters between travelling and its share: "travel within Europe and to our plants (20 %)"
NEAR = 70  # characters between weeks and what they are spent with, in one sentence
LONGEST = 150  # characters: no share of weeks is said in more
HALF = 50  # percent: of every other week
AWAY = ("working_time.travelling", "working_time.out", "working_time.far")


def travel(page: Passed, words: Languages) -> tuple[int, Span] | None:
    """Return the percent of the time that the work is elsewhere, and where it is said; 0 where there is none."""
    around = page.windows(("working_time.travelling", "working_time.out"), OF_THE_TIME + BEFORE)
    hits = (said for window in around for said in _grammar(words).finditer(page.text, *window))
    for said in islice(hits, MOST):
        told = next(group for group in said.groups() if group)
        percent = int(told) if told.isdigit() else _in_words(told, words)
        if percent <= 100 and not whose.is_of_colleagues(page, said.start(), words):
            return percent, said.span()
    if found := next(_in_weeks(page, words), None):
        return found
    none = next(iter(page.spans("schedule.no_travel")), None)
    return (0, none[:2]) if none else None


def _in_weeks(page: Passed, words: Languages) -> Iterator[tuple[int, Span]]:
    """Yield the share that weeks away have of all, or what weeks at home leave: ``home one week in three``."""
    named = (*words.list("week_word"), *words.list("other_week"))
    for said in islice(page.tried(_weeks(words), named, LONGEST), MOST):
        told = said.groupdict()
        part, whole = (
            next((_count(told[name], words) for name in told if name.startswith(kind) and told[name]), 0)
            for kind in ("part", "whole")
        )
        share = HALF if said["other"] else round(100 * part / whole) if 0 < part < whole else 0
        if whose.is_of_others(page, *said.span(), words):
            continue
        if share and (percent := _of_time_away(page, said.span(), share)):
            yield percent, said.span()


def _count(number: str | None, words: Languages) -> int:
    return int(number) if number and number.isdigit() else int(words.list("number").get(number or "", 0))


def _of_time_away(page: Passed, said: Span, share: int) -> int | None:
    """Return *share*, or the rest, whichever is away: the nearest word of its sentence tells, or those beside.

    Where the paragraph speaks of going away and its sentence does not say which part is, the smaller one counts.
    """
    clause = page.number(said[0])
    away, home = _nearest(page, AWAY, clause, said), _nearest(page, ("working_time.at_home",), clause, said)
    if away is not None and away > NEAR and home is None:
        return None
    if away is not None and (home is None or away <= home):
        return share
    beside = [one for one in (clause - 1, clause + 1) if 0 <= one < page.clauses]
    told = away is not None or any(_nearest(page, AWAY, one, said) is not None for one in beside)
    if not told:
        return None
    return 100 - share if home is not None else min(share, 100 - share)


def _nearest(page: Passed, concepts: tuple[str, ...], clause: int, said: Span) -> int | None:
    """Return how far from *said* the nearest mention of *concepts* in *clause* stands, ``None`` without one."""
    spans = (span for concept in concepts for span in page.spans(concept, clause))
    return min((max(span.start - said[1], said[0] - span.end, 0) for span in spans), default=None)


@functools.cache
def _weeks(words: Languages) -> re.Pattern[str]:
    """Return ``three weeks out of four``, ``three of four weeks`` and ``every other week`` as a pattern."""
    number, week = rf"(?:\d{{1,2}}|{words.words('number')})", words.words("week_word")
    of = words.words("out_of")
    return re.compile(
        rf"(?<!\w)(?P<part>{number}) {week},? {of} (?P<whole>{number})(?: {week})?(?!\w)"
        rf"|(?<!\w)(?P<part_2>{number}) {of} (?P<whole_2>{number}) {week}(?!\w)"
        rf"|{of} (?P<whole_3>{number}) {week},? (?P<part_3>{number})(?!\w)|(?P<other>{words.words('other_week')})"
    )


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return ``travel up to 30 %`` and ``30 % international travel`` as a pattern; a range counts with its end."""
    said = {
        name: words.alternation(f"working_time.{name}")
        for name in ("travelling", "travel_trade", "travel_kind", "of_the_time", "percent", "out")
    }
    travelling = rf"{said['travelling']}(?! {said['travel_trade']})"
    percent = rf" ?(?:%|{said['percent']})"
    to = f"(?:-|{words.words('range_to')})"
    gap, share = rf"[^.;\n%\d]{{0,{ON_THE_WAY}}}?", said["of_the_time"]
    far, in_words = rf"[^.;\n%\d]{{0,{OF_THE_TIME}}}?", rf"(?<!\w)({words.words('number')})"
    away = rf"(?:{travelling}|{said['out']})"
    part = f"(?<!\\w)({words.words('fraction')})"  # a quarter, always of the time
    on_the_way = rf"(?:{words.words('abbreviation')}|[^.;\n%]){{0,{ON_THE_WAY}}}?"
    return re.compile(
        rf"{travelling}{on_the_way}(?<!\d)(?:\d{{1,3}}(?: ?%)? ?{to} ?)?(\d{{1,3}}){percent}"
        rf"|(?<![\d.])(?:\d{{1,3}} ?%? ?{to} ?)?(\d{{1,3}}){percent} ?(?:{said['of_the_time']} )?(?:is )?"
        rf"(?:{said['travel_kind']} ){{0,3}}{travelling}"
        rf"|(?<![\d.])(?:\d{{1,3}} ?%? ?{to} ?)?(\d{{1,3}}){percent} {share}{gap}{away}"
        rf"|{away}{far}(?<!\d)(?:\d{{1,3}} ?%? ?{to} ?)?(\d{{1,3}}){percent}(?: {share})"
        rf"|{away}{far}{in_words}{percent}(?: {share})|{in_words}{percent} {share}{gap}{away}"
        rf"|{part} {share}{gap}{away}|{away}{gap}{part} {share}"
    )


def _in_words(told: str, words: Languages) -> int:
    """Return ``a quarter`` or ``ten (per cent)`` as a percentage."""
    return int(words.list("fraction").get(told) or words.list("number")[told])
