"""Parquet: a capture a row, its columns named as the fields of one.  It is cut between row groups."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jobrsvp.bulk.rows import Part, Row
from jobrsvp.bulk.sources.captures import FIELDS, captured, name_of
from jobrsvp.errors import BadInput

AT_ONCE = 50  # rows in memory: pages of 1 MB each are then as much as the rest of a worker


def parts(file: str, most: int) -> Iterator[Part]:
    """Yield the row groups of *file*, as many together as hold at most *most* rows; a larger one is a part."""
    with opened(file) as table:
        sizes = [table.metadata.row_group(group).num_rows for group in range(table.num_row_groups)]
    of_row = Path(file).stat().st_size // max(1, sum(sizes))
    first, start, rows = 1, 0, 0
    for group, size in enumerate(sizes):
        if rows and rows + size > most:
            yield Part((file,), start, first, rows, rows * of_row)
            first, start, rows = first + rows, group, 0
        rows += size
    if rows:
        yield Part((file,), start, first, rows, rows * of_row)


def rows(part: Part) -> Iterator[Row]:
    """Yield the rows of *part*."""
    file, number = part.files[0], part.first
    with opened(file) as table:
        wanted = [name for name in table.schema_arrow.names if name in (*FIELDS, "id", "capture")]
        groups = range(part.start, table.num_row_groups)
        for batch in table.iter_batches(AT_ONCE, row_groups=groups, columns=wanted):
            for row in batch.to_pylist():
                if number == part.first + part.rows:
                    return
                yield Row(file, number, captured(row), name_of(row))
                number += 1


@contextlib.contextmanager
def opened(file: str) -> Iterator[Any]:
    """Open *file*; raises :class:`BadInput` for what is no Parquet."""
    arrow, library = (importlib.import_module(name) for name in ("pyarrow", "pyarrow.parquet"))
    try:
        with library.ParquetFile(file) as table:
            yield table
    except arrow.ArrowException as error:
        raise BadInput(f"{file} is no Parquet that can be read ({' '.join(str(error).split())}).") from error
