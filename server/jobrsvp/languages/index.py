"""Entries in a page: one pass for all literals, then ``re`` on the clauses that hold one."""

from __future__ import annotations

import bisect
import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from jobrsvp.languages.operators import OPERATORS
from jobrsvp.languages.records import Entry, Span, Worth

#: The entries of one concept that a clause may say, by clause, in their order.
Met = dict[int, list[Entry]]

KEPT = 16  # texts whose hits are kept: views of the same page ask in turn

#: Patterns are compiled when a page first holds one of their literals, and kept: they are few and known.
_pattern = functools.cache(re.compile)


Hits = Mapping[str, Sequence[tuple[Entry, Sequence[int]]]]


class Finder:
    """Finds the literals of entries in one pass over a text; views tell what counts for them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Hold the literals of *entries*; an entry without a pattern or a literal is found by nobody."""
        owners: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            for literal in entry.literals.splitlines() if entry.says else ():
                owners[literal].append(entry)
        self._owners = _shared(owners.values())
        self._automaton = AhoCorasick(owners, implementation=Implementation.ContiguousNFA, store_patterns=False)
        self.hits = functools.lru_cache(KEPT)(self._hits)

    def _hits(self, text: str) -> Hits:
        """Return the entries that have a literal in *text*, by concept, each with where that literal ends."""
        ends: dict[int, list[int]] = defaultdict(list)
        for number, _, end in self._automaton.find_matches_as_indexes(text, overlapping=True) if self._owners else ():
            ends[number].append(end - 1)
        found: dict[str, list[tuple[Entry, Sequence[int]]]] = defaultdict(list)
        for number, lasts in ends.items():
            for entry in self._owners[number]:
                found[entry.concept].append((entry, lasts))
        return dict(found)


def _shared(groups: Iterable[Iterable[Entry]]) -> list[tuple[Entry, ...]]:
    """Return *groups* as tuples, one for all that are alike: an entry with many literals owns them all."""
    known: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    return [known.setdefault(tuple(entry.id for entry in group), group) for group in map(tuple, groups)]


