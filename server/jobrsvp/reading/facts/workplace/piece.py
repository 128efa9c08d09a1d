"""A piece of a text, and what stands around it in its line."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.model import WorkplaceMode

REACH = 60  # characters: about ten words; beyond, a sentence speaks of something else
#: What may stand between a piece and what speaks of it.
BLANK = re.compile(r"[^\S\n]?")


class Sign(NamedTuple):
    """A piece of text that says a mode, from *start* to *end*; how sure it is, why, and days on site a week."""

    mode: WorkplaceMode
    weight: float
    reason: str
    start: int
    end: int
    days: float | None = None


@dataclasses.dataclass(frozen=True)
class Piece:
    """A piece of a text in lower case, from *start* to *end*, and what stands around it in its line."""

    text: str
    start: int
    end: int
    languages: Languages

    @functools.cached_property
    def line(self) -> tuple[int, int]:
        """Where its line starts and ends."""
        end = self.text.find("\n", self.end)
        return self.text.rfind("\n", 0, self.start) + 1, len(self.text) if end < 0 else end

    @property
    def reach(self) -> tuple[int, int]:
        """Where what may speak of it starts and ends."""
        return max(self.line[0], self.start - REACH), min(self.line[1], self.end + REACH)

    def near(self, concept: str) -> Iterator[re.Match[str]]:
        """Yield where *concept* is said within reach; only there, since its words are common ones."""
        return self.languages.pattern(concept).finditer(self.text, *self.reach)

    def before(self, concept: str, gap: re.Pattern[str]) -> Piece | None:
        """Return the piece that says *concept* before it, no more than *gap* between."""
        hits = self.languages.pattern(concept).finditer(self.text, self.reach[0], self.start)
        return self._first(hit for hit in hits if gap.fullmatch(self.text, hit.end(), self.start))

    def after(self, concept: str, gap: re.Pattern[str]) -> Piece | None:
        """Return the piece that says *concept* after it, no more than *gap* between."""
        hits = self.languages.pattern(concept).finditer(self.text, self.end, self.reach[1])
        return self._first(hit for hit in hits if gap.fullmatch(self.text, self.end, hit.start()))

    def _first(self, hits: Iterator[re.Match[str]]) -> Piece | None:
        hit = next(hits, None)
        return hit and dataclasses.replace(self, start=hit.start(), end=hit.end())

    def joined(self, start: int, end: int) -> Piece:
        """Return the piece that holds both this one and what stands from *start* to *end*."""
        return dataclasses.replace(self, start=min(start, self.start), end=max(end, self.end))

    def apart(self, start: int, end: int) -> bool:
        """Whether it has nothing in common with what stands from *start* to *end*."""
        return self.end <= start or end <= self.start
