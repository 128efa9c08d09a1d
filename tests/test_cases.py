"""A case is one job: messages about the same meeting and the posting behind it come together, with their moments."""

import datetime as dt

import pytest
from tests.mail.screen import shells

from jobrsvp import BadInput, Case, NotAPosting, Outcome, reading
from jobrsvp.advice import Assistant
from jobrsvp.etiquette import draft
from jobrsvp.model import Facts, Invitation, Profile
from jobrsvp.panel import registry
from jobrsvp.store import Store

NOW = dt.datetime(2027, 5, 11, 9, tzinfo=dt.UTC)
MEETS = dt.datetime.fromisoformat("2027-05-20T10:30+01:00")
WEAVER = reading.capture_text(
    "Weaver\nCompany: Hollin Mill Ltd\nLocation: Halifax, UK\nSalary: £31,000 a year\n", url="https://hollin.example/1"
)
DYER = reading.capture_text(
    "Dyer\nCompany: Hollin Mill Ltd\nLocation: Halifax, UK\nSalary: £29,000 a year\n", url="https://hollin.example/2"
)
MOVED = [
    "Dear Kit,",
    "your interview for the Weaver position at Hollin Mill has been moved to Friday, 21 May 2027 at 14:00 (BST).",
    "Kind regards",
    "Ada Moss<br>HR, Hollin Mill",
]
CALLED_OFF = [
    "Dear Kit,",
    "I am sorry: your interview for the Weaver position at Hollin Mill has been cancelled.",
    "Kind regards",
    "Ada Moss<br>HR, Hollin Mill",
]


class Clock:
    """A clock that a test sets."""

    now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def assistant(tmp_path, clock):
    with Assistant(registry.load(), store=Store(tmp_path / "store.sqlite3"), clock=clock) as opened:
        yield opened


@pytest.fixture
def press(assistant, clock):
    """Return ``press(capture, days=0, said=None) -> suggestion``, kept; so many days after the press before."""

    def press(capture, days=0, said=None):
        clock.now += dt.timedelta(days=days)
        return assistant.advise(capture, Profile(), said, keep=True)

    return press


def events(assistant, at=0):
    return [moment.event for moment in assistant.history()[at].moments]


def mail(text):
    return shells.gmail(text, subject="Weaver interview")


def test_posting_invitation_and_what_followed_are_one_case_with_its_moments(assistant, press, clock):
    first = press(WEAVER)
    answers = [press(shells.gmail(), days=2), press(mail(MOVED), days=1), press(mail(CALLED_OFF), days=1)]
    assert {answer.id for answer in answers} == {first.id}
    (case,) = assistant.history()
    assert [(one.event, (one.at - NOW).days) for one in case.moments] == [
        ("listing", 0), ("invited", 2), ("moved", 3), ("cancelled_by_them", 4),
    ]  # fmt: skip
    assert case.moments[1].starts_at == MEETS
    assert case.moments[2].starts_at == dt.datetime.fromisoformat("2027-05-21T14:00+01:00")


def test_what_a_later_message_does_not_say_again_holds_on(press):
    press(shells.gmail())
    moved = press(mail(MOVED), days=1).invitation
    assert (moved.kind, moved.address, moved.stage) == ("moved", "4 Weir Lane, Halifax HX1 2AB", "invited")
    off = press(mail(CALLED_OFF), days=1).invitation
    assert off.starts_at == moved.starts_at


def test_the_same_message_again_is_nothing_new(assistant, press):
    first = press(shells.gmail())
    assert press(shells.gmail(), days=1).id == first.id
    assert events(assistant) == ["invited"]


def test_what_the_person_said_stays_when_the_message_is_shown_again(assistant, press):
    first = press(shells.gmail())
    facts = Facts(invitation={"stage": "accepted"}, posting={"title": "Master Weaver"})
    assistant.corrected(first.id, facts, Profile())
    again = press(shells.gmail(), days=1)
    assert (again.action, again.posting.title) == ("keep", "Master Weaver")
    assert events(assistant) == ["invited", "accepted"]


def test_the_persons_reason_to_change_it_is_a_moment(assistant, press):
    first = press(shells.gmail())
    assistant.corrected(first.id, Facts(invitation={"change": "illness"}), Profile())
    (case,) = assistant.history()
    assert (case.moments[-1].event, case.moments[-1].change) == ("changed", "illness")


def test_an_older_message_does_not_take_the_meeting_back(press):
    press(shells.gmail())
    press(mail(MOVED), days=1)
    assert press(shells.gmail(), days=1).invitation.starts_at.day == 21


def test_a_meeting_whose_hour_has_passed_is_over_since_then(assistant, press, clock):
    press(shells.gmail())
    case = assistant.history()[0].by(MEETS + dt.timedelta(hours=2))
    assert (case.stage, case.moments[-1].event, case.moments[-1].at) == ("over", "over", MEETS)


