"""A job that is seen again is said to be, with the day and what came of it, wherever it stands now."""

import datetime as dt

import pytest
from tests.recognition.test_fingerprint import DUTIES

from jobrsvp import Capture, Outcome, Posting, Profile
from jobrsvp.advice import Assistant
from jobrsvp.model import Facts, Home, Invitation, Person
from jobrsvp.panel import registry
from jobrsvp.past import Past
from jobrsvp.store import Store

NOW = dt.datetime(2026, 11, 12, 9, tzinfo=dt.UTC)
HERE, THERE = "https://bean.example/jobs/baker", "https://board.example/view?id=77"
BRITISH = Profile(home=Home(place="Leeds", country="GB"))
LOOKED = "You looked at this on 12 November 2026"


def page(url=HERE, title="Baker", place="Leeds, UK"):
    text = f"{title}\nCompany: Bean & House Ltd\nLocation: {place}\nSalary: £29,000 a year\n{DUTIES}"
    return Capture(text=text, url=url)


class Clock:
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
    """Return ``press(capture, days=0, profile=Profile()) -> suggestion``, kept, so many days later."""

    def press(capture, days=0.0, profile=None):
        clock.now += dt.timedelta(days=days)
        return assistant.advise(capture, profile or BRITISH, keep=True)

    return press


def test_a_job_that_is_new_was_not_seen_before(press):
    assert press(page()).about.before is None


def test_the_same_page_on_another_day_tells_the_day_and_goes_on_with_its_case(assistant, press):
    first = press(page())
    again = press(page(), days=3)
    assert (again.id, again.about.before.words) == (first.id, f"{LOOKED}.")
    assert len(assistant.history()) == 1


def test_the_same_page_pressed_twice_is_one_look(assistant, press):
    first = press(page())
    again = press(page(), days=0.01)
    assert (again.id, again.about.before, len(assistant.history())) == (first.id, None, 1)


def test_what_was_said_at_the_first_press_of_a_look_is_said_at_the_next(press):
    press(page())
    first, second = press(page(), days=3), press(page(), days=0.01)
    assert second.about.before == first.about.before


def test_a_correction_keeps_what_was_said(assistant, press):
    press(page())
    again = press(page(), days=3)
    corrected = assistant.corrected(again.id, Facts(posting={"title": "Night Baker"}), Profile())
    assert corrected.about.before == again.about.before


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ("went", "and went to the interview"),
        ("declined", "and declined"),
        ("cancelled", "and cancelled"),
        ("no_reply", "and they did not reply"),
        ("offer", "and they made an offer"),
    ],
)
@pytest.mark.parametrize("url", [HERE, "https://bean.example/jobs/baker-leeds-2"])
def test_what_came_of_it_is_told(assistant, press, result, words, url):
    first = press(page())
    assistant.store.set_outcome(first.id, Outcome(result=result))
    again = press(page(url), days=30)
    assert again.about.before.words == f"{LOOKED}, {words}."
    assert again.about.before.case == first.id != again.id


@pytest.mark.parametrize(
    ("stage", "words"), [("invited", "and they invited you"), ("accepted", "and accepted their invitation")]
)
def test_a_meeting_that_came_of_it_is_told(assistant, press, stage, words):
    first = press(page())
    assistant.corrected(first.id, Facts(invitation={"stage": stage}), Profile())
    assert press(page(THERE), days=1).about.before.words.startswith(f"{LOOKED}, {words}.")


@pytest.mark.parametrize(("application", "words"), [("saved", "and saved it"), ("applied", "and applied")])
def test_what_the_person_did_with_it_is_told(assistant, press, application, words):
    first = press(page())
    assistant.store.set_application(first.id, application, NOW)
    assert press(page(THERE), days=1).about.before.words.startswith(f"{LOOKED}, {words}.")


def test_at_another_address_it_tells_where_it_was(assistant, press):
    first = press(page())
    again = press(page(THERE), days=3)
    assert again.about.before.words == f"{LOOKED}. It was at bean.example then."
    assert (again.about.before.case, again.about.before.url) == (first.id, HERE)
    assert len(assistant.history()) == 2


def test_the_newest_look_is_told(assistant, press):
    press(page())
    press(page(THERE), days=3)
    third = press(page("https://third.example/9"), days=3)
    assert third.about.before.words == "You looked at this on 15 November 2026. It was at board.example then."


def test_after_an_outcome_the_page_is_one_new_case_however_often_it_is_pressed(assistant, press):
    first = press(page())
    assistant.store.set_outcome(first.id, Outcome(result="declined"))
    again = [press(page(), days=days) for days in (30, 0.01, 0.01)]
    assert {one.about.before.words for one in again} == {f"{LOOKED}, and declined."}
    assert len(assistant.history()) == 2


@pytest.mark.parametrize("address", [f"{HERE}?utm_source=mail", f"{HERE}#apply"])
def test_what_stands_behind_the_address_makes_no_new_case(assistant, press, address):
    first = press(page())
    assert press(page(address), days=1).id == first.id
    assert len(assistant.history()) == 1


def test_two_jobs_at_one_address_are_two_cases(assistant, press):
    press(page("https://board.example/view?id=1"))
    other = press(page("https://board.example/view?id=2", place="York, UK"), days=1)
    assert (other.about.before, len(assistant.history())) == (None, 2)


def test_a_text_that_is_pasted_twice_is_one_case(assistant, press):
    first = press(page(None))
    again = press(page(None), days=1)
    assert (again.id, again.about.before.words) == (first.id, f"{LOOKED}.")


@pytest.mark.parametrize("changes", [{"title": "Senior Baker"}, {"place": "York, UK"}])
def test_a_look_alike_was_not_seen_before(press, changes):
    press(page())
    assert press(page(THERE, **changes), days=3).about.before is None


def test_a_corrected_case_keeps_its_fingerprint(assistant, press):
    first = press(page())
    assistant.corrected(first.id, Facts(posting={"title": "Night Baker"}), Profile())
    assert press(page(THERE), days=3).about.before.case == first.id


def test_it_is_said_in_the_persons_language(press):
    press(page())
    again = press(page(THERE), days=3, profile=Profile(person=Person(language="de")))
    words = "Das haben Sie sich am 12. November 2026 angesehen. Damals stand es auf bean.example."
    assert again.about.before.words == words


def test_the_answer_of_another_look_is_kept_with_the_case(assistant, press):
    press(page())
    again = press(page(THERE), days=3)
    assert assistant.store.get(again.id).suggestion.about.before == again.about.before


def test_without_a_history_nothing_was_seen(clock):
    with Assistant(registry.load(), clock=clock) as assistant:
        assert assistant.advise(page(), Profile(), Invitation()).about.before is None


def test_a_press_looks_for_the_same_job_once():
    asked = []

    class Counting:
        def looks(self, posting, title):
            asked.append(title)
            return []

    past = Past(Counting(), [])
    assert [past.looks(Posting(title="Nurse"), title) for title in ("nurse", "nurse", "chef")] == [[], [], []]
    assert asked == ["nurse", "chef"]
