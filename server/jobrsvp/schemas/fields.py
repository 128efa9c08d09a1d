"""The few fields that marshmallow does not have as we need them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import marshmallow
from marshmallow import fields, validate

from jobrsvp.model.saying.said import say, template

# A rate of a small currency at one end, a national budget at the other.
SMALLEST_POWER, LARGEST_POWER = -9, 14  # of ten; what lies beyond is no amount of money


#: What marshmallow says of a wrong value, for the translators; a test holds it against its fields.
SENTENCES = (
    template("Field may not be null."),
    template("Invalid input type."),
    template("Invalid type."),
    template("Invalid value."),
    template("Missing data for required field."),
    template("Not a valid boolean."),
    template("Not a valid date."),
    template("Not a valid datetime."),
    template("Not a valid integer."),
    template("Not a valid list."),
    template("Not a valid mapping type."),
    template("Not a valid number."),
    template("Not a valid string."),
    template("Not a valid utf-8 string."),
    template("Number too large."),
    template("Special numeric values (nan or infinity) are not permitted."),
    template("Unknown field."),
)


class Among(validate.OneOf):
    """One of some words; its sentence can be translated."""

    def _format_error(self, value: Any) -> str:
        return say("Must be one of: {choices}.", choices=self.choices_text)


class Within(validate.Range):
    """A number between limits; its sentence, which is given, can be translated."""

    def _format_error(self, value: Any, message: str) -> str:
        return self.error or message


class Whole(fields.Integer):
    """A whole number; one with a fraction is refused, not cut."""

    default_error_messages = {"invalid": template("Write a whole number.")}  # noqa: RUF012 - marshmallow's way

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> int:
        if isinstance(value, float | Decimal) and not (math.isfinite(value) and value == int(value)):
            raise self.make_error("invalid", input=value)
        return int(super()._deserialize(value, attr, data, **more))


class Truth(fields.Boolean):
    """True or false."""

    default_error_messages = {"invalid": template("Write true or false.")}  # noqa: RUF012


class Named(fields.Dict):
    """Values by name; what is wrong with one is said of it by that name."""

    default_error_messages = {"invalid": template("Write names with a value each.")}  # noqa: RUF012

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> Any:
        try:
            return super()._deserialize(value, attr, data, **more)  # type: ignore[no-untyped-call]
        except marshmallow.ValidationError as error:
            if isinstance(error.messages, dict):  # marshmallow says of each whether its key or its value is wrong
                error.messages = {name: one.get("key") or one["value"] for name, one in error.messages.items()}
            raise


class ExactDecimal(fields.Decimal):
    """A Decimal; a float is read by its shortest decimal form, and amounts beyond a quadrillion are refused."""

    default_error_messages = {"invalid": template("Write a number.")}  # noqa: RUF012

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> Decimal:
        number = super()._deserialize(repr(value) if isinstance(value, float) else value, attr, data, **more)
        if not number.is_finite() or bool(number and not SMALLEST_POWER <= number.adjusted() <= LARGEST_POWER):
            raise self.make_error("invalid")
        return number


class FiniteFloat(fields.Float):
    """A float that JSON can hold; exact decimals are welcome."""

    default_error_messages = {"invalid": template("Write a number.")}  # noqa: RUF012

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> float:
        number = float(super()._deserialize(value, attr, data, **more))
        if not math.isfinite(number):
            raise self.make_error("invalid")
        return number


class AwareDateTime(fields.DateTime):
    """An aware time; one without an offset is meant in the time zone of this computer."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> dt.datetime:
        moment = value if isinstance(value, dt.datetime) else super()._deserialize(value, attr, data, **more)
        try:
            return moment.astimezone() if moment.tzinfo is None else moment
        except (ValueError, OverflowError) as error:  # at either end of the calendar
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE) from error


class Date(fields.Date):
    """A date; TOML gives it ready made."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> dt.date:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value
        return super()._deserialize(value, attr, data, **more)


class Fixed(fields.List[Any]):
    """A list that loads into a tuple."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> Any:
        return tuple(super()._deserialize(value, attr, data, **more))


class Record(fields.Nested):
    """Another record; an error inside keeps its path."""

    def __init__(self, schema: Callable[[], type[marshmallow.Schema]], **more: Any) -> None:
        super().__init__(lambda: schema()(), **more)
