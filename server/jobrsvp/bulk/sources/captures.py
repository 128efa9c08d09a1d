"""A row of a table as a capture."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import simplejson

from jobrsvp import schemas
from jobrsvp.errors import BadInput
from jobrsvp.model import Capture
from jobrsvp.text.tree import taken

FIELDS = tuple(field.name for field in dataclasses.fields(Capture))
LISTS = ("jsonld", "data")
HOLDS = ("html", "text", "selection", *LISTS)  # a row without any of them says nothing
NOTHING = "It holds none of " + ", ".join(HOLDS) + ". Name its columns so, or give JobPosting objects of schema.org."


def capture_of_row(row: object) -> Capture:
    """Return the capture that *row* holds, or is, or the ``JobPosting`` that it is; other columns are left alone."""
    if not isinstance(row, Mapping):
        raise BadInput("It is no object with names and values.")
    row = row["capture"] if isinstance(row.get("capture"), Mapping) else row
    if row.get("@type") == "JobPosting":
        url = row.get("url")
        return Capture(url=url if isinstance(url, str) else None, jsonld=(simplejson.dumps(row, use_decimal=True),))
    return schemas.load(Capture, taken(known(row)))


def known(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what *row* says of a capture; one text stands for a list of one."""
    found = {name: row[name] for name in FIELDS if row.get(name) is not None}
    if not any(found.get(name) for name in HOLDS):
        raise BadInput(NOTHING)
    return found | {name: [found[name]] for name in LISTS if isinstance(found.get(name), str)}


def name_of(row: object) -> str | None:
    """Return what *row* calls itself."""
    name = row.get("id") if isinstance(row, Mapping) else None
    return None if name is None else str(name)


def captured(row: object) -> Callable[[dt.datetime], Capture]:
    """Return what opens *row*; a capture is the same at any time."""
    return lambda _now: capture_of_row(row)
