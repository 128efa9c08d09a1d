"""Whatever a stranger does in ``evaluate`` costs only itself."""

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
def hear(tmp_path, monkeypatch, worker):
    """Hear a stranger with this body of ``evaluate``, beside a good one."""
    monkeypatch.syspath_prepend(tmp_path)

    def hear(body, case=CASE):
        install(tmp_path, "stranger_one", evaluator("stranger", body))
        install(tmp_path, "good_one", GOOD)
        found = registry.load()
        strangers = {name: found.evaluators[name] for name in ("stranger", "good")}
        shown = registry.Registry(evaluators=strangers, sources=found.sources)
        return panel.hear(shown, case, context_of, worker)

    return hear


def stances(hearing):
    return {finding.evaluator: finding.stance for finding in hearing.findings}


def test_a_strangers_finding_is_heard(hear):
    hearing = hear('return self.speaks_against("No.", strength=0.4)')
    assert stances(hearing) == {"stranger": "against", "good": "for"}
    assert hearing.problems == ()


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
def test_a_faulty_stranger_costs_only_itself(hear, body, kind, says):
    hearing = hear(body)
    assert stances(hearing) == {"stranger": "unknown", "good": "for"}
    (problem,) = hearing.problems
    assert (problem.plugin, problem.kind) == ("stranger", kind)
    assert says in problem.message


def test_the_answer_comes_within_the_limit_however_many_hang(tmp_path, monkeypatch, worker):
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(panel, "ANSWER_WITHIN_SECONDS", 2.0)
    for number in range(8):
        install(tmp_path, f"hanging_{number}", evaluator(f"hanging-{number}", "while True: pass"))
    found = registry.load()
    hanging = {name: one for name, one in found.evaluators.items() if name.startswith("hanging")}
    hearing = panel.hear(registry.Registry(evaluators=hanging, sources=found.sources), CASE, context_of, worker)
    assert [problem.kind for problem in hearing.problems] == ["timed_out"] * 8


def test_a_silenced_evaluator_is_not_even_asked(hear):
    hearing = hear("raise KeyError", Case(posting=CASE.posting, profile=Profile(weights={"stranger": 0})))
    assert stances(hearing) == {"good": "for"}
