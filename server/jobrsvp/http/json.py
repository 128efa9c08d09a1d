"""JSON with exact decimals, and a limit to how deep it nests."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import simplejson
from flask.json.provider import JSONProvider

# Our own records nest nine deep; Python's parser gives up only where its stack does.
DEEPEST = 40
# A float ends at 308; a decimal of more digits would take minutes to write out.
LARGEST_EXPONENT = 400
_HALF_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class ExactJSON(JSONProvider):
    """Writes Decimals as numbers, reads fractions as Decimals, and refuses what nests too deeply."""

    def dumps(self, obj: Any, **more: Any) -> str:
        """Return *obj* as JSON text."""
        return str(simplejson.dumps(obj, use_decimal=True, ensure_ascii=False, sort_keys=False))

    def loads(self, s: str | bytes, **more: Any) -> Any:
        """Return the JSON in *s*; raises ``ValueError``, which becomes a 400."""
        text = s.decode("utf-8") if isinstance(s, bytes) else s
        try:
            data = simplejson.loads(text, parse_float=exact, parse_constant=no_constant)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        check_depth(data)
        return whole(data) if _HALF_ESCAPE.search(text) else data


def exact(digits: str) -> Decimal:
    """Return the fraction *digits*; raises ``ValueError`` for an exponent that no amount has."""
    try:
        number = Decimal(digits)
    except ArithmeticError as error:
        raise ValueError("an exponent that Decimal cannot hold") from error
    if abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError("an exponent beyond every amount")
    return number


def no_constant(name: str) -> Any:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(f"{name} is no JSON")


def check_depth(data: Any) -> None:
    """Raise ``ValueError`` when *data* nests deeper than :data:`DEEPEST`."""
    level = [data]
    for _ in range(DEEPEST):
        level = [
            child
            for one in level
            if isinstance(one, dict | list)
            for child in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return
    raise ValueError("nested too deeply")


def whole(data: Any) -> Any:
    """Return *data* with a mark in place of half a character, which pages do hold, and which has no UTF-8."""
    if isinstance(data, dict):
        return {whole(key): whole(value) for key, value in data.items()}
    if isinstance(data, list):
        return [whole(one) for one in data]
    return _HALF_CHARACTER.sub("\ufffd", data) if isinstance(data, str) else data
