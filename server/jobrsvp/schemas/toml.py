"""Records as TOML files: ``profile.toml``, and an invitation for the command line."""

from __future__ import annotations

import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

import tomli_w

from jobrsvp import paths
from jobrsvp.errors import BadInput
from jobrsvp.model.saying.said import say, template
from jobrsvp.schemas.records import dump, load

R = TypeVar("R")
NOT_TOML = template("{name} is not valid TOML: {error}. Correct it and try again.")
NOT_READ = template("{name} cannot be read: {error}. Give a TOML file in UTF-8.")


def loads(record: type[R], text: str, name: str = "the text") -> R:
    """Return the TOML *text* as a *record*; raises :class:`BadInput` naming *name* and the place of the mistake."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, InvalidOperation, RecursionError) as error:
        raise BadInput(say(NOT_TOML, name=name, error=str(error))) from error
    return load(record, data)


def dumps(record: Any) -> str:
    """Return *record* as TOML text; what was not said is left out."""
    return tomli_w.dumps(said(dump(record)))


def said(value: Any) -> Any:
    """Return *value* without nulls and empty parts, for TOML has no null; whole amounts without a fraction."""
    if isinstance(value, dict):
        inner = {key: said(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one is not None and one != {} and one != []}
    if isinstance(value, list):
        return [said(one) for one in value if one is not None]
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def read(record: type[R], path: Path) -> R:
    """Return the TOML file at *path* as a *record*."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(say(NOT_READ, name=path, error=str(error))) from error
    return loads(record, text, str(path))


def write(path: Path, record: Any) -> None:
    """Write *record* to *path*, private to the user, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with paths.beside(path) as made:
        made.write_text(dumps(record), encoding="utf-8")
