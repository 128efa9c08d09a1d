"""What is cut, and what it is cut into."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Self

from jobrsvp.errors import BadInput
from jobrsvp.files import LARGEST_FILE_BYTES
from jobrsvp.mail import FileRead
from jobrsvp.model import Capture

LARGEST_ROW = LARGEST_FILE_BYTES  # as of a file that is given to the other commands
Found = Capture | FileRead


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """*rows* rows of *files*, from the place *start* in the first one, where the row numbered *first* stands.

    What a place is, the source knows: a byte, or a row group of Parquet.  *size* is in bytes, for the progress alone.
    """

    files: tuple[str, ...]
    start: int
    first: int
    rows: int
    size: int


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """A row of the file *source*, numbered from 1; *name* is what it calls itself.

    ``opened(now)`` is what it holds; raises :class:`jobrsvp.BadInput` for what cannot be read.
    """

    source: str
    number: int
    opened: Callable[[dt.datetime], Found]
    name: str | None = None

    @classmethod
    def refused(cls, source: str, number: int, error: BadInput) -> Self:
        """Return a row that cannot be read, because of *error*."""

        def opened(_now: dt.datetime) -> Found:
            raise error

        return cls(source, number, opened)


@dataclasses.dataclass
class Count:
    """Rows that were judged and refused, and those that were written in an earlier run; bytes of the input."""

    judged: int = 0
    refused: int = 0
    earlier: int = 0
    size: int = 0
