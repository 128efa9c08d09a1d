"""The words behind a fact."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """A verbatim piece of the posting: ``sources[source][start:end] == text``."""

    text: str
    start: int
    end: int
    source: str = "text"


def quotes_in(value: object) -> Iterator[Quote]:
    """Yield every quote inside a record, a mapping or a tuple."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, Mapping):
        yield from quotes_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from quotes_in(one)
    elif dataclasses.is_dataclass(value):
        yield from quotes_in(tuple(getattr(value, field.name) for field in dataclasses.fields(value)))
