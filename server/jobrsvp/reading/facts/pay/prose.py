"""Pay as a text states it: every amount is found, then the words nearest to it say whether it is pay, and which."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from jobrsvp.model import Basis, Pay, Period
from jobrsvp.reading.facts.pay import words
from jobrsvp.reading.facts.pay.amounts import Amount, amounts
from jobrsvp.reading.facts.pay.context import Surroundings
from jobrsvp.reading.facts.pay.currencies import OF_COUNTRY, period_by_size, plausible
from jobrsvp.text.folding import Folded, fold
from jobrsvp.text.lookup import near, offsets

_SHORT = 160  # characters; so short a text is a pay field or a line cut out, and needs less evidence
_MOST = 250  # amounts that are looked at: a text with more of them is no posting
_EAST_ASIAN = re.compile(r"[\u3040-\u9fff]")
_RANK: dict[Basis, int] = {"base": 0, "total": 1, "ctc": 1, "ote": 2}


@dataclasses.dataclass(frozen=True, slots=True)
class _Candidate:
    """An amount with what its surroundings say; ``score`` counts the evidence."""

    amount: Amount
    currency: str
    period: Period
    stated: bool
    basis: Basis
    score: int
    minimum: Decimal | None
    maximum: Decimal | None
    near: Surroundings


def read_pay(text: str, country: str | None = None) -> list[Pay]:
    """Return what *text* says of pay, what counts most first.

    *country* (ISO 3166-1 alpha-2) settles whose dollars or kronor they are.  Base pay comes before whole packages,
    packages before on-target earnings, a board's estimate comes last; quotes point into *text*.
    """
    folded = fold(text)
    short = len(folded.text) <= _SHORT
    likely = islice(_likely(folded), _MOST)
    found = [one for amount in likely if (one := _judge(folded.text, amount, country, short))]
    kept = _unique(_bridged(found))
    pays = [_pay(folded, one, several=len(kept) > 1) for one in sorted(kept, key=_precedence)]
    return sorted(pays, key=lambda pay: pay.estimated)


def _likely(folded: Folded) -> Iterator[Amount]:
    """Yield the amounts that have a currency, are a range of wages, or stand near a word of pay."""
    cues = None if _EAST_ASIAN.search(folded.text) else offsets(folded.lower, words.KEYS)
    for amount in amounts(folded.text):
        signed = amount.currency or amount.indian or (amount.ranged and amount.low >= 15_000)
        if signed or cues is None or near(cues, amount.start - 110, amount.end + 40):
            yield amount


def _precedence(one: _Candidate) -> tuple[int, int, int]:
    return _RANK[one.basis], -one.score, one.amount.start


def _judge(text: str, amount: Amount, country: str | None, short: bool) -> _Candidate | None:
    """Return *amount* as a candidate when it is somebody's pay."""
    if amount.huge and not _counted_in_millions(amount):
        return None
    near = Surroundings.of(text, amount)
    if not (amount.currency or amount.indian) and not near.labelled:
        return None
    currency = _currency(amount, near, country)
    period, stated = _period(near, amount, currency)
    if period is None or not plausible(amount.high, currency, period):
        return None
    if not near.is_pay or (not amount.currency and not _sure_without_sign(amount, near, stated, currency)):
        return None
    score = near.evidence + 2 * stated + 2 * amount.ranged + bool(amount.currency) + amount.multiplied
    score += amount.grouped and not amount.currency and near.label_touches
    if score < (2 if short else 5) and not _stands_out(amount, near, period, stated, short):
        return None
    low, high = near.ends
    return _Candidate(amount, currency, period, stated, near.basis, score, low, high, near)


def _counted_in_millions(amount: Amount) -> bool:
    return amount.currency in {"JPY", "¥", "IDR", "VND", "KRW", "COP", "CLP", "HUF", "NGN"}


def _sure_without_sign(amount: Amount, near: Surroundings, stated: bool, currency: str) -> bool:
    if amount.indian or amount.multiplied or stated:
        return True
    return (amount.ranged and amount.grouped) or (amount.ranged and amount.high >= 10_000) or near.label_touches


def _stands_out(amount: Amount, near: Surroundings, period: Period, stated: bool, short: bool) -> bool:
    """Whether an amount in a currency needs no word beside it: a range of wages, a line of its own, a short text."""
    if amount.currency and near.own_line and (stated or near.labelled):
        return True
    if period != "year" or near.against is not None:
        return False
    if not amount.currency:
        return False
    return amount.ranged or near.alone or (short and not words.NOT_PAY.search(near.line))


def _currency(amount: Amount, near: Surroundings, country: str | None) -> str:
    """Return the ISO 4217 code that the sign, the words beside it and the *country* settle."""
    home = OF_COUNTRY.get((country or "").upper())
    around = f"{near.before} {near.inside} {near.after}"
    match amount.currency:
        case "$":
            return home if home in _DOLLARS else _hinted(_DOLLAR_HINTS, around, "USD")
        case "¥":
            return "CNY" if home == "CNY" else _hinted(_YEN_HINTS, around, "JPY")
        case "kr":
            return home if home in {"SEK", "NOK", "DKK", "ISK"} else _hinted(_CROWN_HINTS, around, "SEK")
        case None:
            return "INR" if amount.indian else home or _hinted(_LANGUAGE_HINTS, around, "USD")
    return amount.currency


