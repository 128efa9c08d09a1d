"""The invitation that is open on a page, read like any mail; and what a page that invites to nothing is called."""

from __future__ import annotations

import dataclasses
import datetime as dt

from jobrsvp.languages import Languages, known
from jobrsvp.mail.kind import was_held
from jobrsvp.mail.message import take_apart
from jobrsvp.mail.read import read_invitation
from jobrsvp.mail.screen.facts import completed
from jobrsvp.mail.screen.kind import Seen
from jobrsvp.model import Invitation
from jobrsvp.model.saying.said import template

#: What a page is that answers no question about a meeting, and what to do then.
NAMES = {
    "list": (template("a mailbox without an open message"), template("Open the message and press again.")),
    "overview": (template("an overview of your applications"), template("Open the invitation and press again.")),
    "newsletter": (template("a newsletter with jobs"), template("Open one of its jobs and press again.")),
    "refusal": (template("a refusal of your application"), template("There is no meeting to decide on.")),
    "receipt": (template("a receipt of your application"), template("There is no meeting to decide on yet.")),
    "on_hold": (template("a notice that your application waits"), template("There is no meeting to decide on yet.")),
    "event": (
        template("a calendar entry about something else"),
        template("Open the entry of the interview and press again."),
    ),
    "message": (template("a message about something else"), template("Open the invitation and press again.")),
    "notice": (template("a notice about something else"), template("Open the invitation and press again.")),
}
_NO_MEETING = frozenset(["newsletter", "refusal", "receipt"])


def name_of(seen: Seen) -> tuple[str, str] | None:
    """Return what *seen* is called and what to do, when it is positively no invitation; else ``None``."""
    if seen.purpose in _NO_MEETING or (seen.purpose == "on_hold" and not _looks_back(seen)):
        return NAMES[seen.purpose]
    if seen.what in ("list", "overview") or (seen.letter and seen.purpose == "other"):
        return NAMES[seen.what]
    return None


def _looks_back(seen: Seen) -> bool:
    """Whether the letter that *seen* shows looks back on a meeting: then there is something to follow up."""
    return seen.letter is not None and was_held(take_apart(seen.letter.mail(), known()))


def read_seen(seen: Seen, now: dt.datetime, languages: Languages) -> Invitation | None:
    """Return the invitation that *seen* shows, its quotes from the source ``mail``; ``None`` when it shows none."""
    if seen.letter is None or not seen.is_meeting:
        return None
    read = read_invitation(
        seen.letter.mail(), now, languages, channel=seen.letter.channel, around=seen.letter.around,
        event=seen.letter.what == "event",
    )  # fmt: skip
    read = completed(read, seen.letter, languages)
    if seen.letter.settled and read.kind == "invitation":
        read = dataclasses.replace(
            read, kind="confirmation", stage="accepted" if read.stage == "invited" else read.stage
        )
    quotes = {name: dataclasses.replace(quote, source="mail") for name, quote in read.quotes.items()}
    return dataclasses.replace(read, quotes=quotes)


def merged(read: Invitation, said: Invitation) -> Invitation:
    """Return *read* with what the person *said* in its place, field by field; what is at its default was not said."""
    fields = [
        field for field in dataclasses.fields(Invitation) if field.name not in ("quotes", "questions", "cautions")
    ]
    new = {one.name: getattr(said, one.name) for one in fields if getattr(said, one.name) != one.default}
    quotes = {name: quote for name, quote in read.quotes.items() if name not in new}
    questions = () if "starts_at" in new else read.questions
    return dataclasses.replace(read, **new, quotes={**quotes, **said.quotes}, questions=(*questions, *said.questions))
