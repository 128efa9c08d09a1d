"""Numbers and the money signs around them: ``120k``, ``1.234,56 €``, ``8,00,000``, ``12-15 LPA``."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import Decimal

from jobrsvp.reading.facts.pay.currencies import CODES, SIGNS, SIGNS_AFTER, SIGNS_BEFORE

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    r"(?<![\d.,'])(?:"
    r"(?P<indian>\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?)"
    r"|(?P<grouped>\d{1,3}(?:(?P<by>, |[ ,.'])\d{3})(?:(?P=by)\d{3}){0,3}(?:[.,]\d{1,2})?)"
    r"|(?P<plain>\d{1,12}(?:[.,]\d{1,2})?)"
    r")(?!\d)(?:,--?(?!\d)|:-)?"
)
_MULTIPLIERS = {
    "k": 1_000, "thousand": 1_000, "mil": 1_000, "tsd": 1_000, "tys": 1_000, "t": 1_000, "lakh": 100_000,
    "lac": 100_000, "lpa": 100_000, "l": 100_000, "cr": 10_000_000, "crore": 10_000_000, "万": 10_000, "만": 10_000,
    "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "mln": 1_000_000, "million": 1_000_000,
    "millones": 1_000_000, "juta": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000, "billion": 1_000_000_000,
    "mrd": 1_000_000_000, "trillion": 1_000_000_000_000,
}  # fmt: skip
_MULTIPLIER = re.compile(
    r" ?(?:(?P<indian>LPA|lpa|Lakhs?|lakhs?|Lacs?|lacs?|L|[Cc]rores?|Cr|cr)(?![A-Za-z])"
    r"|(?P<east>[万만])"
    r"|(?P<plain>[kK]|[Tt]housand|mil|[Tt]sd\.?|tys\.?|T(?= ?(?:€|EUR))|[Mm]illions?|MILLION|millones|[Mm]io\.?"
    r"|[Mm]ln|MM|mm"
    r"|[Mm]n|M|m|bn|BN|B|b|[Bb]illions?|[Tt]rillions?|Mrd\.?|juta)(?:(?=EUR|USD|GBP|CHF|PLN|CAD|AUD)|(?![A-Za-zà-ɏ])))"
)
_BEFORE = re.compile(rf"(?:(?<![A-Za-z])(?P<code>{CODES}) ?)?(?P<sign>{SIGNS_BEFORE})? ?$")
_AFTER = re.compile(rf" ?(?:(?P<code>{CODES})(?![A-Za-z])|(?P<sign>{SIGNS_AFTER})(?![A-Za-zà-ɏ]))")


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """One number at ``start:end`` (money signs included).

    ``raw`` is the number as written, ``multiplier`` what its word or letter makes of it; ``currency`` is an ISO 4217
    code, an ambiguous sign (``$``, ``¥``, ``kr``) or ``None``; ``grouped``: thousands are set apart.
    """

    start: int
    end: int
    raw: Decimal
    multiplier: int = 1
    currency: str | None = None
    coded: bool = False
    grouped: bool = False
    indian: bool = False

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.raw * self.multiplier


def number(words: str) -> Decimal:
    """Read *words*, digits with any separators; the last ``.`` or ``,`` before one or two digits is the decimal one."""
    digits = re.sub(r"[ ']", "", words)
    decimals = re.search(r"[.,](\d{1,2})$", digits)
    whole = digits[: decimals.start()] if decimals else digits
    return Decimal(re.sub(r"\D", "", whole) + (f".{decimals[1]}" if decimals else ""))


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of ``_NUMBER``, which is only tried where a digit is: finding those is much faster."""
    at = 0
    while digit := _DIGIT.search(text, at):
        found = _NUMBER.match(text, digit.start())
        at = (found or digit).end()
        if found:
            yield found


def figures(text: str) -> Iterator[Figure]:
    """Yield every number of the folded *text* that no letter touches from the left."""
    for found in _numbers(text):
        start, end = found.span()
        before = _BEFORE.search(text, max(0, start - 9), start)
        opening = before.start() if before and (before["code"] or before["sign"]) else start
        if opening and opening == start and "A" <= text[start - 1] < "\u2e80" and text[start - 1].isalpha():
            continue
        yield _figure(text, found, opening, end, before)


def _figure(text: str, found: re.Match[str], start: int, end: int, before: re.Match[str] | None) -> Figure:
    multiplied = _MULTIPLIER.match(text, end)
    end = multiplied.end() if multiplied else end
    code = before["code"] if before else None
    sign = before["sign"] if before else None
    after = _AFTER.match(text, end)
    if after and (after["code"] or not (code or sign)):
        end = after.end()
        code, sign = after["code"] or code, sign or after["sign"]
    word = multiplied[0].strip(" .").lower() if multiplied else ""
    return Figure(
        start=start,
        end=end,
        raw=number(found["indian"] or found["grouped"] or found["plain"]),
        multiplier=_MULTIPLIERS.get(word) or _MULTIPLIERS.get(word.rstrip("s"), 1),
        currency=_currency(code, sign),
        coded=code is not None,
        grouped=found["plain"] is None,
        indian=found["indian"] is not None or bool(multiplied and multiplied["indian"]),
    )


def _currency(code: str | None, sign: str | None) -> str | None:
    if code:
        return "CNY" if code.upper() == "RMB" else code.upper()
    return SIGNS[sign] if sign else None
