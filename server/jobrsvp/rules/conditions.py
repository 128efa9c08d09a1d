"""What a line of a rule asks of its fact: true, false, or not to be known."""

from __future__ import annotations

import dataclasses
import difflib
import operator
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from jobrsvp.api.context import Context
from jobrsvp.model import Case, Posting, Quote
from jobrsvp.places import Places
from jobrsvp.rules.facts import FACTS, PROFILE, Fact, profile_fact, profile_names

COMPARING = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "=": operator.eq}
IN_TWO_LETTERS = {"country": "DE", "language": "de"}
BETWEEN = r"[-\u2010-\u2014\s]"  # of two words: a blank, a hyphen or a dash
CODE = re.compile(r"\s*[A-Za-z]{2}\s*")
_LIMIT = re.compile(r"(>=|<=|>|<|=)?\s{0,9}(?:(-?\d{1,15}(?:\.\d{1,9})?)\s{0,9}%?|(profile\.[a-z_.]{1,80}))")


class Unclear(ValueError):  # noqa: N818 - it says what the line is
    """What was written cannot be understood; the sentence says what to write."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """One line of a rule: its fact is compared by ``sign`` with a number or another fact, or is one of ``words``."""

    fact: Fact
    sign: str = "="
    limit: Decimal | Fact | bool | None = None
    words: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What it asks for."""
        return (self.fact, self.limit) if isinstance(self.limit, Fact) else (self.fact,)

    def unsaid(self, case: Case, context: Context) -> Fact | None:
        """Return the fact of *case* that it would need and nobody said."""
        return next((one for one in self.facts if one.value(case, context) is None), None)

    def holds(self, case: Case, context: Context) -> bool | None:
        """Whether it holds in *case*; ``None`` when that is not known."""
        if self.unsaid(case, context):
            return None
        value = self.fact.value(case, context)
        if self.fact.kind == "number":
            limit: Any = self.limit.value(case, context) if isinstance(self.limit, Fact) else self.limit
            return bool(COMPARING[self.sign](Decimal(str(value)), Decimal(str(limit))))
        if self.fact.kind == "yes or no":
            return value is self.limit
        if isinstance(value, dict):  # benefits: what is not mentioned is not denied
            told = [value.get(word, value.get("ALL")) for word in self.words]
            return True if True in told else None if None in told else False
        texts = [value] if isinstance(value, str) else value
        if self.fact.kind == "word":
            return value in self.words
        return any(pattern_of(word).search(text) for word in self.words for text in texts)

    def quotes(self, case: Case, context: Context) -> tuple[Quote, ...]:
        """Return the words of the posting behind its fact: those that name what was found, where some do."""
        if self.fact.name == "text":
            return tuple(found_in(case.posting, self.words))
        every = [quote for quote in self.fact.quotes(case.posting) if quote]
        patterns = [pattern_of(word) for word in self.words]
        if self.fact.kind == "number":
            value = self.fact.value(case, context)
            patterns = [re.compile(rf"(?<!\d){re.escape(f'{value:f}' if isinstance(value, Decimal) else str(value))}")]
        if self.fact.name == "benefits":
            return tuple(one.quote for one in case.posting.benefits if one.key in self.words and one.quote)
        return tuple([one for one in every if any(each.search(one.text) for each in patterns)] or every)


def pattern_of(words: str) -> re.Pattern[str]:
    """Return *words* as they may be written: whole, whatever the case, with blanks, hyphens or dashes between."""
    whole = rf"{BETWEEN}{{1,3}}".join(re.escape(part) for part in re.split(rf"{BETWEEN}+", words.strip()))
    return re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)


def found_in(posting: Posting, words: Iterable[str]) -> Iterable[Quote]:
    """Yield where the visible text of *posting* has one of *words*."""
    for word in words:
        if found := pattern_of(word).search(posting.sources.get("text", "")):
            yield Quote(text=found[0], start=found.start(), end=found.end())


def condition(name: str, written: Any) -> Condition:
    """Return what a line with the fact *name* asks; raises :class:`Unclear`."""
    fact = fact_named(name)
    if fact.kind == "number":
        return compared(fact, written)
    if fact.kind == "yes or no":
        if not isinstance(written, bool):
            raise Unclear(f"{name} is yes or no: write {name} = true, or false")
        return Condition(fact=fact, limit=written)
    words = [written] if isinstance(written, str) else written
    if not isinstance(words, list) or not words or not all(isinstance(one, str) and one.strip() for one in words):
        example = fact.choices[0] if fact.choices else "four-day week"
        raise Unclear(f'{name} is compared with words: write {name} = "{example}", or several in [ ]')
    for word in words:
        if fact.choices and word not in fact.choices:
            raise Unclear(f"{name} is never {word!r}: write {near(word, fact.choices)}")
    check_codes(fact, words)
    return Condition(fact=fact, words=tuple(words))


def check_codes(fact: Fact, words: Iterable[str]) -> None:
    """Raise :class:`Unclear` for one of *words* that is no code of two letters where *fact* is one."""
    last = fact.name.rpartition(".")[2]
    if last not in IN_TWO_LETTERS:
        return
    for word in words:
        if not CODE.fullmatch(word):
            code = code_of(word) if last == "country" else None
            raise Unclear(f'{fact.name} is a code of two letters: write {fact.name} = "{code or IN_TWO_LETTERS[last]}"')


def code_of(country: str) -> str | None:
    """Return the code of the *country* called so, ``None`` when no country is."""
    return next((place.country for place in Places().resolve(country) if place.kind == "country"), None)


def compared(fact: Fact, written: Any) -> Condition:
    """Return the comparison of the number *fact* that was *written*; raises :class:`Unclear`."""
    found = _LIMIT.fullmatch(str(written).strip())
    if isinstance(written, bool | list | dict) or not found:
        raise Unclear(f'{fact.name} is a number: write {fact.name} = "> 30", or with >=, <, <=, =')
    sign, number, path = found[1] or "=", found[2], found[3]
    if number:
        return Condition(fact=fact, sign=sign, limit=Decimal(number))
    limit = fact_named(path)
    if limit.kind != "number":
        raise Unclear(f"{path} is no number, and {fact.name} is one: compare it with a number")
    return Condition(fact=fact, sign=sign, limit=limit)


def fact_named(name: str) -> Fact:
    """Return the fact called *name*; raises :class:`Unclear` for one that there is not."""
    fact = profile_fact(name) if name.startswith(PROFILE) else FACTS.get(name)
    if fact is None:
        where, known = ("a profile", profile_names()) if name.startswith(PROFILE) else ("a posting", FACTS)
        raise Unclear(f"there is no fact {name!r} of {where}: write {near(name, known)}")
    return fact


def near(word: str, known: Iterable[str]) -> str:
    """Return the one of *known* that was meant by *word*, else all of them."""
    known = sorted(known)
    return next(iter(difflib.get_close_matches(word, known, n=1)), f"one of {', '.join(known)}")
