"""What stands beside an amount of money: the clause to its left and right, and the nearest cues in it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Self

from jobrsvp.model import Basis, Period
from jobrsvp.reading.facts.pay import words
from jobrsvp.reading.facts.pay.amounts import Amount

_LEFT, _RIGHT = 90, 45
_SHORT_LINE = 60
_LINE_END = re.compile(r"[;\n•|]|(?<=[a-z)])\. ")
_PERIOD_END = re.compile(r"[;\n•|+\d]|(?<!\bp)(?<!\ba)\. (?=[A-Z])|\b(?:bonus|stipend|allowance|plus)\b|\bOTE\b")


def _distance(cue: re.Pattern[str], left: str, right: str) -> int | None:
    """Return how many characters away the nearest hit of *cue* is."""
    distances = [len(left) - hit.end() for hit in cue.finditer(left)]
    if hit := cue.search(right):
        distances.append(hit.start())
    return min(distances, default=None)


def _blank(hit: re.Match[str]) -> str:
    return "_" * len(hit[0])


@dataclasses.dataclass(frozen=True, slots=True)
class Surroundings:
    """The neighbourhood of one amount.

    ``left`` and ``right`` are its clause, ``before`` and ``after`` reach to the end of the line or sentence; ``toward``
    and ``against`` are the distances to the nearest word of pay, and of something else that costs money.
    """

    amount: Amount
    line: str
    alone: bool
    before: str
    inside: str
    after: str
    left: str
    right: str
    toward: int | None
    against: int | None

    @classmethod
    def of(cls, text: str, amount: Amount) -> Self:
        """Look around *amount* in the folded *text*."""
        before = _heading(text[max(0, amount.start - _LEFT) : amount.start])
        after = text[amount.end : amount.end + _RIGHT]
        left = before[max((cut.end() for cut in words.BOUNDARY.finditer(before)), default=0) :]
        cut = words.BOUNDARY.search(after)
        right = after[: cut.start()] if cut else after
        line = _line(text, amount)
        return cls(
            amount=amount,
            line=line,
            alone=len(line.strip()) <= amount.end - amount.start + 14,
            before=before,
            inside=text[amount.start : amount.end],
            after=after,
            left=left,
            right=right,
            toward=0 if words.STATEMENT.search(before[-110:]) else _distance(words.PAY, left[-70:], right[:30]),
            against=_distance(words.NOT_PAY, left[-50:], "" if _flattened(amount, after) else right[:28]),
        )

    @property
    def labelled(self) -> bool:
        """Whether a word of pay stands anywhere before it in the sentence, or right behind it."""
        return self.toward is not None or self._label_in_sentence or self._like_pay or self.bare_range

    @property
    def _label_in_sentence(self) -> bool:
        sentence = re.split(r"[.;\n•](?= |$)", self.before)[-1]
        return bool(words.PAY.search(sentence)) and not words.NOT_PAY.search(sentence)

    @property
    def _like_pay(self) -> bool:
        return self.against is None and bool(words.PAY_LIKE.search(self.left[-40:] + "\0" + self.right))

    @property
    def label_touches(self) -> bool:
        """Whether the word of pay is its label: ``Salary: 45 000``."""
        return self.toward is not None and self.toward <= 4

    @property
    def own_line(self) -> bool:
        """Whether it stands in a short line that speaks of nothing else that costs money."""
        return len(self.line.strip()) < _SHORT_LINE and not words.NOT_PAY.search(self.line)

    @property
    def bare_range(self) -> bool:
        """Whether a wage-sized range without any sign begins a short line of its own: ``90000 - 105000 plus bonus``."""
        low, high = self.amount.low, self.amount.high
        round_numbers = low % 100 == 0 and high % 100 == 0 and 15_000 <= low < high < 1_000_000
        first = self.line.lstrip().startswith(self.inside)
        return self.amount.ranged and round_numbers and first and len(self.line.strip()) < 50

    @property
    def is_pay(self) -> bool:
        """Whether no other thing that costs money is named nearer than pay."""
        if self.against is None:
            return True
        toward = self.toward
        return toward is not None and toward <= self.against

    @property
    def evidence(self) -> int:
        """Return 4 for a statement of pay, 3 when a word of pay is near, else 0."""
        return 4 if self.toward == 0 else 3 if self.labelled else 0

    @property
    def basis(self) -> Basis:
        """Whether it is base pay, on-target earnings, the whole package, or cost to company."""
        close = self.left[-34:] + "\0" + self.right[:24]
        if words.CTC.search(close):
            return "ctc"
        base = _distance(words.BASE, self.left[-28:], self.right[:14])
        ote = _distance(words.OTE, self.left[-34:], self.right[:18])
        if ote is not None and (base is None or ote < base):
            return "ote"
        total = _distance(words.TOTAL, self.left[-40:], self.right[:24])
        return "total" if total is not None and (base is None or total < base) else "base"

    def periods(self) -> Iterator[Period]:
        """Yield the periods named near it, the likeliest first: behind it, in it, before it."""
        after = words.NO_PERIOD.sub(_blank, self.after)
        end = _PERIOD_END.search(after)
        yield from _nearest(after[: end.start()] if end else after, from_left=True)
        yield from _nearest(self.inside + " ", from_left=True)
        before = words.NO_PERIOD.sub(_blank, self.before)
        start = max((cut.end() for cut in _LINE_END.finditer(before)), default=0)
        yield from _nearest(before[start:], from_left=False)

    @property
    def period_touches(self) -> bool:
        """Whether a period is named right behind the amount: then no other one is meant."""
        return any(cue.match(self.after.lstrip(" ")) or cue.match(self.after) for cue in words.PERIODS.values())

    @property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """Return minimum and maximum: one of them is ``None`` for "up to" and "from"."""
        low, high = self.amount.low, self.amount.high
        if self.amount.ranged:
            return low, high
        before = self.before[-30:]
        if words.UP_TO.search(before):
            return None, high
        if words.FROM.search(before) or words.AND_UP.match(self.after):
            return low, None
        return low, high


def _flattened(amount: Amount, after: str) -> bool:
    """Whether a new item of a flat list begins behind a wage-sized range: ``£45,000 - £54,000 Bonus``."""
    return amount.ranged and amount.low >= 20_000 and bool(words.FLAT_NEXT.match(after))


def _line(text: str, amount: Amount) -> str:
    start = text.rfind("\n", max(0, amount.start - 200), amount.start) + 1 or max(0, amount.start - 200)
    end = text.find("\n", amount.end, amount.end + 200)
    return text[start : end if end >= 0 else amount.end + 200]


def _heading(before: str) -> str:
    """Let a heading of pay on the line above count as the label of what begins the next line."""
    start = before.rstrip(" (:")
    if not start.endswith("\n"):
        return before
    above = start.rstrip("\n .:").rpartition("\n")[2]
    if (len(above) <= 80 and words.PAY.search(above)) or re.search(r"range below|below[.:]?$|following", above):
        return above + ": "
    return before


def _nearest(piece: str, *, from_left: bool) -> list[Period]:
    """Return the periods that *piece* names by their distance from one of its ends."""
    hits: list[tuple[int, Period]] = []
    for period, pattern in words.PERIODS.items():
        found = [hit.start() if from_left else len(piece) - hit.end() for hit in pattern.finditer(piece)]
        if found:
            hits.append((min(found), period))
    limit = 32 if from_left else 70
    return [period for distance, period in sorted(hits) if distance <= limit]
