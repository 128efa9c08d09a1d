"""Currencies: their signs, who uses them, and what pay in them looks like."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from jobrsvp.model import Period

# Units of a currency that buy about one US dollar: only to tell a wage from a price, never to convert.
PER_DOLLAR: Final = {
    "USD": 1, "GBP": 0.8, "EUR": 0.9, "CHF": 0.9, "CAD": 1.35, "AUD": 1.5, "NZD": 1.6, "SGD": 1.3, "HKD": 7.8,
    "INR": 85, "JPY": 150, "CNY": 7.2, "TWD": 31, "KRW": 1400, "SEK": 10, "NOK": 10.5, "DKK": 7, "ISK": 130,
    "PLN": 4, "CZK": 23, "HUF": 360, "RON": 4.5, "BGN": 1.8, "UAH": 41, "TRY": 35, "RUB": 90, "ILS": 3.7, "AED": 3.7,
    "SAR": 3.75, "QAR": 3.6, "KWD": 0.3, "BHD": 0.38, "OMR": 0.38, "EGP": 48, "ZAR": 18, "NGN": 1500, "KES": 130,
    "GHS": 14, "PKR": 280, "BDT": 120, "LKR": 300, "MYR": 4.5, "THB": 34, "PHP": 57, "IDR": 16000, "VND": 25000,
    "BRL": 5.5, "MXN": 18, "ARS": 1000, "CLP": 950, "COP": 4100, "PEN": 3.7,
}  # fmt: skip
_EURO_AREA: Final = (
    "AT", "BE", "BG", "HR", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT",
    "SI", "SK",
)  # fmt: skip
OF_COUNTRY: Final = {
    "US": "USD", "GB": "GBP", "UK": "GBP", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD",
    "IN": "INR", "JP": "JPY", "CN": "CNY", "TW": "TWD", "KR": "KRW", "SE": "SEK", "NO": "NOK", "DK": "DKK",
    "IS": "ISK", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "RO": "RON", "UA": "UAH", "TR": "TRY", "RU": "RUB",
    "IL": "ILS", "AE": "AED", "SA": "SAR", "QA": "QAR", "KW": "KWD", "BH": "BHD", "OM": "OMR", "EG": "EGP",
    "ZA": "ZAR", "NG": "NGN", "KE": "KES", "GH": "GHS", "PK": "PKR", "BD": "BDT", "LK": "LKR", "MY": "MYR",
    "TH": "THB", "PH": "PHP", "ID": "IDR", "VN": "VND", "BR": "BRL", "MX": "MXN", "AR": "ARS", "CL": "CLP",
    "CO": "COP", "PE": "PEN", "CH": "CHF", "LI": "CHF", "EC": "USD", "SV": "USD", "PA": "USD", "PR": "USD",
} | dict.fromkeys(_EURO_AREA, "EUR")  # fmt: skip
SIGNS: Final = {
    "US$": "USD", "CA$": "CAD", "CAD$": "CAD", "CDN$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD",
    "SG$": "SGD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "$": "$", "£": "GBP",
    "€": "EUR", "₹": "INR", "Rs.": "INR", "Rs": "INR", "¥": "¥", "円": "JPY", "元": "CNY", "₪": "ILS", "zł": "PLN",
    "zl": "PLN", "kr.": "kr", "kr": "kr", "Kč": "CZK", "RM": "MYR", "₩": "KRW", "원": "KRW", "Fr.": "CHF", "₱": "PHP",
    "฿": "THB", "₫": "VND", "Rp": "IDR", "₦": "NGN", "KSh": "KES", "Ksh": "KES", "₺": "TRY", "TL": "TRY",
    "₴": "UAH", "Ft": "HUF",
    "lei": "RON", "R": "ZAR", "euros": "EUR", "euro": "EUR", "Euros": "EUR", "Euro": "EUR", "dollars": "$",
    "pounds sterling": "GBP", "pounds per": "GBP", "rupees": "INR", "reais": "BRL", "pesos": "MXN", "kronor": "SEK",
    "kroner": "kr", "złotych": "PLN", "francs": "CHF", "Franken": "CHF",
}  # fmt: skip
_AFTER_ONLY: Final = {
    "円", "元", "zł", "zl", "Kč", "원", "Ft", "lei", "euros", "euro", "Euros", "Euro", "dollars", "pounds sterling",
    "pounds per", "rupees", "reais", "pesos", "kronor", "kroner", "złotych", "francs", "Franken",
}  # fmt: skip
_BEFORE_ONLY: Final = {"R", "Rs", "Rs.", "RM", "Rp", "KSh", "Ksh", "Fr."}


def _any_of(signs: set[str]) -> str:
    return "|".join(
        (r"(?<![A-Za-z])" if sign[0].isalpha() and sign not in _AFTER_ONLY else "") + re.escape(sign)
        for sign in sorted(signs, key=len, reverse=True)
    )


CODES: Final = "|".join([*PER_DOLLAR, "RMB", "Eur", "eur", "Usd", "usd", "gbp", "inr", "chf", "pln", "sek"])
SIGNS_BEFORE: Final = _any_of(set(SIGNS) - _AFTER_ONLY)
SIGNS_AFTER: Final = "|".join(re.escape(sign) for sign in sorted(set(SIGNS) - _BEFORE_ONLY, key=len, reverse=True))
A_YEAR: Final[dict[Period, int]] = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
# What one unit of time may pay, in dollars: beyond it the number is a price, a budget or another period.
_LIMITS: Final[dict[Period, tuple[int, int]]] = {
    "hour": (1, 900), "day": (6, 6_000), "week": (30, 20_000), "month": (60, 90_000), "year": (900, 3_000_000),
}  # fmt: skip
_RICH: Final = {"USD", "GBP", "EUR", "CHF", "CAD", "AUD", "NZD", "SGD", "DKK", "NOK", "SEK", "ISK", "JPY", "ILS", "KRW"}
_RICH_LIMITS: Final[dict[Period, tuple[int, int]]] = {
    "hour": (4, 900), "day": (35, 6_000), "week": (80, 20_000), "month": (250, 90_000), "year": (3_500, 3_000_000),
}  # fmt: skip
_MONTHLY: Final = {
    "PLN", "SEK", "NOK", "DKK", "CZK", "HUF", "RON", "BRL", "MXN", "COP", "CLP", "ARS", "PEN", "AED", "SAR", "QAR",
    "KWD", "BHD", "OMR", "EGP", "CNY", "TWD", "HKD", "MYR", "THB", "PHP", "IDR", "VND", "TRY", "UAH", "RUB", "ZAR",
    "ILS", "KES", "NGN", "GHS", "PKR", "BDT", "LKR", "KRW", "BGN",
}  # fmt: skip


def in_dollars(value: Decimal, currency: str) -> float:
    """Return about what *value* is in US dollars."""
    return float(value) / PER_DOLLAR.get(currency, 1)


def plausible(value: Decimal, currency: str, period: Period) -> bool:
    """Whether somebody could be paid *value* for one *period*."""
    low, high = (_RICH_LIMITS if currency in _RICH else _LIMITS)[period]
    return low <= in_dollars(value, currency) <= high


def period_by_size(value: Decimal, currency: str) -> Period | None:
    """Return the period that an amount without one is for, or ``None`` when its size leaves it open."""
    dollars = in_dollars(value, currency)
    rich = currency in _RICH
    yearly = 11_000 if rich else 1_000 if currency == "INR" else 2_500
    if currency in _MONTHLY and dollars < (12_000 if rich else 9_000) and dollars >= (900 if rich else 100):
        return "month"
    if dollars >= yearly:
        return "year"
    if dollars >= (1_100 if rich else 120):
        return "month"
    return "hour" if dollars < 150 and rich else None
