"""Minimum and maximum in the fields of structured data, however they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from jobrsvp.reading.facts.pay.figures import number

#: Minimum and maximum; one of them may be open.
Ends = tuple[Decimal | None, Decimal | None]
# A number that ends in no separator: "42,000, ..." is read up to its last digit.
_NUMBERS = re.compile(r"\d[\d.,' ]{0,20}(?<![,.' ]) ?[kK]?")
# Amounts that fill a field which the site requires, and pay nobody.
_PLACEHOLDERS = {Decimal(1), Decimal("0.01"), Decimal(1_000_000), Decimal(999_999), Decimal(9_999_999)}


def says(fields: Mapping[str, Any]) -> bool:
    """Whether *fields* hold an amount themselves, or only a unit."""
    return any(fields.get(name) not in (None, "") for name in ("value", "minValue", "maxValue"))


def percentiles(salary: Mapping[str, Any]) -> Ends | None:
    """Return the middle of an estimated spread, from its narrowest percentiles that are given."""
    median = _first(salary, "median")
    low = _first(salary, "percentile25", "percentile10") or median
    high = _first(salary, "percentile75", "percentile90") or median
    return _sorted(low, high) if low else None


def _first(fields: Mapping[str, Any], *names: str) -> Decimal | None:
    return next((amount for name in names if (amount := _amount(fields.get(name)))), None)


def _amount(value: Any) -> Decimal | None:
    """Return a positive number, however it is written; ``None`` for nothing, zero and words."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        amount = _exact(value)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount > 0 else None


def _exact(value: Any) -> Decimal:
    words = str(value).strip()
    plain = isinstance(value, int | float | Decimal) or re.fullmatch(r"\d+\.\d{1,2}|\d+", words)
    return Decimal(words) if plain else _written(words)


def _written(words: str) -> Decimal:
    found = _NUMBERS.search(words)
    if not found:
        return Decimal(0)
    digits = found[0].rstrip("kK ")
    return number(digits) * (1000 if found[0][-1] in "kK" else 1)


def ends_of(fields: Mapping[str, Any]) -> Ends | None:
    """Return minimum and maximum, in order, or ``None`` when *fields* hold no pay."""
    low, high, one = (_amount(fields.get(name)) for name in ("minValue", "maxValue", "value"))
    if low or high:
        return None if low != high and {low, high} <= _PLACEHOLDERS else _checked(low, high)
    return _pair(fields.get("value")) or _checked(one, one)


def _pair(words: Any) -> Ends | None:
    """Return both ends of a range that is written in one value: ``36 000 - 42 000``."""
    pieces = _NUMBERS.findall(words) if isinstance(words, str) else []
    return _sorted(*(_written(piece) or None for piece in pieces)) if len(pieces) == 2 else None


def _checked(low: Decimal | None, high: Decimal | None) -> Ends | None:
    return None if low == high and low in _PLACEHOLDERS else _sorted(low, high)


def _sorted(low: Decimal | None, high: Decimal | None) -> Ends | None:
    if low and high and low > high:
        low, high = high, low
    return (low, high) if low or high else None
