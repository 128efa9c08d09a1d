"""What a short pattern cannot say of what stands around it: the named operators for ``needs``.

Each is ``operator(page, span) -> bool``; a new one is a function here and a line in ``OPERATORS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from jobrsvp.languages.records import Span

BESIDE = 24  # characters: an amount stands within about four words of what it counts
HEADING = 70  # characters: a longer line is a sentence, and heads nothing
OTHER = 35  # characters: "experience" or "skills" in a longer line are part of what is listed, and head nothing
ABOVE = 40  # clauses: a list under one heading is hardly longer
#: Groups that operators ask for; their own entries can need no operator, or the question would have no end.
GROUPS = ("context.", "heading.")


class Page(Protocol):
    """What an operator may ask: the text in lower case, its clauses, and where a concept stands."""

    @property
    def text(self) -> str:
        """The text in lower case, each character where it was."""

    def clause(self, number: int) -> tuple[int, int]:
        """Return where a clause starts and ends."""

    def knows(self, concept: str) -> bool:
        """Whether some language file has *concept*."""

    def spans(self, concept: str, clause: int | None = None) -> Sequence[Span]:
        """Return where *concept* stands."""


Operator = Callable[[Page, Span], bool]


def number(page: Page, span: Span) -> bool:
    """Whether a digit stands beside *span* in its clause."""
    start, end = page.clause(span.clause)
    return any(map(str.isdigit, page.text[max(start, span.start - BESIDE) : min(end, span.end + BESIDE)]))


def offer(page: Page, span: Span) -> bool:
    """Whether the clause says ``context.offering``, or the nearest heading above says ``heading.offers``.

    ``heading.other`` is any heading under which nothing is offered.
    """
    return _says(page, "context.offering", span.clause) or headed(page, span.clause)


def headed(page: Page, clause: int) -> bool:
    """Whether the nearest heading above *clause*, or it itself, says ``heading.offers``."""
    for above in range(clause, max(-1, clause - ABOVE), -1):
        start, end = page.clause(above)
        if end - start > HEADING:
            continue
        if _says(page, "heading.offers", above):
            return True
        if above != clause and end - start <= OTHER and _says(page, "heading.other", above):
            return False
    return False


def demanded(page: Page, clause: int, top: int) -> bool:
    """Whether the nearest heading above *clause*, but below *top*, is one of demands or duties (``heading.other``)."""
    for above in range(clause - 1, max(-1, top), -1):
        start, end = page.clause(above)
        if end - start <= HEADING and _says(page, "heading.offers", above):
            return False
        if end - start <= OTHER and _says(page, "heading.other", above):
            return True
    return False


def _says(page: Page, concept: str, clause: int) -> bool:
    return page.knows(concept) and bool(page.spans(concept, clause))


#: What an entry may ask for in ``needs``.
OPERATORS: Mapping[str, Operator] = {"number": number, "offer": offer}
