"""What a draft may name: facts of the case in words, and a bracketed gap for each fact that only the person knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from jobrsvp.model import Action, Case, Change

Words = dict[str, object]
LONGEST_NAME = 80  # characters: a longer name or title breaks the sentence that it stands in
LONGEST_QUESTION = 300  # characters: a question that an evaluator asks is one or two sentences
TIMES_OFFERED = 3  # more have to be compared, fewer may all be taken
LATE = dt.timedelta(hours=24)  # the meeting is on their calendar for today or tomorrow morning
NEGATIVE: frozenset[Change] = frozenset({"accepted_other_offer", "commute", "pay", "benefits", "not_interested"})


def facts(case: Case, *, questions: Sequence[str], now: dt.datetime, reason: bool, action: Action | None) -> Words:
    """Return the words for a draft about *case*; nothing is invented, gaps are bracketed."""
    invitation, posting = case.invitation, case.posting
    return {
        "name": tidy(case.profile.person.name) or "[your name]",
        "contact": tidy(invitation.contact_name),
        "organization": tidy(invitation.organization or posting.organization) or "[the company]",
        "role": tidy(invitation.role or posting.title) or "[the position]",
        "when": moment(invitation.starts_at) if invitation.starts_at else "[date and time]",
        "appointment": invitation.stage != "listing",
        "meeting": {"video": "video call", "phone": "phone call"}.get(invitation.format or "", "interview"),
        "late": is_late(invitation.starts_at, now),
        "referrer": tidy(invitation.referred_by) or "[name of the person who recommended you]",
        "referred": bool(invitation.referred_by),
        "recruiter": invitation.invited_by == "agency",
        "questions": [tidy(question, LONGEST_QUESTION) for question in questions],
        "times": offered_times(case, now) or ["[first date and time]", "[second date and time]"],
        "remote": invitation.format in ("video", "phone"),
        "change": invitation.change or "",
        "reason": reason,
        "outcome": outcome(case, action),
    }


def tidy(text: str | None, longest: int = LONGEST_NAME) -> str:
    """Return *text* on one line and without brackets of its own, cut to *longest* characters."""
    plain = " ".join((text or "").replace("[", "(").replace("]", ")").split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def outcome(case: Case, action: Action | None) -> str:
    """Return ``no``, ``moved`` or ``yes``: what the person who recommended has to hear."""
    invitation = case.invitation
    if action is not None:
        return {"decline": "no", "cancel": "no", "skip": "no", "reschedule": "moved"}.get(action, "yes")
    if invitation.change in NEGATIVE or invitation.interest == "unwilling":
        return "no"
    return "moved" if invitation.change else "yes"


def is_late(starts_at: dt.datetime | None, now: dt.datetime) -> bool:
    """Whether less than a day is left."""
    return starts_at is not None and starts_at - now < LATE


def moment(when: dt.datetime) -> str:
    """Return *when* as ``Tuesday, 1 December at 10:00 (UTC+01:00)``."""
    return f"{day(when)} at {when:%H:%M} ({zone(when)})"


def day(when: dt.date) -> str:
    """Return *when* as ``Tuesday, 1 December``."""
    return f"{when:%A}, {when.day} {when:%B}"


def zone(when: dt.datetime) -> str:
    """Return the zone of *when*: its short name, or its distance from UTC."""
    name = when.tzname() or ""
    return name if name.isalpha() or name.startswith("UTC") else f"UTC{when:%z}"[:6] + f":{when:%z}"[-2:]


def offered_times(case: Case, now: dt.datetime) -> list[str]:
    """Return up to three of the person's free slots after today, other than the one to be moved."""
    taken = case.invitation.starts_at
    today = now.date()
    slots = [slot for slot in read_slots(case.profile.time.available) if slot[0].date() > today]
    free = [slot for slot in slots if taken is None or not covers(slot, taken.replace(tzinfo=None))]
    return [f"{day(start)}, {start:%H:%M}-{end:%H:%M}" for start, end in sorted(free)[:TIMES_OFFERED]]


def covers(slot: tuple[dt.datetime, dt.datetime], when: dt.datetime) -> bool:
    """Whether *when* lies in *slot*."""
    return slot[0] <= when < slot[1]


def read_slots(texts: Iterable[str]) -> Iterable[tuple[dt.datetime, dt.datetime]]:
    """Yield start and end of slots written ``2026-12-01T09:00/12:00``; what is written otherwise is passed over."""
    for text in texts:
        try:
            start_text, end_text = text.split("/")
            start = dt.datetime.fromisoformat(start_text).replace(tzinfo=None)
            end = dt.datetime.combine(start.date(), dt.time.fromisoformat(end_text.rpartition("T")[2]))
        except ValueError:
            continue
        if end > start:
            yield start, end.replace(tzinfo=None)
