"""Pay as structured data states it: ``baseSalary`` and ``estimatedSalary`` of a schema.org JobPosting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from jobrsvp.model import Pay, Period, Quote
from jobrsvp.reading.facts.pay.currencies import OF_COUNTRY, PER_DOLLAR, SIGNS, period_by_size, plausible
from jobrsvp.reading.facts.pay.figures import number
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.facts.pay.words import PERIODS

_UNITS: dict[str, Period] = {
    "HOUR": "hour", "HOURLY": "hour", "HR": "hour", "HUR": "hour", "DAY": "day", "DAILY": "day", "WEEK": "week",
    "WEEKLY": "week", "WEE": "week", "MONTH": "month", "MONTHLY": "month", "MON": "month", "YEAR": "year",
    "YEARLY": "year", "ANNUAL": "year", "ANNUALLY": "year", "ANNUM": "year", "ANN": "year", "YR": "year",
}  # fmt: skip
_NUMBERS = re.compile(r"\d[\d.,' ]{0,20}(?<![,.' ]) ?[kK]?")
_PLACEHOLDERS = {Decimal(1), Decimal("0.01"), Decimal(1_000_000), Decimal(999_999), Decimal(9_999_999)}


def read_base_salary(job: Mapping[str, Any], text: str = "", source: str = "jsonld") -> list[Pay]:
    """Return the pay in *job*, one parsed JobPosting; quotes point into *text*, its raw JSON, as *source*.

    Zeros, one-to-a-million and words are no pay.  What the employer states comes before ``estimatedSalary``, which is
    marked as an estimate.
    """
    stated = [pay for salary in _each(job.get("baseSalary")) for pay in _stated(job, salary, text, source)]
    guessed = [pay for salary in _each(job.get("estimatedSalary")) for pay in _estimated(job, salary, text, source)]
    return stated + guessed


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _stated(job: Mapping[str, Any], salary: Any, text: str, source: str) -> Iterator[Pay]:
    if isinstance(salary, str) and not _bare(salary):
        yield from _in_words(job, salary, text, source)
        return
    outer = salary if isinstance(salary, Mapping) else {"value": salary}
    for inner in _each(outer.get("value", outer)):
        fields = inner if isinstance(inner, Mapping) else {"value": inner}
        words = fields.get("value")
        if isinstance(words, str) and re.search(r"[^\W\dkK]|[$£€]", words):
            yield from _in_words(job, words, text, source, _currency(job, outer, fields))
            continue
        unit = fields.get("unitText") or fields.get("unitCode") or outer.get("unitText") or outer.get("duration")
        ends = _ends(fields if _says(fields) else outer)
        if ends:
            yield from _pay(ends, _currency(job, outer, fields), unit, _quote(fields, text, source))


def _says(fields: Mapping[str, Any]) -> bool:
    return any(fields.get(name) not in (None, "") for name in ("value", "minValue", "maxValue"))


def _estimated(job: Mapping[str, Any], salary: Any, text: str, source: str) -> Iterator[Pay]:
    if not isinstance(salary, Mapping):
        salary = {"value": salary}
    inner = salary.get("value") if isinstance(salary.get("value"), Mapping) else salary
    low, high = _first(salary, "percentile25", "percentile10", "median"), _first(salary, "percentile75", "percentile90")
    ends = _sorted(low, high or _first(salary, "median")) if low else _ends(inner)
    if ends:
        unit = salary.get("unitText") or inner.get("unitText") or salary.get("duration")
        quote = _quote(inner, text, source)
        yield from _pay(ends, _currency(job, salary, inner), unit, quote, estimated=True)


def _first(fields: Mapping[str, Any], *names: str) -> Decimal | None:
    return next((amount for name in names if (amount := _amount(fields.get(name)))), None)


def _in_words(job: Mapping[str, Any], words: str, text: str, source: str, currency: str | None = None) -> Iterator[Pay]:
    for pay in read_pay(f"Salary: {words}", _country(job))[:1]:
        quote = _find(pay.quote.text if pay.quote else words, text, source)
        yield Pay(
            minimum=pay.minimum, maximum=pay.maximum, currency=currency or pay.currency, period=pay.period,
            basis=pay.basis, stated=pay.stated, estimated=pay.estimated, quote=quote,
        )  # fmt: skip


def _bare(words: str) -> bool:
    return bool(re.fullmatch(r"[\d.,' -]+", words.strip()))


def _amount(value: Any) -> Decimal | None:
    """Return a positive number, however it is written; ``None`` for nothing, zero and words."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        if isinstance(value, int | float | Decimal):
            amount = Decimal(str(value))
        else:
            words = str(value).strip()
            amount = Decimal(words) if re.fullmatch(r"\d+\.\d{1,2}|\d+", words) else _written(words)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount > 0 else None


