"""What the first pass looks for: strings, derived from a pattern, of which each of its matches holds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from re import _constants as code  # type: ignore[attr-defined]  # the parser of `re` itself, asked when building only
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

SHORTEST = 2  # letters: a single one stands in every clause and would rule out nothing
MOST = 48  # strings that a run of a pattern may grow to; past that, longer ones save no time
LONGEST = 12  # letters: hardly a text begins so and goes on otherwise, and the rest would double the automata
TELLING = 8  # letters: a string of eight is rare enough, then fewer strings are better than longer ones

Strings = frozenset[str]


class _Sort(NamedTuple):
    """What is known of a piece of a pattern: all that it can be, if that is little, and what it must hold."""

    exact: Strings | None
    needed: Strings | None


_NOTHING = _Sort(frozenset([""]), None)
_ANYTHING = _Sort(None, None)


def literals_of(pattern: str) -> tuple[str, ...]:
    """Return strings of which each match of *pattern* holds one; none where only single letters are certain."""
    needed = {one[:LONGEST] for one in _needed(_sequence(parser.parse(pattern))) or ()}
    fewest = sorted(one for one in needed if not any(other != one and other in one for other in needed))
    return tuple(fewest) if fewest and min(map(len, fewest)) >= SHORTEST else ()


def _needed(sort: _Sort) -> Strings | None:
    """Return the most telling strings of *sort*: all that it can be is also what it must hold."""
    choices = [frozenset(one.strip() for one in some) for some in sort if some]
    return max((some for some in choices if "" not in some), key=_telling, default=None)


def _telling(some: Strings) -> tuple[int, int]:
    return min(TELLING, *map(len, some)), -len(some)


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Sort:
    """Join *items* into runs that are fully known; the most telling run, or piece between runs, is needed."""
    run, found, whole = frozenset([""]), list[Strings](), True
    for item in items:
        sort = _sort(*item)
        longer = frozenset(head + tail for head in run for tail in sort.exact or ())
        if sort.exact is not None and len(longer) <= MOST:
            run = longer
            continue
        found += [run, _needed(sort) or frozenset([""])]
        run, whole = sort.exact or frozenset([""]), False
    best = max((needed for some in (*found, run) if (needed := _needed(_Sort(some, None)))), key=_telling, default=None)
    return _Sort(run if whole else None, best)


def _sort(kind: Any, value: Any) -> _Sort:
    return _SORTS[kind](value) if kind in _SORTS else _ANYTHING


def _literal(value: Any) -> _Sort:
    return _Sort(frozenset([chr(value)]), None)


def _beside(_: Any) -> _Sort:
    return _NOTHING  # what stands beside a match is no part of it


def _one_of(value: Any) -> _Sort:
    single = all(kind is code.LITERAL for kind, _ in value)
    return _Sort(frozenset(chr(letter) for _, letter in value), None) if single else _ANYTHING


def _branch(value: Any) -> _Sort:
    each = [_sequence(one) for one in value[1]]
    exact = _union(sort.exact for sort in each)
    return _Sort(exact, _union(_needed(sort) for sort in each))


def _union(each: Iterable[Strings | None]) -> Strings | None:
    """Return the strings of all alternatives together, unless one of them has none."""
    together = list(each)
    if any(some is None for some in together):
        return None
    return frozenset(one for some in together for one in some or ())


def _repeat(value: Any) -> _Sort:
    least, most, inner = value
    sort = _sequence(inner)
    if (least, most) == (1, 1):
        return sort
    optional = (least, most) == (0, 1) and sort.exact is not None
    exact = sort.exact | {""} if optional and sort.exact is not None else None
    return _Sort(exact, _needed(sort) if least else None)


_SORTS: Mapping[Any, Callable[[Any], _Sort]] = {
    code.LITERAL: _literal,
    code.AT: _beside,
    code.ASSERT: _beside,
    code.ASSERT_NOT: _beside,
    code.IN: _one_of,
    code.SUBPATTERN: lambda value: _sequence(value[-1]),
    code.ATOMIC_GROUP: _sequence,
    code.BRANCH: _branch,
    code.MAX_REPEAT: _repeat,
    code.MIN_REPEAT: _repeat,
    code.POSSESSIVE_REPEAT: _repeat,
}