_DOLLARS = {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"}
_DOLLAR_HINTS = {
    r"\bsuper(?:annuation)?\b": "AUD", r"\brrsp\b|par ann[ée]e|de l'heure": "CAD", r"mensuales|pesos|sueldo": "MXN",
}  # fmt: skip
_YEN_HINTS = {r"月薪|年薪|人民币|rmb": "CNY"}
_CROWN_HINTS = {r"måned|løn\b|\btimen": "DKK", r"lønn|årslønn": "NOK"}
_LANGUAGE_HINTS = {
    r"wynagrodz|pensja|widełki|zarobki|stawka": "PLN", r"\blön|månadslön": "SEK", r"年収|月給|時給": "JPY",
    r"月薪|年薪": "CNY",
    r"sal[áa]rio|remuneração": "BRL", r"\bp\.a\.|per annum|\bband [1-9]": "GBP",
    r"gehalt|lohn|brutto|vergütung|salaire|rémun|brut\b|\bral\b|retribu|salario|bruto|salaris|\bsou\b": "EUR",
}  # fmt: skip


def _hinted(hints: dict[str, str], around: str, otherwise: str) -> str:
    return next((code for cue, code in hints.items() if re.search(cue, around, re.I)), otherwise)


def _period(near: Surroundings, amount: Amount, currency: str) -> tuple[Period | None, bool]:
    """Return the period, and whether it stands in the text; a period that the size forbids is not believed."""
    for period in near.periods():
        if plausible(amount.high, currency, period) and plausible(amount.low, currency, period):
            return period, True
    if near.period_touches:
        return None, True
    return period_by_size(amount.high, currency), False


def _bridged(found: list[_Candidate]) -> list[_Candidate]:
    """Make one range of "from X" and "up to Y" that were written as two amounts."""
    out: list[_Candidate] = []
    for one in found:
        last = out[-1] if out else None
        if last and _same_kind(last, one) and (_open_ends(last, one) or _both_least(last, one)):
            amount = dataclasses.replace(last.amount, end=one.amount.end, high=one.amount.high, ranged=True)
            out[-1] = dataclasses.replace(last, amount=amount, maximum=one.maximum, score=last.score + 2)
        else:
            out.append(one)
    return out


def _open_ends(one: _Candidate, other: _Candidate) -> bool:
    return one.maximum is None and other.minimum is None


def _both_least(one: _Candidate, other: _Candidate) -> bool:
    """Whether they are the minimum salaries of two places: national and London."""
    if one.amount.ranged or other.amount.ranged:
        return False
    return all(re.search(r"\bminimum (?:salary|pay)", each.near.left[-40:], re.I) for each in (one, other))


def _same_kind(one: _Candidate, other: _Candidate) -> bool:
    near = other.amount.start - one.amount.end < 60
    alike = (one.currency, one.period, one.basis) == (other.currency, other.period, other.basis)
    return near and alike and one.amount.low < other.amount.high <= 3 * one.amount.low


def _unique(found: list[_Candidate]) -> list[_Candidate]:
    """Keep each statement once, where its evidence is best."""
    kept: dict[object, _Candidate] = {}
    for one in found:
        key = one.minimum, one.maximum, one.currency, one.period
        if key not in kept or _precedence(one) < _precedence(kept[key]):
            kept[key] = one
    return list(kept.values())


def _pay(folded: Folded, one: _Candidate, *, several: bool) -> Pay:
    near = one.near
    said = near.before[-60:] + near.inside + near.after
    return Pay(
        minimum=one.minimum,
        maximum=one.maximum,
        currency=one.currency,
        period=one.period,
        basis=one.basis,
        stated=one.stated,
        estimated=bool(words.ESTIMATED.search(near.line)) and not words.NOT_ESTIMATED.search(near.line),
        pro_rata=bool(words.PRO_RATA.search(near.after) or words.PRO_RATA.search(near.left)),
        payments_per_year=_payments(said),
        label=_label(near) if several else None,
        quote=folded.quote(one.amount.start, one.amount.end),
    )


def _payments(said: str) -> int | None:
    times = words.PAYMENTS.search(said)
    if not times:
        return None
    return {"fourteen": 14, "thirteen": 13}.get(times["n"].lower()) or int(times["n"])


_LABEL_BEFORE = re.compile(r"(?:^|[;\n•|(,.] ?)(?:for |in )?(?P<label>[A-Z][^:;\n•|]{1,40}?)(?::| range is| -)[ :(]*$")
_LABEL_AFTER = re.compile(r" ?(?:[A-Z]{3} )?(?:for|in) (?P<label>[A-Z][\w ,./-]{1,30}?)(?= ?(?:[;\n•|,.)]|and\b|$))")


def _label(near: Surroundings) -> str | None:
    """Return whose band it is: the words before the colon, or after "for" and "in"."""
    for found in (_LABEL_BEFORE.search(near.before), _LABEL_AFTER.match(near.after)):
        if found and not words.PAY.search(found["label"]):
            return found["label"].strip()
    return None
