"""What gives tips."""

from __future__ import annotations

import abc
import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

from jobrsvp.model import Action, Answer, Case, Tip, WeighedFinding


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """What tips are given for: the case, what was suggested and why, and the hour."""

    case: Case
    suggestion: Answer
    action: Action
    findings: tuple[WeighedFinding, ...]
    now: dt.datetime

    @property
    def hours_left(self) -> float | None:
        """Hours until the meeting starts, negative when it has begun, ``None`` when no time is known."""
        starts_at = self.case.invitation.starts_at
        return None if starts_at is None else (starts_at - self.now).total_seconds() / 3600


class Adviser(abc.ABC):
    """Give tips.  The class docstring says what about."""

    id: ClassVar[str]  #: kebab-case, unique among installed advisers

    @abc.abstractmethod
    def advise(self, occasion: Occasion) -> Iterable[Tip]:
        """Yield the tips that fit *occasion*."""
