"""The parts of a résumé: lines under the heading that they stand below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jobrsvp.languages import Languages, lowered

HEAD = "contact"  # what stands above the first heading: name and address
HEADING = "heading"  # "Curriculum vitae": no part begins there
INLINE = ("skills", "other")  # parts that may stand on one line behind their heading
LONGEST_HEADING = 40  # characters
_EDGES = " \t#*_-–—•·|:.=~"
_NUMBER = re.compile(r"^\d{1,2}[.)] ")
_INLINE = re.compile(r"^([^:\n]{2,40}):\s{1,9}(\S.*)$")


class Section(NamedTuple):
    """A part by its code in the lists ``resume_section`` (``work``, ``education``, ``skills`` ...), and its lines."""

    code: str
    lines: list[str]


def sections(text: str, languages: Languages) -> list[Section]:
    """Return the parts of *text*; one that goes on below another heading of its kind comes twice."""
    found = [Section(HEAD, [])]
    known = languages.codes_of("resume_section")
    for line in _lines(text):
        code, rest = _heading(line, known)
        if code and code != HEADING:
            found.append(Section(code, [rest] if rest else []))
        elif code is None:
            found[-1].lines.append(line)
    return found


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of *text* that say anything."""
    return (line.strip() for line in text.split("\n") if line.strip(_EDGES))


def _heading(line: str, known: Mapping[str, str]) -> tuple[str | None, str]:
    """Return the part that *line* heads, and what of it stands on the same line: ``Skills: SQL, Python``."""
    inline = _INLINE.match(line)
    if inline and (code := known.get(_bare(inline[1]))) in INLINE:
        return code, inline[2]
    return (known.get(_bare(line)), "") if len(line) <= LONGEST_HEADING else (None, "")


def _bare(line: str) -> str:
    """Return *line* as a heading is listed; ``S K I L L S`` has its letters apart for the look of it."""
    bare = _NUMBER.sub("", line.strip(_EDGES))
    if len(bare) > 4 and all(len(letter) == 1 for letter in bare.split(" ")):
        bare = bare.replace(" ", "")
    return " ".join(lowered(bare).split())
