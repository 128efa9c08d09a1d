"""Amounts in words."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from jobrsvp.model import Pay
from jobrsvp.model.saying.said import Amount, say, template

PERIODS = {
    "hour": template("{amount} an hour"),
    "day": template("{amount} a day"),
    "week": template("{amount} a week"),
    "month": template("{amount} a month"),
    "year": template("{amount} a year"),
}
BASES = {
    "ote": template("{pay} on target"),
    "total": template("{pay} in total"),
    "ctc": template("{pay} cost to company"),
}


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
    return per(money(value, value, currency), period)


def per(what: str, period: str | None) -> str:
    """Return *what* a year, or per any other *period*; as it is without one."""
    return say(PERIODS[period], amount=what) if period else what


def money(low: Decimal, high: Decimal, currency: str) -> Amount:
    """Return ``85,000-95,000 USD``, or ``85,000 USD`` where both are the same."""
    one = number(low, currency)
    other = one if high == low else number(high, currency)
    return Amount(f"{one if one == other else f'{one}-{other}'} {currency}", low, high, currency)


def span(low: Decimal | None, high: Decimal | None, currency: str) -> str:
    """Return ``85,000-95,000 USD``, ``from 85,000 USD``, ``up to 95,000 USD`` or ``85,000 USD``."""
    if low is not None and high is not None:
        return money(low, high, currency)
    if high is not None:
        return say("up to {amount}", amount=money(high, high, currency))
    if low is not None:
        return say("from {amount}", amount=money(low, low, currency))
    return say("an unnamed amount of {currency}", currency=currency)


def pay(offered: Pay) -> str:
    """Return *offered* in words, as ``85,000-95,000 USD a year``."""
    text = per(span(offered.minimum, offered.maximum, offered.currency), offered.period)
    text = say(BASES[offered.basis], pay=text) if offered.basis in BASES else text
    text = say("{pay} after tax", pay=text) if offered.net else text
    return say("{pay} ({label})", pay=text, label=offered.label) if offered.label else text
