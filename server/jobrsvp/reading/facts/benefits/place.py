"""Where a benefit is said, with all that its value is read from; and the value itself."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from jobrsvp.languages import Languages, Passed, Span
from jobrsvp.model import BenefitUnit, Period


@dataclasses.dataclass(frozen=True, slots=True)
class Value:
    """``count`` of ``unit``; an amount has a ``currency`` and, when said, a ``period``."""

    count: Decimal | None = None
    unit: BenefitUnit | None = None
    currency: str | None = None
    period: Period | None = None


NOTHING = Value()


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A mention in *page*; ``text`` is the page as it is written, for signs that only capitals tell apart."""

    text: str
    page: Passed
    languages: Languages
    span: Span

    @property
    def start(self) -> int:
        """Where the clause starts."""
        return self.page.clause(self.span.clause)[0]

    @property
    def end(self) -> int:
        """Where the clause ends."""
        return self.page.clause(self.span.clause)[1]

    def around(self, before: int, behind: int) -> tuple[int, int]:
        """Return the piece of the clause from *before* characters before the mention to *behind* characters behind."""
        return max(self.start, self.span.start - before), min(self.end, self.span.end + behind)

    def gap(self, start: int, end: int) -> int:
        """Return how many characters are between the mention and ``start:end``, 0 when they touch or overlap."""
        return max(0, self.span.start - end, start - self.span.end)

    def between(self, start: int, end: int) -> str:
        """Return what stands between the mention and ``start:end``."""
        return self.page.text[min(self.span.end, end) : max(self.span.start, start)]
