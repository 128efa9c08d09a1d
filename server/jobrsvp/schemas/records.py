"""Load and dump records."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

import marshmallow
import msgspec
import simplejson

from jobrsvp.errors import BadInput
from jobrsvp.model.saying.faults import to_correct
from jobrsvp.schemas.maker import RecordSchema, schema_of

R = TypeVar("R")
WRITTEN_BY_US = (dt.datetime, dt.date, Decimal)  # msgspec would write them otherwise than the schema says


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
        raise BadInput(to_correct(faults), faults) from error
    except RecursionError as error:
        raise BadInput(f"The {record.__name__.lower()} is nested too deeply.") from error


def flatten(messages: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield (dotted name, sentences) from marshmallow's nested *messages*."""
    if isinstance(messages, dict):
        for name, inner in messages.items():
            yield from flatten(inner, f"{path}.{name}" if path and name != "_schema" else path or str(name))
    else:
        yield path, [sentence if isinstance(sentence, str) else str(sentence) for sentence in messages]


def dump(record: Any) -> dict[str, Any]:
    """Return *record* as JSON values; Decimals stay Decimals, for :func:`dumps` to write exactly."""
    return cast("dict[str, Any]", ready(type(record)).dump(record))  # type: ignore[arg-type]  # a class is hashable


def dumps(record: Any, indent: int | None = None) -> str:
    """Return *record* as JSON text: the same values as :func:`dump`, five times as fast, since every press does it."""
    return str(simplejson.dumps(
        msgspec.to_builtins(record, builtin_types=WRITTEN_BY_US, enc_hook=plain),
        use_decimal=True, ensure_ascii=False, indent=indent, default=as_iso,
    ))  # fmt: skip


def as_iso(value: dt.date) -> str:
    """Return a day, or a time, as ISO 8601."""
    return value.isoformat()


def plain(value: Any) -> Any:
    """Return what msgspec does not know: a sentence that can be translated is a text."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no JSON for {type(value)}")