class Active:
    """The active entries of one concept in their order, and which of them need a look at each clause."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    @functools.cached_property
    def places(self) -> Mapping[str, int]:
        """Where in the order an entry stands, by its id."""
        return {entry.id: place for place, entry in enumerate(self.entries)}

    @functools.cached_property
    def bare(self) -> Mapping[int, Entry]:
        """The entries without a literal to look for, by their place."""
        return {place: one for place, one in enumerate(self.entries) if one.says and not one.literals}

    @functools.cached_property
    def bars(self) -> Sequence[Entry]:
        """The entries that say nothing, and bar others."""
        return [entry for entry in self.entries if not entry.says]


class Passed:
    """A text that was passed once for all concepts; it answers where each is said. Threads may share it.

    ``text`` is the text in lower case, each character where it was in the one that was given.
    """

    def __init__(
        self,
        text: str,
        starts: Sequence[int],
        concepts: Mapping[str, Active],
        finders_of: Callable[[str], Sequence[Finder]],
    ) -> None:
        """Hold *text*, whose clauses begin at *starts*; *concepts* may be said, *finders_of* gives who finds them."""
        self.text = text
        self._starts = starts
        self._concepts = concepts
        self._finders_of = finders_of
        self._met: dict[str, Met] = {}  # by concept
        self._kept: dict[tuple[str, int], Sequence[Span]] = {}  # by concept and clause: only what was asked for
        self._all: dict[str, Sequence[Span]] = {}  # by concept

    def _met_in(self, concept: str) -> Met:
        """Return the active entries of *concept*, without a literal or with one that the clause holds."""
        if concept not in self._met:
            hits = [hit for finder in self._finders_of(concept) for hit in finder.hits(self.text).get(concept, ())]
            self._met[concept] = self._by_clause(self._concepts[concept], hits) if hits else {}
        return self._met[concept]

    def _by_clause(self, active: Active, hits: Iterable[tuple[Entry, Sequence[int]]]) -> Met:
        """Return the entries that are *active* among the *hits*, and those without a literal, by clause."""
        met: dict[int, dict[int, Entry]] = {}
        for entry, lasts in hits:
            place = active.places.get(entry.id)
            if place is not None:
                for number in self._numbers(lasts):
                    if number not in met:
                        met[number] = {**active.bare}
                    met[number][place] = entry
        return {
            number: [ones[place] for place in sorted(ones)] if len(ones) > 1 else [*ones.values()]
            for number, ones in met.items()
        }

    def _numbers(self, offsets: Sequence[int]) -> Iterator[int]:
        """Yield the numbers of the clauses that hold *offsets*, which are in order."""
        end = -1
        for offset in offsets:
            if offset >= end:
                number = bisect.bisect_right(self._starts, offset) - 1
                end = self._starts[number + 1]
                yield number

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
        if concept not in self._concepts:
            raise ValueError(f"No language file says {concept!r}.")
        if clause is not None:
            return [*self._in_clause(concept, clause)]
        if concept not in self._all:
            numbers = self._clauses_with(concept)
            self._all[concept] = [span for number in numbers for span in self._in_clause(concept, number)]
        return [*self._all[concept]]

    def windows(
        self, concepts: Iterable[str], reach: int, ends: re.Pattern[str] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Yield start and end of the pieces within *reach* characters of one of *concepts*, joined where they meet.

        Only those count at whose end, with as many characters before it, *ends* is found, if it is given.
        """
        spans = (span[:2] for concept in concepts for span in self.spans(concept))
        if ends:
            spans = (one for one in spans if ends.search(self.text, max(0, one[1] - reach), one[1]))
        return self._around(spans, reach)

    def around(self, words: Iterable[str], reach: int) -> Iterator[tuple[int, int]]:
        """Yield the same for *words*, which may stand within others: a pattern that needs one is tried only there."""
        return self._around(((at, at + len(word)) for word in words for at in self._places(word)), reach)

    def tried(self, pattern: re.Pattern[str], words: Iterable[str], reach: int) -> Iterator[re.Match[str]]:
        """Yield what *pattern* finds, of which each match holds one of *words* and is at most *reach* long."""
        return (found for window in self.around(words, reach) for found in pattern.finditer(self.text, *window))

    def _places(self, word: str) -> Iterator[int]:
        at = self.text.find(word)
        while at >= 0:
            yield at
            at = self.text.find(word, at + len(word))

    def _around(self, pieces: Iterable[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
        start, end = 0, -1
        for first, last in sorted(pieces):
            if first - reach > end:
                if end >= 0:
                    yield start, end
                start = max(0, first - reach)
            end = max(end, min(last + reach, len(self.text)))
        if end >= 0:
            yield start, end

    def _clauses_with(self, concept: str) -> Iterable[int]:
        """Return the clauses that may say *concept*: all, where an entry has no literal to look for."""
        return range(self.clauses) if self._concepts[concept].bare else sorted(self._met_in(concept))

    def _in_clause(self, concept: str, number: int) -> Sequence[Span]:
        key = concept, number
        if key not in self._kept:
            text, limits = self.text, (self._starts[number], self._starts[number + 1])
            entries = self._entries(concept, number)
            hits = [(entry, hit) for entry in entries for hit in _pattern(entry.says).finditer(text, *limits)]
            active = self._concepts[concept]
            self._kept[key] = _apart([*self._counting(hits, active, limits, number)]) if hits else ()
        return self._kept[key]

    def _counting(
        self, hits: Iterable[tuple[Entry, re.Match[str]]], active: Active, limits: tuple[int, int], number: int
    ) -> Iterator[Span]:
        """Yield the spans of those *hits* that nothing bars and that have what they need."""
        barred = self._barred(active.bars, limits)
        for entry, hit in hits:
            span = Span(*hit.span(), number, entry, _worth(entry, hit))
            own = self._barred([entry], limits)
            if not _overlaps(span, barred) and not _overlaps(span, own) and self._has_needs(span):
                yield span

    def _entries(self, concept: str, number: int) -> Iterable[Entry]:
        """Return the entries of *concept* that clause *number* may say, in order: of equal spans the first counts."""
        met = self._met_in(concept).get(number)
        return self._concepts[concept].bare.values() if met is None else met

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


def _overlaps(span: Span, barred: Iterable[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in barred)


def _apart(spans: Sequence[Span]) -> Sequence[Span]:
    """Return *spans* in order, without those that overlap an earlier or, from the same start, a longer one."""
    if len(spans) < 2:
        return spans
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
