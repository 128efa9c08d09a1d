"""What is said to the employer: drafts, and remarks on a draft."""

from __future__ import annotations

import dataclasses
from typing import Literal

from jobrsvp.model.invitation import Channel

DraftKind = Literal[
    "accept", "ask", "ask_slot", "reschedule", "decline", "cancel", "withdraw", "missed", "follow_up", "acknowledge",
    "referrer", "reach_out",
]  # fmt: skip


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A message in ``language`` to send, or to say on the phone; ``to_fill``: bracketed pieces that only they know."""

    kind: DraftKind
    channel: Channel
    subject: str | None
    body: str
    to_fill: tuple[str, ...] = ()
    language: str = "en"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """What is wrong at ``draft[start:end] == text``: the rule it breaks, why, and a better wording.

    ``fault`` is the kind of fault, such as ``threat`` or ``no-thanks``; ``sentence`` is the one that it stands in, and
    ``instead`` a sentence, in the language of the message, to put in its place: ``None`` where only the writer knows.
    One that is not ``sure`` asks to read the sentence again, and may be wrong.
    """

    rule: str
    fault: str = ""
    start: int
    end: int
    text: str
    why: str
    better: str
    sentence: str = ""
    instead: str | None = None
    sure: bool = True
