"""The options of an evaluator: what the profile page, the API and the docs show of a dataclass."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any

from jobrsvp.schemas.records import dump, load


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


def is_choice(hint: Any) -> bool:
    """Whether *hint* is a Literal."""
    return typing.get_origin(hint) is typing.Literal


def chosen(record: type[Any] | None, wishes: Mapping[str, object]) -> Any:
    """Return the options *record* with the person's *wishes*; raises ``BadInput`` naming the option at fault."""
    return None if record is None else load(record, dict(wishes))
