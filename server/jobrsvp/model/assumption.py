"""The number behind an amount."""

from __future__ import annotations

import dataclasses
from decimal import Decimal


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Assumption:
    """One number that an amount rests on; ``key`` is what the person overwrites under ``[assumptions]``."""

    key: str
    value: Decimal
    unit: str
    source: str
    url: str | None = None
