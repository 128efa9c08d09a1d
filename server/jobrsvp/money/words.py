"""Amounts in words."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from jobrsvp.model import Pay

PERIODS = {"hour": "an hour", "day": "a day", "week": "a week", "month": "a month", "year": "a year"}
BASES = {"base": "", "ote": " on target", "total": " in total", "ctc": " cost to company"}


#: Currencies whose people count in lakhs: 12,00,000.
LAKH = 100_000
LAKHS = ("INR", "PKR", "BDT", "NPR", "LKR")
_LAKHS = re.compile(r"(?<=\d)(?=(?:\d{2})+,\d{3}$)")


def number(amount: Decimal, currency: str = "") -> str:
    """Return *amount* with thousands separated, lakhs where they count so, its cents only when it is small."""
    cents = abs(amount) < 1000 and amount != amount.to_integral_value()
    rounded = amount.quantize(Decimal("0.01") if cents else Decimal(1), rounding=ROUND_HALF_UP)
    if currency in LAKHS and abs(rounded) >= LAKH:
        whole, thousands = divmod(int(rounded), 1000)
        return _LAKHS.sub(",", f"{whole},{thousands:03}")
    return f"{rounded:,}"


def amount(value: Decimal, currency: str, period: str | None = "year") -> str:
    """Return ``85,000 USD a year``."""
    return f"{number(value, currency)} {currency}" + (f" {PERIODS[period]}" if period else "")


def span(low: Decimal | None, high: Decimal | None, currency: str = "") -> str:
    """Return ``85,000-95,000``, ``from 85,000``, ``up to 95,000`` or ``85,000``."""
    if low is None and high is None:
        return "an unnamed amount of"
    if low is None or high is None:
        return f"up to {number(high, currency)}" if high is not None else f"from {number(low or Decimal(0), currency)}"
    one, other = number(low, currency), number(high, currency)
    return one if one == other else f"{one}-{other}"


def pay(offered: Pay) -> str:
    """Return *offered* in words, as ``85,000-95,000 USD a year``."""
    text = f"{span(offered.minimum, offered.maximum, offered.currency)} {offered.currency} {PERIODS[offered.period]}"
    label = f" ({offered.label})" if offered.label else ""
    return f"{text}{BASES[offered.basis]}{' after tax' if offered.net else ''}{label}"
