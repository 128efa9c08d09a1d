"""The words behind a fact."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """A verbatim piece of the posting: ``sources[source][start:end] == text``."""

    text: str
    start: int
    end: int
    source: str = "text"
