"""How rows go out: JSON Lines, or Parquet with the answer as JSON beside what is asked of it most."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import simplejson

from jobrsvp import schemas

ANSWERS = ("posting", "invitation", "suggestion")
COLUMNS = {
    "source": "string", "row": "int64", "id": "string", "code": "string", "message": "string",
    "title": "string", "organization": "string", "suggestion": "string", "firmness": "string", "balance": "float64",
    "answer": "string",
}  # fmt: skip
AT_ONCE = 200  # rows of a row group: as much as a worker holds before it writes


class Writer(Protocol):
    """Writes the rows of a part to *file*; returns how many were refused."""

    def __call__(self, file: Path, rows: Iterable[dict[str, Any]]) -> int:
        """Write and count."""


def write_jsonl(file: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Write *rows*, one a line."""
    refused = 0
    with file.open("w", encoding="utf-8", newline="\n") as opened:
        for row in rows:
            refused += "error" in row
            opened.write(line(row) + "\n")
    return refused


def line(row: dict[str, Any]) -> str:
    """Return *row* as JSON on one line."""
    plain = {name: value for name, value in row.items() if name not in ANSWERS}
    written = [simplejson.dumps(plain, ensure_ascii=False)[:-1]]
    written += [f'"{name}": {schemas.dumps(row[name])}' for name in ANSWERS if name in row]
    return ", ".join(written) + "}"


def write_parquet(file: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Write *rows* as a table."""
    arrow, library = (importlib.import_module(name) for name in ("pyarrow", "pyarrow.parquet"))
    schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in COLUMNS.items()])
    refused = 0
    with library.ParquetWriter(file, schema, compression="zstd") as opened:
        for some in together(map(flat, rows)):
            refused += sum(row["code"] is not None for row in some)
            opened.write_table(arrow.Table.from_pylist(some, schema=schema))
    return refused


def together(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Yield *rows* some at a time."""
    some: list[dict[str, Any]] = []
    for row in rows:
        some.append(row)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def flat(row: dict[str, Any]) -> dict[str, Any]:
    """Return *row* as columns."""
    answer = next((row[name] for name in ANSWERS if name in row), None)
    posting, error = getattr(answer, "posting", answer), row.get("error", {})
    return {
        **{name: row.get(name) for name in ("source", "row", "id")},
        **{name: error.get(name) for name in ("code", "message")},
        **{name: getattr(posting, name, None) for name in ("title", "organization")},
        **{name: getattr(answer, name, None) for name in ("suggestion", "firmness", "balance")},
        "answer": schemas.dumps(answer) if answer is not None else None,
    }


WRITERS: dict[str, Writer] = {"jsonl": write_jsonl, "parquet": write_parquet}
