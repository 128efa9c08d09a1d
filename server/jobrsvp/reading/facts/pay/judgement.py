"""Whether an amount is somebody's pay: what its surroundings say is weighed."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from jobrsvp.languages import Span
from jobrsvp.model import Basis, Period
from jobrsvp.reading.facts.pay.amounts import Amount
from jobrsvp.reading.facts.pay.context import Surroundings
from jobrsvp.reading.facts.pay.cues import PAY, Spell
from jobrsvp.reading.facts.pay.currencies import (
    OPEN,
    home_currency,
    in_millions,
    meanings,
    period_by_size,
    plausible,
)
from jobrsvp.reading.facts.pay.piece import a_week, piece_of

# The evidence for pay, in points. A statement alone is nearly enough, a word nearby needs one more sign.
_STATEMENT, _WORD = 4, 3
_PERIOD_STATED = 2  # "a year" behind an amount is as good as a second word
_RANGE = 2  # prices and bonuses are seldom given as ranges
_ENOUGH = 5  # in a posting full of other amounts
_ENOUGH_IN_SHORT = 2  # in a pay field or a line cut out, which speaks of little else
_CERTAIN_RANGE = 10_000  # a range that ends above it is one of wages, even without a sign
RANK: dict[Basis, int] = {"base": 0, "total": 1, "ctc": 1, "ote": 2}


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """An amount with what its surroundings say; ``score`` counts the evidence."""

    amount: Amount
    currency: str
    period: Period
    stated: bool
    basis: Basis
    score: int
    minimum: Decimal | None
    maximum: Decimal | None
    around: Surroundings

    @property
    def precedence(self) -> tuple[int, int, int]:
        """Its place among others: base pay, then the best evidence, then the first."""
        return RANK[self.basis], -self.score, self.amount.start


def judge(around: Surroundings, country: str | None, *, short: bool) -> Judged | None:
    """Return the amount that *around* looks at when it is somebody's pay; *short* texts need less evidence."""
    amount = around.amount
    if (amount.huge and not in_millions(amount.currency)) or around.of_others:
        return None
    if not (amount.currency or amount.indian) and not around.labelled:
        return None
    currency = _currency(around, country)
    if piece := piece_of(around, currency):
        return _by_the_week(around, piece, currency)
    spell, stated = _spell(around, currency)
    if spell is None or not plausible(amount.high * spell.times, currency, spell.period):
        return None
    if not around.is_pay or not (amount.currency or _sure_without_sign(around, stated)):
        return None
    score = _score(around, stated)
    if score < (_ENOUGH_IN_SHORT if short else _ENOUGH) and not _stands_out(around, spell.period, stated, short):
        return None
    low, high = (end and end * spell.times for end in around.ends)
    return Judged(amount, currency, spell.period, stated, around.basis, score, low, high, around)


def judge_allowance(around: Surroundings, country: str | None) -> Judged | None:
    """Return the amount that *around* looks at when it is all that a volunteer or intern gets."""
    if around.of_others or not (around.amount.currency and around.allowed):
        return None
    currency = _currency(around, country)
    spell = next(iter(around.periods()), None)
    if spell is None or spell.period not in ("week", "month"):
        return None
    low, high = (end and end * spell.times for end in around.ends)
    return Judged(around.amount, currency, spell.period, True, "base", _ENOUGH, low, high, around)


def _by_the_week(around: Surroundings, piece: Span, currency: str) -> Judged | None:
    """Return what a week of pieces comes to, where it is said how many there are: on target, for nothing is sure."""
    week = a_week(around, piece)
    if week is None:
        return None
    return Judged(around.amount, currency, "week", True, "ote", _ENOUGH, *week, around)


def _score(around: Surroundings, stated: bool) -> int:
    amount = around.amount
    stated_here = around.toward == 0 or around.says_gross
    said = _STATEMENT if stated_here else _WORD if around.labelled else 0
    written = bool(amount.currency) + amount.multiplied
    labelled = amount.grouped and not amount.currency and around.label_touches
    stated = stated or around.for_full_time
    return said + _PERIOD_STATED * stated + _RANGE * amount.ranged + written + labelled + around.starts


def _sure_without_sign(around: Surroundings, stated: bool) -> bool:
    amount = around.amount
    if amount.indian or amount.multiplied or stated or around.label_touches:
        return True
    return amount.ranged and (amount.grouped or amount.high >= _CERTAIN_RANGE)


def _stands_out(around: Surroundings, period: Period, stated: bool, short: bool) -> bool:
    """Whether an amount in a currency needs no word beside it: a range of wages, a line of its own, a short text."""
    if around.bare_wage:
        return True
    if not around.amount.currency:
        return False
    if around.beside_hours and period != "hour":
        return True
    # Two monthly wages alone in their line are a scale's: prices are seldom ranges, and as seldom alone.
    if around.amount.ranged and around.alone and period == "month" and around.against is None:
        return True
    if around.own_line and (stated or around.labelled):
        return True
    if stated and around.against is None and (period == "hour" or around.begins):
        return True  # hardly anything but work is paid by the hour
    if period != "year" or around.against is not None:
        return False
    alone = around.alone or around.flattened or around.begins_line
    return around.amount.ranged or alone or (short and not around.other_in_line)


def _currency(around: Surroundings, country: str | None) -> str:
    """Return the ISO 4217 code that the sign, the words beside it and the *country* settle."""
    said, home = around.amount.currency, home_currency(country)
    if said and said in OPEN:
        return _settled(said, home, around)
    if said or around.amount.indian:
        return said or "INR"
    return home or next(iter(_hints(around, "currency_hint")), "USD")


def _settled(sign: str, home: str | None, around: Surroundings) -> str:
    """Return which of its meanings an open *sign* has: that of the country, or of the words around it."""
    meant = meanings(sign, around.cues.languages)
    return next((code for code in (home, *_hints(around, "sign_hint")) if code in meant), OPEN[sign])


def _hints(around: Surroundings, kind: str) -> list[str]:
    """Return the currencies that words around the amount hint at: those of *kind* and of the language of pay."""
    languages, cues = around.cues.languages, around.cues
    told = [span.values.get(kind) for span in cues.within(("pay.hint",), around.before, around.after)]
    spoken = languages.codes_of("language_currency")
    heads = cues.within(PAY[:1], around.before, around.after) or cues.within(PAY, around.before, around.after)
    foreign = [spoken.get(span.entry.language) for span in heads]
    ordered = (*told, *foreign) if kind == "sign_hint" else (*foreign, *told)
    return [str(code) for code in ordered if code]


def _spell(around: Surroundings, currency: str) -> tuple[Spell | None, bool]:
    """Return the period, and whether it stands in the text; a period that the size forbids is not believed."""
    low, high = around.amount.low, around.amount.high
    for spell in around.periods():
        if all(plausible(end * spell.times, currency, spell.period) for end in (low, high)):
            return spell, True
        if around.period_touches:  # then no other one is meant
            return None, True
    period = period_by_size(high, currency)
    return Spell(period) if period else None, False
