"""Whether what a page says is denied: the words are ``context.*``, the distances are here."""

from __future__ import annotations

from collections.abc import Iterator

from jobrsvp.languages.index import Passed
from jobrsvp.languages.records import Span

BEFORE = 48  # characters: "no" reaches over a list of some six words, and hardly further
BEHIND = 30  # characters: "dental for your children is not included"
#: Signs that end what a word of denial reaches; behind a mention a comma does too.
ENDS = frozenset(".!?;:\n•")
ENDS_BEHIND = ENDS - {":"} | {","}
#: "Not only: dental, vision" goes on behind a colon, which opens a list.
ENDS_OF_YES = frozenset(".;\n")


def denied(page: Passed, start: int, end: int) -> bool:
    """Whether ``page.text[start:end]`` is denied in its clause, before it or behind it."""
    clause = page.number(start)
    if _denied_before(page, start, clause) and not any(_near(page, "context.still_yes", start, clause, ENDS_OF_YES)):
        return True
    return any(
        0 <= one.start - end <= BEHIND and ENDS_BEHIND.isdisjoint(page.text[end : one.start])
        for one in page.spans("context.denied", clause)
    )


def _denied_before(page: Passed, start: int, clause: int) -> bool:
    """Whether a word of denial reaches *start*, and no "but" takes it back on the way."""
    turns = page.spans("context.turn", clause)
    return any(
        not any(one.end <= turn.start < start for turn in turns)
        for one in _near(page, "context.denial", start, clause, ENDS)
    )


def _near(page: Passed, concept: str, start: int, clause: int, ends: frozenset[str]) -> Iterator[Span]:
    """Yield where *concept* stands shortly before *start*, with none of the signs *ends* between."""
    for one in page.spans(concept, clause):
        if 0 <= start - one.end <= BEFORE and ends.isdisjoint(page.text[one.end : start]):
            yield one
