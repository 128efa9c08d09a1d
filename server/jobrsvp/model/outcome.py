"""What the person said of a case: how far they went by themselves, and what came of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal

Result = Literal["went", "declined", "cancelled", "no_reply", "offer"]
#: How far the person says they are with a posting, before anybody invites them.
Application = Literal["saved", "applied"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of a case, and the look back on it.

    ``asked`` there (R5), ``confusing`` in the résumé (R6), and whom the person ``met`` (R3).
    """

    result: Result
    asked: tuple[str, ...] = ()
    confusing: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    note: str = ""
    recorded_at: dt.datetime | None = None
