"""Ask every evaluator safely: a crash, a hang or a gap becomes an ``unknown`` finding, never a lost answer.

Those that ship with JobRSVP, and those that the host program itself hands over, are asked here, one by one; meanwhile
all others are asked, each plugin in its own process.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import PluginError
from jobrsvp.model import Case, Finding, Problem
from jobrsvp.model.saying import clause
from jobrsvp.model.saying.said import say
from jobrsvp.panel import limits
from jobrsvp.panel.ask import ContextOf, ask, checked, in_form
from jobrsvp.panel.guarded import Asked, GuardedEvaluator, ask_at_once
from jobrsvp.panel.mistakes import error_in
from jobrsvp.panel.process.isolated import answer_to, problem_of
from jobrsvp.panel.registry import Registry


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the panel said, and who could not."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]


def ask_all(registry: Registry, case: Case, context_of: ContextOf) -> Answers:
    """Return one finding for each evaluator of *registry* that the person has not silenced."""
    heard = [one for one in registry.evaluators.values() if case.profile.weights.get(one.id, 1) > 0]
    theirs = [one.offered for one in heard if isinstance(one, GuardedEvaluator)]
    asked = ask_at_once(theirs, "evaluate", (case, context_of), limits.JUDGING_SECONDS) if theirs else {}
    here = {one.id: answer_of(one, case, context_of) for one in heard if one.id not in asked}
    findings: list[Finding] = []
    problems: list[Problem] = []
    for one in heard:
        said = here[one.id] if one.id in here else answer_from(one, case, asked[one.id])
        if isinstance(said, PluginError):
            problems.append(problem_of(said))
            said = unanswered(one, problems[-1])
        problems.extend(problems_of_form(said))
        findings.append(in_form(said))
    return Answers(findings=tuple(findings), problems=tuple(problems))


def answer_of(evaluator: Evaluator, case: Case, context_of: ContextOf) -> Finding | PluginError:
    """Return the finding of *evaluator*, asked in this process, or what went wrong."""
    try:
        return checked(ask(evaluator, case, context_of(evaluator)), evaluator, case, third_party=False)
    except (Exception, SystemExit) as error:
        module = type(evaluator).__module__
        return error_in(error, evaluator.id, module, verb="It failed", kind="failed")


def answer_from(evaluator: Evaluator, case: Case, asked: Asked) -> Finding | PluginError:
    """Return the finding that *evaluator* promised, or what went wrong; nothing that comes from there is believed."""
    try:
        said: Any = answer_to(*asked[:1], evaluator.id, asked[1])
        return checked(said, evaluator, case, third_party=True)
    except Exception as error:
        return error_in(error, evaluator.id, verb="It failed", kind="failed")


def problems_of_form(finding: Finding) -> list[Problem]:
    """Return what keeps the headline of *finding* from being one short clause, as a problem of its evaluator."""
    faults = clause.faults(finding.headline)
    if not faults:
        return []
    message = (
        f"Its headline is to be one clause, and has {' and '.join(faults)}; it was shortened, and stands in detail."
    )
    return [Problem(plugin=finding.evaluator, kind="failed", message=message)]


def unanswered(evaluator: Evaluator, problem: Problem) -> Finding:
    """Return the unknown finding that stands for an evaluator which could not answer."""
    return Finding(
        evaluator=evaluator.id,
        side=evaluator.side,
        stance="unknown",
        headline=say("This evaluator could not answer."),
        detail=problem.message,
    )
