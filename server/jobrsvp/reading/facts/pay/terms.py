"""What a posting says of the pay without an amount: unpaid, commission alone, by the piece, the legal minimum."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from jobrsvp.languages import Languages, Span
from jobrsvp.model import Pay, PayTerm, PayTermKind
from jobrsvp.reading.facts.pay.cues import PAY, Cues
from jobrsvp.reading.facts.pay.figures import figures
from jobrsvp.text.folding import Folded, fold

_PRICE = 30  # characters before "per lesson" in which its price stands
_REFERS_BACK = 200  # characters from "a two-week stage" to "it is unpaid", over a sentence or two
_LABEL_LINE = 90  # characters: a longer line that names the minimum wage speaks of it, and pays something else
#: What is over as soon as base pay is stated: an unpaid day of trial, commission besides.
_NOT_BESIDE_PAY: tuple[tuple[PayTermKind, str], ...] = (
    ("unpaid", "paid.unpaid"), ("commission", "paid.commission"), ("equity", "paid.equity"),
)  # fmt: skip


def read_terms(text: str, pays: tuple[Pay, ...], languages: Languages) -> tuple[PayTerm, ...]:
    """Return the terms that *text* states, each kind once; but an unpaid trial none where *pays* hold stated base pay.

    Quotes point into *text*.
    """
    folded = fold(text)
    cues = Cues(folded.text, languages)
    trial: Iterator[tuple[PayTermKind, Span]] = (("trial", span) for span in _unpaid_trials(cues))
    stated = any(pay.basis != "ote" and not pay.estimated for pay in pays)
    found: dict[PayTermKind, PayTerm] = {}
    for kind, span in chain(trial, () if stated else _said(cues, paid=bool(pays))):
        found.setdefault(kind, _term(folded, kind, span))
    return tuple(found.values())


def _unpaid_trials(cues: Cues) -> Iterator[Span]:
    """Yield where a trial of a week or more is unpaid: in one breath, or in a sentence that refers to it."""
    every = 0, len(cues.text)
    yield from cues.within(("paid.trial",), *every)
    for named in cues.within(("paid.trial_time",), *every):
        yield from cues.within(("paid.trial_free",), named.end, named.end + _REFERS_BACK)


def _said(cues: Cues, *, paid: bool) -> Iterator[tuple[PayTermKind, Span]]:
    """Yield the terms and where they are said; pieces count only where nothing else is *paid*."""
    every = 0, len(cues.text)
    for kind, concept in _NOT_BESIDE_PAY:
        yield from ((kind, span) for span in cues.within((concept,), *every))
    yield from (("piece", span) for span in cues.within(("paid.piece",), *every) if not paid and _priced(cues, span))
    yield from (("minimum_wage", span) for span in cues.within(("paid.minimum",), *every) if _labelled(cues, span))


def _priced(cues: Cues, piece: Span) -> bool:
    """Whether a sum of money stands right before "per lesson"."""
    before = cues.text[max(0, piece.start - _PRICE) : piece.start].rstrip()
    return any(one.currency and one.end == len(before) for one in figures(before, cues.languages))


def _labelled(cues: Cues, span: Span) -> bool:
    """Whether the minimum wage is what a short line says of the pay: "Salary: National Minimum Wage"."""
    start = cues.text.rfind("\n", 0, span.start) + 1
    end = cues.text.find("\n", span.end)
    short = (end if end >= 0 else len(cues.text)) - start <= _LABEL_LINE
    return short and cues.says(PAY, start, span.start)


def _term(folded: Folded, kind: PayTermKind, span: Span) -> PayTerm:
    return PayTerm(kind=kind, quote=folded.quote(span.start, span.end))
