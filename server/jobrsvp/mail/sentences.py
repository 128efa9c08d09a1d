"""The sentence around a day, and whether it is one to meet on: a market, an open day, a feast has its day, too."""

from __future__ import annotations

import re

from jobrsvp.mail.message import Mail

_ENDS = re.compile(r"[.!?](?=\s)|\n")
_TO_MEET = (
    "mail_kind.invitation", "screen.meeting", "meeting.settled", "meeting.open", "screen.occasion", "purpose.moved",
)  # fmt: skip
_DATE_LINE = 8  # words of a line that holds no more than a date and an hour


def sentence(text: str, at: int, to: int | None = None) -> str:
    """Return the sentence at the place *at* in *text*; none ends before the place *to*, as behind a day's number."""
    to = at if to is None else to
    return _ENDS.split(text[:at])[-1] + text[at:to] + _ENDS.split(text[to:], maxsplit=1)[0]


def is_to_meet(mail: Mail, around: str) -> bool:
    """Whether the sentence *around* a day in *mail* is of a meeting: it says so, or holds nothing but the day."""
    said = mail.languages.passed(around)
    if said.says("purpose_case.guests") and not said.says("screen.occasion"):
        return False
    return len(around.split()) <= _DATE_LINE or any(map(said.says, _TO_MEET))
