"""The words that the draft checker weighs, from ``languages/<xx>/lexicon.toml``: by list, in their forms."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator

from jobrsvp.etiquette.checker.words.said import languages

SHORTEST = 3  # letters that a word keeps without its ending: "as" is no plural of "a"
KEPT = 20_000  # words and lists that were asked for: those of a long message on every list
ROOT = "_root"  # ends the name of the list that holds beginnings


@functools.cache
def listed(name: str) -> tuple[Collection[str], tuple[str, ...]]:
    """Return the words of the list *name*, and the beginnings that take any ending."""
    roots = name + ROOT
    has_roots = any(roots in lists for lists in languages().lists.values())
    return languages().list(name).keys(), tuple(languages().list(roots)) if has_roots else ()


@functools.lru_cache(maxsize=KEPT)
def holds(name: str, low: str) -> bool:
    """Whether the list *name* holds the lower-case word *low* as it stands, or as an owner (*company's*)."""
    words, roots = listed(name)
    return low.removesuffix("'s") in words or low in words or bool(roots and low.startswith(roots))


@functools.lru_cache(maxsize=KEPT)
def holds_noun(name: str, low: str) -> bool:
    """Whether the list *name* holds *low* or what it is the plural of."""
    return holds(name, low) or (len(low) > SHORTEST and any(holds(name, low.removesuffix(end)) for end in ("s", "es")))


@functools.lru_cache(maxsize=KEPT)
def holds_form(name: str, low: str) -> bool:
    """Whether the list *name* holds *low* in any of its forms: *ruder*, *dullest*, *sloppily*, *clowns*."""
    return holds(name, low) or any(form in listed(name)[0] for form in forms(low))


def forms(low: str) -> Iterator[str]:
    """Yield what *low* may be a form of."""
    for ending, instead in languages().codes_of("tone_ending").items():
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            yield low.removesuffix(ending) + instead
