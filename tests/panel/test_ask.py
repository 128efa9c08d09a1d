"""Whatever a plugin does in ``evaluate`` costs only itself."""

import datetime as dt

import pytest
from tests.helpers.distributions import evaluator, install

from jobrsvp import Case, Context, Posting, Profile
from jobrsvp.panel import ask as panel
from jobrsvp.panel import registry
from jobrsvp.panel.worker import Worker

CASE = Case(posting=Posting(title="Baker", sources={"text": "Baker wanted"}))
GOOD = evaluator("good", 'return self.speaks_for("Good.", strength=0.5)')


def context_of(evaluator):
    return Context(now=dt.datetime(2026, 11, 2, tzinfo=dt.UTC))


@pytest.fixture
def worker():
    worker = Worker(limit_seconds=1.0)
    yield worker
    worker.close()


@pytest.fixture
def ask(tmp_path, monkeypatch, worker):
    """Ask a plugin with this body of ``evaluate``, beside a good one."""
    monkeypatch.syspath_prepend(tmp_path)

    def ask(body, case=CASE):
        install(tmp_path, "their_one", evaluator("theirs", body))
        install(tmp_path, "good_one", GOOD)
        found = registry.load()
        shown = {name: found.evaluators[name] for name in ("theirs", "good")}
        shown = registry.Registry(evaluators=shown, sources=found.sources)
        return panel.ask_all(shown, case, context_of, worker)

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


def test_the_answer_comes_within_the_limit_however_many_hang(tmp_path, monkeypatch, worker):
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(panel, "ANSWER_WITHIN_SECONDS", 2.0)
    for number in range(8):
        install(tmp_path, f"hanging_{number}", evaluator(f"hanging-{number}", "while True: pass"))
    found = registry.load()
    hanging = {name: one for name, one in found.evaluators.items() if name.startswith("hanging")}
    answers = panel.ask_all(registry.Registry(evaluators=hanging, sources=found.sources), CASE, context_of, worker)
    assert [problem.kind for problem in answers.problems] == ["timed_out"] * 8


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
