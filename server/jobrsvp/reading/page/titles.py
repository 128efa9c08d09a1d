"""How alike two titles are, whether words name an occupation, and whether they head a section.

Each asks the words of *languages*, all that are known for ``None``.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from jobrsvp.languages import Languages, known, lowered

KEPT = 16  # sets of languages whose words are kept ready
LONGEST_BEGINNING = 80  # characters: the words that head a section stand within them
#: Letters of a word that an ending makes an occupation: a shorter one is a word of its own, such as ``mann``.
SHORTEST_COMPOUND = 7
_WORD = re.compile(r"[^\W_]{2,30}")
_SOFT_HYPHEN = "\u00ad"


class _Words(NamedTuple):
    names: frozenset[str]
    endings: tuple[str, ...]
    gender: re.Pattern[str]


@functools.lru_cache(KEPT)
def _words(languages: Languages) -> _Words:
    names, endings = (map(str.casefold, languages.list(name)) for name in ("occupation", "occupation_ending"))
    gender = re.compile(rf"\s?[(\[]\s?{languages.alternation('title.gender')}\s?[)\]]")
    return _Words(frozenset(names), tuple(endings), gender)


def small(text: str) -> str:
    """Return *text* as it is matched, like ``lowered``; lines of ASCII, which are most, need no look at each sign."""
    return text.lower() if text.isascii() else lowered(text)


def words(text: str | None, languages: Languages | None = None) -> set[str]:
    """Return the words of *text* that tell titles apart."""
    plain = (text or "").casefold().replace(_SOFT_HYPHEN, "")
    if "(" in plain or "[" in plain:
        plain = _words(languages or known()).gender.sub(" ", plain)
    return set(_WORD.findall(plain))


def alike(one: str | None, other: str | None, languages: Languages | None = None) -> float:
    """Return how much of the shorter title stands in the longer one, 0 to 1."""
    left, right = words(one, languages), words(other, languages)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def occupation(text: str | None, languages: Languages | None = None) -> bool:
    """Whether *text* names an occupation."""
    known_words, found = _words(languages or known()), words(text, languages)
    singular = {word[:-1] for word in found if word.endswith("s")}
    return bool((found | singular) & known_words.names) or any(
        len(word) >= SHORTEST_COMPOUND and word.endswith(known_words.endings) for word in found
    )


def is_section(text: str, languages: Languages | None = None) -> bool:
    """Whether *text* heads a section of a posting rather than the posting."""
    return bool((languages or known()).pattern("title.section").match(small(text[:LONGEST_BEGINNING])))
