"""Whether words say what somebody does: names of occupations, and of posts in a house."""

from __future__ import annotations

import functools
import re

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled

#: Letters of a word that an ending makes an occupation: a shorter one is a word of its own, such as ``mann``.
_SHORTEST_COMPOUND = 7
_SHORTEST_AGENT = 6  # letters of a word that a weaker ending makes one
_LETTERS_OF_ENDING = 5  # a shorter ending is that of many family names: Holtmann
_WORD = re.compile(r"[^\W\d_]{2,40}")
# Fitter, aide-soignante, pedagogisch medewerker
_OCCUPATION = r"(?<!\w)<occupation_other>(?!\w)"
# Office Manager, Leiterin, chargée de recrutement
_POSITION = r"(?<!\w)<position_word>(?!\w)"


@functools.lru_cache(maxsize=16)  # sets of languages whose words are kept ready
def _occupations(languages: Languages) -> tuple[frozenset[str], tuple[str, ...]]:
    names = {**languages.list("occupation"), **languages.list("occupation_other")}
    long = (ending for ending in languages.list("occupation_ending") if len(ending) >= _LETTERS_OF_ENDING)
    endings = (*long, *languages.list("occupation_other_ending"))
    return frozenset(map(str.casefold, names)), tuple(map(str.casefold, endings))


def is_occupation(text: str, languages: Languages) -> bool:
    """Whether *text* holds the name of an occupation: ``night porter``, ``Erzieherin``."""
    names, endings = _occupations(languages)
    found = set(_WORD.findall(text.casefold()))
    alone = {word[:-2] for word in found if word.endswith("in")} | {word[:-1] for word in found if word.endswith("s")}
    if (found | alone) & names or compiled(_OCCUPATION, languages, re.I).search(text):
        return True
    return any(len(word) >= _SHORTEST_COMPOUND and word.endswith(endings) for word in found)


@functools.lru_cache(maxsize=16)
def _agents(languages: Languages) -> tuple[str, ...]:
    """Return the endings of words for somebody who does something, such as other words have as well."""
    return tuple(map(str.casefold, languages.list("agent_ending")))


def is_agent(text: str, languages: Languages) -> bool:
    """Whether a word of *text* is formed like the name of an occupation: ``apicultrice``, ``stolarz``."""
    found = set(_WORD.findall(text.casefold())) - languages.list("month").keys() - languages.list("no_agent").keys()
    return any(len(word) >= _SHORTEST_AGENT and word.endswith(_agents(languages)) for word in found)


def is_post(text: str, languages: Languages) -> bool:
    """Whether *text* says what somebody does."""
    return bool(compiled(_POSITION, languages, re.I).search(text)) or is_occupation(text, languages)
