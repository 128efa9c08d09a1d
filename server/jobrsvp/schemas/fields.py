"""The few fields that marshmallow does not have as we need them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import marshmallow
from marshmallow import fields

# A rate of a small currency at one end, a national budget at the other.
SMALLEST_POWER, LARGEST_POWER = -9, 14  # of ten; what lies beyond is no amount of money


class ExactDecimal(fields.Decimal):
    """A Decimal; a float is read by its shortest decimal form, and amounts beyond a quadrillion are refused."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **more: Any) -> Decimal:
        number = super()._deserialize(repr(value) if isinstance(value, float) else value, attr, data, **more)
        if not number.is_finite() or bool(number and not SMALLEST_POWER <= number.adjusted() <= LARGEST_POWER):
            raise self.make_error("invalid")
        return number


class FiniteFloat(fields.Float):
    """A float that JSON can hold; exact decimals are welcome."""

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
