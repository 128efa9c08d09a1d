"""Findings and weights, added up: the arithmetic alone.  A person can redo every number by hand.

A finding with weight ``w``, strength ``s`` and certainty ``c`` contributes ``+w*s*c`` (for) or ``-w*s*c`` (against) and
may err by ``w*s*(1-c)``; an unknown one contributes nothing and may err by ``w*reach``.  The three sides add up to the
balance; the errors are independent, so their squares add up.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping

from jobrsvp.model import Action, Answer, Case, Finding, Firmness, Invitation, WeighedFinding

HEAD_START = 0.25  # when hesitant, going usually pays
INTERVIEW_LIMIT = 0.6  # practice never argues for a hopeless job
# Less than one mild finding: another person would as well say the opposite.
TOSS_UP_BELOW = 0.15
# Likelier than not it is a veto; four in five it needs no question first.
VETO_CERTAINTY, FIRM_CERTAINTY = 0.5, 0.8
# Three times as loud already outvotes any two others; more would only hide them.
DEFAULT_WEIGHT, HIGHEST_WEIGHT = 1.0, 3.0

# Reasons of the person that end the matter.
FINAL_CHANGES = frozenset({"accepted_other_offer", "commute", "pay", "benefits", "not_interested"})
# Reasons of the person that only move the meeting.
MOVING_CHANGES = {"illness", "family_emergency", "work_conflict"}

YES: Mapping[str, Action] = {"listing": "apply", "invited": "accept", "accepted": "keep"}
# Where nothing is left to decide, whatever the job is worth: they called it off, or it was.
SETTLED: Mapping[str, Action] = {"cancelled_by_them": "acknowledge", "over": "follow_up"}
NO: Mapping[str, Action] = {"listing": "skip", "invited": "decline", "accepted": "cancel"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sum:
    """The findings added up: ``balance``, and by how much it may err."""

    balance: float
    half_range: float

    @property
    def range(self) -> tuple[float, float]:
        """The balance at its lowest and at its highest."""
        return (self.balance - self.half_range, self.balance + self.half_range)


def weight_of(finding: Finding, weights: Mapping[str, float]) -> float:
    """Return the weight the person gave the evaluator, held within 0 and 3."""
    return min(max(float(weights.get(finding.evaluator, DEFAULT_WEIGHT)), 0.0), HIGHEST_WEIGHT)


def weigh(finding: Finding, weight: float) -> WeighedFinding:
    """Return *finding* with its contribution to the balance and the range of it."""
    sign = {"for": 1, "against": -1}.get(finding.stance, 0)
    contribution = sign * weight * finding.strength * finding.certainty
    error = half_range(finding, weight)
    fields = {field.name: getattr(finding, field.name) for field in dataclasses.fields(Finding)}
    span = (contribution - error, contribution + error)
    return WeighedFinding(**fields, weight=weight, contribution=contribution, range=span)


def half_range(finding: Finding, weight: float) -> float:
    """Return by how much *finding* may err."""
    match finding.stance:
        case "unknown":
            return weight * finding.reach
        case "neutral":
            return 0.0
    return weight * finding.strength * (1 - finding.certainty)


def add_up(findings: Iterable[WeighedFinding]) -> Sum:
    """Return the balance of *findings* and its half-range."""
    findings = list(findings)
    interview = math.fsum(finding.contribution for finding in findings if finding.side == "interview")
    rest = math.fsum(finding.contribution for finding in findings if finding.side != "interview")
    held = min(max(interview, -INTERVIEW_LIMIT), INTERVIEW_LIMIT)
    error = math.sqrt(math.fsum(half_range(finding, finding.weight) ** 2 for finding in findings))
    return Sum(balance=round(HEAD_START + rest + held, 9), half_range=round(error, 9))


def is_veto(finding: WeighedFinding) -> bool:
    """Whether *finding* alone makes it a decline."""
    return finding.dealbreaker and finding.certainty >= VETO_CERTAINTY and finding.weight > 0


def answer_to(invitation: Invitation, going: bool) -> tuple[Answer, Action]:
    """Return the suggestion and the action; the person's own reason for a change comes first."""
    stage = invitation.stage
    if invitation.change and stage == "listing":
        stage = "invited"  # only a meeting can be changed
    if stage in SETTLED:
        return "attend" if going else "decline", SETTLED[stage]
    if invitation.change in FINAL_CHANGES:
        return "decline", NO[stage]
    if going:
        return "attend", "reschedule" if invitation.change in MOVING_CHANGES else YES[stage]
    return "decline", NO[stage]


def firmness_of(total: Sum, findings: Iterable[WeighedFinding], answer: Answer, case: Case) -> Firmness:
    """Return how firm the suggestion is."""
    findings = list(findings)
    vetoes = [finding for finding in findings if is_veto(finding)]
    if case.invitation.change in FINAL_CHANGES:
        return "firm"
    if vetoes:
        return "firm" if max(finding.certainty for finding in vetoes) >= FIRM_CERTAINTY else "leaning"
    if abs(total.balance) < TOSS_UP_BELOW or not any(is_known_job(finding) for finding in findings):
        return "toss-up"
    if any(finding.evaluator == "posting-quality" and finding.could_veto for finding in findings):
        return "leaning"  # it may be no job at all
    low, high = total.range
    if low <= 0 <= high or (answer == "attend" and limit_unknown(findings, case)):
        return "leaning"
    return "firm"


def is_known_job(finding: WeighedFinding) -> bool:
    """Whether *finding* knows something of the job itself, beyond how the posting is written."""
    return finding.side == "job" and finding.stance != "unknown" and finding.evaluator != "posting-quality"


def limit_unknown(findings: Iterable[WeighedFinding], case: Case) -> bool:
    """Whether the person stated a limit for pay or commute, and the answer to it is unknown."""
    pay, commute = case.profile.pay, case.profile.commute
    limits = {
        "pay-cut": pay.floor is not None or pay.current is not None,
        "commute": commute.max_minutes is not None or commute.max_days is not None,
    }
    return any(finding.stance == "unknown" and limits.get(finding.evaluator) for finding in findings)
