"""The words that the draft checker weighs, from ``lexicon.toml``: by list, in their forms."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).with_name("lexicon.toml")
#: Endings of adjectives and nouns, and what stands in their place in the listed form.
ENDINGS = (("iest", "y"), ("ier", "y"), ("iness", "y"), ("ily", "y"), ("ness", ""), ("est", ""), ("er", ""), ("ly", ""),
           ("st", ""), ("r", ""), ("es", ""), ("s", ""), ("ity", ""), ("ly", "le"))  # fmt: skip
SHORTEST = 3
FORM = r"(?:'?s|es)?(?![\w'])"


@functools.cache
def lists() -> dict[str, str]:
    """Return the lists of the file by name."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@functools.cache
def lexicon(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of the list *name*, and the beginnings that take any ending."""
    listed = lists()[name].split()
    return frozenset(word for word in listed if word[-1] != "*"), tuple(word[:-1] for word in listed if word[-1] == "*")


@functools.cache
def expression(name: str) -> str:
    """Return one expression for the words of the list *name*, as they stand or with the ending of a plural."""
    words, beginnings = lexicon(name)
    whole = "|".join(re.escape(word) for word in sorted(words))
    open_ended = "".join(rf"|{re.escape(word)}\w{{0,12}}" for word in beginnings)
    return rf"(?:(?:{whole}){FORM}{open_ended})"


@functools.lru_cache(maxsize=20_000)
def holds(name: str, low: str) -> bool:
    """Whether the list *name* holds the lower-case word *low* as it stands."""
    words, beginnings = lexicon(name)
    return low.removesuffix("'s") in words or low in words or bool(beginnings and low.startswith(beginnings))


@functools.lru_cache(maxsize=20_000)
def holds_noun(name: str, low: str) -> bool:
    """Whether the list *name* holds *low* or what it is the plural of."""
    return holds(name, low) or (len(low) > SHORTEST and any(holds(name, low.removesuffix(end)) for end in ("s", "es")))


@functools.lru_cache(maxsize=20_000)
def holds_form(name: str, low: str) -> bool:
    """Whether the list *name* holds *low* in any of its forms: *ruder*, *dullest*, *sloppily*, *clowns*."""
    return holds(name, low) or any(form in lexicon(name)[0] for form in forms(low))


def forms(low: str) -> Iterator[str]:
    """Yield what *low* may be a form of."""
    for ending, instead in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            yield low.removesuffix(ending) + instead
