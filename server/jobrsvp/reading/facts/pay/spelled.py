"""Sums of money in words: ``fifteen euro``, ``millesettecento euro``, ``seventy to eighty-five thousand pounds``."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from jobrsvp.languages import Languages
from jobrsvp.languages.patterns import either

_LONGEST = 70  # characters of a number in words: "two thousand four hundred and twenty-five"
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000


@dataclasses.dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words at ``start:end``: ``raw`` times ``multiplier``; its *currency* is a word behind it, or none."""

    start: int
    end: int
    raw: Decimal
    multiplier: int
    currency: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class _Words:
    """The words of numbers in the active languages, and what they are worth."""

    money: re.Pattern[str]
    currency: Mapping[str, str]
    phrase: re.Pattern[str]
    opening: re.Pattern[str]
    cents: re.Pattern[str]
    piece: re.Pattern[str]
    worth: Mapping[str, int]


@functools.lru_cache(maxsize=32)
def _words(languages: Languages) -> _Words:
    """Return the patterns of *languages*, for text in lower case, compiled once."""
    always, measured = languages.codes_of("currency"), languages.codes_of("currency_per")
    per = rf" (?:{languages.words('amount_per')}) "  # "fifty pounds" are lifted, "ten pounds an hour" are paid
    both, to = languages.words("amount_and"), languages.words("amount_to")
    joints = {*languages.list("amount_and"), *languages.list("amount_to")}  # "to" is two in Danish
    numbers = {**languages.list("number"), **languages.list("number_scale")}
    worth = {word: value for word, value in numbers.items() if word not in joints}
    number, glued = rf"(?:{either(worth)})", either(languages.list("amount_and"))  # "siebenundzwanzig"
    phrase = rf"(?<!\w){number}(?:(?:[ -]?(?:{both}[ -]?)?|{glued}){number}){{0,9}}"
    return _Words(
        money=re.compile(
            rf"(?<=[^\W\d_]{{2}}) (?:(?P<word>{either(always)})(?!\w)"
            rf"|(?P<per>{either(measured)})(?=(?: {phrase})?{per}))"
        ),
        currency={**measured, **always},
        phrase=re.compile(rf"{phrase}$"),
        opening=re.compile(rf"(?P<number>{phrase})(?: ?- ?| {to} )$"),
        cents=re.compile(rf" (?P<number>{phrase})(?={per})"),
        piece=re.compile(rf"(?<=\w)(?:{glued})(?={number})|(?P<number>{number})"),  # "und" begins as French "un" does
        worth=worth,
    )


def spelled(text: str, languages: Languages) -> Iterator[Spelled]:
    """Yield the sums of money in words of *text*, left to right; *text* is in lower case."""
    words = _words(languages)
    for money in words.money.finditer(text):
        first = max(0, money.start() - _LONGEST)
        found = words.phrase.search(text, first, money.start())
        if found is None:
            continue
        end, start = _parted(found, words)
        if end > found.start():
            yield _sum((found.start(), end), text[found.start() : end], words)
        elif opening := words.opening.search(text, max(0, found.start() - _LONGEST), found.start()):
            yield _sum(opening.span("number"), opening["number"], words)
        cents = words.cents.match(text, money.end())
        last = _sum((start, (cents or money).end()), text[start : found.end()], words)
        fraction = _sum((0, 0), cents["number"], words).raw / _HUNDRED if cents else Decimal(0)
        yield dataclasses.replace(last, raw=last.raw + fraction, currency=words.currency[money["word"] or money["per"]])


def number_words(languages: Languages) -> str:
    """Return a number in words as a pattern: ``twenty-two``, ``vierundzwanzig``."""
    return _words(languages).phrase.pattern.removesuffix("$")


def number_said(phrase: str, languages: Languages) -> Decimal:
    """Return what *phrase*, the words of one number, comes to."""
    return _sum((0, 0), phrase, _words(languages)).raw


def _parted(found: re.Match[str], words: _Words) -> tuple[int, int]:
    """Return where a first number in *found* ends and the last begins; twice its start where it is one number.

    "Thirty and thirty-five" are two, "treinta y cinco" is one.
    """
    pieces = [piece for piece in words.piece.finditer(found[0]) if piece["number"]]
    for one, other in itertools.pairwise(pieces):
        joint = found[0][one.end() : other.start()]
        if joint.strip() and " " in joint and words.worth[one[0]] < _HUNDRED and words.worth[other[0]] >= _TEN:
            return found.start() + one.end(), found.start() + other.start()
    return found.start(), found.start()


def _sum(place: tuple[int, int], phrase: str, words: _Words) -> Spelled:
    """Return what *phrase*, the words of one number, comes to; thousands at its end are its multiplier."""
    values = [words.worth[piece["number"]] for piece in words.piece.finditer(phrase) if piece["number"]]
    multiplier = _THOUSAND if len(values) > 1 and values[-1] == _THOUSAND else 1
    return Spelled(*place, Decimal(_added(values[:-1] if multiplier > 1 else values)), multiplier, None)


def _added(values: list[int]) -> int:
    """Return the number that *values* of its words make: 2, 1000, 4, 100, 20 and 5 are 2,425."""
    total = current = 0
    for value in values:
        if value == _THOUSAND:
            total, current = total + max(current, 1) * _THOUSAND, 0
        elif value == _HUNDRED:
            current = max(current, 1) * _HUNDRED
        else:
            current += value
    return total + current
