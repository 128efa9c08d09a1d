"""The words of pay in a text, by where they stand: what is near an amount is asked by offsets."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import cast

from jobrsvp.languages import Languages, Span
from jobrsvp.model import Period

#: Any word of pay: one that heads an amount, and one that only goes with it.
PAY = ("pay.subject", "pay.word")
PERIOD = ("pay.period",)


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


def period_of(span: Span) -> Period:
    """Return the period that a *span* of ``pay.period`` names."""
    return cast(Period, next(iter(span.values.values())))


def period_in(words: str, languages: Languages) -> Period | None:
    """Return the period that is named first in *words*, such as ``a month``."""
    spans = languages.passed(words).spans("pay.period")
    return period_of(spans[0]) if spans else None
