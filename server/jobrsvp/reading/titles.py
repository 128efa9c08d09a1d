"""What the heading, the page's own title and the address say of a posting in one line."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]{2,30}")
_GENDER = re.compile(
    r"\s?[(\[]\s?(?:all genders?|gn|[mwfdxhvkn](?:\s?[/|*,:\s]\s?[mwfdxhvkni]{1,10}){1,4}|f/h|h/f)\s?[)\]]", re.I
)


def words(text: str | None) -> set[str]:
    """Return the words of *text* that tell titles apart."""
    return set(_WORD.findall(_GENDER.sub(" ", (text or "").replace("\u00ad", "")).casefold()))


def alike(one: str | None, other: str | None) -> float:
    """Return how much of the shorter title stands in the longer one, 0 to 1."""
    left, right = words(one), words(other)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0
