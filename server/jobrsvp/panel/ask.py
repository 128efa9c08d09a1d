"""Ask one evaluator, and check what it says."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from typing import Any

from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import PluginError
from jobrsvp.model import Case, Finding
from jobrsvp.model.saying import clause
from jobrsvp.panel.answers import shape
from jobrsvp.panel.answers.quoting import check_quotes
from jobrsvp.panel.mistakes import place_of

ContextOf = Callable[[Evaluator], Context]


def ask(evaluator: Evaluator, case: Case, context: Context) -> Finding:
    """Return *evaluator*'s finding on *case*; its unmet needs become an unknown finding."""
    missing = tuple(path for path in evaluator.needs if case.lacks(path))
    return evaluator.when_missing(case, missing) if missing else evaluator.evaluate(case, context)


def checked(given: Any, evaluator: Evaluator, case: Case, *, third_party: bool) -> Finding:
    """Return what was *given* if it is a finding of *evaluator*, quotes the posting, and can be sent as JSON."""
    finding = signed(given, evaluator)
    if third_party:
        if type(finding.quotes) is not tuple:
            finding = dataclasses.replace(finding, quotes=tuple(finding.quotes))
        finding.__post_init__()  # made by other means, perhaps
        if fault := shape.fault_of(finding, "finding"):
            raise PluginError(evaluator.id, "failed", f"What evaluate returned cannot be used: {fault}")
        check_quotes(evaluator.id, finding.quotes, case.posting.sources)
    return finding


def signed(given: Any, evaluator: Evaluator) -> Finding:
    """Return what was *given* if it is a finding of *evaluator*."""
    if not isinstance(given, Finding):
        raise PluginError(evaluator.id, "failed", no_finding(given, evaluator))
    if (given.evaluator, given.side) != (evaluator.id, evaluator.side):
        raise PluginError(evaluator.id, "failed", "Its finding is signed with another id or side.")
    return given


def no_finding(given: Any, evaluator: Evaluator) -> str:
    """Return what is to be said of an ``evaluate`` that returned *given* instead of a finding."""
    place = place_of(type(evaluator).evaluate)
    if inspect.iscoroutine(given):
        given.close()
        return f"evaluate{place} is async and returned no Finding: write def evaluate, without async."
    cure = "end every branch with return self.speaks_for(...), speaks_against, neutral or unknown"
    return f"evaluate{place} returned {given!r:.80} instead of a Finding: {cure}."


def in_form(finding: Finding) -> Finding:
    """Return *finding* with a headline of one short clause; what was cut is never lost, but goes before the detail."""
    if not clause.faults(finding.headline):
        return finding
    short, whole = clause.shortened(finding.headline), " ".join(finding.headline.split())
    because = finding.because or clause.because_of(short)
    return dataclasses.replace(finding, headline=short, because=because, detail=f"{whole} {finding.detail}".strip())
