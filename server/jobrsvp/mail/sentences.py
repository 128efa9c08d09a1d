"""The sentence around a day, and whether it is one to meet on: a market, an open day, a feast has its day, too."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from jobrsvp.mail.grammar import date_words
from jobrsvp.mail.message import Mail
from jobrsvp.text import dates

_ENDS = re.compile(r"[.!?](?=\s)|\n")
_TO_MEET = (
    "mail_kind.invitation", "screen.meeting", "meeting.settled", "meeting.open", "screen.occasion", "purpose.moved",
)  # fmt: skip
_LONGEST, _MOST = 300, 40  # characters of a sentence on either side of its day, and days that are looked at
_DATE_LINE = 8  # words of a line that holds no more than a date and an hour


def sentence(text: str, at: int, to: int | None = None) -> str:
    """Return the sentence at the place *at* in *text*; none ends before the place *to*, as behind a day's number."""
    to = at if to is None else to
    before, behind = text[max(0, at - _LONGEST) : at], text[to : to + _LONGEST]
    return _ENDS.split(before)[-1] + text[at:to] + _ENDS.split(behind, maxsplit=1)[0]


def days(mail: Mail) -> Iterator[dates.Written]:
    """Yield the first days that *mail* names: one with more of them is no letter."""
    return itertools.islice(dates.find(mail.visible, date_words(mail.languages)), _MOST)


def is_to_meet(mail: Mail, around: str) -> bool:
    """Whether the sentence *around* a day in *mail* is of a meeting: it says so, or holds nothing but the day."""
    said = mail.languages.passed(around)
    if said.says("purpose_case.guests") and not said.says("screen.occasion"):
        return False
    return len(around.split()) <= _DATE_LINE or any(map(said.says, _TO_MEET))
