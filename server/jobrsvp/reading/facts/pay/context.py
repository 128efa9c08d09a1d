"""What stands beside an amount of money: the clause to its left and right, and the nearest cues in it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple, Self

from jobrsvp.languages import Span
from jobrsvp.model import Basis
from jobrsvp.reading.facts.pay.amounts import Amount
from jobrsvp.reading.facts.pay.clauses import BEHIND, cuts, edges_of, line_of, reach_back
from jobrsvp.reading.facts.pay.cues import PAY, PERIOD, Cues, Spell, spell_of

_SHORT_LINE = 60  # characters: a line of its own, such as a label with its amount
_BANDS_LINE = 50  # characters: a bare range and a few words
_ALONE = 14  # characters that a line may have besides its amount: "Salary: " and "a year"
_TOUCHES = 4  # characters between a label and its amount: a colon, a space, a bracket
_ENDS = 100  # characters before an amount in which "up to" and "from" stand
_WAGES = 15_000, 1_000_000  # what a year's wage without a sign is between, so that a bare range is one
_WAGE = 20_000  # a range from here on is a wage, whatever is written behind it without a comma
_LIST_ITEM = re.compile(r" ?(?:(?:\d{1,3}% )([A-Za-z][a-z]{2,12})|([A-Z][a-z]{2,12}))\b")
_HOURS = 30  # characters before a clause in which the hours stand: "40 hours per week, £27,400."
_PERCENT = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")
_LINE_END = re.compile(r"[;\n•|]|(?<=[a-z)])\. ")
_SENTENCE_END = re.compile(r"[.;\n•](?= |$)")


class _Reach(NamedTuple):
    """How many characters before and behind an amount a cue may stand to be about it."""

    before: int
    behind: int


_OF_PAY = _Reach(70, 30)  # a label leads to its amount over some words; behind it stands right there
_OF_OTHER = _Reach(50, 28)  # what it is instead must be nearer: the next sentence names bonuses as well
_LIKE_PAY = _Reach(40, BEHIND)  # weak words count nearby only
_ESTIMATE_OF_WHOLE = _Reach(34, 24)  # cost to company, for the whole amount
_OF_BASE = _Reach(28, 14)  # "base" belongs to the nearest amount: "£70k basic, £100k OTE"
_OF_OTE = _Reach(34, 18)  # "including commission of" is longer than "base"
_OF_TOTAL = _Reach(40, 24)  # "total annual compensation range of" is long
_OF_TAX = _Reach(26, 26)  # "net" and "gross" stand at the amount, or behind its period
_OF_STAGE = _Reach(70, 45)  # "to start", "after three years" and "as a team leader"
_ENDINGS = "ens"  # letters of "trainees" and "Volontäre" that a title for one may lack
_TITLE = 120  # characters from the start of a text in which it names the work
_AT_IT = _Reach(2, 2)  # "2 050 € brut"
_ON_TOP = 120  # characters behind an amount in which "plus 8% holiday allowance" stands: past the period and the hours
_TIMES = 4  # characters between how often it is paid and the year: "vierzehnmal im Jahr"
_PERIOD_BEFORE, _PERIOD_BEHIND = 70, 32  # "Annual salary: ..." leads over words; behind it stands at once


@dataclasses.dataclass(frozen=True, slots=True)
class Surroundings:
    """The neighbourhood of one amount, as offsets of the text in ``cues``.

    What stands before it runs from ``before`` (its line or sentence) and ``left`` (its clause) to ``edge``: the amount,
    or the end of the heading above when it is ``headed``. What stands behind runs to ``right`` (its clause), ``after``.
    """

    cues: Cues
    amount: Amount
    line: tuple[int, int]
    before: int
    left: int
    edge: int
    headed: bool
    right: int
    after: int
    toward: int | None
    against: int | None

    @classmethod
    def of(cls, cues: Cues, amount: Amount) -> Self:
        """Look around *amount* in the text of *cues*."""
        after = min(len(cues.text), amount.end + BEHIND)
        before, edge, headed = reach_back(cues, amount)
        left = max((end for _, end in cuts(cues, before, edge)), default=before)
        right = next((start for start, _ in cuts(cues, amount.end, after)), after)
        found = cls(cues, amount, line_of(cues.text, amount), before, left, edge, headed, right, after, None, None)
        return dataclasses.replace(found, toward=found._toward(), against=found._against())

    def _toward(self) -> int | None:
        """Return how far the nearest word of pay is: nothing for the subject of a statement."""
        return 0 if self._stated else self._distance(PAY, _OF_PAY)

    def _against(self) -> int | None:
        """Return how far the nearest word of something else that costs money is."""
        reach = _OF_OTHER._replace(behind=-1) if self.flattened else _OF_OTHER
        return self._distance(("pay.other",), reach)

    def _distance(self, concepts: tuple[str, ...], reach: _Reach) -> int | None:
        """Return how many characters away the nearest of *concepts* is in the clause, within *reach*."""
        return min(self._distances(concepts, reach), default=None)

    def _distances(self, concepts: tuple[str, ...], reach: _Reach) -> Iterator[int]:
        for span in self.cues.within(concepts, self.left, self.edge):
            if (distance := self.edge - span.end) <= reach.before:
                yield distance + 2 * self.headed  # a heading stands for a label with a colon and a space
        for span in self.cues.within(concepts, self.amount.end, self.right):
            if (distance := span.start - self.amount.end) <= reach.behind:
                yield distance

    @property
    def _stated(self) -> bool:
        """Whether a sentence says it of pay: "The salary for a Client Executive is"."""
        return any(self._leads(span) for span in self.cues.within(("pay.subject", "pay.scale"), self.before, self.edge))

    def _leads(self, subject: Span) -> bool:
        """Whether the *subject* leads to the amount, over words that speak of nothing else."""
        between = self.cues.lower[subject.end : self.edge] + ": " * self.headed
        if not edges_of(self.cues.languages).led.fullmatch(between):
            return False
        comma = self.cues.text.rfind(",", subject.end, self.edge)
        if comma >= 0 and self.cues.says(("pay.other",), comma, self.edge):
            return False  # the next item of a list: "good pay, meal vouchers of 8 euro"
        return not self.cues.says(("pay.turn",), subject.end, self.edge)

    @property
    def said_before(self) -> str:
        """What stands before it, a heading with its colon."""
        return self.cues.text[self.before : self.edge] + ": " * self.headed

    @property
    def said_behind(self) -> str:
        """What stands behind it."""
        return self.cues.text[self.amount.end : self.after]

    @property
    def labelled(self) -> bool:
        """Whether a word of pay stands anywhere before it in the sentence, or right behind it."""
        if self.toward is not None or self._label_in_sentence or self._goes_with_pay or self.bare_range:
            return True
        return self.bare_wage or self.starts or self.cues.says(("pay.payments",), self.amount.end, self.after)

    @property
    def _label_in_sentence(self) -> bool:
        start = self._sentence
        return self.cues.says(PAY, start, self.edge) and not self.cues.says(("pay.other",), start, self.edge)

    @property
    def _goes_with_pay(self) -> bool:
        return self.against is None and self._distance(("pay.like",), _LIKE_PAY) is not None

    @property
    def label_touches(self) -> bool:
        """Whether the word of pay is its label: ``Salary: 45 000``."""
        return self.toward is not None and self.toward <= _TOUCHES

    @property
    def _line_length(self) -> int:
        return len(self.cues.text[slice(*self.line)].strip())

    @property
    def alone(self) -> bool:
        """Whether its line says hardly more than the amount."""
        return self._line_length <= self.amount.end - self.amount.start + _ALONE

    @property
    def other_in_line(self) -> bool:
        """Whether its line speaks of something else that costs money."""
        return self.cues.says(("pay.other",), *self.line)

    @property
    def own_line(self) -> bool:
        """Whether it stands in a short line that speaks of nothing else that costs money."""
        return self._line_length < _SHORT_LINE and not self.other_in_line

    @property
    def bare_range(self) -> bool:
        """Whether a wage-sized range without any sign begins a short line of its own: ``90000 - 105000 plus bonus``."""
        low, high = self.amount.low, self.amount.high
        round_numbers = low % 100 == 0 and high % 100 == 0 and _WAGES[0] <= low < high < _WAGES[1]
        first = not self.cues.text[self.line[0] : self.amount.start].strip()
        return self.amount.ranged and round_numbers and first and self._line_length < _BANDS_LINE

    @property
    def bare_wage(self) -> bool:
        """Whether a wage in thousands has an open end or "circa", and nothing that it could count: ``Up to 70k``."""
        in_thousands = self.amount.multiplied and _WAGES[0] <= self.amount.low <= self.amount.high < _WAGES[1] / 2
        if not in_thousands or self.against is not None:
            return False
        about = edges_of(self.cues.languages).about.search(
            self.cues.lower, max(self.left, self.edge - _ENDS), self.edge
        )
        ends_there = edges_of(self.cues.languages).nothing.match(self.cues.lower, self.amount.end)
        return (about is not None or None in self.ends) and ends_there is not None

    @property
    def begins_line(self) -> bool:
        """Whether a wage begins a short line and something is added to it: ``£40,000 plus 10% bonus``."""
        added = edges_of(self.cues.languages).added.match(self.cues.lower, self.amount.end)
        return self.begins and added is not None and self.amount.low >= _WAGE and self._line_length < _SHORT_LINE

    @property
    def beside_hours(self) -> bool:
        """Whether it is a clause of its own behind the hours: ``37.5 hours a week, £29,000 full-time equivalent``."""
        if self.against is not None or self.cues.text[self.left : self.amount.start].strip(" (*"):
            return False
        return self.cues.says(("hours.told",), max(self.line[0], self.left - _HOURS), self.left)

    @property
    def begins(self) -> bool:
        """Whether it begins its sentence or item, as in ``650 € al mes``."""
        return not self.cues.text[self._sentence : self.amount.start].strip(" -*•·+>")

    @property
    def is_pay(self) -> bool:
        """Whether no other thing that costs money is named nearer than pay."""
        return self.against is None or (self.toward is not None and self.toward <= self.against)

    @property
    def of_others(self) -> bool:
        """Whether its sentence speaks of what others are paid: the average of a trade, similar jobs."""
        said = ("paid.statistic",)
        told = self.cues.says(said, self._sentence, self.edge) or self.cues.says(said, self.amount.end, self.right)
        return told or self._to_others

    @property
    def _to_others(self) -> bool:
        """Whether its sentence says who gets it, trainees or scholars, and the title names none of them."""
        text, (start, end) = self.cues.lower, self.line
        behind = _SENTENCE_END.search(text, self.amount.end, end)
        said = self.cues.within(("paid.to_others",), max(start, self._sentence), behind.start() if behind else end)
        title = text.lstrip().partition("\n")[0]
        named = (re.findall(r"[^\W\d]{5,}", text[one.start : one.end]) for one in said)
        return any(not any(word.rstrip(_ENDINGS) in title for word in words) for words in named)

    @property
    def _sentence(self) -> int:
        """Where its sentence begins."""
        ends = _SENTENCE_END.finditer(self.cues.text, self.before, self.edge)
        return max((end.end() for end in ends), default=self.before)

    @property
    def basis(self) -> Basis:
        """Whether it is base pay, on-target earnings, the whole package, or cost to company."""
        if self._distance(("pay.ctc",), _ESTIMATE_OF_WHOLE) is not None:
            return "ctc"
        base = self._distance(("pay.base",), _OF_BASE)
        if _nearer(self._distance(("pay.ote",), _OF_OTE), base) or self._unsure(base):
            return "ote"
        return "total" if _nearer(self._distance(("pay.total",), _OF_TOTAL), base) else "base"

    def _unsure(self, base: int | None) -> bool:
        """Whether the posting pays commission alone, and guarantees nothing of this amount."""
        if base is not None or not self.cues.says(("paid.commission",), 0, len(self.cues.text)):
            return False
        return not self.cues.says(("paid.guaranteed",), self.left, self.right)

    def periods(self) -> Iterator[Spell]:
        """Yield the periods named near it, the likeliest first: behind it, in it, before it."""
        start, end = self.amount.start, self.amount.end
        yield from self._nearest(end, self._period_ends(end), from_left=True)
        yield from self._nearest(start, min(end + 1, self.after), from_left=True)
        ends = _LINE_END.finditer(self.cues.text, self.before, self.edge)
        yield from self._nearest(max((cut.end() for cut in ends), default=self.before), self.edge, from_left=False)

    def _period_ends(self, start: int) -> int:
        """Return how far a period may stand behind *start*: up to the next number, but for "every 4 weeks"."""
        if self.cues.text.startswith("\n", start) and any(
            span.start == start + 1 for span in self.cues.within(PERIOD, start, self.after)
        ):
            start += 1  # "per year" in a line of its own
        spelt = self.cues.within(("paid.frequency",), start, self.after)
        begin = spelt[0].end if spelt and spelt[0].start - start <= _PERIOD_BEHIND else start
        ends = edges_of(self.cues.languages).period_ends
        before = ends.search(self.cues.text, start, spelt[0].start) if begin != start else None
        cut = before or ends.search(self.cues.text, begin, self.after)
        return cut.start() if cut else self.after

    def _nearest(self, start: int, end: int, *, from_left: bool) -> Iterator[Spell]:
        """Yield the periods that are named between *start* and *end*, the nearest to one of them first."""
        hits = [(span.start - start if from_left else end - span.end, span) for span in self._named(start, end)]
        reach = _PERIOD_BEHIND if from_left else _PERIOD_BEFORE
        for distance, span in sorted(hits, key=lambda hit: hit[0]):
            if distance <= reach:
                yield spell_of(span)

    def _named(self, start: int, end: int) -> Iterator[Span]:
        """Yield where a period of this amount is named."""
        for span in self.cues.within(PERIOD, start, end):
            if not self._of_another_number(span) and not self._how_often(span):
                yield span

    def _of_another_number(self, span: Span) -> bool:
        """Whether the period is written onto a number that is not of this amount."""
        onto_number = self.cues.text[span.start - 1 : span.start].isdigit()
        return onto_number and not self.amount.start < span.start <= self.amount.end

    def _how_often(self, span: Span) -> bool:
        """Whether it says how often something is done, as in "40 hours a week"."""
        if span.entry.concept == "paid.frequency":
            return False
        paid = self.cues.within(("pay.payments",), max(0, span.start - BEHIND), span.start)
        if spell_of(span).period == "year" and any(span.start - one.end <= _TIMES for one in paid):
            return True  # fourteen times a year is the wage of a month
        often = self.cues.within(("pay.no_period", "paid.frequency"), max(0, span.start - BEHIND), span.end + BEHIND)
        return any(one.start < span.end and span.start < one.end for one in often)

    @property
    def period_touches(self) -> bool:
        """Whether a period is named right behind the amount: then no other one is meant."""
        end = self.amount.end
        return any(span.start <= end + 1 for span in self.cues.within(PERIOD, end, self.after))

    @property
    def net(self) -> bool:
        """Whether it is said to be after tax; "160 net + VAT" is an invoice, and before it."""
        if self.cues.says(("paid.invoice",), *self.line):
            return False
        gross, net = self._distance(("paid.gross",), _OF_TAX), self._distance(("paid.net",), _OF_TAX)
        return _nearer(net, gross)

    @property
    def says_gross(self) -> bool:
        """Whether it is said to be before tax right beside it, as only pay is: ``2 050 € brut``."""
        return self._distance(("paid.gross",), _AT_IT) is not None

    @property
    def for_full_time(self) -> bool:
        """Whether it is what full time would be paid: ``£25,200 full-time equivalent``."""
        return self.cues.says(("pay.pro_rata",), self.amount.end, self.after)

    @property
    def on_top(self) -> Decimal | None:
        """Return the percent that surely come on top: "plus 8% holiday allowance"."""
        spans = self.cues.within(("paid.extra",), self.amount.end, self.amount.end + _ON_TOP)
        percents = [_PERCENT.search(self.cues.text, span.start, span.end) for span in spans]
        return sum((Decimal(one[0].replace(",", ".")) for one in percents if one), Decimal(0)) or None

    @property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """Return minimum and maximum: one of them is ``None`` for "up to" and "from"."""
        low, high = self.amount.low, self.amount.high
        if self.amount.ranged:
            return (low, low) if self._later_behind else (low, high)
        edges = edges_of(self.cues.languages)
        if self._led_by(edges.up_to):
            return None, high
        if self._led_by(edges.from_) or edges.and_up.match(self.cues.lower, self.amount.end):
            return (low, low) if self._nothing_above else (low, None)
        return low, high

    def _led_by(self, words: re.Pattern[str]) -> bool:
        """Whether *words* stand right before the amount, or end the heading above it: ``Salary`` over ``from £20``."""
        ends = {self.edge, self.amount.start}
        return any(words.search(self.cues.lower, max(self.before, end - _ENDS), end) for end in ends)

    @property
    def _nothing_above(self) -> bool:
        """Whether the next words say that nothing is paid above it: "The rate is not negotiable"."""
        return self.cues.says(("stage.last",), self.amount.end, self.amount.end + _ON_TOP)

    @property
    def starts(self) -> bool:
        """Whether it is said to be what one is paid at first."""
        return not self.later and self.cues.says(("stage.first",), self._sentence, self.right)

    @property
    def allowed(self) -> bool:
        """Whether it is the allowance of a service, which the title or its sentence names: then there are no wages."""
        serves = ((0, _TITLE), (self._sentence, self.after))
        named = any(self.cues.says(("allowance.service",), *place) for place in serves)
        return named and self._distance(("allowance.word",), _OF_PAY) is not None

    @property
    def later(self) -> bool:
        """Whether it is said to be paid only after years, or in a higher post: "€2,950 as a team leader"."""
        later, first = (self._distance((f"stage.{when}",), _OF_STAGE) for when in ("later", "first"))
        return not self.amount.ranged and _nearer(later, first)

    @property
    def _later_behind(self) -> bool:
        """Whether the upper end of a range is reached after years: "rising to £31,000 once you are qualified"."""
        return self.cues.says(("stage.later",), self.amount.end, self.right)

    @property
    def flattened(self) -> bool:
        """Whether a new item of a flat list begins behind a wage: ``£45,000 - £54,000 Bonus``."""
        first = not self.cues.text[self.line[0] : self.amount.start].strip()
        if not (self.amount.ranged or first) or self.amount.low < _WAGE:
            return False
        item = _LIST_ITEM.match(self.cues.text, self.amount.end)
        return item is not None and (item[1] or item[2]).lower() in edges_of(self.cues.languages).items


def _nearer(one: int | None, other: int | None) -> bool:
    return one is not None and (other is None or one < other)
