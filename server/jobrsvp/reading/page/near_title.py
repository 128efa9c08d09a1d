"""The few facts around the title that pages show without labels: employer, place, kind of contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.model import Quote
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.text.lines import Line

BEFORE, AFTER = 4, 14  # lines around the title
FAR = 40  # lines among which the title stands
LONGEST_LINE = 260
_SEPARATOR = re.compile(r"\s?[·•|●∙]\s?|\s::\s|\t")
_DASH = re.compile(r"\s[–—-]\s")
_EDGES = " ,;:|•·-–—"


class Fact(NamedTuple):
    """A short text near the title: the attributes of its elements, its line, and whether it stands below."""

    text: str
    hints: str
    href: str
    line: int
    after: bool = True

    def quote(self, evidence: Evidence) -> Quote | None:
        """Return where it stands in the text of the posting."""
        return evidence.quote(self.text)


def facts(evidence: Evidence, title: str | None) -> tuple[Fact, ...]:
    """Return the short facts around *title*, in order; the title itself is none of them."""
    lines = evidence.lines
    at = next((number for number, line in enumerate(lines[:FAR]) if title and line.text == title), None)
    if at is None:  # the title may be a part of its line: "We are hiring: Baker"
        at = next((number for number, line in enumerate(lines[:FAR]) if title and line.level and title in line.text), 0)
    start = max(0, at - BEFORE)
    return tuple(_facts(lines[start : at + AFTER], title, at - start))


def _facts(lines: tuple[Line, ...], title: str | None, at: int) -> Iterator[Fact]:
    for number, line in enumerate(lines):
        if line.text == title or len(line.text) > LONGEST_LINE:
            continue
        if number == at and title and line.level and title in line.text:
            beside = line.text.replace(title, "").strip(_EDGES + "@")
            yield from (Fact(text, line.hints, line.href, number) for text in beside.split(" / ") if len(text) > 1)
            continue
        for piece in line.pieces():
            for text in _split(piece.text):
                if 2 <= len(text := text.strip(_EDGES)) <= 120:
                    yield Fact(text, piece.hints if line.raw else line.hints, piece.href, number, number >= at)


def _split(text: str) -> Iterator[str]:
    """Split at separators; at a dash only what is no place as a whole, such as ``São Paulo - Brazil``."""
    for part in _SEPARATOR.split(text):
        yield from _DASH.split(part) if _DASH.search(part) and not is_place(part) else (part,)
