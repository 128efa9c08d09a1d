"""Patterns with places for words: the glue stands in code, the words in the language files.

In a template ``<role_noun>`` puts in the words of a list, ``<farewell.line>`` the entries of a concept, in either case;
``<~street_suffix>`` words that may be parts of others, ``<!legal_form>`` words as they are written there,
``<mail_header=from>`` those that mean ``from``, ``<?the_word>`` a word with its blank or nothing, ``<:role_label>`` a
label that begins a line, and ``<PERSON>`` one of the ``PIECES`` below.
"""

from __future__ import annotations

import collections
import functools
import re
from collections.abc import Collection

from jobrsvp.languages import Languages
from jobrsvp.text.date_words import LISTS, LONG, DateWords, any_of

_PLACE = re.compile(r"(?<!\?P)<([~!?:]?)([\w.]{1,40})(?:=([\w-]{1,20}))?>")
#: Where a sentence ends: no full stop behind one or two letters ("Nr. x") or in front of a number ("approx. 45").
SENTENCE_END = re.compile(r"(?<![^\w][^\W\d])(?<![^\w][^\W\d][^\W\d])[.](?=\s+[^\d\s]|\s*$)|[!?](?=\s|$)|\n\s*\n")
#: What a sign puts around the words.
_AROUND = {"?": ("(?:", " )?"), ":": ("^ *", " ?: {0,12}")}
_PAST = ("ago_before", "ago_after")  # "sent 3 days ago" is when no meeting is
_OFTEN = 0.1  # of a word, each time that it stands again: two languages may share the most frequent
_WORD = re.compile(r"[^\W\d_]{1,20}")
_FEWEST, _AHEAD = 2, 0.2  # words of a language that tell it, and how much more than of the next
_ENOUGH = 3  # different small words: two languages share one or two of them
_LATIN = 0x180  # the letters of the languages with Latin letters stand before it, but for the Romanian S and T
#: Capital and small letters of every language with Latin letters, as members of a class.
_LETTERS = [chr(number) for number in (*range(_LATIN), *range(0x218, 0x21C))]
UPPER = "".join(filter(str.isupper, _LETTERS))
LOWER = "".join(filter(str.islower, _LETTERS))
#: What names look like: their case tells them from other words.
PIECES = {
    "UP": f"[{UPPER}]",
    "LOW": f"[{LOWER}]",
    "WORD": r"<UP>(?:[\w'&+/-]|\.(?=\w)){0,30}",
    "PERSON": r"<WORD>(?: (?:<WORD>|[A-Z]\.|<!name_particle>(?= (?:<UP>|<!name_particle> )))){1,4}",
    # Dr. med. vet., mgr farm., Dipl.-Ing. (FH)
    "TITLE": (
        r"(?:(?:(?=[A-Z])<person_title>|(?=<LOW>)<person_title_small>)\.? (?:<person_title_of>\.? |\(FH\) ){0,3}){0,2}"
    ),
    "LEGAL": r"(?:<!legal_form>)",
    "HOUSE": r"(?:(?=<UP>)<organization_noun>|(?<!\w)<UP>\w{2,30}<~organization_ending>(?!\w))",
    "FIRM": "(<COMPANY>)",
    "SMALL_HOUSE": (
        r"((?=<LOW>)<organization_noun> (?:<!company_particle> |<!elided_of>)?(?!<organization_noun>)<COMPANY>)"
    ),
    "NAMED": r"<?the_word><FIRM>",
    "COMPANY": (
        r"(?:(?:<!saint>\. )?(?:\d|<UP>)(?:[\w'&+-]|\.(?=\w)){0,30}(?:(?:, <WORD>){1,2}(?= & <UP>))?"
        r"(?:,? <LEGAL>(?!\w)| (?:(?!I\b)<!elided_of>?<WORD>|&(?: <!and_company>\.(?= <UP>))?|<company_join>(?= <UP>)"
        r"|<!saint>\.(?= [A-Z])"
        r"|<!company_particle>(?= <UP>| <!company_particle> ))){0,6})"
    ),
}


@functools.lru_cache(maxsize=512)  # templates of this room, for some sets of languages
def compiled(template: str, languages: Languages, flags: int = 0) -> re.Pattern[str]:
    """Return *template* with the words of *languages*, compiled."""
    return re.compile(filled(template, languages), flags)


def filled(template: str, languages: Languages) -> str:
    """Return *template* with the words of *languages* in its places."""
    return _PLACE.sub(lambda place: _words(place[1], place[2], place[3], languages), template)


