"""What a benefit is worth, as its sentence says: a percentage, days, weeks, an amount, or no limit."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from jobrsvp.languages import known
from jobrsvp.model import BenefitKey, BenefitUnit, Period
from jobrsvp.reading.facts.pay.cues import period_in
from jobrsvp.reading.facts.pay.figures import Figure, figures

Span = tuple[int, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Value:
    """``count`` of ``unit``; an amount has a ``currency`` and, when said, a ``period``."""

    count: Decimal | None = None
    unit: BenefitUnit | None = None
    currency: str | None = None
    period: Period | None = None


NOTHING = Value()

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "twenty-five": 25, "thirty": 30,
    "cinq": 5, "deux": 2, "cinco": 5, "sechs": 6, "fünf": 5, "vier": 4, "drei": 3, "zwei": 2, "vijf": 5, "cinque": 5,
}  # fmt: skip
_COUNT = rf"(?<![\d.,$£€])(?P<n>\d{{1,3}}(?:[.,]\d{{1,2}})?|{'|'.join(_NUMBERS)})(?! ?%)"
_UNITS = (
    r"(?P<unit>days?|weeks?|wks?|months?|hours?|hrs?|arbeitstage|werktage|tagen?|wochen?|monaten?|stunden|jours?"
    r"|semaines?|mois|d[ií]as|dies|semanas|"
    r"meses|setmanes|mesos|giorni|settimane|mesi|dagen|weken|maanden|dni|tygodni\w{0,2}|miesi[ęa]c\w{1,3}|dagar"
    r"|veckor|månader|dias|urlaubstage|ferientage|vakantiedagen|semesterdagar|vacation days|RTT)"
)
_COUNTED = re.compile(
    rf"\b{_COUNT}\+?(?: ?(?:-|to|bis|à|a|tot) ?\d{{1,3}})?\+? ?(?:-|\(\d{{1,3}}\) ?)?(?:(?:paid|fully[- ]paid"
    rf"|working|business|calendar|full|vacation|annual|additional|consecutive|continuous|accrued|generous|bezahlte"
    rf"|freie|betaalde|płatnych|work|PTO|leave|holiday|sick|volunteer|volunteering|wellness"
    rf"|personal)[ -]){{0,3}}{_UNITS}\b",
    re.I,
)
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?%")
_NO_LIMIT = re.compile(
    r"\bunlimited|\buncapped|take what you need|take the time you need|\bunbegrenzt\w{0,2}|\billimit\w{2,5}"
    r"|\bilimitad\w{1,2}|\bil·limitad\w{1,3}|\bonbeperkt\w?|\bnieograniczon\w{1,3}|\bobegränsa\w{1,2}",
    re.I,
)
_EMPLOYEE = re.compile(r" ?(?:from |by )?(?:the |your )?(?:employees?\b|own\b|you\b|personal)", re.I)
_EMPLOYEE_PAYS = re.compile(r"\b(?:employees?|you) (?:contribut\w{1,4}|pays?|puts? in):? ?$", re.I)
_EMPLOYERS = re.compile(r" ?(?:company|employer|match|contribut)", re.I)
_APART = re.compile(r"[+;]|, |\b(?:salary|base|per annum|p\.a|ote|annually)\b", re.I)
_HOLIDAYS = re.compile(r"(?<![\d.,$£€])(\d{1,2})\+? (?:\w{2,12} ){0,2}$")
_FORMULA = re.compile(
    r"(?P<share>\d{2,3}) ?%[^.;\n%]{0,40}?\b(?:of (?:the )?(?:first|your first)|up to(?: the first)?"
    r"|on (?:the )?first) ?(?P<cap>\d{1,2}(?:\.\d{1,2})?) ?%",
    re.I,
)


def value_of(key: BenefitKey, text: str, hit: Span, clause: Span) -> Value:
    """Return the value that the *clause* around *hit* gives to benefit *key*."""
    read = _READERS.get(key, _no_value)
    return read(text, hit, clause)


def _no_value(text: str, hit: Span, clause: Span) -> Value:
    return NOTHING


def _count(words: str) -> Decimal:
    return Decimal(_NUMBERS.get(words.lower()) or words.replace(",", "."))


def _gap(hit: Span, span: Span) -> int:
    """Return how far *span* is from *hit*, 0 when they touch or overlap."""
    return max(0, hit[0] - span[1], span[0] - hit[1])


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one[1], other[1]) : max(one[0], other[0])]


def _nearest(text: str, hit: Span, clause: Span, reach: int) -> re.Match[str] | None:
    start, end = max(clause[0], hit[0] - reach), min(clause[1], hit[1] + reach)
    found = [(_gap(hit, said.span()), said.start(), said) for said in _COUNTED.finditer(text, start, end)]
    found = [one for one in found if one[0] <= reach]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _days(text: str, hit: Span, clause: Span) -> Value:
    said = _nearest(text, hit, clause, 24)
    if said and not re.match(r"months?|mois|meses|m", said["unit"], re.I):
        count = _count(said["n"]) * _a_unit_in_days(said["unit"].lower())
        if 1 <= count <= 80:
            return Value(count.quantize(Decimal("0.1")).normalize() + 0, "days")
    if _NO_LIMIT.search(text, max(clause[0], hit[0] - 30), min(clause[1], hit[1] + 30)):
        return Value(unit="unlimited")
    return NOTHING


def _a_unit_in_days(unit: str) -> Decimal:
    if unit.startswith(("week", "wk", "woche", "semain", "seman", "setman", "settim", "weken", "tygod", "veck")):
        return Decimal(5)
    return Decimal("0.125") if unit.startswith(("hour", "hr", "stund")) else Decimal(1)


def _weeks(text: str, hit: Span, clause: Span) -> Value:
    said = _nearest(text, hit, clause, 50)
    if not said:
        return NOTHING
    unit = said["unit"].lower()
    count = _count(said["n"])
    if unit.startswith(("month", "monat", "mois", "mes", "maand", "mies", "mån")):
        count = (count * 52 / 12).quantize(Decimal(1))
    elif _a_unit_in_days(unit) != 5:
        count = (count / (7 if count > 40 else 5)).quantize(Decimal(1))
    return Value(count, "weeks") if 1 <= count <= 160 else NOTHING


def _percent(text: str, hit: Span, clause: Span) -> Value:
    """Return what the employer puts in: "50% of the first 6%" is 3, of "5% employee, 8% employer" it is 8."""
    start, end = max(clause[0], hit[0] - 60), min(clause[1], hit[1] + 90)
    piece = text[start:end]
    if formula := _FORMULA.search(piece):
        return Value((Decimal(formula["share"]) * Decimal(formula["cap"]) / 100).normalize() + 0, "percent")
    found = [
        (_gap(hit, (start + said.start(), start + said.end())), Decimal(said[1].replace(",", ".")), said)
        for said in _PERCENT.finditer(piece)
    ]
    near = hit[0] - start, hit[1] - start
    kept = [one for one in found if 0 < one[1] <= 40 and _of_employer(piece, near, one[2])]
    employers = [one for one in kept if re.match(r"% ?(?:company|employer|match)", piece[one[2].end() - 1 :], re.I)]
    best = min(employers or kept, key=lambda one: one[0], default=None)
    return Value(best[1], "percent") if best else NOTHING


def _of_employer(piece: str, hit: Span, said: re.Match[str]) -> bool:
    """Whether the percentage is the employer's, and of this benefit: behind a comma it must say so itself."""
    before = piece[max(0, said.start() - 30) : said.start()]
    if _EMPLOYEE.match(piece, said.end()) or _EMPLOYEE_PAYS.search(before):
        return False
    between = _between(piece, hit, said.span())
    return not re.search(r"[,;+]|\band an?\b", between) or bool(_EMPLOYERS.match(piece, said.end()))


