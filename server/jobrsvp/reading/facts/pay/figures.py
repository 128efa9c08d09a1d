"""Numbers and the money signs around them: ``120k``, ``1.234,56 €``, ``8,00,000``, ``12-15 LPA``."""

from __future__ import annotations

import dataclasses
import functools
import heapq
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from jobrsvp.languages import Languages, known
from jobrsvp.languages.patterns import either
from jobrsvp.money import tables
from jobrsvp.reading.facts.pay.currencies import codes, usual
from jobrsvp.reading.facts.pay.spelled import spelled

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    r"(?<![\d.,'])(?:"
    r"(?P<indian>\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?)"
    r"|(?P<grouped>\d{1,3}(?:(?P<by>, |[ ,.'])\d{3})(?:(?P=by)\d{3}){0,3}(?:[.,]\d{1,2})?)"
    r"|(?P<plain>\d{1,12}(?:[.,]\d{1,2})?)"
    r")(?!\d)(?:[.,]--?(?!\d)|:-)?"
)
_NO_LETTER_AFTER = r"(?![A-Za-z\u00e0-\u024f])"  # a letter that East Asian writing sets there ends the word
_NO_LETTER_BEFORE = r"(?<![A-Za-z])"
_WIDEST_SIGN = 9  # characters before a number in which its signs stand: "CAD CAD$ "
_CURRENCY_SYMBOL = re.compile(r"[$¢-¥\u20a0-\u20cf\u0e3f]")  # the signs of Unicode that are for money alone
_CENTS = 100  # "58 cents a mile"
_LAKH, _CRORE = 100_000, 10_000_000
_LAKHS = "L"  # only the capital: a small one is a litre
_THOUSANDS_OF_EUROS = "T"  # "70 TEUR", "70 T€": only before euros


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """One number at ``start:end`` (money signs included).

    ``raw`` is the number as written, ``multiplier`` what its word or letter makes of it; ``currency`` is an ISO 4217
    code, an ambiguous sign (``$``, ``¥``, ``kr``) or ``None``; ``grouped``: thousands are set apart.
    """

    start: int
    end: int
    raw: Decimal
    multiplier: int = 1
    currency: str | None = None
    coded: bool = False
    grouped: bool = False
    indian: bool = False

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.raw * self.multiplier


@dataclasses.dataclass(frozen=True, slots=True)
class _Signs:
    """What stands beside numbers in the active languages, and what it is worth."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    multiplier: re.Pattern[str]
    cent: re.Pattern[str]
    worth: Mapping[str, int]
    currency: Mapping[str, str]

    def meant(self, found: re.Match[str]) -> str | None:
        """Return the code or open sign that *found* names."""
        if found["sign"]:
            return usual(found["sign"])
        word = found["word"] or (found["per"] if "per" in found.re.groupindex else None)
        return self.currency[word.lower()] if word else None


@functools.lru_cache(maxsize=32)
def _signs(languages: Languages) -> _Signs:
    """Return the patterns of *languages*, compiled once."""
    words, before, per = (languages.codes_of(name) for name in ("currency", "currency_before", "currency_per"))
    multipliers, cents = languages.list("multiplier"), languages.codes_of("currency_cent")
    code = rf"(?P<code>{either(_codes(languages))})"
    return _Signs(
        before=re.compile(
            rf"(?:{_NO_LETTER_BEFORE}{code} ?)?"
            rf"(?:(?P<sign>{_any_sign(languages, 'sign_before')})"
            rf"|{_NO_LETTER_BEFORE}(?P<word>(?i:{either(before)})))? ?$"
        ),
        after=re.compile(
            rf" ?(?:{code}(?![A-Za-z])|(?P<sign>{_any_sign(languages, 'sign_after')}){_NO_LETTER_AFTER}"
            rf"|(?P<word>(?i:{either(words)})){_NO_LETTER_AFTER}"
            rf"|(?P<per>(?i:{either(per)}))(?= (?i:{either(languages.list('amount_per'))}) ))"
        ),
        multiplier=re.compile(
            rf" ?(?P<word>{_LAKHS}|{_THOUSANDS_OF_EUROS}(?= ?(?:€|EUR))|(?i:{either(multipliers)}))"
            rf"(?:(?={either(_codes(languages))})|{_NO_LETTER_AFTER}(?!\.[A-Za-z]\.))"  # "$14,200 M.N." are pesos
        ),
        cent=re.compile(rf" ?(?P<word>(?i:{either(cents)})){_NO_LETTER_AFTER}"),
        worth={**multipliers, _LAKHS: _LAKH, _THOUSANDS_OF_EUROS: 1_000},
        currency={**per, **before, **words, **cents},
    )


def _codes(languages: Languages) -> Iterable[str]:
    """Return the currency codes that are no words as well."""
    return codes() - {word.upper() for word in languages.list("word_code")}


def _any_sign(languages: Languages, safe: str) -> str:
    """Return CLDR's signs as one pattern: symbols of money, and letters that the list *safe* has."""
    letters = languages.list(safe)
    signs = [sign for sign in tables.signs() if _CURRENCY_SYMBOL.search(sign) or sign.lower() in letters]
    ordered = sorted(signs, key=lambda sign: (-len(sign), sign))
    return "|".join((_NO_LETTER_BEFORE if _begins_a_word(sign, safe) else "") + re.escape(sign) for sign in ordered)


