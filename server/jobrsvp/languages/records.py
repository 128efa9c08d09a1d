"""The records of language files: what an entry is, what proves it, and where it stands in a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: What a word of a list is worth: its number, a code such as ``hour``, or ``True`` where the list is bare words.
Worth = int | str
#: The lists of one language: name, then word, then worth.
Lists = Mapping[str, Mapping[str, Worth]]


class Entry(NamedTuple):
    """One way in which one language says one concept.

    ``says`` counts unless ``unless`` overlaps it in its clause, and if all operators in ``needs`` hold. An entry that
    says nothing bars what ``unless`` matches for its whole concept. Patterns are complete: word boundaries and the
    words of lists are in them.
    """

    id: str  # the file, the concept and the number in it: ``de/benefits:benefits.dental:1``
    language: str  # ISO 639 code, or ``shared``
    concept: str  # ``group.concept``
    says: str
    unless: str
    needs: tuple[str, ...]
    values: Lists  # the lists with values that ``says`` captures
    literals: str  # a line each: every match holds one of them; none: it must be tried in every clause


class Examples(NamedTuple):
    """Sentences that prove an entry, and the concepts that they rightly say too (``also``)."""

    yes: tuple[tuple[str, Mapping[str, Worth]], ...]  # each with the values that must be read
    no: tuple[str, ...]
    also: tuple[str, ...]  # ``group.concept``, or ``group.*`` for all of a group


class Span(NamedTuple):
    """Where an entry stands in a page: offsets, the number of its clause, and what its lists are worth."""

    start: int
    end: int
    clause: int
    entry: Entry
    values: Mapping[str, Worth]
