"""What is told too late without an apology (C2): on the eve of a meeting, after it, or that one did not come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from jobrsvp.etiquette.checker.words.message import Message
from jobrsvp.model import Invitation, Remark

SHORT_NOTICE = dt.timedelta(hours=24)  # nobody can give the slot away any more
WHY_OVER = "They waited for you; a message after the hour needs an apology."
WHY_NEAR = "They learn it too late to give the slot to somebody else, and without a word of regret."
BETTER = 'Apologise in one short sentence: "I am sorry for the short notice."'
BETTER_OVER = 'Apologise in one short sentence: "I am sorry that I did not come and did not tell you in time."'


def remarks(message: Message, invitation: Invitation | None, now: dt.datetime | None) -> Iterator[Remark]:
    """Yield a remark where *message*, sent *now*, comes too late and does not say sorry."""
    if message.says.says("letter.sorry"):
        return
    stayed = message.own_says.hits("letter.stayed_away")
    held = message.says.says("letter.looking_back")
    over = bool(stayed) or (message.moment in ("no", "move") and not held and has_begun(invitation, now))
    near = message.moment in ("no", "move") and is_near(invitation, now)
    if not over and (not near or message.says.says("letter.regrets")):
        return
    hits = stayed or message.own_says.hits("letter.declines") or message.own_says.hits("letter.moving")
    place = message.sentence_at(hits[0].start) if hits else message.sentences[-1]
    yield Remark(
        rule="C2", fault="late", start=place.start, end=place.end, text=place.text, why=WHY_OVER if over else WHY_NEAR,
        better=BETTER_OVER if over else BETTER,
    )  # fmt: skip


def has_begun(invitation: Invitation | None, now: dt.datetime | None) -> bool:
    """Whether the meeting has begun *now*, when nobody called it off."""
    return left(invitation, now) is not None and (left(invitation, now) or dt.timedelta()) <= dt.timedelta()


def is_near(invitation: Invitation | None, now: dt.datetime | None) -> bool:
    """Whether the meeting is so near that nobody else can have the slot."""
    time = left(invitation, now)
    return time is not None and dt.timedelta() < time <= SHORT_NOTICE


def left(invitation: Invitation | None, now: dt.datetime | None) -> dt.timedelta | None:
    """Return the time until a meeting that is agreed or offered, where both are known."""
    if invitation is None or now is None or invitation.starts_at is None:
        return None
    return invitation.starts_at - now if invitation.stage in ("invited", "accepted") else None
