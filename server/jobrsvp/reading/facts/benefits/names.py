"""Where a text only says a name: ``Life Insurance Corp`` offers no life insurance by being called so."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from jobrsvp.languages import Languages
from jobrsvp.text.folding import fold

Range = tuple[int, int]
_WORD = r"[A-Z][\w&'-]{0,25}"  # only capital letters tell a name from what is said
_PARTS = 4  # words of a firm's name between the first and the last: "Bank of New York Mellon Corp" has four


def named(text: str, names: Iterable[str], languages: Languages) -> list[Range]:
    """Return where *text* says one of *names*, or the name of any firm."""
    return [*(firm.span() for firm in _firm(languages).finditer(text)), *_said(text, names)]


def _said(text: str, names: Iterable[str]) -> Iterator[Range]:
    for name in map(fold, filter(None, names)):
        pattern = re.compile(rf"(?<!\w){re.escape(name.text)}(?!\w)")
        yield from (found.span() for found in pattern.finditer(text))


@functools.lru_cache(maxsize=8)
def _firm(languages: Languages) -> re.Pattern[str]:
    """Return the pattern of a firm's name: capital words, small ones between them, and an ending such as Corp."""
    small, ending = languages.words("firm_joint"), languages.words("firm_ending")
    return re.compile(rf"\b{_WORD}(?: (?:{_WORD}|&|{small})){{0,{_PARTS}}} (?=[A-Z])(?i:{ending})")
