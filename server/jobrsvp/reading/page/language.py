"""Which languages a text is written in, by their most frequent small words: the lists ``function_word``."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping

from jobrsvp.languages import Languages

KEPT_TEXTS = 4  # one page asks for its language several times
KEPT = 64  # sets of languages whose words are kept ready: the pages of a year come in some thirty
READ = 2000  # characters that tell the main language: more would only find the languages of what follows
FEWEST = 4  # small words: fewer stand in a headline by chance
CLEAR = 1.15  # times the small words of the second language; nearer, sisters such as Danish and Norwegian are tied
CERTAIN = 8  # weight of the main language: as much stands in three sentences, and tells a page's language
FAIR = 0.3  # share of the main language's weight: another language with as much has paragraphs of its own
_WORD = re.compile(r"[^\W\d_]{1,14}")


@functools.lru_cache(KEPT)
def _owners(languages: Languages) -> Mapping[str, tuple[str, ...]]:
    """Return the languages that each small word belongs to."""
    owners: dict[str, tuple[str, ...]] = {}
    for code, words in languages.by_language("function_word").items():
        for word in words:
            owners[word] = (*owners.get(word, ()), code)
    return owners


def _counts(text: str, languages: Languages) -> Counter[str]:
    """Return how many small words of each language stand in *text*; the first that is met comes first."""
    owners, counts = _owners(languages), Counter[str]()
    for word, times in Counter(_WORD.findall(text.lower())).items():
        for code in owners.get(word, ()):
            counts[code] += times
    return counts


@functools.lru_cache(KEPT_TEXTS)
def read_language(text: str, hint: str | None, languages: Languages) -> str | None:
    """Return the ISO 639-1 code of *text*, or that of *hint* (``de-AT``) when the text is too short to tell."""
    best = _counts(text[:READ], languages).most_common(2)
    short = _code(hint)
    if not best or best[0][1] < FEWEST:
        return short
    tied = len(best) > 1 and best[0][1] < CLEAR * best[1][1]
    return short if tied and short in (best[0][0], best[1][0]) else best[0][0]


def spoken(text: str, hint: str | None, languages: Languages) -> tuple[str, ...]:
    """Return all languages that *text* may be in, *hint* among them: all of *languages* when nothing is certain.

    They are for ``languages.only(*spoken(...))``; sisters such as Spanish and Catalan mostly come together.
    """
    weights = _weights(text, languages)
    most = max(weights.values())
    if most < CERTAIN:
        return languages.codes
    return tuple(code for code in languages.codes if weights[code] >= FAIR * most or code == _code(hint))


def _weights(text: str, languages: Languages) -> Mapping[str, float]:
    """Return how much speaks for each language: a small word that several share counts for each a part."""
    owners, weights = _owners(languages), dict.fromkeys(languages.codes, 0.0)
    for word, times in Counter(_WORD.findall(text.lower())).items():
        for code in owners.get(word, ()):
            weights[code] += times / len(owners[word])
    return weights


def _code(hint: str | None) -> str | None:
    return (hint or "").partition("-")[0].lower() or None
