"""The options of an evaluator: what the profile page, the API and the docs show of a dataclass."""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal

from jobrsvp.api.evaluator import option
from jobrsvp.schemas.records import dump, load

NUMBERS = (int, float, Decimal)
MAY_BE_LEFT = " | None"  # what Python writes behind a type
NAMED: Mapping[str, type] = {kind.__name__: kind for kind in (*NUMBERS, str, bool)}


def options(record: type[Any] | None) -> list[dict[str, Any]]:
    """Return name, type, default, choices, range, unit and description of each option in the dataclass *record*."""
    if record is None:
        return []
    hints, defaults = typing.get_type_hints(record), dump(record())
    return [
        {
            "name": field.name,
            "type": getattr(hints[field.name], "__name__", str(hints[field.name])),
            "default": defaults[field.name],
            "choices": list(typing.get_args(hints[field.name])) if is_choice(hints[field.name]) else None,
            **{limit: field.metadata.get(limit) for limit in ("least", "most")},
            "unit": field.metadata.get("unit", ""),
            "description": field.metadata.get("description", ""),
        }
        for field in dataclasses.fields(record)
    ]


def record_of(rows: Iterable[Mapping[str, Any]]) -> type[Any]:
    """Return a dataclass with the options in *rows*, to check values where the author's class is not loaded."""
    return dataclasses.make_dataclass("Options", [field_of(row) for row in rows], frozen=True)


def field_of(row: Mapping[str, Any]) -> tuple[str, Any, Any]:
    """Return name, type and field of the option in *row*; one of a type that has no name here may be anything."""
    plain = row["type"].removesuffix(MAY_BE_LEFT)
    hint: Any = Literal[tuple(row["choices"])] if row.get("choices") else NAMED.get(plain, object)
    least, most = (row.get("least"), row.get("most")) if hint in NUMBERS else (None, None)
    if plain != row["type"]:
        hint = hint | None
    return row["name"], hint, option(None, row["description"], least=least, most=most)


def is_choice(hint: Any) -> bool:
    """Whether *hint* is a Literal."""
    return typing.get_origin(hint) is typing.Literal


def chosen(record: type[Any] | None, wishes: Mapping[str, object]) -> Any:
    """Return the options *record* with the person's *wishes*; raises ``BadInput`` naming the option at fault."""
    if record is None:
        return None
    return load(record, dict(wishes)) if wishes or not is_frozen(record) else defaults(record)  # type: ignore[arg-type]  # a class is hashable


def is_frozen(record: type[Any]) -> bool:
    """Whether nobody can change an instance of the dataclass *record*."""
    return bool(record.__dataclass_params__.frozen)


@functools.cache
def defaults(record: type[Any]) -> Any:
    """Return the options *record* of a person who wishes nothing: every trial of a case asks for them."""
    return load(record, {})