def test_a_meeting_that_was_said_to_have_been_is_followed_up_and_one_that_was_missed_is_not(assistant, press):
    first = press(shells.gmail())
    was = {"starts_at": NOW - dt.timedelta(days=1)}
    assert assistant.corrected(first.id, Facts(invitation=was), Profile()).action == "follow_up"
    assert assistant.corrected(first.id, Facts(invitation={"change": "illness"}), Profile()).action == "reschedule"
    to_come = {"change": None, "starts_at": NOW + dt.timedelta(days=9)}
    assert assistant.corrected(first.id, Facts(invitation=to_come), Profile()).action == "accept"


def test_it_is_said_when_the_posting_was_looked_at(press):
    press(WEAVER)
    about = press(shells.gmail(), days=3).about
    assert (about.posting_from, about.looked_at, about.cases) == ("history", NOW, ())


def test_a_meeting_after_the_first_one_was_is_a_case_of_its_own(assistant, press):
    press(WEAVER)
    press(shells.gmail())
    second = [MOVED[0], shells.TEXT[1].replace("20 May", "10 June"), *MOVED[2:]]
    about = press(mail(second), days=20).about
    assert (about.posting_from, len(assistant.history())) == ("history", 2)


def test_a_case_of_which_something_came_is_left_alone(assistant, press):
    first = press(WEAVER)
    assistant.store.set_outcome(first.id, Outcome(result="declined"))
    answer = press(shells.gmail())
    assert answer.about.case == first.id != answer.id
    assert assistant.store.get(first.id).case.stage == "listing"


def test_a_case_of_which_nothing_came_is_likelier(assistant, press):
    old = press(WEAVER)
    assistant.store.set_outcome(old.id, Outcome(result="declined"))
    new = press(reading.capture_text(WEAVER.text, url="https://hollin.example/3"), days=1)
    answer = press(shells.gmail(), days=1)
    assert (answer.id, answer.about.sure) == (new.id, True)


def test_a_message_about_a_meeting_that_there_is_goes_to_it_and_not_to_another_posting(press):
    press(shells.gmail())
    press(reading.capture_text(WEAVER.text, url="https://hollin.example/1"), days=1)
    press(DYER, days=1)
    moved = [MOVED[0], MOVED[1].replace("for the Weaver position ", ""), *MOVED[2:]]
    answer = press(mail(moved), days=1)
    assert (answer.about.sure, answer.posting.title, answer.invitation.kind) == (True, "Weaver", "moved")


REFUSED = [
    "Dear Kit,",
    "thank you for your interest in the Weaver position at Hollin Mill. Unfortunately we have decided to move forward "
    "with other candidates.",
    *MOVED[2:],
]


def test_their_no_ends_the_case_that_it_is_about_and_one_may_reach_out_later(assistant, press):
    press(WEAVER)
    press(shells.gmail(), days=1)
    with pytest.raises(NotAPosting, match="refusal"):
        press(mail(REFUSED), days=12)
    (case,) = assistant.history()
    assert (case.stage, case.moments[-1].kind) == ("over", "refusal")
    kept = assistant.store.get(case.id)
    about = Case(posting=kept.posting, invitation=kept.invitation)
    assert "Weaver position at Hollin Mill" in draft("reach_out", about, now=assistant.clock()).body


def test_their_no_to_one_of_several_cases_ends_none(assistant, press):
    press(WEAVER)
    press(DYER, days=1)
    said = [REFUSED[0], REFUSED[1].replace("the Weaver position at ", ""), *REFUSED[2:]]
    with pytest.raises(NotAPosting):
        press(shells.gmail(said, subject="Your application"), days=1)
    assert {case.stage for case in assistant.history()} == {"listing"}


# Several cases fit


@pytest.fixture
def three(press):
    """Return two postings of one employer, and a message that does not say which of them it is about."""
    return press(DYER), press(WEAVER, days=1), press(shells.linkedin(), days=1)


def test_several_that_fit_are_listed_newest_first_and_none_is_changed(assistant, three):
    dyer, weaver, message = three
    assert message.about.sure is False
    assert [(one.id, one.title) for one in message.about.cases] == [(weaver.id, "Weaver"), (dyer.id, "Dyer")]
    assert len(assistant.history()) == 3
    assert assistant.history()[0].title is None


def test_the_message_shown_again_lists_the_same(press, three):
    again = press(shells.linkedin())
    assert again.id == three[2].id
    assert [one.id for one in again.about.cases] == [one.id for one in three[2].about.cases]


def test_the_chosen_posting_counts_and_the_choice_stays(assistant, press, three):
    dyer, weaver, message = three
    chosen = assistant.attached(message.id, dyer.id, Profile())
    assert (chosen.id, chosen.about.sure, chosen.posting.title) == (dyer.id, True, "Dyer")
    assert chosen.posting.pay[0].minimum == 29000
    assert {case.id for case in assistant.history()} == {dyer.id, weaver.id}
    again = press(shells.linkedin(), days=1)
    assert (again.id, again.posting.title, again.about.sure) == (dyer.id, "Dyer", True)
    assert [moment.event for moment in assistant.store.get(dyer.id).case.moments] == ["listing", "invited"]


