"""Files that are a row each: saved pages, texts, mails, calendar entries."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from pathlib import Path

from jobrsvp.bulk.rows import LARGEST_ROW, Found, Part, Row
from jobrsvp.errors import BadInput
from jobrsvp.files import opened_from


def part(files: Sequence[str]) -> Part:
    """Return *files* as one part."""
    return Part(tuple(files), 0, 1, len(files), sum(Path(file).stat().st_size for file in files))


def rows(part: Part) -> Iterator[Row]:
    """Yield a row for each file of *part*."""
    for file in part.files:
        yield Row(file, 1, functools.partial(opened, file))


def opened(file: str, now: dt.datetime) -> Found:
    """Return what *file* holds, as of *now*."""
    try:
        with Path(file).open("rb") as stream:
            data = stream.read(LARGEST_ROW + 1)
    except OSError as error:
        raise BadInput(f"It cannot be read ({error.strerror}).") from error
    if len(data) > LARGEST_ROW:
        raise BadInput("It is larger than 20 MB. Save the page without its pictures.")
    return opened_from(data, Path(file).name, now)
