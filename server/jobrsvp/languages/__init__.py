"""What JobRSVP knows of languages: every word of every concept, in files that anybody can mend.

A language is a file name, a concept is a key, and the examples of an entry are run by the tests::

    from jobrsvp.languages import known

    words = known().only("de")               # English, the shared words, and German
    words.pattern("workplace.denial")        # for grammars in code
    words.list("month")["januar"]            # 1
    words.passed(text).spans("benefits.dental")

Nothing is read before the first ``known()``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path

from jobrsvp.languages.build import load
from jobrsvp.languages.clauses import lowered
from jobrsvp.languages.index import Passed
from jobrsvp.languages.records import Entry, Span
from jobrsvp.languages.words import Languages

__all__ = ["Entry", "Languages", "Passed", "Span", "added", "extend", "known", "lowered", "withdraw"]

_added: tuple[Path, ...] = ()


def known() -> Languages:
    """Return every language that JobRSVP has, and those that ``extend`` added, all active."""
    return _known(_added)


def extend(paths: Iterable[Path]) -> None:
    """Let every later ``known()`` have the language files at *paths* too; ``BadInput`` names one with a mistake."""
    global _added
    more = (*_added, *(path for path in paths if path not in _added))
    _known(more)  # a mistake is told here, and changes nothing
    _added = more


def added() -> tuple[Path, ...]:
    """Return the paths of the files that ``extend`` added."""
    return _added


def withdraw(paths: Iterable[Path]) -> None:
    """Take back what ``extend`` added."""
    global _added
    gone = set(paths)
    _added = tuple(path for path in _added if path not in gone)


@functools.lru_cache(maxsize=4)
def _known(added: tuple[Path, ...]) -> Languages:
    return _known(()).extended(added) if added else Languages(load())
