"""Whether the sentence around a quote says for certain what was read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobrsvp import Case, Languages, Quote

READ = 10_000  # so many characters of the posting are searched
ENDS = frozenset(".!?;\n")  # of a sentence
NEAR = 60  # characters: so far from work by night stands that somebody has to do it
NAMED = ("schedule.weekends", "schedule.nights")

Span = tuple[int, int]


def is_affirmed(case: Case, quotes: Iterable[Quote], concept: str, languages: Languages) -> bool:
    """Whether one of *quotes*, which name *concept*, is said of this job: the hours are told, or a duty beside it.

    A sentence that also denies something affirms nothing.  What stands elsewhere than in the description is affirmed.
    """
    text = case.posting.description[:READ]
    page = languages.passed(text)
    denials = [said.start for said in page.spans("context.denial")]
    named = [said[:2] for one in NAMED for said in page.spans(one)]
    duties = [said[:2] for said in page.spans("working_time.on_duty") if not any(meets(said[:2], one) for one in named)]
    for span, quote in found(text, quotes):
        if span is None:
            return True
        if any(in_one_sentence(text, span[0], one) for one in denials):
            continue
        told = not languages.passed(quote.text).says(concept) or any(map(str.isdigit, quote.text))
        if told or any(is_near(text, span, one) for one in duties):
            return True
    return False


def found(text: str, quotes: Iterable[Quote]) -> Iterator[tuple[Span | None, Quote]]:
    """Yield each quote with its start and end in *text*, ``None`` for one that is not in it."""
    for quote in quotes:
        start = quote.start if text[quote.start : quote.end] == quote.text else text.find(quote.text)
        yield (None if start < 0 else (start, start + len(quote.text))), quote


def meets(one: Span, other: Span) -> bool:
    """Whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


def is_near(text: str, one: Span, other: Span) -> bool:
    """Whether two spans stand near each other in one sentence."""
    first, last = min(one[1], other[1]), max(one[0], other[0])
    return last - first <= NEAR and in_one_sentence(text, first, last)


def in_one_sentence(text: str, one: int, other: int) -> bool:
    """Whether no sentence ends between two places of *text*."""
    return ENDS.isdisjoint(text[min(one, other) : max(one, other)])
