"""An invitation that is open on a page is judged: by the posting looked at before, else by the mail alone."""

import dataclasses
import datetime as dt

import pytest
from tests.mail.screen import shells

from jobrsvp import NotAPosting, reading, schemas
from jobrsvp.advice import Assistant
from jobrsvp.model import Invitation, Profile, Suggestion
from jobrsvp.panel import registry
from jobrsvp.store import Store

NOW = dt.datetime(2027, 5, 11, 9, tzinfo=dt.UTC)
POSTING = reading.capture_text(
    "Weaver\nCompany: Hollin Mill Ltd\nLocation: Halifax, UK\nSalary: £31,000 a year\n", url="https://hollin.example/1"
)
OTHER = reading.capture_text(
    "Dyer\nCompany: Hollin Mill Ltd\nLocation: Halifax, UK\nSalary: £29,000 a year\n", url="https://hollin.example/2"
)


@pytest.fixture
def assistant(tmp_path):
    with Assistant(registry.load(), store=Store(tmp_path / "store.sqlite3"), clock=lambda: NOW) as opened:
        yield opened


def test_without_an_earlier_case_the_mail_is_the_posting(assistant):
    answer = assistant.advise(shells.gmail(), Profile())
    assert (answer.about.seen, answer.about.posting_from, answer.about.case) == ("invitation", "mail", None)
    assert (answer.posting.title, answer.posting.organization) == ("Weaver", "Hollin Mill")
    assert answer.action == "accept"
    assert answer.invitation.kind == "invitation"


def test_by_the_mail_alone_it_is_said_what_is_missing_and_that_counts_against_nobody(assistant):
    answer = assistant.advise(shells.gmail(), Profile())
    quality = next(one for one in answer.findings if one.evaluator == "posting-quality")
    assert (quality.stance, quality.headline) == ("neutral", "The invitation is known, and not the posting.")
    assert {"pay", "workplace", "benefits"} <= set(answer.posting.quality.missing)
    assert "the pay" in quality.detail


def test_every_quote_of_the_invitation_stands_in_the_mail(assistant):
    answer = assistant.advise(shells.outlook(), Profile())
    quotes = answer.invitation.quotes.values()
    assert {quote.source for quote in quotes} == {"mail"}
    assert all(answer.posting.sources["mail"][quote.start : quote.end] == quote.text for quote in quotes)


def test_the_posting_looked_at_before_is_found_again(assistant):
    assistant.advise(OTHER, Profile(), keep=True)
    earlier = assistant.advise(POSTING, Profile(), keep=True)
    answer = assistant.advise(shells.gmail(), Profile())
    assert (answer.about.posting_from, answer.about.case, answer.about.sure) == ("history", earlier.id, True)
    assert answer.posting.pay[0].minimum == 31000
    assert answer.posting.url == "https://hollin.example/1"


def test_where_two_earlier_cases_fit_it_is_not_sure(assistant):
    assistant.advise(OTHER, Profile(), keep=True)
    assistant.advise(POSTING, Profile(), keep=True)
    about = assistant.advise(shells.linkedin(), Profile()).about  # the message names no position
    assert (about.posting_from, about.sure) == ("history", False)


def test_a_case_of_another_firm_is_none_of_it(assistant):
    other = dataclasses.replace(POSTING, text=POSTING.text.replace("Hollin Mill", "Orrin Freight"))
    assistant.advise(other, Profile(), keep=True)
    assert assistant.advise(shells.gmail(), Profile()).about.posting_from == "mail"


def test_what_the_person_says_counts_before_what_was_read(assistant):
    said = Invitation(stage="accepted", format="video", change="illness")
    answer = assistant.advise(shells.gmail(), Profile(), said)
    assert (answer.invitation.stage, answer.invitation.format) == ("accepted", "video")
    assert answer.invitation.organization == "Hollin Mill"
    assert "format" not in answer.invitation.quotes
    assert answer.action == "reschedule"


@pytest.mark.parametrize(
    ("kind", "stage", "action"),
    [
        ("cancelled", "cancelled_by_them", "acknowledge"),
        ("moved", "accepted", "keep"),
    ],
)
def test_the_kind_of_a_mail_sets_the_stage(assistant, kind, stage, action):
    answer = assistant.advise(shells.gmail(shells.TEXTS[kind], subject="Hollin Mill"), Profile())
    assert (answer.invitation.kind, answer.invitation.stage, answer.action) == (kind, stage, action)


def test_a_meeting_that_was_is_over(assistant):
    assistant.clock = lambda: NOW + dt.timedelta(days=30)
    assert assistant.advise(shells.gmail(), Profile()).action == "follow_up"


@pytest.mark.parametrize("kind", ["refusal", "receipt", "newsletter", "on_hold", "other"])
def test_a_mail_that_asks_nothing_gets_no_answer(assistant, kind):
    with pytest.raises(NotAPosting):
        assistant.advise(shells.gmail(shells.TEXTS[kind], subject="Hollin Mill"), Profile(), keep=True)
    assert assistant.history() == ()


def test_a_mailbox_without_an_open_message_is_never_judged(assistant):
    with pytest.raises(NotAPosting) as refused:
        assistant.advise(shells.gmail(open_=False), Profile())
    assert "mailbox" in refused.value.seen


def test_a_posting_is_answered_as_before(assistant):
    answer = assistant.advise(POSTING, Profile())
    assert (answer.about.seen, answer.about.posting_from, answer.invitation) == ("posting", "page", None)


def test_the_answer_goes_through_json_and_the_history(assistant):
    answer = assistant.advise(shells.gmail(), Profile(), keep=True)
    assert schemas.load(Suggestion, schemas.dump(answer)).about == answer.about
    kept = assistant.store.get(answer.id)
    assert kept.suggestion.about == answer.about
    assert kept.invitation.starts_at == answer.invitation.starts_at


def test_a_portal_with_the_posting_below_its_notice_shows_both(assistant):
    notice = (
        "<section><h2>Your interview is confirmed</h2><p>Your video interview for Weaver at Hollin Mill is on Thursday "
        '20 May 2027, 10:30 - 11:00 BST.</p><a href="https://zoom.us/j/123">Join the meeting</a></section>'
    )
    tasks, wants = (
        "".join(f"<li>{line}</li>" for line in lines)
        for lines in (("You run looms.", "You train apprentices."), ("Three years at looms.", "You read patterns."))
    )
    posting = (
        "<article><h1>Weaver (m/f/d)</h1><p>Hollin Mill, Hebden Bridge. Full-time, permanent. 31,000 GBP a year.</p>"
        f"<h3>Responsibilities</h3><ul>{tasks}</ul><h3>Requirements</h3><ul>{wants}</ul>"
        "<h3>Benefits</h3><ul><li>25 days of holiday</li><li>Company pension</li></ul></article>"
    )
    url = "https://hollinmill.wd3.myworkdayjobs.com/en-US/External/candidate/interview/7"
    answer = assistant.advise(reading.capture_html(f"<main>{notice}{posting}</main>", url=url), Profile())
    assert (answer.about.seen, answer.about.posting_from) == ("both", "page")
    assert (answer.posting.title, answer.invitation.format) == ("Weaver (m/f/d)", "video")
