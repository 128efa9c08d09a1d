"""Runs of days of work and of rest that are no week: ``eight days on, six off``, ``Roster: 8/6``.

Such a run begins on another day of the week each time, so that it holds weekends; ``five on, two off`` is a week.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, Passed

Span = tuple[int, int]

MOST = 60  # mentions that are looked at
LONGEST = 80  # characters of one
FEWEST_ON, MOST_DAYS = 4, 28  # days of one run
WEEK, FIVE_DAYS, REST = 7, 5, 2
ROUND_THE_CLOCK = (24, 7)


def rosters(page: Passed, words: Languages) -> Iterator[Span]:
    """Yield where *page* tells runs of days of work and of rest that hold weekends."""
    named = (*words.list("roster_word"), *words.list("roster_off"))
    for said in islice(page.tried(_grammar(words), named, LONGEST), MOST):
        on, off = (_count(next(filter(None, said.group(*names))), words) for names in _NAMES)
        week = on + off == WEEK and on <= FIVE_DAYS
        if FEWEST_ON <= on <= MOST_DAYS and REST - 1 <= off <= MOST_DAYS and not week and (on, off) != ROUND_THE_CLOCK:
            yield said.span()


_NAMES = (("on", "on_2", "on_3"), ("off", "off_2", "off_3"))


def _count(number: str, words: Languages) -> int:
    return int(number) if number.isdigit() else int(words.list("number").get(number, 0))


@functools.cache
def _grammar(words: Languages) -> re.Pattern[str]:
    """Return ``swings are eight and six``, ``8/6 roster`` and ``ten days on, four off`` as a pattern."""
    roster, on, off = (words.words(f"roster_{name}") for name in ("word", "on", "off"))
    day, joint = words.words("day_word"), words.words("joint")
    number = rf"(?:\d{{1,2}}|{words.words('number')})"
    one, other = rf"(?<![\d.,:/]){number}", rf"{number}(?![\d.,]*\d|[/:%])"
    between = rf" ?(?:[/x:-]|{on}[,:]?|{joint}) ?"
    and_ = rf"(?:,| {joint}| /| -)? (?:[^\W\d]{{1,9}} )?"
    return re.compile(
        rf"(?<!\w){roster}(?: ?:| [^\W\d]{{1,10}}){{0,2}} ?(?P<on>{one}){between}(?P<off>{other})(?!\w)"
        rf"|(?<!\w)(?P<on_2>{one}){between}(?P<off_2>{other})[ -]{roster}"
        rf"|(?<!\w)(?P<on_3>{number}) {day} {on}{and_}(?P<off_3>{number})(?: {day})? {off}(?!\w)"
    )
