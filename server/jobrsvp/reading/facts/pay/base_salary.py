"""Pay as structured data states it: ``baseSalary`` and ``estimatedSalary`` of a schema.org JobPosting."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, cast

from jobrsvp.languages import Languages, known
from jobrsvp.model import Pay, Period, Quote
from jobrsvp.money import tables
from jobrsvp.reading.facts.pay.cues import Spell, spell_in
from jobrsvp.reading.facts.pay.currencies import OPEN, codes, home_currency, meanings, period_by_size, plausible, usual
from jobrsvp.reading.facts.pay.ends import Ends, ends_of, percentiles, says
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.page.place_names import country_of

_LABEL = "Salary: "  # in a field of pay, words are read as a line that says so
_WORDS = re.compile(r"[^\W\dkK]|[$£€]")  # anything that a bare number, such as "40k - 50k", does not hold
_CODE = re.compile(r"[A-Z]{3}")
_NO_LETTERS = re.compile(r"[\W\d_]")


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
        elif ends := ends_of(fields if says(fields) else outer):
            unit = fields.get("unitText") or fields.get("unitCode") or outer.get("unitText") or outer.get("duration")
            yield from self._pay(ends, currency, unit, fields)

    def estimated(self, salary: Any) -> Iterator[Pay]:
        """Yield what *salary*, one ``estimatedSalary``, estimates."""
        if not isinstance(salary, Mapping):
            salary = {"value": salary}
        inner = salary.get("value") if isinstance(salary.get("value"), Mapping) else salary
        if ends := percentiles(salary) or ends_of(inner):
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
        """The country of the first place that names one, by its code or in words."""
        for place in _each(self.fields.get("jobLocation")):
            address = place.get("address") if isinstance(place, Mapping) else None
            country = address.get("addressCountry") if isinstance(address, Mapping) else None
            name = country.get("name") if isinstance(country, Mapping) else country
            if isinstance(name, str) and len(name.strip()) == 2:
                return name.strip().upper()
            if isinstance(name, str) and (code := country_of(name.strip(), self.languages)):
                return code
        return None

    def _currency(self, *fields: Mapping[str, Any]) -> str | None:
        """Return the ISO 4217 code that the data give, or that of the country."""
        home = home_currency(self._country)
        said = [piece.get(name) for piece in fields for name in ("currency", "unitCurrency")]
        for name in (*said, self.fields.get("salaryCurrency")):
            sign = str(name or "").strip()
            code = self._code(sign)
            if home and sign in tables.signs() and home in meanings(sign, self.languages):
                return home  # "$" in Mexico
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
        self, ends: Ends, currency: str | None, unit: Any, fields: Mapping[str, Any], *, estimated: bool = False
    ) -> Iterator[Pay]:
        low, high = ends
        most = high or low or Decimal(0)
        if currency is None:
            return
        spell, stated = self._spell(str(unit or ""), most, currency)
        if spell and plausible(most * spell.times, currency, spell.period):
            low, high = (end and end * spell.times for end in ends)
            yield Pay(
                minimum=low, maximum=high, currency=currency, period=spell.period, stated=stated, estimated=estimated,
                quote=_quote(fields, self.text, self.source),
            )  # fmt: skip

    def _spell(self, unit: str, amount: Decimal, currency: str) -> tuple[Spell | None, bool]:
        """Return the period and whether it is stated; a unit that the size forbids is not believed."""
        spell = self._named(unit)
        if spell and plausible(amount * spell.times, currency, spell.period):
            return spell, True
        period = period_by_size(amount, currency)
        return Spell(period) if period else None, False

    def _named(self, unit: str) -> Spell | None:
        """Return the period that *unit* names: ``HOUR``, ``per year``, ``MON``, ``BIWEEKLY``, ``pro Stunde``."""
        word = "" if re.search(r"\d", unit) else _NO_LETTERS.sub("", unit.lower()).removeprefix("per")
        for name in ("period", "periodic", "period_code"):
            if found := self.languages.codes_of(name).get(word):
                return Spell(cast(Period, found))
        return spell_in(unit.lower().replace("_", " "), self.languages)


def _bare(words: str) -> bool:
    return bool(re.fullmatch(r"[\d.,' -]+", words.strip()))


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