def _written(words: str) -> Decimal:
    found = _NUMBERS.search(words)
    if not found:
        return Decimal(0)
    digits = found[0].rstrip("kK ")
    return number(digits) * (1000 if found[0][-1] in "kK" else 1)


def _ends(fields: Mapping[str, Any]) -> tuple[Decimal | None, Decimal | None] | None:
    """Return minimum and maximum, in order, or ``None`` when *fields* hold no pay."""
    low, high, one = (_amount(fields.get(name)) for name in ("minValue", "maxValue", "value"))
    if not low and not high and isinstance(fields.get("value"), str):
        pair = [_written(piece[0]) for piece in _NUMBERS.finditer(fields["value"])]
        if len(pair) == 2:
            return _sorted(pair[0] or None, pair[1] or None)
    if not low and not high:
        low = high = one
    if (low and high and low != high and {low, high} <= _PLACEHOLDERS) or (low in _PLACEHOLDERS and low == high):
        return None
    return _sorted(low, high)


def _sorted(low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None] | None:
    if low and high and low > high:
        low, high = high, low
    return (low, high) if low or high else None


def _country(job: Mapping[str, Any]) -> str | None:
    for place in _each(job.get("jobLocation")):
        address = place.get("address") if isinstance(place, Mapping) else None
        country = address.get("addressCountry") if isinstance(address, Mapping) else None
        name = country.get("name") if isinstance(country, Mapping) else country
        if isinstance(name, str) and len(name.strip()) == 2:
            return name.strip().upper()
    return None


def _currency(job: Mapping[str, Any], *fields: Mapping[str, Any]) -> str | None:
    """Return the ISO 4217 code that the data give, or that of the country."""
    home = OF_COUNTRY.get(_country(job) or "")
    said = [piece.get(name) for piece in fields for name in ("currency", "unitCurrency")] + [job.get("salaryCurrency")]
    for name in said:
        word = str(name or "").strip()
        code = SIGNS.get(word, word.upper())
        if code in ("$", "¥", "KR"):
            return home or {"$": "USD", "¥": "JPY"}.get(code, "SEK")
        if code in PER_DOLLAR or re.fullmatch(r"[A-Z]{3}", code):
            return code
    return home


def _period(unit: Any, amount: Decimal, currency: str) -> tuple[Period | None, bool]:
    """Return the period and whether it is stated; a unit that the size forbids is not believed."""
    word = re.sub(r"[^A-Z]", "", str(unit or "").upper()).removeprefix("PER")
    period = _UNITS.get(word) or next((one for one, cue in PERIODS.items() if unit and cue.search(str(unit))), None)
    by_size = period_by_size(amount, currency)
    if period and plausible(amount, currency, period):
        return period, True
    return by_size, False


def _pay(
    ends: tuple[Decimal | None, Decimal | None], currency: str | None, unit: Any, quote: Quote | None, *,
    estimated: bool = False,
) -> Iterator[Pay]:  # fmt: skip
    low, high = ends
    most = high or low or Decimal(0)
    if currency is None:
        return
    period, stated = _period(unit, most, currency)
    if period and plausible(most, currency, period):
        yield Pay(
            minimum=low, maximum=high, currency=currency, period=period, stated=stated, estimated=estimated, quote=quote
        )


def _quote(fields: Mapping[str, Any], text: str, source: str) -> Quote | None:
    """Return where the amounts stand in the raw JSON, from the first to the last of them."""
    names = ("minValue", "maxValue", "value", "percentile25", "percentile75", "median")
    spans = []
    for name in names:
        if fields.get(name) in (None, "") or isinstance(fields.get(name), Mapping):
            continue
        written = re.escape(str(fields[name]))
        spans += [hit.span() for hit in re.finditer(rf'"{name}" ?: ?"?{written}', text)][:1]
    if not spans:
        return None
    start, end = min(spans)[0], max(end for _, end in spans)
    return Quote(text=text[start:end], start=start, end=end, source=source)


def _find(words: str, text: str, source: str) -> Quote | None:
    start = text.find(words) if words else -1
    return Quote(text=words, start=start, end=start + len(words), source=source) if start >= 0 else None