def _begins_a_word(sign: str, safe: str) -> bool:
    """Whether *sign* could be the end of a word before a number; behind one, a digit stands before it."""
    return sign[0].isalpha() and safe == "sign_before"


def number(words: str) -> Decimal:
    """Read *words*, digits with any separators; the last ``.`` or ``,`` before one or two digits is the decimal one."""
    digits = re.sub(r"[ ']", "", words)
    decimals = re.search(r"[.,](\d{1,2})$", digits)
    whole = digits[: decimals.start()] if decimals else digits
    return Decimal(re.sub(r"\D", "", whole) + (f".{decimals[1]}" if decimals else ""))


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of ``_NUMBER``, which is only tried where a digit is: finding those is much faster."""
    at = 0
    while digit := _DIGIT.search(text, at):
        found = _NUMBER.match(text, digit.start())
        at = (found or digit).end()
        if found:
            yield found


def figures(text: str, languages: Languages | None = None) -> Iterator[Figure]:
    """Yield every number of the folded *text* that no letter touches from the left, by the words of *languages*.

    Sums of money in words come in their place.
    """
    words = languages or known()
    said = [Figure(one.start, one.end, one.raw, one.multiplier, one.currency) for one in spelled(text.lower(), words)]
    yield from heapq.merge(said, _in_digits(text, _signs(words)), key=lambda one: one.start)


def _in_digits(text: str, signs: _Signs) -> Iterator[Figure]:
    """Yield the numbers that are written in digits."""
    for found in _numbers(text):
        start = found.start()
        before = signs.before.search(text, max(0, start - _WIDEST_SIGN), start)
        opening = before.start() if before and any(before.groups()) else start
        if opening and opening == start and _letter(text[start - 1]):
            continue
        yield _figure(text, found, opening, before, signs)


def _letter(character: str) -> bool:
    """Whether *character* is a letter of an alphabet: East Asian writing sets no space before numbers."""
    return "A" <= character < "\u2e80" and character.isalpha()


def _figure(text: str, found: re.Match[str], start: int, before: re.Match[str] | None, signs: _Signs) -> Figure:
    multiplied = signs.multiplier.match(text, found.end())
    multiplier = _worth(multiplied["word"], signs) if multiplied else 1
    end = multiplied.end() if multiplied else found.end()
    if cent := signs.cent.match(text, end):
        whose = signs.currency[cent["word"].lower()]
        return Figure(start, cent.end(), number(found[0]) / _CENTS, multiplier, whose)
    code = before["code"] if before else None
    meant = signs.meant(before) if before else None
    after = signs.after.match(text, end)
    if after and (after["code"] or not (code or meant)):
        end = after.end()
        code, meant = after["code"] or code, meant or signs.meant(after)
    return Figure(
        start=start,
        end=end,
        raw=number(found["indian"] or found["grouped"] or found["plain"]),
        multiplier=multiplier,
        currency=code or meant,
        coded=code is not None,
        grouped=found["plain"] is None,
        indian=found["indian"] is not None or multiplier in (_LAKH, _CRORE),
    )


def _worth(word: str, signs: _Signs) -> int:
    return signs.worth.get(word) or signs.worth[word.lower()]
