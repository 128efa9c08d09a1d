"""Cut a file that is read from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobrsvp.bulk.rows import Part


def cut(file: str, starts: Iterable[tuple[int, int]], size: int, most: int) -> Iterator[Part]:
    """Yield parts of *most* rows of *file*, of *size* bytes; *starts* are the (place, number) of each row."""
    start = first = rows = 0
    for place, number in starts:
        if rows == most:
            yield Part((file,), start, first, rows, place - start)
            rows = 0
        if not rows:
            start, first = place, number
        rows += 1
    if rows:
        yield Part((file,), start, first, rows, size - start)
