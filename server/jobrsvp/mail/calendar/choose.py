"""Which of the entries of a calendar file is the meeting, and which of them are times to choose from."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.calendar import lines
from jobrsvp.mail.calendar.entry import Entry, entry
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.who.title import speaks_of_meeting

# Parts of one visit follow each other; proposals lie apart or side by side.
_PAUSE = dt.timedelta(minutes=90)
_TENTATIVE, _CANCELLED = "TENTATIVE", "CANCELLED"


class Chosen(NamedTuple):
    """The ``meeting``; ``proposals`` are the entries to choose from, the meeting one of them, or there are none."""

    meeting: Entry
    proposals: tuple[Entry, ...] = ()
    ends: dt.datetime | None = None


def entries(data: bytes, languages: Languages) -> list[Entry]:
    """Return the meetings of the calendar file *data*; tasks and alarms are none."""
    root = lines.calendar(data)
    calendars = [*root.blocks("VCALENDAR")] or [root]
    return [entry(event, calendar, languages) for calendar in calendars for event in calendar.blocks("VEVENT")]


def newest(found: Iterable[Entry]) -> list[Entry]:
    """Return *found* with only the newest of those that are one entry; a moved day of a series replaces the series."""
    kept: dict[str, Entry] = {}
    for number, one in enumerate(found):
        key = one.uid or f"{number}"
        before = kept.get(key)
        if before is None or (one.sequence, one.replaces, not one.repeats) >= (
            before.sequence, before.replaces, not before.repeats,
        ):  # fmt: skip
            kept[key] = one
    return list(kept.values())


def choose(found: Sequence[Entry], now: dt.datetime, languages: Languages) -> Chosen | None:
    """Return which of *found* is the meeting, ``None`` when there is none."""
    dated = [one for one in found if one.starts or one.day or one.start_line] or list(found)
    ahead = _meant([one for one in dated if not (one.starts and one.starts < now)] or dated, languages)
    if len(ahead) <= 1:
        return Chosen(ahead[0]) if ahead else None
    known = sorted((one for one in ahead if one.starts), key=lambda one: one.starts or now)
    ahead = [one for one in ahead if not one.day] if known else ahead  # a whole day is a deadline's beside an hour
    if len(ahead) == 1:
        return Chosen(ahead[0])
    if len(known) < len(ahead):
        return Chosen(ahead[0], tuple(ahead))
    if _is_one_visit(known):
        return Chosen(known[0], ends=known[-1].ends)
    return Chosen(known[0], tuple(known))


def _meant(found: Sequence[Entry], languages: Languages) -> Sequence[Entry]:
    """Return those of *found* that may be the meeting: beside it stand deadlines, first days and trial shifts."""
    kept = [one for one in found if one.status != _CANCELLED] or found
    timed = [one for one in kept if one.starts or one.floating] or kept
    return [one for one in timed if _is_meeting(one, languages)] or timed


def _is_meeting(one: Entry, languages: Languages) -> bool:
    """Whether the title of *one* speaks of a meeting, and not of a day of trial or the last one to do something."""
    other = compiled("<trial_noun>|<deadline_word>|<deadline_noun>", languages, re.I).search(one.summary)
    return speaks_of_meeting(one.summary, languages) and not other


def is_deadline(one: Entry, languages: Languages) -> bool:
    """Whether *one* is the last moment to do something, by its title; a meeting that has an end is none."""
    title = compiled("<deadline_noun>", languages, re.I).search(one.summary)
    if title is None or (one.ends and one.starts and one.ends > one.starts):
        return False
    return title.start() == 0 or not speaks_of_meeting(one.summary, languages)


def _is_one_visit(known: Sequence[Entry]) -> bool:
    """Whether the entries *known*, in order, are talks one after the other."""
    if any(one.status == _TENTATIVE for one in known):
        return False
    pairs = itertools.pairwise(known)
    return all(
        before.ends and after.starts and before.ends <= after.starts <= before.ends + _PAUSE for before, after in pairs
    )
