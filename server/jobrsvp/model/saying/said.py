"""What is said: text in English that remembers what it is made of, so that it can be said in another language.

Whoever judges writes ``say("It pays about {percent} % less than now.", percent=15)``.  The outcome is a string like any
other; the host says it in the person's language where there is a translation of the template.  Values are names, whole
numbers, and what was itself said; words of another text are never glued together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Protocol, Self

from jobrsvp.model.saying import clause

MOST_WORDS = 25  # what one takes in at a glance


class Tongue(Protocol):
    """A language in which something is said."""

    def template(self, english: str) -> str:
        """Return the template *english* in this language, itself where nobody translated it."""

    def listed(self, items: Sequence[str], *, choice: bool) -> str:
        """Return *items* with *or* before the last for a *choice*, else with *and*."""

    def number(self, value: float | Decimal) -> str:
        """Return *value* as it is written in this language."""

    def day(self, date: dt.date) -> str:
        """Return *date* as it is written in this language."""

    def money(self, low: Decimal, high: Decimal, currency: str) -> str:
        """Return an amount, or a range of two different ones, as it is written in this language."""

    def clause(self, headline: str) -> str:
        """Return *headline* as it fits after *because*; nothing where it may begin with a name."""


class Said(str):
    """English text with the ``parts`` that it is made of; equal to the text, and pickled with its parts."""

    __slots__ = ("parts",)
    parts: tuple[Any, ...]

    def __new__(cls, text: str, *parts: Any) -> Self:
        """Return *text* with its *parts*."""
        made = super().__new__(cls, text)
        made.parts = parts
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what makes it again in another process."""
        return type(self), (str(self), *self.parts)

    def __setstate__(self, state: object) -> None:
        """Refuse to change: a message of a plugin may name the class, and must not set its attributes."""
        raise TypeError(f"what was said is whole, and takes no {state!r:.80}")

    def into(self, tongue: Tongue) -> str:
        """Return it in *tongue*."""
        return tongue.template(self)


class Sentence(Said):
    """A template with its values."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the template of *tongue* with the values as *tongue* says them."""
        template, values = self.parts
        return tongue.template(template).format_map({name: spoken(value, tongue) for name, value in values.items()})


class Joined(Said):
    """Sentences, one after the other."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the sentences in *tongue*."""
        return " ".join(spoken(part, tongue) for part in self.parts)


class Fitting(Said):
    """One of several wordings, the fullest first: the first that fits, in each language."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the first wording that fits in *tongue*."""
        return _first_fitting([spoken(part, tongue) for part in self.parts])


class Brief(Said):
    """One of several wordings, the fullest first: the first that one takes in at a glance, in each language."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the first wording that is brief in *tongue*."""
        return _first_brief([spoken(part, tongue) for part in self.parts])


class Clause(Said):
    """A headline as it fits after *because*."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the clause in *tongue*."""
        return tongue.clause(spoken(self.parts[0], tongue))


class Bare(Said):
    """A headline that begins with a name, as it fits after *because*."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the clause in *tongue*."""
        return spoken(self.parts[0], tongue).rstrip(".")


class Listed(Said):
    """Items with *and*, or for a choice *or*, before the last."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the list in *tongue*."""
        items, choice = self.parts
        return tongue.listed([spoken(item, tongue) for item in items], choice=choice)


class Number(Said):
    """A number with its thousands separated."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the number as *tongue* writes it."""
        return tongue.number(self.parts[0])


class Day(Said):
    """A day of the calendar."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the day as *tongue* writes it."""
        return tongue.day(self.parts[0])


class Amount(Said):
    """An amount of money, or a range from a lower to a higher one, in a currency by its ISO 4217 code."""

    __slots__ = ()

    def into(self, tongue: Tongue) -> str:
        """Return the amount as *tongue* writes it."""
        low, high, currency = self.parts
        return tongue.money(low, high, currency)


def say(template: str, /, **values: object) -> str:
    """Return *template* with *values* in the places that it names in braces."""
    if not values:
        return Sentence(template, template, values)
    shown = {name: f"{one:g}" if type(one) is float else one for name, one in values.items()}
    return Sentence(template.format_map(shown), template, values)


def template(english: str) -> str:
    """Return *english*, which is said later: so tools find what is to be translated."""
    return english


def joined(*sentences: str | None) -> str:
    """Return the *sentences* that there are, one after the other."""
    there = [sentence for sentence in sentences if sentence]
    if len(there) < 2:
        return there[0] if there else ""
    return Joined(" ".join(there), *there)


def fitting(*headlines: str) -> str:
    """Return the first of *headlines*, the fullest first, that is short enough; the last one if none is."""
    return Fitting(_first_fitting(headlines), *headlines)


def brief(*wordings: str) -> str:
    """Return the first of *wordings*, the fullest first, that has few words enough; the last one if none has."""
    return Brief(_first_brief(wordings), *wordings)


def listed(items: Iterable[str], *, choice: bool = False) -> str:
    """Return *items* as a list: ``a, b and c``; for a *choice* ``a, b or c``."""
    items = tuple(items)
    if len(items) < 2:
        return "".join(items) if not items else items[0]
    text = f"{', '.join(items[:-1])} {'or' if choice else 'and'} {items[-1]}"
    return Listed(text, items, choice)


def number(value: float | Decimal) -> str:
    """Return *value* with its thousands separated; a float with three decimals at most, and none for a whole one."""
    return Number(f"{value:,.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}", value)


def day(date: dt.date) -> str:
    """Return *date* as ``12 November 2026``."""
    return Day(f"{date.day} {date:%B %Y}", date)


def bare(headline: str) -> str:
    """Return *headline* as it fits after *because* although it begins with a name."""
    return Bare(headline.rstrip("."), headline)


def because_of(headline: str) -> str:
    """Return *headline* as it fits after *because*; nothing when its first word may be a name, or it is no sentence."""
    text = clause.because_of(headline)
    return Clause(text, headline) if text else ""


def spoken(value: object, tongue: Tongue) -> str:
    """Return *value* in *tongue*: what was said as it is said there, numbers as they are written, names as they are."""
    if isinstance(value, Said):
        return value.into(tongue)
    return tongue.number(value) if isinstance(value, float) else str(value)


def _first_fitting(headlines: Sequence[str]) -> str:
    return next((one for one in headlines if len(one) <= clause.LONGEST_HEADLINE), headlines[-1])


def _first_brief(wordings: Sequence[str]) -> str:
    return next((one for one in wordings if len(one.split()) <= MOST_WORDS), wordings[-1])