def test_a_wrong_choice_is_taken_back(assistant, three):
    dyer, weaver, message = three
    assistant.attached(message.id, dyer.id, Profile())
    answer = assistant.attached(dyer.id, weaver.id, Profile())
    assert (answer.id, answer.posting.title, answer.action) == (weaver.id, "Weaver", "accept")
    left = assistant.store.get(dyer.id)
    assert (left.case.stage, left.suggestion.action, left.case.moments[-1].event) == ("listing", "apply", "listing")


def test_none_of_them_is_judged_by_the_message_alone_and_stays_so(assistant, press, three):
    alone = assistant.attached(three[2].id, None, Profile())
    assert (alone.about.posting_from, alone.about.case, alone.posting.title) == ("mail", None, None)
    again = press(shells.linkedin())
    assert (again.about.posting_from, len(again.about.cases)) == ("mail", 2)


def test_a_meeting_that_is_joined_wrongly_is_had_alone(assistant, press):
    posting = press(WEAVER)
    press(shells.gmail())
    alone = assistant.attached(posting.id, None, Profile())
    assert (alone.id == posting.id, alone.about.posting_from, alone.posting.title) == (False, "mail", "Weaver")
    assert assistant.store.get(posting.id).case.stage == "listing"
    assert press(shells.gmail()).id == alone.id


# A posting comes later


def test_the_posting_that_is_pressed_next_is_the_meetings_where_both_name_it(assistant, press):
    meeting = press(shells.gmail())
    answer = press(WEAVER)
    assert (answer.id, answer.about.seen, answer.about.case) == (meeting.id, "both", meeting.id)
    assert (answer.action, answer.invitation.starts_at, answer.posting.pay[0].minimum) == ("accept", MEETS, 31000)
    assert press(shells.gmail()).about.posting_from == "history"


def test_where_the_message_names_no_position_the_person_is_asked(assistant, press):
    meeting = press(shells.linkedin())
    posting = press(WEAVER)
    assert (posting.about.case, [one.id for one in posting.about.cases]) == (None, [meeting.id])
    answer = assistant.attached(posting.id, meeting.id, Profile())
    assert (answer.id, answer.posting.title, answer.action) == (posting.id, "Weaver", "accept")
    assert len(assistant.history()) == 1


def test_the_posting_of_another_firm_is_not_offered(press):
    press(shells.gmail())
    other = reading.capture_text(WEAVER.text.replace("Hollin Mill", "Orrin Freight"), url="https://orrin.example/1")
    assert press(other).about.cases == ()


def test_the_posting_of_a_meeting_that_is_pressed_again_keeps_the_meeting(press):
    press(WEAVER)
    invited = press(shells.gmail())
    again = press(WEAVER, days=1)
    assert (again.id, again.about.seen, again.invitation.starts_at) == (invited.id, "both", MEETS)


def test_two_cases_without_a_meeting_are_not_one(assistant, press):
    with pytest.raises(BadInput, match="meeting"):
        assistant.attached(press(WEAVER).id, press(DYER).id, Profile())


def test_a_case_that_is_not_there_is_none(assistant, press):
    assert assistant.attached("nothing", None, Profile()) is None
    assert assistant.attached(press(shells.gmail()).id, "nothing", Profile()) is None


def test_every_quote_still_stands_in_its_source(assistant, press, clock):
    press(WEAVER)
    assistant.recent.clear()
    answer = press(shells.gmail(), days=1)
    sources = answer.posting.sources
    quotes = [*answer.posting.quotes.values(), *answer.invitation.quotes.values(), answer.posting.pay[0].quote]
    assert all(sources[one.source][one.start : one.end] == one.text for one in quotes)


def test_what_is_said_of_a_meeting_beside_a_posting_is_kept_with_it(press):
    answer = press(WEAVER, said=Invitation(stage="invited", starts_at=MEETS))
    again = press(WEAVER, days=1)
    assert (again.id, again.invitation.starts_at) == (answer.id, MEETS)


def test_a_corrected_posting_that_is_pressed_again_stays_corrected(assistant, press):
    first = press(WEAVER)
    assistant.corrected(first.id, Facts(posting={"title": "Master Weaver"}), Profile())
    again = press(WEAVER, days=1)
    assert (again.id, again.posting.title, len(assistant.history())) == (first.id, "Master Weaver", 1)
    assert assistant.store.get(first.id).as_read.posting.title == "Weaver"


def test_a_posting_of_which_something_came_is_judged_as_a_new_case(assistant, press):
    first = press(WEAVER)
    assistant.store.set_outcome(first.id, Outcome(result="went"))
    assert press(WEAVER, days=1).id != first.id
    assert len(assistant.history()) == 2