def _words(sign: str, name: str, code: str | None, languages: Languages) -> str:
    """Return what stands for the place of *name* with its *sign*: a piece, a concept, or words of a list."""
    if sign in _AROUND:
        before, after = _AROUND[sign]
        return before + _words("", name, code, languages) + after
    if name in PIECES:
        return filled(PIECES[name], languages)
    if name.isupper():  # of the dates: MONTH, DAY, LONG_DAY
        return getattr(date_words(languages), name.lower())  # type: ignore[no-any-return]
    if "." in name:
        return f"(?i:{languages.alternation(name)})"
    if sign == "~":
        return f"(?i:{any_of(languages.list(name))})"
    if sign == "!":
        return any_of(languages.codes_of(name).values())
    if code:
        return _bounded([word for word, worth in languages.codes_of(name).items() if worth == code])
    return _bounded([word for words in languages.by_language(name).values() for word in words])


def _bounded(words: Collection[str]) -> str:
    """Return *words* as one pattern of whole words; a look at the first letter spares most trials of all of them."""
    first = re.escape("".join(sorted({word[0] for word in words})))
    return rf"(?i:(?<!\w)(?=[{first}]){any_of(set(words))}(?!\w))" if words else any_of(())


@functools.lru_cache(maxsize=64)  # sets of languages that mails are in
def date_words(languages: Languages) -> DateWords:
    """Return the words of dates in *languages*."""
    return DateWords.of({name: languages.list(name) for name in LISTS if name not in _PAST})


@functools.lru_cache(maxsize=64)
def date_words_of(spoken: Languages, languages: Languages) -> DateWords:
    """Return the words of dates in *languages*; short ones only of those that are *spoken*, and none that count there.

    A Monday in Portuguese is but the second floor in Spanish: *segunda*.
    """
    own = date_words(spoken)
    counting = spoken.list("ordinal_word").keys() - own.weekdays.keys()
    by_language = spoken.by_language("clock_lead")
    foreign = {word: number for code, words in by_language.items() if code != "en" for word, number in words.items()}
    leads = {word: int(number) for word, number in {**by_language.get("en", {}), **foreign}.items()}
    return date_words(languages).without_short(own).without_days(counting).preferring("clock_lead", leads)


def spoken(text: str, languages: Languages) -> Languages:
    """Return English and the language of *text*, by its small words."""
    if code := main_language(text, languages):
        return languages.only(code)
    counts = _function_words(text, languages)
    most = max(counts.values(), default=0)
    return languages.only(*(code for code, count in counts.items() if count == most and count >= _ENOUGH))


def main_language(text: str, languages: Languages) -> str | None:
    """Return the code of the one language that *text* is in, by its words and names of days.

    ``None`` when two are as likely, or too few words tell.
    """
    counts = _counts(text, languages)
    alone = len(counts) > 1 and counts[0][0] >= max(_FEWEST, counts[1][0] + _AHEAD)
    return counts[0][1] if alone else None


def mine(text: str, languages: Languages) -> Languages:
    """Return English and the language that *text* is in, or those that it may be in.

    A word of one language is often another one of another: *do* is Polish for *until*.
    """
    counts = _counts(text, languages)
    return languages.only(*(code for count, code in counts if count and count >= counts[0][0] - _AHEAD))


@functools.lru_cache(maxsize=64)  # the parts of some mails, each asked for several facts
def _counts(text: str, languages: Languages) -> list[tuple[float, str]]:
    """Return how many words of each language stand in *text*, and how often a little, the most first."""
    pieces = (piece for piece in text.lower().split() if "@" not in piece and "://" not in piece)
    words = collections.Counter(word for piece in pieces for word in _WORD.findall(piece) if len(word) > 1)
    known = _vocabulary(languages)
    counts = [(sum(1 + min(_OFTEN * words[one], 1) for one in words.keys() & own), code) for code, own in known]
    return sorted(counts, reverse=True)


@functools.lru_cache(maxsize=16)  # sets of languages
def _vocabulary(languages: Languages) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the words that tell each language: its small ones, those of mails, and long names of days and months."""
    days = (*languages.by_language("weekday").items(), *languages.by_language("month").items())
    found = {code: {*words} for code, words in languages.by_language("function_word").items()}
    for code, words in languages.by_language("mail_word").items():
        found.setdefault(code, set()).update(words)
    for code, words in days:
        found.setdefault(code, set()).update(word for word in words if len(word) > LONG)
    return tuple((code, frozenset(words)) for code, words in found.items())


def _function_words(text: str, languages: Languages) -> dict[str, int]:
    """Return how many different small words of each language stand in *text*."""
    words = set(re.findall(r"[^\W\d_]{1,12}", text.lower()))
    return {code: len(words & own.keys()) for code, own in languages.by_language("function_word").items()}
