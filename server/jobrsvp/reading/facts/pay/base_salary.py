"""Pay as structured data states it: ``baseSalary`` and ``estimatedSalary`` of a schema.org JobPosting."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from jobrsvp.languages import Languages, known
from jobrsvp.model import Pay, Period, Quote
from jobrsvp.money import tables
from jobrsvp.reading.facts.pay.cues import period_in
from jobrsvp.reading.facts.pay.currencies import OPEN, codes, home_currency, meanings, period_by_size, plausible, usual
from jobrsvp.reading.facts.pay.figures import number
from jobrsvp.reading.facts.pay.prose import read_pay

_LABEL = "Salary: "  # in a field of pay, words are read as a line that says so
_WORDS = re.compile(r"[^\W\dkK]|[$£€]")  # anything that a bare number, such as "40k - 50k", does not hold
_CODE = re.compile(r"[A-Z]{3}")
_NO_LETTERS = re.compile(r"[\W\d_]")
#: Minimum and maximum; one of them may be open.
_Ends = tuple[Decimal | None, Decimal | None]
_NUMBERS = re.compile(r"\d[\d.,' ]{0,20}(?<![,.' ]) ?[kK]?")
# Amounts that fill a field which the site requires, and pay nobody.
_PLACEHOLDERS = {Decimal(1), Decimal("0.01"), Decimal(1_000_000), Decimal(999_999), Decimal(9_999_999)}


def read_base_salary(
    job: Mapping[str, Any], text: str = "", source: str = "jsonld", languages: Languages | None = None
) -> list[Pay]:
    """Return the pay in *job*, one parsed JobPosting; quotes point into *text*, its raw JSON, as *source*.

    Zeros, one-to-a-million and words are no pay.  What the employer states comes before ``estimatedSalary``, which is
    marked as an estimate. Words are read in *languages*, all when ``None``.
    """
    posting = _Posting(job, text, source, languages or known())
    stated = [pay for salary in _each(job.get("baseSalary")) for pay in posting.stated(salary)]
    guessed = [pay for salary in _each(job.get("estimatedSalary")) for pay in posting.estimated(salary)]
    return stated + guessed


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


@dataclasses.dataclass(frozen=True, slots=True)
class _Posting:
    """A JobPosting whose salaries are read: its fields, its raw text, and whose words it may use."""

    fields: Mapping[str, Any]
    text: str
    source: str
    languages: Languages

    def stated(self, salary: Any) -> Iterator[Pay]:
        """Yield what *salary*, one ``baseSalary``, states."""
        if isinstance(salary, str) and not _bare(salary):
            yield from self._in_words(salary)
            return
        outer = salary if isinstance(salary, Mapping) else {"value": salary}
        for inner in _each(outer.get("value", outer)):
            yield from self._quantity(outer, inner if isinstance(inner, Mapping) else {"value": inner})

    def _quantity(self, outer: Mapping[str, Any], fields: Mapping[str, Any]) -> Iterator[Pay]:
        """Yield what *fields*, one value of the amount *outer*, states."""
        words, currency = fields.get("value"), self._currency(outer, fields)
        if isinstance(words, str) and _WORDS.search(words):
            yield from self._in_words(words, currency)
        elif ends := _ends(fields if _says(fields) else outer):
            unit = fields.get("unitText") or fields.get("unitCode") or outer.get("unitText") or outer.get("duration")
            yield from self._pay(ends, currency, unit, fields)

    def estimated(self, salary: Any) -> Iterator[Pay]:
        """Yield what *salary*, one ``estimatedSalary``, estimates."""
        if not isinstance(salary, Mapping):
            salary = {"value": salary}
        inner = salary.get("value") if isinstance(salary.get("value"), Mapping) else salary
        if ends := _percentiles(salary) or _ends(inner):
            unit = salary.get("unitText") or inner.get("unitText") or salary.get("duration")
            yield from self._pay(ends, self._currency(salary, inner), unit, inner, estimated=True)

    def _in_words(self, words: str, currency: str | None = None) -> Iterator[Pay]:
        """Yield the first pay that *words*, such as "EUR 40k - 50k a year", say."""
        for pay in read_pay(f"{_LABEL}{words}", self._country, self.languages)[:1]:
            quote = _find(pay.quote.text if pay.quote else words, self.text, self.source)
            yield dataclasses.replace(
                pay, currency=currency or pay.currency, quote=quote, label=None, pro_rata=False, payments_per_year=None
            )

    @property
    def _country(self) -> str | None:
        """The country of the first place that names one by its code."""
        for place in _each(self.fields.get("jobLocation")):
            address = place.get("address") if isinstance(place, Mapping) else None
            country = address.get("addressCountry") if isinstance(address, Mapping) else None
            name = country.get("name") if isinstance(country, Mapping) else country
            if isinstance(name, str) and len(name.strip()) == 2:
                return name.strip().upper()
        return None

    def _currency(self, *fields: Mapping[str, Any]) -> str | None:
        """Return the ISO 4217 code that the data give, or that of the country."""
        home = home_currency(self._country)
        said = [piece.get(name) for piece in fields for name in ("currency", "unitCurrency")]
        for name in (*said, self.fields.get("salaryCurrency")):
            code = self._code(str(name or "").strip())
            if code in OPEN:
                return home if home in meanings(code, self.languages) else OPEN[code]
            if code in codes() or _CODE.fullmatch(code):
                return code
        return home

    def _code(self, word: str) -> str:
        """Return the code or open sign that *word* is or names."""
        if word in tables.signs():
            return usual(word)
        named = {**self.languages.codes_of("currency_before"), **self.languages.codes_of("currency")}
        return named.get(word.lower(), word.upper())

    def _pay(
        self, ends: _Ends, currency: str | None, unit: Any, fields: Mapping[str, Any], *, estimated: bool = False
    ) -> Iterator[Pay]:
        low, high = ends
        most = high or low or Decimal(0)
        if currency is None:
            return
        period, stated = self._period(str(unit or ""), most, currency)
        if period and plausible(most, currency, period):
            yield Pay(
                minimum=low, maximum=high, currency=currency, period=period, stated=stated, estimated=estimated,
                quote=_quote(fields, self.text, self.source),
            )  # fmt: skip

    def _period(self, unit: str, amount: Decimal, currency: str) -> tuple[Period | None, bool]:
        """Return the period and whether it is stated; a unit that the size forbids is not believed."""
        period = self._named(unit)
        if period and plausible(amount, currency, period):
            return period, True
        return period_by_size(amount, currency), False

    def _named(self, unit: str) -> Period | None:
        """Return the period that *unit* names: ``HOUR``, ``per year``, ``MON``, ``pro Stunde``."""
        word = _NO_LETTERS.sub("", unit.lower()).removeprefix("per")
        for name in ("period", "periodic", "period_code"):
            if found := self.languages.codes_of(name).get(word):
                return cast(Period, found)
        return period_in(unit, self.languages)


def _says(fields: Mapping[str, Any]) -> bool:
    return any(fields.get(name) not in (None, "") for name in ("value", "minValue", "maxValue"))


def _percentiles(salary: Mapping[str, Any]) -> _Ends | None:
    """Return the middle of an estimated spread, from its narrowest percentiles that are given."""
    median = _first(salary, "median")
    low = _first(salary, "percentile25", "percentile10") or median
    high = _first(salary, "percentile75", "percentile90") or median
    return _sorted(low, high) if low else None


def _first(fields: Mapping[str, Any], *names: str) -> Decimal | None:
    return next((amount for name in names if (amount := _amount(fields.get(name)))), None)


def _bare(words: str) -> bool:
    return bool(re.fullmatch(r"[\d.,' -]+", words.strip()))


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


def _ends(fields: Mapping[str, Any]) -> _Ends | None:
    """Return minimum and maximum, in order, or ``None`` when *fields* hold no pay."""
    low, high, one = (_amount(fields.get(name)) for name in ("minValue", "maxValue", "value"))
    if low or high:
        return None if low != high and {low, high} <= _PLACEHOLDERS else _checked(low, high)
    return _pair(fields.get("value")) or _checked(one, one)


def _pair(words: Any) -> _Ends | None:
    """Return both ends of a range that is written in one value: ``36 000 - 42 000``."""
    pieces = _NUMBERS.findall(words) if isinstance(words, str) else []
    return _sorted(*(_written(piece) or None for piece in pieces)) if len(pieces) == 2 else None


def _checked(low: Decimal | None, high: Decimal | None) -> _Ends | None:
    return None if low == high and low in _PLACEHOLDERS else _sorted(low, high)


def _sorted(low: Decimal | None, high: Decimal | None) -> _Ends | None:
    if low and high and low > high:
        low, high = high, low
    return (low, high) if low or high else None


def _quote(fields: Mapping[str, Any], text: str, source: str) -> Quote | None:
    """Return where the amounts stand in the raw JSON, from the first to the last of them."""
    names = ("minValue", "maxValue", "value", "percentile25", "percentile75", "median")
    found = [span for name in names if (span := _place(name, fields.get(name), text))]
    if not found:
        return None
    start, end = min(found)[0], max(end for _, end in found)
    return Quote(text=text[start:end], start=start, end=end, source=source)


def _place(name: str, value: Any, text: str) -> tuple[int, int] | None:
    if value in (None, "") or isinstance(value, Mapping):
        return None
    hit = re.search(rf'"{name}" ?: ?"?{re.escape(str(value))}', text)
    return hit.span() if hit else None


def _find(words: str, text: str, source: str) -> Quote | None:
    start = text.find(words) if words else -1
    return Quote(text=words, start=start, end=start + len(words), source=source) if start >= 0 else None
