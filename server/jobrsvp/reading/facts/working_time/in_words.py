"""Hours of a week in words: ``twenty-two hours a week``, ``la durée hebdomadaire est de dix-huit heures``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, Passed
from jobrsvp.languages.patterns import either
from jobrsvp.reading.facts.pay.spelled import number_said, number_words
from jobrsvp.reading.facts.working_time import whose
from jobrsvp.reading.facts.working_time.found import Found

FEWEST, MOST_HOURS = 8, 60  # a week: fewer in words are a shift
MOST = 20  # mentions that are looked at
WEEKLY = ("working_time.by_the_week", "working_time.hours_a_week", "working_time.hours_label")
REACH = 70  # characters around such a word in which the hours stand


def in_words(page: Passed, words: Languages) -> Iterator[Found]:
    """Yield the hours that *page* tells in words, beside what says that they are a week's."""
    around = page.windows(WEEKLY, REACH)
    told = (said for window in around for said in _hours(words).finditer(page.text, *window))
    for said in islice(told, MOST):
        hours = number_said(said["number"] or said["number_2"], words)
        if FEWEST <= hours <= MOST_HOURS and not whose.is_of_another_post(page, said.start()):
            yield Found(hours, said.span())


@functools.cache
def _hours(words: Languages) -> re.Pattern[str]:
    a_week, label, by_week = (
        words.alternation(f"working_time.{name}") for name in ("hours_a_week", "hours_label", "by_the_week")
    )
    number, hour = number_words(words), either(words.list("hour"))
    few, to = r"(?:[^\W\d]{2,12},? ){0,3}?", r"(?: ?:)? (?:[^\W\d]{2,10} ){0,3}?"
    return re.compile(
        rf"(?P<number>{number})[ -](?:{a_week}|(?:{hour})(?!\w),? {few}{by_week})"
        rf"|(?:{label}|{by_week}){to}(?P<number_2>{number})[ -](?:{hour})(?!\w)"
    )
