"""JSON Lines: a capture or a ``JobPosting`` a line.  What gzip packed cannot be cut, and is one part."""

from __future__ import annotations

import contextlib
import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from jobrsvp.bulk.rows import LARGEST_ROW, Part, Row
from jobrsvp.bulk.sources.captures import captured, name_of
from jobrsvp.bulk.sources.cut import cut
from jobrsvp.errors import BadInput
from jobrsvp.files import parse_json

TOO_LONG = "The line is longer than 20 MB."


def parts(file: str, most: int) -> Iterator[Part]:
    """Yield parts of *most* lines of *file*; empty lines are none."""
    with opened(file) as stream:
        starts = ((place, number) for place, number, line in lines(stream) if line.strip())
        yield from cut(file, starts, Path(file).stat().st_size, sys.maxsize if is_packed(file) else most)


def rows(part: Part) -> Iterator[Row]:
    """Yield a row for each line of *part*."""
    file, rows = part.files[0], 0
    with opened(file) as stream:
        stream.seek(part.start)
        for _, number, line in lines(stream, part.first):
            if line.strip():
                rows += 1
                yield row(file, number, line)
            if rows == part.rows:
                return


def row(file: str, number: int, line: bytes) -> Row:
    """Return the row that *line* holds."""
    try:
        if len(line) > LARGEST_ROW:
            raise BadInput(TOO_LONG)
        data = parse_json("The line", line.decode("utf-8-sig", errors="replace"))
    except BadInput as error:
        return Row.refused(file, number, error)
    return Row(file, number, captured(data), name_of(data))


def lines(stream: IO[bytes], number: int = 1) -> Iterator[tuple[int, int, bytes]]:
    """Yield (place, number, line) for each line from here on, of a line that is too long a bit more than may be."""
    place = stream.tell()
    while line := stream.readline(LARGEST_ROW + 1):
        taken, rest = len(line), line
        while not rest.endswith(b"\n") and (rest := stream.readline(LARGEST_ROW)):
            taken += len(rest)
        yield place, number, line
        place, number = place + taken, number + 1


def is_packed(file: str) -> bool:
    """Whether gzip packed *file*."""
    return file.lower().endswith(".gz")


@contextlib.contextmanager
def opened(file: str) -> Iterator[IO[bytes]]:
    """Open *file*; raises :class:`BadInput` where it is no longer what gzip packed."""
    try:
        with cast("IO[bytes]", gzip.open(file)) if is_packed(file) else Path(file).open("rb") as stream:
            yield stream
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise BadInput(f"{file} is damaged ({error}). Pack it again.") from error
