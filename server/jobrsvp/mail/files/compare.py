"""A calendar entry compared with the words that it came with: times that differ, rooms that a street completes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from jobrsvp.languages import Languages
from jobrsvp.mail.calendar.entry import Entry
from jobrsvp.mail.how.streets import core
from jobrsvp.mail.read import Prose
from jobrsvp.mail.times.dates import WRONG_WEEKDAY


def differing(meeting: Entry, read: Sequence[Prose]) -> Iterator[str]:
    """Yield the question due where the words of a mail say another time than its entry."""
    for prose in read:
        said = prose.time.starts_at
        yield from (asked for asked in prose.time.questions if asked.endswith(WRONG_WEEKDAY))
        if not said or not meeting.starts or said == meeting.starts:
            continue
        # Words without a zone are compared by the hands of the clock; an entry in UTC shows no hands.
        in_utc, alike = meeting.starts.tzinfo is dt.UTC, _on_hands(said) == _on_hands(meeting.starts)
        # Whose entry shows in UTC the very hands that the words show elsewhere has mistaken it for the own clock.
        if prose.time.inferred and (prose.time.questions and not alike if in_utc else alike):
            continue
        yield f"The mail says {_spoken(said)}, its calendar entry {_spoken(meeting.starts)}: which is right?"


def _on_hands(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=None)


def _spoken(moment: dt.datetime) -> str:
    return f"{moment.day} {moment:%B %Y, %H:%M} ({moment.tzname()})"


def is_within(room: str, address: str, languages: Languages) -> bool:
    """Whether *room* is no more than a room or a firm, and the words of the mail give the *address* with its street."""
    return not core(room, 0, len(room), languages) and core(address, 0, len(address), languages) is not None
