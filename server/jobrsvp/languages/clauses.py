"""A text in lower case, and the clauses that a pattern may look at: sentences, lines and list items."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from jobrsvp.languages.patterns import PLAIN

LONGEST = 600  # characters: no pattern ever meets a longer piece, so the time stays linear
# One set of signs comes first, for `re` finds those at once; then what must stand around them.
_BREAK = re.compile(r"[\n•|·.!?;](?:(?<=[\n•|])|(?=\s|$)|(?<=[a-z)]\.)(?=[A-Z][a-z]))")
_WORD_BEFORE = re.compile(r"[^\s(]{1,12}$")
_ORDINAL = re.compile(r"\d{1,2}")  # "13. Monatsgehalt", "1. maja"
_SPACE = re.compile(r"\s")


def lowered(text: str) -> str:
    """Return *text* as it is matched: in lower case, quotes, hyphens and spaces plain, each character where it was."""
    low = text.lower()
    if len(low) != len(text):  # the only letter that grows is the Turkish capital I with its dot
        low = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    for typed, plain in PLAIN.items():  # five searches are ten times faster than a look at each character
        low = low.replace(typed, plain)
    return low


def starts(text: str, abbreviations: Container[str]) -> list[int]:
    """Return where the clauses of *text* start, and its length at last; its own case tells sentences run together."""
    found = [0]
    for end in (*_ends(text, abbreviations), len(text)):
        while end - found[-1] > LONGEST:
            found.append(_cut(text, found[-1]))
        if end > found[-1]:
            found.append(end)
    return found


def _ends(text: str, abbreviations: Container[str]) -> Iterator[int]:
    for cut in _BREAK.finditer(text):
        if cut[0] != "." or not _abbreviated(text, cut.start(), abbreviations):
            yield cut.end()


def _abbreviated(text: str, dot: int, abbreviations: Container[str]) -> bool:
    """Whether the full stop at *dot* belongs to the word before it."""
    word = _WORD_BEFORE.search(text, max(0, dot - 12), dot)
    return word is not None and (f"{word[0].lower()}." in abbreviations or bool(_ORDINAL.fullmatch(word[0])))


def _cut(text: str, start: int) -> int:
    """Return where a clause that nothing breaks is cut: behind its last space, if it has one."""
    spaces = [found.end() for found in _SPACE.finditer(text, start + 1, start + LONGEST)]
    return spaces[-1] if spaces else start + LONGEST
