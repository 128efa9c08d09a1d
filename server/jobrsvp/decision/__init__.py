"""The decision: findings added up (``arithmetic``), changes tried (``turns``, ``wishes``), all in words.  Pure."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from jobrsvp.decision import wording
from jobrsvp.decision.arithmetic import add_up, all_weighed, answer_to, firmness_of, is_veto
from jobrsvp.decision.turns import Panel, Trials, questions, turns
from jobrsvp.decision.wishes import wishes
from jobrsvp.model import Case, Decision, Finding, Lever

__all__ = ["Panel", "decide"]


class Nobody:
    """The panel that cannot be asked again: it says what it said."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings

    def levers(self) -> Mapping[str, Sequence[Lever]]:
        """Return nothing to try."""
        return {}

    def again(self, case: Case, paths: Iterable[str]) -> Sequence[Finding]:
        """Return what was said before."""
        return self.findings


def decide(findings: Iterable[Finding], case: Case, panel: Panel | None = None) -> Decision:
    """Return the decision on *case*; the order of *findings* never matters.

    *panel* is asked again about changed cases; without one, nothing is claimed that would have to be tried.
    """
    findings = tuple(findings)
    decision = untried(findings, case)
    trials = Trials(decision, case, panel or Nobody(findings))
    levers = trials.panel.levers()
    told = wishes(trials)
    decision = dataclasses.replace(
        decision, ask_first=questions(trials, levers), turns=turns(trials, levers), tell_us=told
    )
    if decision.firmness == "firm" and any(wish.could_turn for wish in told):
        decision = dataclasses.replace(decision, firmness="leaning")  # nothing is sure that one word of theirs turns
    return dataclasses.replace(decision, summary=wording.summary(decision, case))


def untried(findings: Iterable[Finding], case: Case) -> Decision:
    """Return the decision by the arithmetic alone, before anything is tried and said."""
    counted = all_weighed(findings, case)
    total = add_up(counted)
    vetoes = [finding for finding in counted if is_veto(finding)]
    answer, action = answer_to(case.invitation, total.balance >= 0 and not vetoes)
    return Decision(
        suggestion=answer,
        action=action,
        firmness=firmness_of(total, counted, answer, case),
        balance=total.balance,
        range=total.range,
        summary="",
        dealbreakers=tuple(finding.evaluator for finding in vetoes),
        findings=tuple(wording.ordered(counted, answer)),
    )
