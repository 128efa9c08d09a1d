"""Where rows come from: one module for each kind of file, with ``parts`` to cut it and ``rows`` to read a part."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from jobrsvp.bulk.rows import Part, Row
from jobrsvp.bulk.sources import jsonl, pages, parquet, warc
from jobrsvp.errors import BadInput

KINDS: dict[str, ModuleType] = {
    ".jsonl": jsonl,
    ".jsonl.gz": jsonl,
    ".ndjson": jsonl,
    ".parquet": parquet,
    ".warc": warc,
    ".warc.gz": warc,
}


def kind_of(file: str) -> ModuleType:
    """Return the module that reads *file*: by its name, a page if nothing else fits."""
    return next((kind for ending, kind in KINDS.items() if file.lower().endswith(ending)), pages)


def files_in(source: Path) -> Iterator[Path]:
    """Yield the file *source*, or all files below it that are not hidden, always in the same order."""
    if not source.exists():
        raise BadInput(f"{source} is not there. Give a file or a folder.")
    if source.is_file():
        yield source
    for folder, folders, names in os.walk(source):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def parts(source: Path, most: int) -> Iterator[Part]:
    """Yield the rows of *source* in parts of at most *most*, as far as its files can be cut."""
    loose: list[str] = []
    for file in map(str, files_in(source)):
        if (kind := kind_of(file)) is not pages:
            yield from kind.parts(file, most)
            continue
        loose.append(file)
        if len(loose) == most:
            yield pages.part(loose)
            loose.clear()
    if loose:
        yield pages.part(loose)


def rows(part: Part) -> Iterator[Row]:
    """Yield the rows of *part*."""
    yield from kind_of(part.files[0]).rows(part)
