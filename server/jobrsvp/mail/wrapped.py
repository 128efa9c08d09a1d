"""Lines that a mail program has broken at its margin, told from lines that the writer ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NARROWEST, _WIDEST = 50, 82  # characters of the margins at which programs break lines
_FEWEST = 2  # lines that go on with a small letter: then the mail is broken at its margin
#: What begins a line of its own: an item, a quote, a label.
_OWN_LINE = re.compile(r"\s*(?:[-*\u2022>|_=#+]|\d{1,2}[.)]\s|[a-z]\)\s|[^\W\d_][\w /-]{0,24}:\s|https?://)")


def unwrapped(text: str) -> str:
    """Return *text* with a space for each line end that is none of the writer's; every place stays what it was.

    Such a line is so full that the first word of the next did not fit in.
    """
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if not line.strip()), 0)  # headers are above the first empty line
    widths = [len(line.rstrip()) for line in lines[first:] if "://" not in line]
    widest = max(widths, default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return text
    broken = list(_broken(lines, first, widest))
    if sum(_goes_on(lines[at + 1]) for at in broken) < _FEWEST:
        broken = [at for at in broken if _goes_on(lines[at + 1])]
    ends = dict.fromkeys(broken, " ")
    return "".join(line + ends.get(at, "\n") for at, line in enumerate(lines))[: len(text)]


def _broken(lines: Sequence[str], first: int, widest: int) -> Iterator[int]:
    """Yield the numbers of the lines that the first word of the next would have made too wide."""
    for at in range(first, len(lines) - 1):
        line, below = lines[at].rstrip(), lines[at + 1]
        words = below.split(maxsplit=1)
        if line.strip() and words and not _OWN_LINE.match(below) and len(line) + 1 + len(words[0]) > widest:
            yield at


def _goes_on(line: str) -> bool:
    """Whether *line* begins with a small letter."""
    return line.lstrip()[:1].islower()
