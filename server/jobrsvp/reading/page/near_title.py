"""The few facts around the title that pages show without labels: employer, place, kind of contract."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobrsvp.model import Quote
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.reading.page.titles import is_section
from jobrsvp.text.lines import Line

BEFORE, AFTER = 4, 14  # lines around the title
FAR = 40  # lines among which the title stands
LONGEST_LINE = 260
LONGEST_LEAD = 40  # characters of a call before the title: "We are hiring: Baker"
_SEPARATOR = re.compile(r"\s?[·•|●∙]\s?|\s::\s|\t")
_DASH = re.compile(r"\s[–—-]\s")
#: What a line below the title begins with: "Bottega Hollin, Parma. Contratto a tempo indeterminato".
_LEAD = re.compile(r"([A-Z\u00c0-\u00de][^.,;:|]{2,40}, [A-Z\u00c0-\u017f][^\W\d][^.,;:|]{1,24})\. (?=\S)")
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
        at = next((number for number, line in enumerate(lines[:FAR]) if _holds(line, title, evidence)), 0)
    start = max(0, at - BEFORE)
    start = next((one for one in range(at - 1, start, -1) if lines[one].level or lines[one].tag == "b"), start)
    holds = at - start if _holds(lines[at], title, evidence) else None
    end = next((one for one in range(at + 1, at + AFTER) if _heads_section(lines[one : one + 1])), at + AFTER)
    return tuple(_facts(lines[start:end], title, at - start, holds))


def _heads_section(line: Sequence[Line]) -> bool:
    """Whether *line*, of none or one, is a heading below which no facts of a card stand, but duties or demands."""
    return any(one.level and is_section(one.text) for one in line)


def _holds(line: Line, title: str | None, evidence: Evidence) -> bool:
    """Whether *line* is a heading, a line of a plain text, or a short call that ends so: *title* and more."""
    if not title or title not in line.text:
        return False
    call = line.text.endswith(title) and len(line.text) <= len(title) + LONGEST_LEAD
    return bool(line.level or line.tag == "b" or evidence.plain or call)


def _facts(lines: tuple[Line, ...], title: str | None, at: int, holds: int | None) -> Iterator[Fact]:
    """Yield the facts in *lines*, of which *at* is the title or, as *holds*, has it in it."""
    for number, line in enumerate(lines):
        if line.text == title or len(line.text) > LONGEST_LINE:
            continue
        if number == holds and title:
            before, _, behind = line.text.partition(title)
            beside = f"{'' if before.rstrip().endswith(':') else before} {behind}".strip(_EDGES + "@")
            parts = (text.strip(_EDGES) for part in beside.split(" / ") for text in _SEPARATOR.split(part))
            yield from (Fact(text, line.hints, line.href, number) for text in parts if len(text) > 1)
            continue
        for piece in line.pieces:
            if lead := _LEAD.match(piece.text) if number in (at, at + 1) else None:
                yield Fact(lead[1], "", "", number, number >= at)
            for text in _split(piece.text):
                if 2 <= len(text := text.strip(_EDGES)) <= 120:
                    yield Fact(text, piece.hints if line.parts else line.hints, piece.href, number, number >= at)


def _split(text: str) -> Iterator[str]:
    """Split at separators; at a dash only what is no place as a whole, such as ``São Paulo - Brazil``."""
    for part in _SEPARATOR.split(text):
        yield from _DASH.split(part) if _DASH.search(part) and not is_place(part) else (part,)
