"""The words of pay in a text, by where they stand: what is near an amount is asked by offsets."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, cast

from jobrsvp.languages import Languages, Span
from jobrsvp.model import Period

#: What is paid so often as pay for the nearest period of the contract: half of it for a week, and so on.
_SPELLS: Mapping[str, tuple[Period, Decimal]] = {
    "fortnight": ("week", Decimal("0.5")), "four_weeks": ("week", Decimal("0.25")),
    "half_month": ("month", Decimal(2)), "quarter": ("year", Decimal(4)),
}  # fmt: skip
#: Any word of pay: one that heads an amount, and one that only goes with it.
PAY = ("pay.subject", "pay.word")
PERIOD = ("pay.period", "paid.frequency")


class Spell(NamedTuple):
    """A period, and how many times what is paid must be taken to be for one."""

    period: Period
    times: Decimal = Decimal(1)


class Cues:
    """A folded *text* and where the words of pay stand in it; ``lower`` is matched, offsets are those of *text*."""

    def __init__(self, text: str, languages: Languages) -> None:
        """Pass *text* once for all concepts of *languages*."""
        self.text = text
        self.languages = languages
        self._page = languages.passed(text)
        self.lower = self._page.text
        self._kept: dict[tuple[str, ...], tuple[list[Span], list[int]]] = {}

    def within(self, concepts: tuple[str, ...], start: int, end: int) -> Sequence[Span]:
        """Return where *concepts* are said whole in ``text[start:end]``, in order."""
        spans, starts = self._said(concepts)
        found = spans[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        return [span for span in found if span.end <= end]

    def says(self, concepts: tuple[str, ...], start: int, end: int) -> bool:
        """Whether one of *concepts* is said whole in ``text[start:end]``."""
        return bool(self.within(concepts, start, end))

    def _said(self, concepts: tuple[str, ...]) -> tuple[list[Span], list[int]]:
        if concepts not in self._kept:
            found = (span for concept in concepts for span in self._page.spans(concept))
            spans = sorted(found, key=lambda span: (span.start, span.end))
            self._kept[concepts] = spans, [span.start for span in spans]
        return self._kept[concepts]


def spell_of(span: Span) -> Spell:
    """Return what a *span* of ``PERIOD`` names: a period, or what is turned into one."""
    named = str(next(iter(span.values.values())))
    return Spell(*_SPELLS[named]) if named in _SPELLS else Spell(cast(Period, named))


def period_of(span: Span) -> Period:
    """Return the period that a *span* of ``pay.period`` names."""
    return spell_of(span).period


def spell_in(words: str, languages: Languages) -> Spell | None:
    """Return the period that is named first in *words*, such as ``a month`` or ``bi-weekly``."""
    page = languages.passed(words)
    spans = [*page.spans("paid.frequency"), *page.spans("pay.period")]
    return spell_of(spans[0]) if spans else None
