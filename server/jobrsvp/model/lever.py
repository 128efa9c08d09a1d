"""A change worth trying."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from jobrsvp.model.case import Case


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Lever:
    """The case as it would be with one thing changed, for the program to try.

    ``words`` say it as a clause (*the pay is 85,000 USD a year*); ``change`` holds what is new by its path in the case
    (``{"posting.pay": {...}}``), as JSON-like values; ``case`` is the changed case.
    """

    words: str
    change: Mapping[str, object]
    case: Case
