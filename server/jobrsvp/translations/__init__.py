"""The answer in the person's language: catalogues as gettext's tools write them, numbers and money by the CLDR.

``de.po`` holds German, and so on; a template that a catalogue does not translate is said in English.  Babel, which
reads the catalogues and knows how numbers are written, is loaded by the first answer that needs it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jobrsvp.model import Profile
from jobrsvp.model.saying import clause
from jobrsvp.model.saying.said import Said, because_of

if TYPE_CHECKING:
    from babel.core import Locale

HERE = Path(__file__).parent
ENGLISH = "en"
CENTS_BELOW = 1000  # from here on nobody counts cents
#: From here on a number is written as a power of ten: more digits than a decimal keeps cannot be rounded.
LARGEST_WRITTEN = 10**15
AMOUNTS = 64  # that are kept: a few stand in one answer again and again
#: What groups figures in some languages, and what every code page and font has instead.
PLAIN = str.maketrans(
    {"\N{NARROW NO-BREAK SPACE}": " ", "\N{NO-BREAK SPACE}": " ", "\N{RIGHT SINGLE QUOTATION MARK}": "'"}
)
#: The message that lists how headlines of a language begin where a small letter spoils no name.
PLAIN_STARTS = " ".join(sorted(clause.PLAIN_STARTS))
#: What holds no text that was said: most of what a record is made of.
SILENT = frozenset({str, int, float, bool, dict, type(None)})
Record = TypeVar("Record")


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages, as ISO 639-1 codes, in which an answer can be given."""
    return (ENGLISH, *sorted(file.stem for file in HERE.glob("*.po")))


@dataclasses.dataclass(frozen=True)
class Translation:
    """One language as it is written in one country."""

    language: str
    country: str | None = None

    @functools.cached_property
    def locale(self) -> Locale:
        """The rules by which numbers, money and lists are written."""
        from babel.core import Locale, UnknownLocaleError

        try:
            there = Locale(self.language, self.country)
        except UnknownLocaleError:
            return Locale(self.language)
        # Who reads English takes 1.500 for one and a half, wherever they live.
        foreign = self.language == ENGLISH and there.number_symbols["latn"]["decimal"] != "."
        return Locale(ENGLISH) if foreign else there

    def template(self, english: str) -> str:
        """Return the template *english* in this language, itself where nobody translated it."""
        return catalogue(self.language).get(english, english)

    def listed(self, items: Sequence[str], *, choice: bool) -> str:
        """Return *items* with *or* before the last for a *choice*, else with *and*."""
        from babel.lists import format_list

        if self.language == ENGLISH:
            return f"{', '.join(items[:-1])} {'or' if choice else 'and'} {items[-1]}"  # nowhere a comma before *and*
        return format_list(items, style="or" if choice else "standard", locale=self.locale)

    def number(self, value: float | Decimal) -> str:
        """Return *value* as it is written in this language."""
        from babel.numbers import format_decimal

        if not -LARGEST_WRITTEN < value < LARGEST_WRITTEN:
            return f"{Decimal(value):.3g}"
        return plain(format_decimal(value, locale=self.locale))

    def day(self, date: dt.date) -> str:
        """Return *date* as it is written in this language."""
        from babel.dates import format_date

        return plain(format_date(date, "long", locale=self.locale))

    def money(self, low: Decimal, high: Decimal, currency: str) -> str:
        """Return an amount, or a range of two different ones, as it is written in this language."""
        one, other = self.amount(low, currency), self.amount(high, currency)
        if one == other:
            return one
        if one[0].isdigit():  # 85.000-95.000 $
            return f"{self.amount(low, '').strip()}-{other}"
        return f"{one}-{self.amount(high, '').strip()}"

    def amount(self, value: Decimal, currency: str) -> str:
        """Return *value* with the sign of *currency*; cents only of a small one that has some."""
        if abs(value) >= LARGEST_WRITTEN:
            return f"{value:.3g} {currency}".rstrip()
        return _amount(value, currency, self.locale)

    def clause(self, headline: str) -> str:
        """Return *headline* as it fits after *because*; nothing where it may begin with a name."""
        if self.language == ENGLISH:
            return because_of(headline)
        starts = self.template(PLAIN_STARTS).split()
        begins = headline.partition(" ")[0] in starts
        return f"{headline[0].lower()}{headline[1:]}".rstrip(".") if begins else ""


@functools.lru_cache(maxsize=AMOUNTS)
def _amount(value: Decimal, currency: str, locale: Locale) -> str:
    from babel.numbers import format_currency

    pattern = locale.currency_formats["standard"].pattern
    cents = abs(value) < CENTS_BELOW and value != value.to_integral_value()
    pattern = pattern if cents else pattern.replace(".00", "")
    pattern = pattern if currency else pattern.replace("\N{CURRENCY SIGN}", "")
    return plain(format_currency(value, currency, pattern, locale=locale, currency_digits=False))


def plain(text: str) -> str:
    """Return *text* with the signs that every code page has."""
    return text.translate(PLAIN)


@functools.cache
def catalogue(language: str) -> Mapping[str, str]:
    """Return the translated templates of *language* by their English."""
    file = HERE / f"{language}.po"
    if not file.exists():
        return {}
    from babel.messages.pofile import read_po

    with file.open("rb") as stream:
        messages = read_po(stream, locale=language)
    return {str(one.id): str(one.string) for one in messages if one.id and one.string and not one.fuzzy}


def translation(profile: Profile) -> Translation:
    """Return how the person of *profile* is written to: in their language, in English where there is no catalogue."""
    language = (profile.person.language or ENGLISH).replace("_", "-").partition("-")[0].lower()
    return Translation(language if language in languages() else ENGLISH, profile.home.country)


def said_in(record: Record, tongue: Translation) -> Record:
    """Return *record* with all that was said in it in *tongue*, tuples and records inside it included."""
    return _said(record, tongue)  # type: ignore[no-any-return]


def _said(value: Any, tongue: Translation) -> Any:
    if type(value) in SILENT:
        return value
    if isinstance(value, Said):
        return value.into(tongue)
    if isinstance(value, tuple):
        return tuple(_said(one, tongue) for one in value) if value else value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for name in _names(type(value)):
            old = getattr(value, name)
            if type(old) not in SILENT and (new := _said(old, tongue)) is not old:
                changed[name] = new
        return dataclasses.replace(value, **changed) if changed else value
    return value


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a record of this *kind*."""
    return tuple(field.name for field in dataclasses.fields(kind))
