"""Ask every evaluator safely: a crash, a hang or a gap becomes an ``unknown`` finding, never a lost answer.

pluggy finds evaluators, this loop asks them, one by one.  Those that ship with JobRSVP, and those that the host program
itself hands over, are asked here; all others in a process that can be killed.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any

from jobrsvp import schemas
from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.errors import JobRSVPError, PluginError, ProblemKind
from jobrsvp.model import Case, Finding, Problem, Quote
from jobrsvp.model.saying import clause
from jobrsvp.model.saying.said import say
from jobrsvp.panel import registry as registries
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.worker import Worker

ContextOf = Callable[[Evaluator], Context]
# A person waits in front of a popup: beyond this they would have read the posting themselves.
ANSWER_WITHIN_SECONDS = 8.0


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the panel said, and who could not."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]


def ask_all(registry: Registry, case: Case, context_of: ContextOf, worker: Worker) -> Answers:
    """Return one finding for each evaluator of *registry* that the person has not silenced."""
    asked = [one for one in registry.evaluators.values() if case.profile.weights.get(one.id, 1) > 0]
    elsewhere = {
        one.id: worker.submit(ask_by_id, one.id, case, context_of)
        for one in asked
        if registry.sources[one.id].third_party
    }
    end = time.monotonic() + ANSWER_WITHIN_SECONDS
    findings: list[Finding] = []
    problems: list[Problem] = []
    for evaluator in asked:
        try:
            answer = elsewhere.get(evaluator.id)
            finding = wait_for(answer, end) if answer else ask(evaluator, case, context_of(evaluator))
            finding = checked(finding, evaluator, case, third_party=answer is not None)
            problems.extend(problems_of_form(finding))
            findings.append(in_form(finding))
        except (Exception, SystemExit) as error:
            problem = problem_of(evaluator, error)
            problems.append(problem)
            findings.append(unanswered(evaluator, problem))
    return Answers(findings=tuple(findings), problems=tuple(problems))


def ask(evaluator: Evaluator, case: Case, context: Context) -> Finding:
    """Return *evaluator*'s finding on *case*; its unmet needs become an unknown finding."""
    missing = tuple(path for path in evaluator.needs if case.lacks(path))
    return evaluator.when_missing(case, missing) if missing else evaluator.evaluate(case, context)


def ask_by_id(name: str, case: Case, context_of: ContextOf) -> Finding:
    """Ask the installed evaluator called *name*: what a worker process runs."""
    evaluator = registries.installed().evaluators[name]
    return ask(evaluator, case, context_of(evaluator))


def wait_for(answer: Future[Finding], end: float) -> Finding:
    """Return the finding that *answer* promises; a process that is not done at *end* is killed."""
    try:
        return answer.result(timeout=max(end - time.monotonic(), 0.01))
    except TimeoutError:
        answer.cancel()
        raise


def checked(finding: Any, evaluator: Evaluator, case: Case, *, third_party: bool) -> Finding:
    """Return *finding* if it is one of *evaluator*'s, quotes what stands in the posting, and can be sent as JSON."""
    if not isinstance(finding, Finding):
        raise PluginError(evaluator.id, "failed", f"It returned {finding!r:.80} instead of a Finding.")
    if (finding.evaluator, finding.side) != (evaluator.id, evaluator.side):
        raise PluginError(evaluator.id, "failed", "Its finding is signed with another id or side.")
    if third_party:
        check_quotes(evaluator.id, finding.quotes, case)
        schemas.dumps(finding)
    return finding


def check_quotes(plugin: str, quotes: Iterable[Quote], case: Case) -> None:
    """Raise :class:`PluginError` for a quote that does not stand in the posting."""
    for quote in quotes:
        if case.posting.sources.get(quote.source, "")[quote.start : quote.end] != quote.text:
            raise PluginError(plugin, "failed", f"It quotes what the posting does not say: {quote.text!r:.80}")


def problems_of_form(finding: Finding) -> list[Problem]:
    """Return what keeps the headline of *finding* from being one short clause, as a problem of its evaluator."""
    faults = clause.faults(finding.headline)
    if not faults:
        return []
    message = (
        f"Its headline is to be one clause, and has {' and '.join(faults)}; it was shortened, and stands in detail."
    )
    return [Problem(plugin=finding.evaluator, kind="failed", message=message)]


def in_form(finding: Finding) -> Finding:
    """Return *finding* with a headline of one short clause; what was cut is never lost, but goes before the detail."""
    if not clause.faults(finding.headline):
        return finding
    short, whole = clause.shortened(finding.headline), " ".join(finding.headline.split())
    because = finding.because or clause.because_of(short)
    return dataclasses.replace(finding, headline=short, because=because, detail=f"{whole} {finding.detail}".strip())


def problem_of(evaluator: Evaluator, error: BaseException) -> Problem:
    """Return what went wrong as a problem of *evaluator*'s plugin."""
    kind: ProblemKind = "timed_out" if isinstance(error, TimeoutError) else "failed"
    if kind == "timed_out":
        message = "It took too long and was stopped."
    elif isinstance(error, JobRSVPError):
        message = str(error)
    else:
        message = f"It failed ({type(error).__name__}: {error})".replace(": )", ")")[:300] + "."
    return Problem(plugin=evaluator.id, kind=kind, message=message)


def unanswered(evaluator: Evaluator, problem: Problem) -> Finding:
    """Return the unknown finding that stands for an evaluator which could not answer."""
    return Finding(
        evaluator=evaluator.id,
        side=evaluator.side,
        stance="unknown",
        headline=say("This evaluator could not answer."),
        detail=problem.message,
    )
