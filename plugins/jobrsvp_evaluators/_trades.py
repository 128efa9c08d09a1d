"""Which trade a job title names: synonyms are one trade, trades of one field are akin.

The words stand in the language files, in the lists ``trade``, ``trade_word``, ``trained_field`` and ``on_the_spot``;
*languages* are those of the context, and without any (``None``) no trade is known.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Mapping
from typing import Literal

from jobrsvp import Languages

Kinship = Literal["same", "akin", "apart"]
KEPT = 32  # sets of languages whose words are kept ready
TITLES = 256  # titles whose trades are kept: a case asks for each of its own again and again
LONGEST_PHRASE = 4  # words of a phrase that names a trade, such as "speech language pathologist"
_WORD = re.compile(r"[^\W\d_]+|\d")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Trade:
    """A trade of a ``field``; a ``trained`` one takes years to enter."""

    field: str
    name: str
    trained: bool


@functools.lru_cache(KEPT)
def _phrases(languages: Languages) -> Mapping[str, Trade]:
    """Return every word and phrase that names a trade, as titles are split."""
    trained = languages.list("trained_field")
    found: dict[str, Trade] = {}
    for phrase, code in languages.codes_of("trade").items():
        field, _, name = code.partition(".")
        found[" ".join(_WORD.findall(phrase.casefold()))] = Trade(field, name, field in trained)
    return found


@functools.lru_cache(KEPT)
def _brought(languages: Languages) -> Mapping[str, str]:
    return {word.casefold(): one for word, one in languages.codes_of("trade_word").items()}


@functools.lru_cache(TITLES)
def plain_words(title: str, languages: Languages | None) -> tuple[str, ...]:
    """Return the words of *title* in small letters, each word for a trade brought to one."""
    return words_in(title, languages)


def words_in(text: str, languages: Languages | None) -> tuple[str, ...]:
    """Return the words of *text*, of any length, as :func:`plain_words` does."""
    words, brought = _LETTERS.findall(text.casefold()), _brought(languages) if languages else {}
    return tuple(map(brought.get, words, words))


def trades_of(title: str, languages: Languages | None) -> frozenset[Trade]:
    """Return the trades that *title* names."""
    return _named(title, languages)[0]


@functools.lru_cache(TITLES)
def _named(title: str, languages: Languages | None) -> tuple[frozenset[Trade], frozenset[str]]:
    """Return the trades that *title* names, and its other words; of phrases in one another the longer one counts."""
    known = _phrases(languages) if languages else {}
    found, others, words, start = set(), set(), _WORD.findall(title.casefold()), 0
    while start < len(words):
        for length in range(min(LONGEST_PHRASE, len(words) - start), 0, -1):
            said = " ".join(words[start : start + length])
            trade = known.get(said) or known.get(said.removesuffix("s"))
            if trade:
                found.add(trade)
                start += length - 1
                break
        else:
            others.add(words[start])
        start += 1
    return frozenset(found), frozenset(others)


def kinship(offered: str, targets: Iterable[str], languages: Languages | None) -> Kinship | None:
    """Return how the title *offered* is related to *targets*; ``None`` when a trade is not known."""
    one, others = trades_of(offered, languages), [trades_of(target, languages) for target in targets]
    if not one or not all(others):
        return None
    other = frozenset().union(*others)
    if one & other:
        return "same"
    return "akin" if {trade.field for trade in one} & {trade.field for trade in other} else "apart"


def takes_training(title: str, languages: Languages | None) -> bool:
    """Whether every trade that *title* names takes years to enter."""
    found = trades_of(title, languages)
    return bool(found) and all(trade.trained for trade in found)


def on_the_spot(title: str | None, languages: Languages | None) -> bool:
    """Whether every trade that *title* names is done on the spot; a nurse recruiter's is an office's, too."""
    if not title or languages is None:
        return False
    found, others = _named(title, languages)
    here = languages.list("on_the_spot")
    return (
        bool(found)
        and all(trade.field in here or f"{trade.field}.{trade.name}" in here for trade in found)
        and others.isdisjoint(_occupations(languages))
    )


@functools.lru_cache(KEPT)
def _occupations(languages: Languages) -> frozenset[str]:
    return frozenset(map(str.casefold, languages.list("occupation")))
