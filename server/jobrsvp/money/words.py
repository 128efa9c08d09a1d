"""Amounts in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from jobrsvp.model import Pay

PERIODS = {"hour": "an hour", "day": "a day", "week": "a week", "month": "a month", "year": "a year"}
BASES = {"base": "", "ote": " on target", "total": " in total", "ctc": " cost to company"}


def number(amount: Decimal) -> str:
    """Return *amount* with thousands separated, its cents only when it is small and has some."""
    cents = abs(amount) < 1000 and amount != amount.to_integral_value()
    rounded = amount.quantize(Decimal("0.01") if cents else Decimal(1), rounding=ROUND_HALF_UP)
    return f"{rounded:,}"


def amount(value: Decimal, currency: str, period: str | None = "year") -> str:
    """Return ``85,000 USD a year``."""
    return f"{number(value)} {currency}" + (f" {PERIODS[period]}" if period else "")


def span(low: Decimal | None, high: Decimal | None) -> str:
    """Return ``85,000-95,000``, ``from 85,000``, ``up to 95,000`` or ``85,000``."""
    if low is None and high is None:
        return "an unnamed amount of"
    if low is None or high is None:
        return f"up to {number(high)}" if high is not None else f"from {number(low or Decimal(0))}"
    one, other = number(low), number(high)
    return one if one == other else f"{one}-{other}"


def pay(offered: Pay) -> str:
    """Return *offered* in words, as ``85,000-95,000 USD a year``."""
    text = f"{span(offered.minimum, offered.maximum)} {offered.currency} {PERIODS[offered.period]}"
    label = f" ({offered.label})" if offered.label else ""
    return f"{text}{BASES[offered.basis]}{' after tax' if offered.net else ''}{label}"
