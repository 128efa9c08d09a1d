"""Labelled facts: ``Company: X`` on one line, a label above its value, or a label in an element of its own.

The words of the labels are the lists ``label`` of the languages, each worth the field that it names.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jobrsvp.languages import Languages, lowered
from jobrsvp.model import Quote
from jobrsvp.text.lines import Line

KEPT = 64  # sets of languages whose words are kept ready
LONGEST_LABEL = 30  # characters: a longer line is a heading or a sentence
LONGEST_VALUE = 200  # characters: what is longer is a paragraph, and no value
_INLINE = re.compile(r"^[^\w\n(]{0,4}([^\W\d_][^:：\n]{1,30}?)[ *_]{0,3}(?:[:：]|[ ][–—-][ ])[ *_]{0,3}(\S[^\n]*)$")
#: Where one labelled fact ends and the next begins on the same line.
_SEGMENT = re.compile(r"\s[|•·]\s|[.;,]\s(?=[^\W\d_]{2,14}(?:\s[^\W\d_]{1,14})?:\s)")
#: So many labels in one line are a row of facts whose signs between them got lost: "Comune: Monopoli Data: 3 maggio".
_RUN_ON, ROW = re.compile(r"\s(?=[A-Z\u00c0-\u00de][^\W\d_]{2,14}:\s)"), 2
_EDGES = " *_|\t·•-–—#"
_AROUND = _EDGES + ":?"

Fields = Mapping[str, str]


class Labelled(NamedTuple):
    """A value with its label's field, and where the value stands."""

    name: str
    value: str
    start: int

    @property
    def quote(self) -> Quote:
        """The quote of the value."""
        return Quote(text=self.value, start=self.start, end=self.start + len(self.value))


@functools.lru_cache(KEPT)
def fields(languages: Languages) -> Fields:
    """Return the labels that *languages* know, each with its field (``organization``, ``location`` ...)."""
    return languages.codes_of("label")


def field_of(label: str, known: Fields) -> str | None:
    """Return the field that *label* names, of those *known*."""
    bare = label.strip(_AROUND).lower()
    return known.get(bare if bare.isascii() else lowered(bare))


def read_labels(text: str, lines: Sequence[Line], languages: Languages) -> Mapping[str, list[Labelled]]:
    """Return the labelled values of *text* by field, in order; *lines* show which label is an element of its own."""
    known = fields(languages)
    found: dict[str, list[Labelled]] = {}
    # No set: of two values at one place the same must come first in every run. An element tells best where one ends.
    single = dict.fromkeys([*_beside(text, lines, known), *_on_one_line(text, known), *_above(text, known)])
    for one in sorted(single, key=lambda one: one.start):
        found.setdefault(one.name, []).append(one)
    return found


def _on_one_line(text: str, known: Fields) -> Iterator[Labelled]:
    start = 0
    for line in text.split("\n"):
        at = 0
        for cut in [*_cuts(line, known), None] if ":" in line[: 2 * LONGEST_LABEL] else [None]:
            match = _INLINE.match(line[at : cut.start() if cut else None])
            if match and (name := field_of(match[1], known)):
                yield from _value(name, match[2], start + at + match.start(2))
            at = cut.end() if cut else at
        start += len(line) + 1


def _cuts(line: str, known: Fields) -> list[re.Match[str]]:
    """Return where one labelled fact of *line* ends and the next begins; two labels that are known tell a row."""
    cuts = list(_SEGMENT.finditer(line))
    run_on = [] if cuts or len(line) > LONGEST_VALUE else list(_RUN_ON.finditer(line))
    labels = (line[cut.end() :].partition(":")[0] for cut in run_on)
    return (
        run_on
        if len(run_on) >= ROW
        else cuts or [cut for cut, label in zip(run_on, labels, strict=True) if field_of(label, known)]
    )


def _value(name: str, raw: str, start: int) -> Iterator[Labelled]:
    value = raw[:LONGEST_VALUE].strip(_EDGES)
    if value:
        yield Labelled(name, value, start + raw.index(value))


def _above(text: str, known: Fields) -> Iterator[Labelled]:
    """Yield the values below a line that is nothing but a label."""
    start, label = 0, None
    for line in text.split("\n"):
        name = field_of(line, known) if len(line) <= LONGEST_LABEL else None
        if label and not name and 0 < len(line) <= LONGEST_VALUE and not line.endswith(":"):
            yield from _value(label, line, start)
        label = name
        start += len(line) + 1


def _beside(text: str, lines: Sequence[Line], known: Fields) -> Iterator[Labelled]:
    """Yield the values of labels that stand before them in an element of their own: ``<span>City</span>Rome``."""
    for line in lines:
        if not line.parts or len(line.text) > LONGEST_VALUE:
            continue
        label = line.parts[0]
        name = field_of(label.text, known)
        if name:
            start = text.find(line.text)
            rest = line.text[len(label.text) :].lstrip(" :")
            if start >= 0 and rest:
                yield from _value(name, rest, start + len(line.text) - len(rest))
