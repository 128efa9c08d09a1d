"""Make a marshmallow schema from a frozen dataclass."""

from __future__ import annotations

import collections.abc
import dataclasses
import datetime as dt
import difflib
import functools
import types
import typing
from decimal import Decimal
from typing import Any, Literal, Union

import marshmallow
from marshmallow import fields, validate

from jobrsvp.model.saying.said import say
from jobrsvp.schemas.fields import (
    Among,
    AwareDateTime,
    Date,
    ExactDecimal,
    FiniteFloat,
    Fixed,
    Named,
    Record,
    Truth,
    Whole,
    Within,
)

SIMPLE: dict[Any, type[fields.Field[Any]]] = {
    str: fields.String,
    bool: Truth,
    int: Whole,
    float: FiniteFloat,
    Decimal: ExactDecimal,
    dt.date: Date,
    dt.datetime: AwareDateTime,
}


class RecordSchema(marshmallow.Schema):
    """The base of every schema: refuses unknown keys, and loads into its record."""

    record: type

    class Meta:
        """Refuse what we do not know: a misspelt key is a mistake, not a wish."""

        unknown = marshmallow.RAISE

    def handle_error(self, error: marshmallow.ValidationError, data: Any, **_: Any) -> None:
        """Say of an unknown key which one may be meant."""
        if isinstance(error.messages, dict):
            for name in error.messages.keys() - self.fields.keys():
                if near := difflib.get_close_matches(str(name), self.fields, n=1):
                    error.messages[name] = [say("Unknown field. Write {name}.", name=near[0])]

    @marshmallow.post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        """Return the record; its own refusal becomes a validation error."""
        try:
            return self.record(**data)
        except (TypeError, ValueError) as error:
            raise marshmallow.ValidationError(str(error)) from error


@functools.cache
def schema_of(record: type) -> type[RecordSchema]:
    """Return the schema class of the dataclass *record*."""
    hints = typing.get_type_hints(record)
    declared = {field.name: field_of(hints[field.name], **settings(field)) for field in dataclasses.fields(record)}
    return type(f"{record.__name__}Schema", (RecordSchema,), {**declared, "record": record, "__doc__": record.__doc__})


def settings(field: dataclasses.Field[Any]) -> dict[str, Any]:
    """Return the marshmallow settings that follow from a dataclass field."""
    optional = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
    told = {"required": not optional, "metadata": dict(field.metadata)}
    least, most = field.metadata.get("least"), field.metadata.get("most")
    if least is None and most is None:
        return told
    return told | {"validate": Within(least, most, error=within(least, most))}


def within(least: float | None, most: float | None) -> str:
    """Return the sentence for a number below *least* or above *most*; one of them may be missing."""
    if least is None:
        return say("Write {most} or less.", most=None if most is None else float(most))
    least = float(least)
    if most is None:
        return say("Write {least} or more.", least=least)
    return say("Write a number from {least} to {most}.", least=least, most=float(most))


def field_of(hint: Any, **more: Any) -> fields.Field[Any]:
    """Return the field for the type *hint*; raises ``TypeError`` for a type that has no JSON."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (one for one in arguments if one is not type(None))
        return field_of(inner, **{**more, "allow_none": True})
    if origin is Literal:
        return fields.String(validate=Among(arguments), **more)
    if origin is tuple:
        return tuple_of(arguments, more)
    if origin is collections.abc.Mapping:
        return Named(keys=field_of(arguments[0]), values=field_of(arguments[1]), **more)
    if dataclasses.is_dataclass(hint):
        return Record(functools.partial(schema_of, hint), **more)  # type: ignore[arg-type]  # a class is hashable
    if hint in (object, Any):
        return fields.Raw(**{**more, "allow_none": True})
    if hint in SIMPLE:
        return SIMPLE[hint](**more)
    raise TypeError(f"no JSON for {hint}")


def tuple_of(arguments: tuple[Any, ...], more: dict[str, Any]) -> fields.Field[Any]:
    """Return the field for ``tuple[X, ...]`` (a list) or ``tuple[X, Y]`` (exactly two)."""
    if arguments[-1] is Ellipsis:
        return Fixed(field_of(arguments[0]), **more)
    return Fixed(field_of(arguments[0]), validate=validate.Length(equal=len(arguments)), **more)