def _holidays(text: str, hit: Span, clause: Span) -> Value:
    """Return how many: the number stands before the mention, or is its first word."""
    said = _HOLIDAYS.search(text, max(clause[0], hit[0] - 20), hit[0]) or re.match(r"(\d{1,2}) ", text[slice(*hit)])
    return Value(Decimal(said[1]), "days") if said and 1 <= int(said[1]) <= 40 else NOTHING


def _amount(text: str, hit: Span, clause: Span) -> Value:
    start, end = max(clause[0], hit[0] - 40), min(clause[1], hit[1] + 40)
    money = [(_gap(hit, (one.start, one.end)), one) for one in _money(text, start, end)]
    money = [pair for pair in money if not _APART.search(_between(text, hit, (pair[1].start, pair[1].end)))]
    if not money:
        return NOTHING
    _, one = min(money, key=lambda pair: pair[0])
    said = text[one.end : min(clause[1], one.end + 24)]
    period = period_in(said, known()) or period_in(text[max(clause[0], one.start - 14) : one.start], known())
    currency = {"$": "USD", "¥": "JPY", "kr": "SEK"}.get(one.currency or "", one.currency)
    return Value(one.value, "amount", currency, period)


def _money(text: str, start: int, end: int) -> list[Figure]:
    return [
        dataclasses.replace(one, start=one.start + start, end=one.end + start)
        for one in figures(text[start:end])
        if one.currency
    ]


_READERS: Mapping[str, Callable[[str, Span, Span], Value]] = {
    "pto": _days, "retirement": _percent, "parental_leave": _weeks, "sick_leave": _days, "holidays": _holidays,
    "volunteer": _days, "sabbatical": _weeks,
} | dict.fromkeys(
    ("tuition", "learning", "remote_stipend", "relocation", "sign_on", "car", "wellness", "commuter", "fertility",
     "hsa_fsa", "childcare", "bonus", "meals", "life_insurance", "equity"), _amount,
)  # fmt: skip
