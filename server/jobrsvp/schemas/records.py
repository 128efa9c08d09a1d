"""Load and dump records."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, TypeVar, cast

import marshmallow
import simplejson

from jobrsvp.errors import BadInput
from jobrsvp.schemas.maker import RecordSchema, schema_of

R = TypeVar("R")


@functools.cache
def ready(record: type) -> RecordSchema:
    """Return the one instance of the schema of *record*."""
    return schema_of(record)()


def load(record: type[R], data: Any) -> R:
    """Return *data* (JSON or TOML values) as a *record*.

    Raises :class:`BadInput` with a sentence for each field at fault, by its dotted name.
    """
    try:
        return cast("R", ready(record).load(data))  # type: ignore[arg-type]  # a class is hashable
    except marshmallow.ValidationError as error:
        faults = dict(flatten(error.messages))
        listed = "; ".join(f"{name}: {' '.join(sentences)}" for name, sentences in sorted(faults.items()))
        raise BadInput(f"Please correct the {record.__name__.lower()} - {listed}", faults) from error
    except RecursionError as error:
        raise BadInput(f"The {record.__name__.lower()} is nested too deeply.") from error


def flatten(messages: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield (dotted name, sentences) from marshmallow's nested *messages*."""
    if isinstance(messages, dict):
        for name, inner in messages.items():
            yield from flatten(inner, f"{path}.{name}" if path and name != "_schema" else path or str(name))
    else:
        yield path, [str(sentence) for sentence in messages]


def dump(record: Any) -> dict[str, Any]:
    """Return *record* as JSON values; Decimals stay Decimals, for :func:`dumps` to write exactly."""
    return cast("dict[str, Any]", ready(type(record)).dump(record))  # type: ignore[arg-type]  # a class is hashable


def dumps(record: Any, indent: int | None = None) -> str:
    """Return *record* as JSON text."""
    return str(simplejson.dumps(dump(record), use_decimal=True, ensure_ascii=False, indent=indent))
