"""Whether the sentence around a quote says for certain what was read from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobrsvp import Case, Languages, Quote

READ = 10_000  # so many characters of the posting are searched
ENDS = frozenset(".!?;\n")  # of a sentence, or a part of it that stands by itself
SENTENCE_ENDS = ENDS - {";"}
NEAR = 60  # characters: so far from work by night stands that somebody has to do it
NAMED = ("schedule.weekends", "schedule.nights")

Span = tuple[int, int]


def is_affirmed(case: Case, quotes: Iterable[Quote], languages: Languages) -> bool:
    """Whether one of *quotes*, of nights or weekends, is said of this job: the hours are told, or a duty beside it.

    A sentence that also denies something affirms nothing.  What stands elsewhere than in the description is affirmed.
    """
    text = case.posting.description[:READ]
    page = languages.passed(text)
    denials = [said.start for said in page.spans("context.denial")]
    named = [(said.start, said.end) for one in NAMED for said in page.spans(one)]
    duties = [(said.start, said.end) for said in page.spans("working_time.on_duty")]
    duties = [duty for duty in duties if not any(meets(duty, one) for one in named)]
    for span, quote in found(text, quotes):
        if span is None:
            return True
        if any(in_one_sentence(text, span[0], one) for one in denials):
            continue
        if tells_hours(quote.text, languages) or any(is_near(text, span, one) for one in duties):
            return True
    return False


def tells_hours(text: str, languages: Languages) -> bool:
    """Whether *text* tells hours by the clock, or a run of days: ``22:00 to 6:00``, ``Tue-Sat``."""
    days = languages.list("weekday")
    return any(map(str.isdigit, text)) or sum(word in days for word in re.findall(r"\w+", text.lower())) > 1


def is_conditional(case: Case, quote: Quote, languages: Languages) -> bool:
    """Whether the sentence of *quote* says that only some get it: ``for eligible staff``."""
    text = case.posting.description[:READ]
    start = start_of(text, quote)
    conditions = languages.passed(text).spans("context.condition") if start is not None else ()
    return any(in_one_sentence(text, start or 0, said.start) for said in conditions)


def found(text: str, quotes: Iterable[Quote]) -> Iterator[tuple[Span | None, Quote]]:
    """Yield each quote with its start and end in *text*, ``None`` for one that is not in it."""
    for quote in quotes:
        start = start_of(text, quote)
        yield (None if start is None else (start, start + len(quote.text))), quote


def start_of(text: str, quote: Quote) -> int | None:
    """Return where *quote* begins in *text*, ``None`` when it is not in it."""
    start = quote.start if text[quote.start : quote.end] == quote.text else text.find(quote.text)
    return None if start < 0 else start


def meets(one: Span, other: Span) -> bool:
    """Whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


def is_near(text: str, one: Span, other: Span) -> bool:
    """Whether two spans stand near each other in one sentence."""
    first, last = min(one[1], other[1]), max(one[0], other[0])
    return last - first <= NEAR and in_one_sentence(text, first, last)


def in_one_sentence(text: str, one: int, other: int, ends: frozenset[str] = ENDS) -> bool:
    """Whether no sentence ends between two places of *text*."""
    return ends.isdisjoint(text[min(one, other) : max(one, other)])
