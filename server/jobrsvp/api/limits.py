"""How sure it is that a limit is broken: near it nothing is."""

from __future__ import annotations

from decimal import Decimal

# As likely as not: a figure of a posting, rounded or meant for somebody else, is off by more than a hair.
AT_THE_LIMIT = 0.5
# Beyond a tenth no rounding, no bonus and no other road makes up for it.
CLEARLY_BEYOND = 0.1


def near_limit(value: float | Decimal, limit: float | Decimal, certainty: float) -> float:
    """Return how certain a dealbreaker is, by how far *value* lies beyond *limit*, to either side.

    It is 0.5 at the limit and grows to *certainty*, what it would be without doubt of the limit, at 10 % beyond it;
    never more than *certainty*, nor less than 0.5 when *certainty* is more.  Any value is clearly beyond a limit of 0.
    """
    beyond = abs(float(value) - float(limit)) / abs(float(limit)) if limit else 1.0
    share = min(beyond / CLEARLY_BEYOND, 1.0)
    return round(min(certainty, AT_THE_LIMIT + (certainty - AT_THE_LIMIT) * share), 3)
