"""Pay as a text states it: every amount is found, then the words nearest to it say whether it is pay, and which."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator
from itertools import islice

from jobrsvp.languages import Languages, Span, known
from jobrsvp.model import Pay
from jobrsvp.reading.facts.pay.amounts import Amount, amounts
from jobrsvp.reading.facts.pay.clauses import BEFORE, BEHIND
from jobrsvp.reading.facts.pay.context import Surroundings
from jobrsvp.reading.facts.pay.cues import PAY, Cues
from jobrsvp.reading.facts.pay.judgement import Judged, judge, judge_allowance
from jobrsvp.text.folding import Folded, fold

_SHORT = 160  # characters; so short a text is a pay field or a line cut out, and needs less evidence
_MOST = 250  # amounts that are looked at: a text with more of them is no posting
_WAGES = 15_000  # a range from here on may be one of wages without any word beside it
_BRIDGE = 60  # characters between "from X" and "up to Y" that are one range
_SPREAD = 3  # such a range is hardly ever wider, and two jobs in one line are
_LEAST = 40  # characters before an amount in which "minimum salary" stands
_PAYMENTS = 60  # characters before and behind an amount in which the number of payments stands
_HOW_MANY = range(12, 17)  # payments a year that are usual anywhere
_NUMBER = re.compile(r"1\d")


def read_pay(text: str, country: str | None = None, languages: Languages | None = None) -> list[Pay]:
    """Return what *text* says of pay in the words of *languages* (all when ``None``), what counts most first.

    *country* (ISO 3166-1 alpha-2) settles whose dollars or kronor they are.  Base pay comes before whole packages,
    packages before on-target earnings, a board's estimate comes last; quotes point into *text*.
    """
    folded = fold(text)
    cues = Cues(folded.text, languages or known())
    short = len(folded.text) <= _SHORT
    likely = [Surroundings.of(cues, amount) for amount in islice(_likely(cues), _MOST)]
    judged = [one for around in likely if (one := judge(around, country, short=short))]
    if not judged:
        judged = [one for around in likely if (one := judge_allowance(around, country))]
    kept = _unique(_at_first(_bridged(judged)))
    pays = [_pay(folded, one, several=len(kept) > 1) for one in sorted(kept, key=lambda one: one.precedence)]
    return sorted(pays, key=lambda pay: pay.estimated)


def _likely(cues: Cues) -> Iterator[Amount]:
    """Yield the amounts that have a currency, are a range of wages, or stand near a word of pay."""
    words = (*PAY, "pay.scale", "pay.like")
    for amount in amounts(cues.text, cues.languages):
        signed = amount.currency or amount.indian or (amount.low >= _WAGES and (amount.ranged or amount.multiplied))
        if signed or cues.says(words, amount.start - BEFORE, amount.end + BEHIND):
            yield amount


def _bridged(found: list[Judged]) -> list[Judged]:
    """Make one range of "from X" and "up to Y" that were written as two amounts."""
    out: list[Judged] = []
    for one in found:
        last = out[-1] if out else None
        if last and _same_kind(last, one) and (_open_ends(last, one) or _both_least(last, one)):
            amount = dataclasses.replace(last.amount, end=one.amount.end, high=one.amount.high, ranged=True)
            out[-1] = dataclasses.replace(last, amount=amount, maximum=one.maximum, score=last.score + 2)
        else:
            out.append(one)
    return out


def _at_first(found: list[Judged]) -> list[Judged]:
    """Leave out what is paid only later where it is said what one is paid at first; without that it is the most."""
    first = [one for one in found if not one.around.later]
    if any(one.around.starts for one in first):
        return [one for one in first if one.minimum is not None]
    return first or [dataclasses.replace(one, minimum=None) for one in found]


def _open_ends(one: Judged, other: Judged) -> bool:
    return one.maximum is None and other.minimum is None


def _both_least(one: Judged, other: Judged) -> bool:
    """Whether they are the minimum salaries of two places: national and London."""
    if one.amount.ranged or other.amount.ranged:
        return False
    return all(_least(each.around) for each in (one, other))


def _least(around: Surroundings) -> bool:
    return around.cues.says(("pay.least",), max(around.left, around.edge - _LEAST), around.edge)


def _same_kind(one: Judged, other: Judged) -> bool:
    close = other.amount.start - one.amount.end < _BRIDGE
    alike = (one.currency, one.period, one.basis) == (other.currency, other.period, other.basis)
    return close and alike and one.amount.low < other.amount.high <= _SPREAD * one.amount.low


def _unique(found: list[Judged]) -> list[Judged]:
    """Keep each statement once, where its evidence is best."""
    kept: dict[object, Judged] = {}
    for one in found:
        key = one.minimum, one.maximum, one.currency, one.period
        if key not in kept or one.precedence < kept[key].precedence:
            kept[key] = one
    return list(kept.values())


def _pay(folded: Folded, one: Judged, *, several: bool) -> Pay:
    around, cues = one.around, one.around.cues
    return Pay(
        minimum=one.minimum,
        maximum=one.maximum,
        currency=one.currency,
        period=one.period,
        basis=one.basis,
        stated=one.stated,
        estimated=cues.says(("pay.estimated", "paid.board"), *around.line),
        pro_rata=_pro_rata(around),
        payments_per_year=_payments(around),
        net=around.net,
        on_top=around.on_top,
        label=_label(around) if several else None,
        quote=folded.quote(one.amount.start, one.amount.end),
    )


def _pro_rata(around: Surroundings) -> bool:
    said, amount = ("pay.pro_rata",), around.amount
    behind, before = (amount.end, around.after), (around.left, around.edge)
    return around.cues.says(said, *behind) or around.cues.says(said, *before)


def _payments(around: Surroundings) -> int | None:
    """Return how many payments a year the words beside the amount say: a 14th one comes after the 13th."""
    said = around.cues.within(("pay.payments",), max(0, around.edge - _PAYMENTS), around.amount.end + _PAYMENTS)
    counts = (_count(around.cues.text, span) for span in said)
    return max((count for count in counts if count in _HOW_MANY), default=None)


def _count(text: str, span: Span) -> int:
    """Return the number that *span* of ``pay.payments`` says, in figures or in a word."""
    digits = _NUMBER.search(text, span.start, span.end)
    return int(digits[0]) if digits else int(next(iter(span.values.values()), 0))


@functools.lru_cache(maxsize=32)
def _labels(languages: Languages) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds whose band an amount is: in what stands before it, and behind it."""
    whose, heads, both = (languages.words(name) for name in ("band_of", "band_is", "amount_and"))
    return (
        re.compile(rf"(?:^|[;\n•|(,.] ?)(?:{whose} )?(?P<label>[A-Z][^:;\n•|]{{1,40}}?)(?::| {heads}| -)[ :(]{{0,4}}$"),
        re.compile(rf" ?(?:[A-Z]{{3}} )?{whose} (?P<label>[A-Z][\w ,./-]{{1,30}}?)(?= ?(?:[;\n•|,.)]|{both}|$))"),
    )


def _label(around: Surroundings) -> str | None:
    """Return whose band it is: the words before the colon, or after "for" and "in"."""
    before, behind = _labels(around.cues.languages)
    for found in (before.search(around.said_before), behind.match(around.said_behind)):
        if found and not Cues(found["label"], around.cues.languages).says(PAY, 0, len(found["label"])):
            return found["label"].strip()
    return None
