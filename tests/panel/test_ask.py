"""Whatever a plugin does in ``evaluate`` costs only itself."""

import datetime as dt

import pytest
from tests.helpers.distributions import evaluator, install

from jobrsvp import Case, Posting, Profile
from jobrsvp.contexts import ContextOf
from jobrsvp.panel import registry
from jobrsvp.panel.everyone import ask_all

CASE = Case(posting=Posting(title="Baker", sources={"text": "Baker wanted"}))
GOOD = evaluator("good", 'return self.speaks_for("Good.", strength=0.5)')
CONTEXT_OF = ContextOf(Profile(), None, dt.datetime(2026, 11, 2, tzinfo=dt.UTC), ())


@pytest.fixture(autouse=True)
def limits(monkeypatch):
    """Hurry, but let an honest plugin breathe on a busy computer."""
    monkeypatch.setattr("jobrsvp.panel.limits.JUDGING_SECONDS", 3.0)


@pytest.fixture
def ask(site, load):
    """Ask a plugin with this body of ``evaluate``, beside a good one."""

    def ask(body, case=CASE):
        install(site, "their_one", evaluator("theirs", body))
        install(site, "good_one", GOOD)
        found = load()
        shown = {name: found.evaluators[name] for name in ("theirs", "good")}
        return ask_all(registry.Registry(evaluators=shown, sources=found.sources), case, CONTEXT_OF)

    return ask


def stances(answers):
    return {finding.evaluator: finding.stance for finding in answers.findings}


def test_a_third_partys_finding_is_among_the_answers(ask):
    answers = ask('return self.speaks_against("No.", strength=0.4)')
    assert stances(answers) == {"theirs": "against", "good": "for"}
    assert answers.problems == ()


@pytest.mark.parametrize(
    ("body", "kind", "says"),
    [
        ("raise KeyError('pay')", "failed", "KeyError"),
        ("import sys; sys.exit(1)", "failed", ""),
        ("import os; os._exit(1)", "failed", ""),
        ("return None", "failed", "instead of a Finding"),
        ("return 'attend'", "failed", "instead of a Finding"),
        ("return self.speaks_for('', strength=0.5)", "failed", "headline"),
        ("return self.speaks_for('Good.', strength=7)", "failed", "not between 0 and 1"),
        ("return self.speaks_for('Good.', strength=0.5, figures={'x': object()})", "failed", ""),
        ("return jobrsvp.Finding(evaluator='commute', side='job', stance='for', headline='x')", "failed", "signed"),
        (
            "return self.speaks_for('x', strength=1, quotes=(jobrsvp.Quote(text='Chef', start=0, end=4),))",
            "failed",
            "does not say",
        ),
        ("while True: pass", "timed_out", "too long"),
        ("import time; time.sleep(60)", "timed_out", "too long"),
        ("return 'x' * 10**11", "failed", "MemoryError"),
        ("def deep(n): return deep(n + 1)\nreturn deep(0)", "failed", "RecursionError"),
    ],
)
def test_a_faulty_plugin_costs_only_itself(ask, body, kind, says):
    answers = ask(body)
    assert stances(answers) == {"theirs": "unknown", "good": "for"}
    (problem,) = answers.problems
    assert (problem.plugin, problem.kind) == ("theirs", kind)
    assert says in problem.message


def test_slow_plugins_do_not_wait_for_each_other(site, load, monkeypatch):
    monkeypatch.setattr("jobrsvp.panel.limits.JUDGING_SECONDS", 20.0)  # a busy computer is slow to start them
    for number in range(12):  # one behind the other they take longer than all may
        body = "import time; time.sleep(2); return self.neutral('Late.')"
        install(site, f"slow_{number}", evaluator(f"slow-{number}", body))
    found = load()
    slow = {name: one for name, one in found.evaluators.items() if name.startswith("slow")}
    answers = ask_all(registry.Registry(evaluators=slow, sources=found.sources), CASE, CONTEXT_OF)
    assert stances(answers) == dict.fromkeys(slow, "neutral")


def test_evaluators_of_one_plugin_each_get_their_part_of_the_time(site, load):
    good = GOOD.partition("@jobrsvp.hookimpl")[0].replace("Theirs", "Good")
    code = good + evaluator("a-hanging", "while True: pass").replace("[Theirs()]", "[Theirs(), Good()]")
    install(site, "two_of_one", code)
    found = load()
    two = {name: found.evaluators[name] for name in ("a-hanging", "good")}
    answers = ask_all(registry.Registry(evaluators=two, sources=found.sources), CASE, CONTEXT_OF)
    assert stances(answers) == {"a-hanging": "unknown", "good": "for"}


def test_a_silenced_evaluator_is_not_even_asked(ask):
    answers = ask("raise KeyError", Case(posting=CASE.posting, profile=Profile(weights={"theirs": 0})))
    assert stances(answers) == {"good": "for"}


LONG = f"It is {'very ' * 30}far."


@pytest.mark.parametrize(
    ("headline", "shown", "says"),
    [
        ("It pays 60,000 USD a year: too little.", "It pays 60,000 USD a year.", "a colon"),
        ("It is a good job; go.\nSoon.", "It is a good job.", "a semicolon and a line break"),
        (LONG, f"It is {'very ' * 15}very…", "more than 90 characters"),
    ],
)
def test_a_headline_that_is_no_clause_is_cut_and_nothing_is_lost(ask, headline, shown, says):
    answers = ask(f"return self.speaks_against({headline!r}, strength=0.4, detail='More.')")
    (found,) = (finding for finding in answers.findings if finding.evaluator == "theirs")
    assert (found.headline, found.strength, found.stance) == (shown, 0.4, "against")
    assert found.detail == f"{' '.join(headline.split())} More."
    (problem,) = answers.problems
    assert (problem.plugin, problem.kind) == ("theirs", "failed")
    assert says in problem.message
