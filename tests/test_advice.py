"""The one use case: what goes through the assistant, and what never gets lost there."""

import datetime as dt
import sqlite3

import pytest
from tests.helpers.distributions import entries, evaluator, install

from jobrsvp import NotAPosting, ScheduleLimits, languages, reading
from jobrsvp.advice import Assistant
from jobrsvp.contexts import ContextOf, home_of, similarity
from jobrsvp.model import Home, Invitation, Profile
from jobrsvp.panel import registry
from jobrsvp.panel.third_parties import ThirdParties
from jobrsvp.store import Store
from jobrsvp.testing import full_profile, noon

POSTING = reading.capture_text(
    "Data Engineer\nCompany: Example Works\nLocation: Boston, MA\nSalary: $92,000 - $104,000 a year\n"
)
RECIPE = reading.capture_html(
    "<html><body><h1>Bread</h1><p>Flour, water, salt. Knead for ten minutes.</p></body></html>"
)


@pytest.fixture
def assistant(tmp_path):
    with Assistant(registry.load(), store=Store(tmp_path / "store.sqlite3"), clock=noon) as opened:
        yield opened


def test_the_places_are_filled_in(assistant):
    (location,) = assistant.read(POSTING).locations
    assert (location.place.name, location.place.country) == ("Boston", "US")


def test_the_same_page_gives_the_same_answer(assistant):
    one, other = (assistant.advise(POSTING, full_profile()) for _ in range(2))
    assert (one.findings, one.tips, one.summary) == (other.findings, other.tips, other.summary)


def test_every_quote_stands_in_the_posting(assistant):
    answer = assistant.advise(POSTING, full_profile())
    quotes = [quote for finding in answer.findings for quote in finding.quotes]
    assert quotes
    assert all(answer.posting.sources[one.source][one.start : one.end] == one.text for one in quotes)


def test_what_is_refused_is_not_kept(assistant):
    with pytest.raises(NotAPosting):
        assistant.advise(RECIPE, Profile(), keep=True)
    assert assistant.history() == ()


def test_what_is_refused_can_be_judged_anyway_and_is_said_not_to_be_sure(assistant):
    answer = assistant.advise(RECIPE, Profile(), anyway=True)
    assert not answer.posting.quality.sure
    assert answer.posting.quality.reasons[0].startswith("It looks like")
    assert answer.about.sure is False
    assert answer.firmness != "firm"


def test_a_doubtful_posting_is_answered_and_said_not_to_be_sure(assistant):
    answer = assistant.advise(reading.capture_text("Cook in a small kitchen by the lake"), Profile())
    assert answer.about.sure is False
    assert "It may be no job posting." in [one.headline for one in answer.findings]


def test_an_answer_that_cannot_be_kept_is_given_all_the_same(assistant, tmp_path):
    with sqlite3.connect(tmp_path / "store.sqlite3") as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON cases BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"
        )
    connection.close()
    answer = assistant.advise(POSTING, Profile(), keep=True)
    assert answer.suggestion == "attend"
    assert [one.plugin for one in answer.problems] == ["history"]


def test_wrong_options_of_one_evaluator_cost_only_its_finding(assistant):
    profile = Profile(evaluators={"practice-value": {"enough_interviews": "many"}})
    answer = assistant.advise(POSTING, profile)
    (problem,) = answer.problems
    assert problem.plugin == "practice-value"
    assert "enough_interviews" in problem.message
    assert len(answer.findings) == 12


def test_a_third_party_gets_its_context_in_its_own_process(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    body = """
        ways = context.travel.between(context.home, case.posting.locations[0].place, "car")
        return self.neutral(f"{context.home.name} is {ways.minutes[1]:.0f} minutes away in {context.now:%Y}.")
    """
    install(tmp_path, "asking_one", evaluator("asking", body))
    with Assistant(registry.load(), ThirdParties(entries=entries(tmp_path)), clock=noon) as assistant:
        answer = assistant.advise(POSTING, full_profile())
    (finding,) = (one for one in answer.findings if one.evaluator == "asking")
    assert finding.headline.startswith("Cambridge, MA is ")
    assert finding.headline.endswith("2026.")


@pytest.mark.parametrize(
    ("home", "name"),
    [
        (Home(), None),
        (Home(latitude=42.37, longitude=-71.11), "home"),
        (Home(place="Cambridge", country="GB"), "Cambridge"),
        (Home(place="Nowhere at all 123"), None),
        (Home(place="Texas"), None),
    ],
)
def test_home_is_a_point_or_nothing(home, name):
    place = home_of(home)
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Data Engineer", "data engineer", True),
        ("Data Engineer", "Senior Data Engineer (m/f/d)", True),
        ("Data Engineer", "Roofer", False),
        ("", "", False),
    ],
)
def test_titles_are_alike_by_shared_words(one, other, alike):
    assert (similarity(one, other) > 0.9) == alike


def test_the_clock_of_the_desk_is_the_clock_of_the_tips(assistant):
    soon = Invitation(stage="accepted", change="illness", starts_at=noon() + dt.timedelta(hours=2), channel="email")
    late = Invitation(stage="accepted", change="illness", starts_at=noon() + dt.timedelta(days=9), channel="email")
    now_ids, later_ids = ({tip.id for tip in assistant.advise(POSTING, Profile(), one).tips} for one in (soon, late))
    assert now_ids != later_ids


def test_a_context_is_sent_without_its_services():
    import pickle

    context_of = ContextOf(full_profile(), None, noon(), ())
    assert context_of.travels
    assert pickle.loads(pickle.dumps(context_of)).profile == full_profile()


QAB = """
[[schedule.weekends]]
says = 'fa?bor'
yes = ["Laboro fabor"]

[[requirements.licences]]
says = 'stirpermeso'
yes = ["Via stirpermeso"]
"""
THEIRS = """
import pathlib, jobrsvp

@jobrsvp.hookimpl
def languages():
    return [pathlib.Path({file!r})]
"""


def test_a_posting_in_a_language_that_a_plugin_brings_is_read_and_judged(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (file := tmp_path / "qab.toml").write_text(QAB, encoding="utf-8")
    install(tmp_path, "toman", THEIRS.format(file=str(file)))
    text = "Data Engineer\nAcme Logistics\nBoston, MA\n\nTaskoj\n- laboro fabor\n- via stirpermeso, B\n"
    try:
        with Assistant(registry.load(), ThirdParties(entries=entries(tmp_path)), clock=noon) as assistant:
            answer = assistant.advise(reading.capture_text(text), Profile(schedule=ScheduleLimits(weekends=False)))
    finally:
        languages.withdraw([file])
    assert answer.posting.schedule.weekends is True
    assert "stirpermeso" in answer.posting.requirements.licences
    assert answer.dealbreakers == ("schedule",)
    (found,) = (one for one in answer.findings if one.evaluator == "schedule")
    assert [quote.text for quote in found.quotes] == ["fabor"]
