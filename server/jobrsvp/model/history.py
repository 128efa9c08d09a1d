"""What happened before: the person's own earlier cases."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal

from jobrsvp.model.invitation import Stage
from jobrsvp.model.suggestion import Action, Answer

Result = Literal["went", "declined", "cancelled", "no_reply", "offer"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of a case: the result, what was asked there (R5), what confused in the résumé (R6)."""

    result: Result
    asked: tuple[str, ...] = ()
    confusing: tuple[str, ...] = ()
    note: str = ""
    recorded_at: dt.datetime | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PastCase:
    """One earlier case, as evaluators see it; ``created_at`` is aware."""

    id: str
    created_at: dt.datetime
    title: str | None
    organization: str | None
    stage: Stage
    suggestion: Answer
    action: Action
    outcome: Outcome | None = None
