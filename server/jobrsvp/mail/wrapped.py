"""Lines that a mail program has broken at its margin, told from lines that the writer ended."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NARROWEST, _WIDEST = 50, 82  # characters of the margins at which programs break lines
_FEWEST = 2  # lines that go on with a small letter: then the mail is broken at its margin
#: What begins a line of its own: an item, a quote, a label.
_FEWEST_SMALL = 3  # words with a small letter: a line with so many is one of a sentence
_SMALL = re.compile(r"(?<!\S)[^\W\d_A-Z]\w*")
_OPEN = re.compile(r"\w$")  # no sign ends the line
_OWN_LINE = re.compile(r"\s*(?:[-*\u2022>|_=#+]|\d{1,2}[.)]\s|[a-z]\)\s|[^\W\d_][\w /-]{0,24}:\s|https?://)")


#: What stands before each line of an earlier mail.
_QUOTED = re.compile(r"(?:> ?){0,9}")


def unwrapped(text: str) -> str:
    """Return *text* with a space for each line end that is none of the writer's; every place stays what it was.

    Such a line is so full that the first word of the next did not fit in.  Of lines of an earlier mail the signs in
    front of them become spaces, too.
    """
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if not line.strip()), 0)  # headers are above the first empty line
    broken = [*_joined(lines, first, quoted=False), *_joined(lines, first, quoted=True)]
    for at in broken:
        sign = len(_sign(lines[at + 1]))
        lines[at + 1] = " " * sign + lines[at + 1][sign:]
    ends = dict.fromkeys(broken, " ")
    return "".join(line + ends.get(at, "\n") for at, line in enumerate(lines))[: len(text)]


def _joined(lines: Sequence[str], first: int, *, quoted: bool) -> list[int]:
    """Return the numbers of the lines that go on in the next, of those that are *quoted* or of the others."""
    mine = [at for at in range(first, len(lines)) if bool(_sign(lines[at])) is quoted]
    widest = max((len(lines[at].rstrip()) for at in mine if "://" not in lines[at]), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return []
    broken = [at for at in mine[:-1] if _is_full(lines, at, widest)]
    if not quoted and sum(_goes_on(lines[at + 1]) for at in broken) < _FEWEST:
        return [at for at in broken if _goes_on(lines[at + 1]) or _is_long(lines[at], lines[at + 1])]
    return broken


def _is_long(line: str, below: str) -> bool:
    """Whether a *line* of a sentence is as long as a margin is wide."""
    return len(line.rstrip()) >= _NARROWEST and is_sentence(line, below)


def is_sentence(line: str, below: str) -> bool:
    """Whether *line* stops in the middle of a sentence that goes on *below*, where nouns have capitals."""
    prose = len(_SMALL.findall(line)) >= _FEWEST_SMALL and bool(_SMALL.search(below))
    return prose and bool(_OPEN.search(line.rstrip())) and not _OWN_LINE.match(below)


def _is_full(lines: Sequence[str], at: int, widest: int) -> bool:
    """Whether the first word below the line *at*, under the same signs, would have made it too wide."""
    line, sign = lines[at].rstrip(), _sign(lines[at])
    below = lines[at + 1].removeprefix(sign)
    words = below.split(maxsplit=1)
    if _sign(lines[at + 1]) != sign or not line[len(sign) :].strip() or not words or _OWN_LINE.match(below):
        return False
    return len(line) + 1 + len(words[0]) > widest


def _sign(line: str) -> str:
    """Return the signs with which a *line* of an earlier mail begins."""
    found = _QUOTED.match(line)
    return found[0] if found else ""


def _goes_on(line: str) -> bool:
    """Whether *line* begins with a small letter."""
    return line[len(_sign(line)) :].lstrip()[:1].islower()
