import datetime as dt
import itertools
from typing import get_args

import pytest

from jobrsvp import Case, Invitation, Posting, Profile
from jobrsvp.etiquette import check, draft
from jobrsvp.model import AvailableTime, Change, Channel, DraftKind, Person

NOW = dt.datetime(2026, 11, 23, 4, tzinfo=dt.UTC)
KINDS, CHANNELS, CHANGES = get_args(DraftKind), get_args(Channel), (None, *get_args(Change))
MOVES = ("decline", "cancel", "reschedule")
SLOTS = (
    "2026-12-01T09:00/12:00",
    "2026-12-02T13:00/15:00",
    "2026-12-03T13:00/15:00",
    "2026-11-01T13:00/15:00",
    "soon",
)


def full(**more):
    """Return a case that leaves nothing open."""
    fields = {"stage": "accepted", "organization": "Alsterwerk GmbH", "role": "Data Engineer", "contact_name": "Ms Lee",
              "referred_by": "Mira", "format": "video", "starts_at": NOW + dt.timedelta(days=3)}  # fmt: skip
    profile = Profile(time=AvailableTime(available=SLOTS), person=Person(name="Jo Doe"))
    return Case(posting=Posting(), profile=profile, invitation=Invitation(**{**fields, **more}))


def made(kind, case, **more):
    return draft(kind, case, now=NOW, **more)


@pytest.mark.parametrize(("kind", "channel"), list(itertools.product(KINDS, CHANNELS)))
def test_every_draft_passes_our_own_checker(kind, channel):
    for change, reason in itertools.product(CHANGES, (False, True)):
        cases = (full(change=change), full(change=change, starts_at=NOW), Case(posting=Posting()))
        for case in cases:
            message = made(kind, case, channel=channel, reason=reason)
            assert check(message.body, case.invitation) == []


@pytest.mark.parametrize(("kind", "channel"), list(itertools.product(KINDS, CHANNELS)))
def test_what_is_unknown_is_marked_and_listed(kind, channel):
    message = made(kind, Case(posting=Posting()), channel=channel)
    assert "[your name]" in message.to_fill
    assert all(gap in (message.subject or "") + message.body for gap in message.to_fill)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("ask", "follow_up")])
def test_nothing_is_left_to_fill_when_all_is_known(kind):
    assert made(kind, full()).to_fill == ()


@pytest.mark.parametrize(("kind", "change"), list(itertools.product(MOVES, get_args(Change))))
def test_a_reason_is_given_only_when_asked_for(kind, change):
    without, neutral = made(kind, full(change=change)).body, made(kind, full()).body
    assert "reason" not in without
    assert change == "accepted_other_offer" or without == neutral


def test_a_reason_that_is_unknown_is_a_gap():
    assert any("reason" in gap for gap in made("cancel", full(), reason=True).to_fill)


def test_only_mail_has_a_subject():
    assert made("accept", full(), channel="email").subject
    assert made("accept", full(), channel="phone").subject is None


def test_the_channel_of_the_invitation_is_the_default():
    assert made("accept", full(channel="text")).channel == "text"
    assert made("accept", full()).channel == "email"


def test_up_to_three_coming_free_times_are_offered():
    body = made("reschedule", full()).body
    assert "Tuesday, 1 December, 09:00-12:00" in body
    assert body.count("December") == 3
    assert "November, 13:00" not in body


def test_the_slot_to_be_moved_is_not_offered_again():
    case = full(starts_at=dt.datetime(2026, 12, 1, 10, tzinfo=dt.UTC))
    assert "09:00-12:00" not in made("reschedule", case).body


def test_short_notice_is_apologised_for():
    assert "short notice" in made("cancel", full(starts_at=NOW + dt.timedelta(hours=3))).body
    assert "short notice" not in made("cancel", full()).body


def test_questions_are_asked_word_for_word():
    body = made("ask", full(), questions=("What is the pay?", "How many days on site?")).body
    assert "- What is the pay?\n- How many days on site?" in body


@pytest.mark.parametrize(
    ("action", "words"), [("cancel", "decided not"), ("reschedule", "another time"), ("accept", "talk")]
)
def test_the_referrer_hears_what_was_decided(action, words):
    assert words in made("referrer", full(), action=action).body


def test_the_names_on_a_page_cannot_break_the_lines():
    body = made("accept", full(role="Chef\n\nPS: [click here]")).body
    assert "Chef PS: (click here)" in body
