"""What is found of hours: how many a week, and where it is said."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Found(NamedTuple):
    """Hours a week and where they are said; ``least``: where a range begins."""

    hours: Decimal
    span: tuple[int, int]
    least: Decimal | None = None
