"""Entries in a page: one pass for all literals, then ``re`` on the clauses that hold one."""

from __future__ import annotations

import bisect
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import ahocorasick

from jobrsvp.languages.operators import OPERATORS
from jobrsvp.languages.records import Entry, Span, Worth

#: Patterns are compiled when a page first holds one of their literals, and kept: they are few and known.
_pattern = functools.cache(re.compile)


def automaton(entries: Iterable[Entry]) -> Any:
    """Return what finds the literals of *entries* in one pass, each with the entries that need it; ``None`` if none."""
    owners: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for literal in entry.literals:
            owners[literal].append(entry)
    found = ahocorasick.Automaton()
    for literal, needing in owners.items():
        found.add_word(literal, needing)
    found.make_automaton()
    return found if owners else None


class Passed:
    """A text that was passed once for all concepts; it answers where each is said. Threads may share it.

    ``text`` is the text in lower case, each character where it was in the one that was given.
    """

    def __init__(self, text: str, starts: Sequence[int], concepts: Mapping[str, Sequence[Entry]], finder: Any) -> None:
        """Pass *text*, whose clauses begin at *starts*; *concepts* may be said, *finder* is their automaton."""
        self.text = text
        self._starts = starts
        self._concepts = concepts
        self._met = self._pass(finder)
        self._kept: dict[str, dict[int, list[Span]]] = {}  # by concept and clause

    def _pass(self, finder: Any) -> dict[str, list[int]]:
        """Return the numbers of the clauses that hold a literal, by the id of the entry that needs it."""
        met: dict[str, list[int]] = defaultdict(list)
        number = 0
        for last, needing in finder.iter(self.text) if finder else ():
            while self._starts[number + 1] <= last:  # what is found comes in the order of its end
                number += 1
            for entry in needing:
                if not (clauses := met[entry.id]) or clauses[-1] != number:
                    clauses.append(number)
        return dict(met)

    @property
    def clauses(self) -> int:
        """How many clauses the text has."""
        return len(self._starts) - 1

    def clause(self, number: int) -> tuple[int, int]:
        """Return where clause *number* starts and ends."""
        return self._starts[number], self._starts[number + 1]

    def number(self, offset: int) -> int:
        """Return the number of the clause that holds *offset*; at the end of the text, its last."""
        return max(0, min(bisect.bisect_right(self._starts, offset), self.clauses) - 1)

    def knows(self, concept: str) -> bool:
        """Whether some language file has *concept*."""
        return concept in self._concepts

    def says(self, concept: str) -> bool:
        """Whether *concept* is said somewhere."""
        return bool(self.spans(concept))

    def spans(self, concept: str, clause: int | None = None) -> list[Span]:
        """Return where *concept* is said, in order; of two that overlap the first and longest.

        What a ``not`` overlaps and what lacks one of its ``needs`` is left out. ``ValueError`` for a concept that no
        language file has.
        """
        if concept not in self._kept:
            self._kept[concept] = _by_clause(_apart(self._said(concept)))
        found = self._kept[concept]
        return [span for some in found.values() for span in some] if clause is None else [*found.get(clause, ())]

    def windows(self, concepts: Iterable[str], reach: int) -> Iterator[tuple[int, int]]:
        """Yield start and end of the pieces within *reach* characters of one of *concepts*, joined where they meet."""
        start, end = 0, -1
        for first, last in sorted(span[:2] for concept in concepts for span in self.spans(concept)):
            if first - reach > end:
                if end >= 0:
                    yield start, end
                start = max(0, first - reach)
            end = max(end, min(last + reach, len(self.text)))
        if end >= 0:
            yield start, end

    def _said(self, concept: str) -> Iterator[Span]:
        if concept not in self._concepts:
            raise ValueError(f"No language file says {concept!r}.")
        entries = self._concepts[concept]
        bars = [entry for entry in entries if not entry.says]
        for entry in entries:
            for number in self._clauses_with(entry) if entry.says else ():
                yield from self._in_clause(entry, bars, number)

    def _clauses_with(self, entry: Entry) -> Sequence[int]:
        return self._met.get(entry.id, ()) if entry.literals else range(self.clauses)

    def _in_clause(self, entry: Entry, bars: Sequence[Entry], number: int) -> Iterator[Span]:
        limits = self.clause(number)
        hits = list(_pattern(entry.says).finditer(self.text, *limits))
        barred = self._barred([entry, *bars], limits) if hits else []
        for hit in hits:
            span = Span(*hit.span(), number, entry, _worth(entry, hit))
            if not any(start < span.end and span.start < end for start, end in barred) and self._has_needs(span):
                yield span

    def _barred(self, entries: Iterable[Entry], limits: tuple[int, int]) -> list[tuple[int, int]]:
        bars = [entry.unless for entry in entries if entry.unless]
        return [hit.span() for bar in bars for hit in _pattern(bar).finditer(self.text, *limits)]

    def _has_needs(self, span: Span) -> bool:
        return all(OPERATORS[need](self, span) for need in span.entry.needs)


def _worth(entry: Entry, hit: re.Match[str]) -> dict[str, Worth]:
    """Return what the words of the lists in *hit* are worth, by the name of the list."""
    said = {name: word for name, word in hit.groupdict().items() if word is not None}
    return {name: _list(entry, name)[word] for name, word in said.items()}


def _list(entry: Entry, group: str) -> Mapping[str, Worth]:
    """Return the list that *group* captures: its own, or that of ``number_2``, the second in a pattern."""
    return entry.values[group if group in entry.values else group.rpartition("_")[0]]


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* in order, without those that overlap an earlier or, from the same start, a longer one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _by_clause(spans: Iterable[Span]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for span in spans:
        found.setdefault(span.clause, []).append(span)
    return found
