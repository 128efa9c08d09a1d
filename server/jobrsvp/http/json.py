"""JSON with exact decimals, and a limit to how deep it nests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import simplejson
from flask.json.provider import JSONProvider

DEEPEST = 40


class ExactJSON(JSONProvider):
    """Writes Decimals as numbers, reads fractions as Decimals, and refuses what nests too deeply."""

    def dumps(self, obj: Any, **more: Any) -> str:
        """Return *obj* as JSON text."""
        return str(simplejson.dumps(obj, use_decimal=True, ensure_ascii=False, sort_keys=False))

    def loads(self, s: str | bytes, **more: Any) -> Any:
        """Return the JSON in *s*; raises ``ValueError``, which becomes a 400."""
        text = s.decode("utf-8") if isinstance(s, bytes) else s
        try:
            data = simplejson.loads(text, parse_float=Decimal, parse_constant=no_constant)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        check_depth(data)
        return data


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
