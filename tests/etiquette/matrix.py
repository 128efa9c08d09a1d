"""Drafts of every kind, channel, reason, language, stage and hour, for people and jobs of many names."""

import datetime as dt
import itertools
import json
import random
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

from jobrsvp import BadInput, Case, Invitation, Posting, Profile
from jobrsvp.etiquette import check, draft, wording
from jobrsvp.etiquette.moments import Calendar
from jobrsvp.etiquette.situation import REFUSING
from jobrsvp.model import AvailableTime, Change, Channel, DraftKind, Person

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
HERE = Path(__file__).parent
FREE = ("2026-12-01T09:00/12:00", "2026-12-02T13:00/15:00")
QUESTION = "Which team would I join?"
TERMS = ("pay", "commute", "benefits")  # a reason that can be asked about, so that no question has to be given
# Stage, and hours until the meeting: none, far, near, over.
MEETINGS = (("listing", None), ("invited", None), ("invited", 72), ("invited", 3), ("accepted", 72), ("accepted", 3),
            ("accepted", -26), ("cancelled_by_them", 72))  # fmt: skip
ODD_TITLES = ("Toilet Cleaner", "Snake Handler", "Circus Artist", "Waste Manager", "Pest Controller", "Dog Groomer",
              "Funeral Director", "Damage Assessor", "Complaints Clerk", "Fraud Analyst", "Risk Officer", "Slaughterer",
              "Senior Data Engineer (Remote, US) - 12345", "Einkäufer (m/w/d)", "Acheteur (H/F)")  # fmt: skip


def names() -> tuple[list[str], list[str]]:
    """Return a thousand first names and a thousand family names."""
    text = (HERE / "names.txt").read_text(encoding="utf-8")
    words = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    first, _, family = words.partition("--")
    return first.split(), family.split()


def titles() -> list[str]:
    """Return three hundred titles, odd ones among them."""
    known = json.loads((resources.files("jobrsvp") / "languages/occupations.json").read_text(encoding="utf-8"))
    heads = [head.title() for head in known["heads"]["en"]]
    return [*ODD_TITLES, *random.Random(1).sample(heads, 300 - len(ODD_TITLES))]


def case(stage, hours, change, person="Robin Hale", title="Buyer", contact="Ms Lee", **more):
    """Return a case of which all is known."""
    starts_at = None if hours is None else (NOW + dt.timedelta(hours=hours)).astimezone(ZoneInfo("Europe/London"))
    fields = {"stage": stage, "starts_at": starts_at, "change": change, "organization": "Zentoria", "role": title,
              "contact_name": contact, "referred_by": "Mira", "format": "video"}  # fmt: skip
    profile = Profile(person=Person(name=person), time=AvailableTime(available=FREE))
    return Case(posting=Posting(), profile=profile, invitation=Invitation(**{**fields, **more}))


def every() -> Iterator[tuple]:
    """Yield all combinations: kind, channel, reason, language, stage and hours."""
    reasons = (None, *get_args(Change))
    return itertools.product(get_args(DraftKind), get_args(Channel), reasons, wording.languages(), MEETINGS)


def written(kind, channel, change, language, meeting, **more):
    """Return the case and its draft; no draft for a wish that contradicts itself."""
    about = case(*meeting, change, **more)
    questions = () if change in TERMS else (QUESTION,)
    try:
        return about, draft(kind, about, channel=channel, language=language, now=NOW, questions=questions)
    except BadInput:
        return about, None


def remarks(about, message):
    """Return what our checker says of *message*, as the popup asks it."""
    return check(message.body, about.invitation, names=(about.profile.person.name,))


def flaws(about, message):
    """Return what contradicts the case in *message*, by the sentences of its language, and what is not filled."""
    words, page = wording.book(message.language).words, wording.book(message.language).pages[message.kind]
    invitation, body = about.invitation, message.body
    change, refusing = invitation.change, invitation.change in REFUSING
    over = invitation.starts_at is not None and invitation.starts_at <= NOW
    listing = invitation.stage == "listing"
    wrong = {
        "thanks for an invitation that never came": listing and words["thanks_spoken"] in body,
        "short notice without need": words["late"] in body and (over or listing),
        "no apology for short notice": message.kind in ("cancel", "reschedule")
        and is_near(about)
        and words["late"] not in body,
        "another time for one who refuses": refusing
        and any(key in page and page[key] in body for key in ("still", "again", "another_time")),
        "an open door after another offer": change == "accepted_other_offer" and words["door"] in body,
        "two reasons": sum(reason in body for reason in reasons(words)) > 1,
        "a gap": bool(message.to_fill),
        "an unfilled slot": any(
            sign in body + (message.subject or "") for sign in ("{", "<", "None", "  ", " .", " ,")
        ),
    }
    return [name for name, is_so in {**wrong, **stumbles(about, message)}.items() if is_so]


def stumbles(about, message):
    """Return what a reader would stumble over in *message*: by its name, whether it is so."""
    book = wording.book(message.language)
    words, pages = book.words, book.pages
    invitation, body, phone = about.invitation, message.body, message.channel == "phone"
    calendar = Calendar(book, about, NOW)
    near = invitation.starts_at is not None and calendar.near(invitation.starts_at)
    leaving = message.kind in ("decline", "withdraw") and is_near(about)
    return {
        "the date of today": bool(near) and calendar.day(invitation.starts_at, "date") in body,
        "another job that nobody spoke of": invitation.change != "accepted_other_offer"
        and words["reason_no"]["accepted_other_offer"] in body,
        "no word of today's meeting": leaving and str(near).lower() not in body.lower(),
        "a question at the start of a call": phone and "?" in body.split("\n\n")[0],
        "a call without a farewell": phone and farewell(book, message) not in body,
        "a list that is spoken": phone and "\n- " in body,
        "something to bring to a video call": pages["accept"]["bring"] in body,
        "Mira in a letter to somebody else": message.kind != "referrer" and "Mira" in body,
    }


def farewell(book, message):
    """Return the farewell at the end of a call, to a friend where *message* goes to one."""
    own = book.pages[message.kind] if message.kind == "referrer" else {}
    return own.get("familiar", {}).get("bye_script") or own.get("bye_script") or book.words["bye_script"]


def reasons(words):
    """Return every wording of a reason, each once."""
    tables = ("reason_no", "reason_now", "reason_move", "reason_missed")
    return {reason for table in tables for reason in words[table].values()}


def is_near(about):
    """Whether the meeting is within a day."""
    starts_at = about.invitation.starts_at
    return starts_at is not None and dt.timedelta() < starts_at - NOW < dt.timedelta(hours=24)
