"""Where a text only says a name: ``Life Insurance Corp`` offers no life insurance by being called so."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from jobrsvp.languages import Languages, Span
from jobrsvp.text.folding import fold

_WORD = r"[A-Z][\w&'-]{0,25}"  # only capital letters tell a name from what is said
_PARTS = 4  # words of a firm's name between the first and the last: "Bank of New York Mellon Corp" has four
_AROUND = 120  # characters before and behind a mention: no name reaches further

Patterns = Sequence[re.Pattern[str]]


def patterns(names: Iterable[str], languages: Languages) -> Patterns:
    """Return what finds *names* and the name of any firm in a folded text."""
    said = (re.escape(fold(name).text) for name in names if name)
    return [_firm(languages), *(re.compile(rf"(?<!\w){name}(?!\w)") for name in said)]


def in_name(text: str, span: Span, names: Patterns) -> bool:
    """Whether *span* of *text* is only part of a name that one of *names* finds."""
    start, end = max(0, span.start - _AROUND), span.end + _AROUND
    found = (one for name in names for one in name.finditer(text, start, end))
    return any(one.start() <= span.start and span.end <= one.end() for one in found)


@functools.lru_cache(maxsize=32)
def _firm(languages: Languages) -> re.Pattern[str]:
    """Return the pattern of a firm's name: capital words, small ones between them, and an ending such as Corp."""
    small, ending = languages.words("firm_joint"), languages.words("firm_ending")
    return re.compile(rf"\b{_WORD}(?: (?:{_WORD}|&|{small})){{0,{_PARTS}}} (?=[A-Z])(?i:{ending})")
