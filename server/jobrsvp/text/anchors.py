"""Find the few lines worth a regular expression: a plain search for a piece of a word is many times faster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONGEST = 3000  # characters of a line that are looked at


def lines_with(text: str, anchors: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the lines of *text* that hold one of the lower-case *anchors*, each with its offset."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change their length; then line by line
        yield from _one_by_one(text, anchors)
        return
    found = set()
    for anchor in anchors:
        at = lowered.find(anchor)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            found.add((start, end if end >= 0 else len(text)))
            at = lowered.find(anchor, end) if end >= 0 else -1
    for start, end in sorted(found):
        yield text[start : min(end, start + LONGEST)], start


def _one_by_one(text: str, anchors: Iterable[str]) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        lowered = line.lower()
        if any(anchor in lowered for anchor in anchors):
            yield line[:LONGEST], start
        start += len(line) + 1
