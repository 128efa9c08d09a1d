"""The decision: findings weighed and added up (``arithmetic``), and said in words (``wording``).  Pure."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from jobrsvp.decision import wording
from jobrsvp.decision.arithmetic import add_up, answer_to, firmness_of, is_veto, weigh, weight_of
from jobrsvp.model import Case, Decision, Finding

__all__ = ["decide"]


def decide(findings: Iterable[Finding], case: Case) -> Decision:
    """Return the decision on *case*; the order of *findings* never matters."""
    weighed = [weigh(finding, weight_of(finding, case.profile.weights)) for finding in findings]
    counted = sorted((finding for finding in weighed if finding.weight > 0), key=lambda finding: finding.evaluator)
    total = add_up(counted)
    vetoes = [finding for finding in counted if is_veto(finding)]
    answer, action = answer_to(case.invitation, total.balance >= 0 and not vetoes)
    firmness = firmness_of(total, counted, answer, case)
    decision = Decision(
        suggestion=answer,
        action=action,
        firmness=firmness,
        balance=total.balance,
        range=total.range,
        summary="",
        dealbreakers=tuple(finding.evaluator for finding in vetoes),
        findings=tuple(counted),
        ask_first=wording.ask_first(counted, total.balance, vetoed=bool(vetoes)),
    )
    return dataclasses.replace(decision, summary=wording.summary(decision, case))
