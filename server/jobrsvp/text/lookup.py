"""Where the words of a text are, so that slow patterns are only tried near words that they need."""

from __future__ import annotations

import bisect
import collections
import functools
import re
from collections.abc import Iterable, Iterator, Mapping

_KEY = 4  # letters of a word that are looked at: enough to tell, short enough for every ending
_WORD = re.compile(r"\w+")


def keys(anchors: str) -> frozenset[str]:
    """Return the keys of *anchors*, words (or their beginnings) set apart by spaces."""
    return frozenset(word[:_KEY].lower() for word in anchors.split())


@functools.lru_cache(maxsize=4)
def word_starts(text: str) -> Mapping[str, list[int]]:
    """Return the offsets of the words of *text*, folded and in lower case, by their first letters."""
    found: dict[str, list[int]] = collections.defaultdict(list)
    for word in _WORD.finditer(text):
        found[word[0][:_KEY]].append(word.start())
    return found


def offsets(text: str, wanted: frozenset[str]) -> list[int]:
    """Return where in *text*, which is in lower case, a word with one of the keys *wanted* begins, in order."""
    starts = word_starts(text)
    return sorted(offset for key in wanted & starts.keys() for offset in starts[key])


def near(positions: list[int], start: int, end: int) -> bool:
    """Whether one of the sorted *positions* lies between *start* and *end*."""
    at = bisect.bisect_left(positions, start)
    return at < len(positions) and positions[at] < end


def windows(text: str, wanted: frozenset[str], before: int = 90, after: int = 90) -> Iterator[tuple[int, int]]:
    """Yield the pieces of *text* around the words *wanted*, joined where they overlap."""
    start, end = 0, -1
    for offset in offsets(text, wanted):
        if max(0, offset - before) > end:
            if end >= 0:
                yield start, min(end, len(text))
            start = max(0, offset - before)
        end = offset + after
    if end >= 0:
        yield start, min(end, len(text))


def hits(text: str, wanted: frozenset[str], patterns: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Yield the matches of *patterns* near the words *wanted* in a lower-case *text*, pattern by pattern."""
    for pattern in patterns:
        for start, end in windows(text, wanted):
            yield from pattern.finditer(text, start, end)
