"""A meeting as a calendar entry (RFC 5545), for the person's own calendar.

Written by hand: one event needs no library.  A value is escaped, so that what a mail says can add no line of its own,
and a line is folded by its bytes in UTF-8.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from jobrsvp.errors import BadInput
from jobrsvp.model import Invitation, Posting
from jobrsvp.model.saying.said import Tongue, say, spoken, template

#: What most first interviews take, for an invitation that does not say; calendars need an end to show a conflict.
USUAL_LENGTH = dt.timedelta(hours=1)
FOLD_BYTES = 75  # of a line, by the standard
STATUS: Mapping[str, str] = {"accepted": "CONFIRMED", "cancelled_by_them": "CANCELLED"}
_SPECIAL = re.compile(r"[\\;,]")
#: Signs that no calendar may hold, the line breaks besides.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def entry(invitation: Invitation, posting: Posting, *, uid: str, now: dt.datetime, tongue: Tongue | None = None) -> str:
    """Return the meeting as the text of a calendar file; entries with the same *uid* replace each other.

    Its labels are in *tongue*, without one in English.

    Raises :class:`jobrsvp.BadInput` when it is not known when the meeting is.
    """
    properties = _properties(invitation, posting, uid, now, tongue)
    lines = [line for name, value in properties for line in _folded(f"{name}:{value}")]
    return "".join(f"{line}\r\n" for line in lines)


def _properties(
    invitation: Invitation, posting: Posting, uid: str, now: dt.datetime, tongue: Tongue | None
) -> Iterator[tuple[str, str]]:
    """Yield each property with its value, escaped."""
    starts_at = invitation.starts_at
    if starts_at is None:
        raise BadInput(
            say("It is not known when the meeting is. Say when, and try again."),
            {"invitation.starts_at": [say("When?")]},
        )
    yield from (("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//JobRSVP//EN"), ("BEGIN", "VEVENT"))
    yield "UID", f"{uid}@jobrsvp"
    yield "DTSTAMP", _utc(now)
    yield "DTSTART", _utc(starts_at)
    yield "DTEND", _utc(_end(starts_at, invitation.ends_at))
    yield "SUMMARY", _escaped(_said(_summary(invitation, posting), tongue))
    yield "STATUS", STATUS.get(invitation.stage, "TENTATIVE")
    where = invitation.address or invitation.link or invitation.phone
    if where:
        yield "LOCATION", _escaped(where)
    if said := "\n".join(_said(line, tongue) for line in _description(invitation, posting)):
        yield "DESCRIPTION", _escaped(said)
    yield from (("END", "VEVENT"), ("END", "VCALENDAR"))


def _end(starts_at: dt.datetime, ends_at: dt.datetime | None) -> dt.datetime:
    """Return the end that was said, if it can be meant, else the usual one."""
    return ends_at if ends_at is not None and ends_at > starts_at else starts_at + USUAL_LENGTH


def _said(sentence: str, tongue: Tongue | None) -> str:
    """Return *sentence* in *tongue*, without one as it is."""
    return spoken(sentence, tongue) if tongue else sentence


def _summary(invitation: Invitation, posting: Posting) -> str:
    """Return ``Interview: Buyer, Zentoria``."""
    about = filter(None, (invitation.role or posting.title, invitation.organization or posting.organization))
    said = ", ".join(about)
    return say("Interview: {about}", about=said) if said else say("Interview")


def _description(invitation: Invitation, posting: Posting) -> Iterator[str]:
    """Yield a line for each thing that one needs on the day."""
    needed = (
        (template("With: {it}"), invitation.contact_name),
        (template("Link: {it}"), invitation.link),
        (template("Phone: {it}"), invitation.phone),
        (template("Another time: {it}"), invitation.reschedule_link),
        (template("Posting: {it}"), posting.url),
        *((template("Please check: {it}"), question) for question in invitation.questions),
    )
    yield from (say(line, it=value) for line, value in needed if value)


def _utc(moment: dt.datetime) -> str:
    """Return *moment* as ``20261203T133000Z``: an instant that every calendar shows in its own zone."""
    return moment.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    """Return *text* as a value of the type TEXT."""
    plain = _CONTROL.sub(" ", "\n".join(text.splitlines()))
    return _SPECIAL.sub(r"\\\g<0>", plain).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield *line* in pieces of at most 75 bytes, all but the first behind a space; no character is cut in two."""
    piece, size = "", 0
    for sign in line:
        length = len(sign.encode())
        if size + length > FOLD_BYTES:
            yield piece
            piece, size = " ", 1
        piece += sign
        size += length
    yield piece
