"""Patterns with places for words: the glue stands in code, the words in the language files.

In a template ``<role_noun>`` puts in the words of a list, ``<farewell.line>`` the entries of a concept, in either case;
``<~street_suffix>`` words that may be parts of others, ``<!legal_form>`` words as they are written there,
``<mail_header=from>`` those that mean ``from``, ``<?the_word>`` a word with its blank or nothing, ``<:role_label>`` a
label that begins a line, and ``<PERSON>`` one of the ``PIECES`` below.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection

from jobrsvp.languages import Languages
from jobrsvp.text.date_words import LISTS, DateWords, any_of

_PLACE = re.compile(r"(?<!\?P)<([~!?:]?)([\w.]{1,40})(?:=([\w-]{1,20}))?>")
#: What a sign puts around the words.
_AROUND = {"?": ("(?:", " )?"), ":": ("^ *", " ?: ?")}
_PAST = ("ago_before", "ago_after")  # "sent 3 days ago" is when no meeting is
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
    "TITLE": r"(?:(?=[A-Z])<person_title>\.? ){0,2}",
    "LEGAL": r"(?:<!legal_form>)",
    "HOUSE": r"(?:(?=<UP>)<organization_noun>|(?<!\w)<UP>\w{2,30}<~organization_ending>(?!\w))",
    "FIRM": "(<COMPANY>)",
    "NAMED": r"<?the_word><FIRM>",
    "COMPANY": (
        r"(?:(?:<!saint>\. )?(?:\d|<UP>)(?:[\w'&+-]|\.(?=\w)){0,30}(?:,? <LEGAL>(?!\w)"
        r"| (?:(?!I\b)<WORD>|&|<company_join>(?= <UP>)|<!saint>\.(?= [A-Z])"
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
    """Return the words of dates in *languages*; short ones only of those that are *spoken*."""
    return date_words(languages).without_short(date_words(spoken))


def spoken(text: str, languages: Languages) -> Languages:
    """Return English and the language of *text*, by its small words."""
    words = set(re.findall(r"[^\W\d_]{1,12}", text.lower()))
    counts = {code: len(words & own.keys()) for code, own in languages.by_language("function_word").items()}
    most = max(counts.values(), default=0)
    return languages.only(*(code for code, count in counts.items() if count == most and count >= _ENOUGH))
