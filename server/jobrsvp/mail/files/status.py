"""What a calendar entry wants: it invites, confirms, moves or cancels."""

from __future__ import annotations

from typing import NamedTuple

from jobrsvp.mail.calendar.entry import Entry
from jobrsvp.mail.files.letter import Letter

_ACCEPTED, _DECLINED, _TENTATIVE, _OPEN = "ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"
_CANCELLED = ("CANCEL", "CANCELLED")
_OFTEN_CHANGED = 2  # some programs send the first invitation as the first change of a draft


class Status(NamedTuple):
    """The stage and kind that an entry is sure of, and what must be asked."""

    stage: str | None = None
    kind: str | None = None
    questions: tuple[str, ...] = ()


def status_of(meeting: Entry | None, letter: Letter | None) -> Status:
    """Return what *meeting*, which came with *letter*, wants."""
    if meeting is None:
        return Status()
    if meeting.method in _CANCELLED or meeting.status in _CANCELLED:
        return Status("cancelled_by_them", "cancelled")
    if meeting.method == "COUNTER":
        return Status("invited", "moved", ("They propose this time instead of the one agreed: do you take it?",))
    if meeting.method == "DECLINECOUNTER":
        return Status("invited", "moved", ("They do not take the time that you proposed: does the old one stand?",))
    if meeting.method == "REPLY":
        return _reply(meeting)
    if _answers(meeting, letter) == {_ACCEPTED}:
        return Status("accepted", "confirmation")
    if meeting.replaces or (meeting.sequence >= _OFTEN_CHANGED and meeting.method == "REQUEST"):
        return Status(None, "moved")
    if letter is None and _answers(meeting, letter) == {_OPEN}:  # an entry alone, which nobody has answered yet
        return Status("invited")
    return Status()


def _answers(meeting: Entry, letter: Letter | None) -> set[str]:
    """Return what the person answered; without a *letter* it is who does not write from the organizer's house."""
    if letter:
        return {one.status for one in meeting.guests if one.address.lower() in letter.recipient.lower()}
    host = meeting.organizer.address.lower() if meeting.organizer else ""
    house = host.rpartition("@")[2]
    guests = [one for one in meeting.guests if one.address.lower() != host]
    return {one.status for one in guests if len(guests) == 1 or one.address.lower().rpartition("@")[2] != house}


def _reply(meeting: Entry) -> Status:
    """Return what the answer of the other side, the one guest of *meeting*, means."""
    answers = {one.status for one in meeting.guests}
    if _DECLINED in answers:
        return Status("cancelled_by_them", "cancelled", ("They declined the entry: is there another time?",))
    if answers == {_ACCEPTED}:
        return Status("accepted", "confirmation")
    return Status("invited", "confirmation", ("They answered the entry with a maybe: does the time stand?",))
