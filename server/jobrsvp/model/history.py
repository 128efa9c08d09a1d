"""What happened before: the person's own earlier cases."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal, Self, get_args

from jobrsvp.model.invitation import Change, InvitationKind, Stage
from jobrsvp.model.outcome import Application, Outcome
from jobrsvp.model.suggestion import Action, Answer

Event = Literal[Stage, Application, "moved", "changed", "told"]
#: Stages of a meeting that is still to come, as far as anybody said.
OPEN: frozenset[Stage] = frozenset({"invited", "accepted"})


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """What became of a case, and when it was shown or told (``at``, aware).

    ``event`` is the stage that it came to, what the person did with the posting (``saved`` it, ``applied``), ``moved``
    to another time (``starts_at``), ``changed`` by the person's own reason (``change``), or else ``told`` in one more
    message.  ``kind`` is what the message was for, ``letter`` a
    digest by which it is known again; the message itself is not kept.
    """

    at: dt.datetime
    event: Event
    kind: InvitationKind | None = None
    starts_at: dt.datetime | None = None
    change: Change | None = None
    letter: str | None = None

    @property
    def is_of_posting(self) -> bool:
        """Whether it is about the posting alone: the person looked at it, saved it or applied."""
        return self.event in get_args(Application) or (self.event == "listing" and not self.letter)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PastCase:
    """One earlier case, as evaluators see it; ``created_at``, the time of its newest answer, is aware.

    ``starts_at`` is when the meeting is, ``moments`` what became of it, the oldest first; ``application`` is ``None``
    for a posting that was only looked at.  ``without_posting``: the
    meeting was judged without a posting that is surely its own.
    """

    id: str
    created_at: dt.datetime
    title: str | None
    organization: str | None
    stage: Stage
    suggestion: Answer
    action: Action
    outcome: Outcome | None = None
    starts_at: dt.datetime | None = None
    moments: tuple[Moment, ...] = ()
    without_posting: bool = False
    application: Application | None = None

    def by(self, now: dt.datetime) -> Self:
        """Return the case as it is by *now*: an open meeting whose hour has passed is over since then."""
        if self.stage not in OPEN or self.starts_at is None or self.starts_at > now:
            return self
        over = Moment(at=self.starts_at, event="over", starts_at=self.starts_at)
        return dataclasses.replace(self, stage="over", moments=(*self.moments, over))
