"""Patterns as people write them in language files: refused with the cure, or made complete."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as code  # type: ignore[attr-defined]  # the parser of `re` itself, asked when building only
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.languages.records import Lists

LONGEST = 300  # characters: what a reader takes in at a glance
START, END = r"(?<!\w)", r"(?!\w)"  # of whole words
WIDEST = 100  # repetitions: a saying is a phrase, and a wider gap would join what two sentences say
_LIST = re.compile(r"(?<!\?P)<(\w{1,40})>")
_CLASS = re.compile(r"\\[A-Z]")
#: Pages are matched with these written plainly, so a pattern that has them would match nothing.
PLAIN = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}


def check(where: str, pattern: str) -> None:
    """Raise ``BadInput`` for a *pattern* that is too long, not linear, or could never match; *where* names it."""
    if len(pattern) > LONGEST:
        raise BadInput(f"{where}: a pattern of {len(pattern)} characters; make it two entries of at most {LONGEST}.")
    parsed = _parsed(where, _LIST.sub("x", pattern))
    if parsed.state.groups > 1:
        raise BadInput(f"{where}: {pattern!r} captures; write (?:...) for (...). Lists capture by themselves.")
    for least, most in _repeats(parsed):
        if most > WIDEST:
            raise BadInput(
                f"{where}: {pattern!r} repeats without a bound; "
                f"say how often at most, as in {{{least},20}}, up to {WIDEST}."
            )
    _check_signs(where, pattern)


def _check_signs(where: str, pattern: str) -> None:
    bare = _CLASS.sub("", pattern)
    if bare != bare.lower():
        raise BadInput(f"{where}: write {pattern!r} in lower case; pages are matched in lower case.")
    for typed, plain in PLAIN.items():
        if typed in pattern:
            raise BadInput(f"{where}: write {plain!r} for {typed!r}; pages are matched with it written plainly.")


def _parsed(where: str, pattern: str) -> Any:
    try:
        return parser.parse(pattern)
    except re.error as error:
        raise BadInput(f"{where}: {pattern!r} is no regular expression: {error}.") from error


def _repeats(items: Any) -> Iterator[tuple[int, int]]:
    """Yield how often at least and at most each repeated part is repeated, at any depth."""
    for kind, value in items:
        if kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            yield int(value[0]), int(value[1])
        yield from _repeats(_inner(kind, value))


def _inner(kind: Any, value: Any) -> list[tuple[Any, Any]]:
    """Return the items inside one item, none for a leaf."""
    if kind is code.BRANCH:
        return [item for branch in value[1] for item in branch]
    if kind in (code.ASSERT, code.ASSERT_NOT, code.SUBPATTERN, *_REPEATS):
        return list(value[-1])
    return list(value) if kind is code.ATOMIC_GROUP else []


_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


def lists_in(pattern: str) -> list[str]:
    """Return the names of the lists that *pattern* puts in."""
    return _LIST.findall(pattern)


def complete(pattern: str, lists: Lists, *, part: bool) -> str:
    """Return *pattern* with the words of its lists, standing for whole words only unless it is a *part* of one.

    A list with values becomes a group of its name; the second of the same name gets ``_2``.
    """
    if not pattern:
        return ""
    seen: list[str] = []

    def words(found: re.Match[str]) -> str:
        name = found[1]
        seen.append(name)
        said = flat(lists[name])
        if not valued(lists, name):
            return f"(?:{said})"
        return f"(?P<{name if seen.count(name) == 1 else f'{name}_{seen.count(name)}'}>{said})"

    whole = _LIST.sub(words, pattern)
    return whole if part else bounded(whole)


def valued(lists: Lists, name: str) -> bool:
    """Whether the words of the list *name* are worth something, so that it matters which one stands there."""
    return any(worth is not True for worth in lists[name].values())


def flat(words: Iterable[str]) -> str:
    """Return *words* as alternatives, the longest first, so that none hides behind its own beginning."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def either(words: Iterable[str]) -> str:
    """Return what finds the same as ``flat``, as a tree of beginnings: at each letter few alternatives are tried."""
    return "|".join(_branches(sorted(set(words), key=lambda word: (-len(word), word))))


def _branches(words: Sequence[str]) -> Iterator[str]:
    """Yield a pattern for the words of each first letter, and at last the empty one if it is among them."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word)
    empty = groups.pop("", None)
    for first, group in groups.items():
        yield re.escape(first) + _ending([word[1:] for word in group])
    if empty:
        yield ""


def _ending(words: Sequence[str]) -> str:
    return re.escape(words[0]) if len(words) == 1 else f"(?:{'|'.join(_branches(words))})"


def bounded(pattern: str) -> str:
    r"""Return *pattern* for whole words only; ``\b`` would fail beside ``+`` and ``.``."""
    return f"{START}(?:{pattern}){END}"


def together(patterns: Iterable[str]) -> str:
    """Return *patterns* as alternatives; those for whole words that follow each other look at their bounds once."""
    runs = ((whole, list(some)) for whole, some in itertools.groupby(patterns, _is_bounded))
    return "|".join(_bounded_once(some) if whole and len(some) > 1 else "|".join(some) for whole, some in runs)


def _bounded_once(patterns: Iterable[str]) -> str:
    return f"{START}(?:{'|'.join(pattern[len(START) : -len(END)] for pattern in patterns)}){END}"


def _is_bounded(pattern: str) -> bool:
    return pattern.startswith(f"{START}(?:") and pattern.endswith(f"){END}")


def uncaptured(pattern: str) -> str:
    """Return *pattern* without groups that capture, to stand inside a larger one."""
    return re.sub(r"\(\?P<\w{1,40}>", "(?:", pattern)
