"""Findings and weights, added up: the arithmetic alone.  A person can redo every number by hand.

A finding with weight ``w``, strength ``s`` and certainty ``c`` contributes ``+w*s*c`` (for) or ``-w*s*c`` (against) and
may err by ``w*s*(1-c)``; an unknown one contributes nothing and may err by ``w*reach``.  The three sides add up to the
balance; the errors are independent, so their squares add up.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping

from jobrsvp.model import Action, Answer, Case, Finding, Firmness, Invitation, Side, WeighedFinding

FIELDS = tuple(field.name for field in dataclasses.fields(Finding))
HEAD_START = 0.25  # when hesitant, going usually pays
SIGNS: Mapping[str, int] = {"for": 1, "against": -1}
INTERVIEW_LIMIT = 0.6  # practice never argues for a hopeless job
# Less than one mild finding: another person would as well say the opposite.
TOSS_UP_BELOW = 0.15
# Likelier than not it is a veto; four in five it needs no question first.
VETO_CERTAINTY, FIRM_CERTAINTY = 0.5, 0.8
# Nobody says firmly yes to a job of which one of these is unknown; a must-have among the benefits may be open besides.
ESSENTIAL = frozenset({"commute", "pay-cut", "fit"})
MAY_FORBID = ESSENTIAL | {"benefits"}
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
    if finding.evaluator not in weights:  # as nearly all: each of dozens of trials asks
        return DEFAULT_WEIGHT
    return min(max(float(weights[finding.evaluator]), 0.0), HIGHEST_WEIGHT)


def weigh(finding: Finding, weight: float) -> WeighedFinding:
    """Return *finding* with its contribution to the balance and the range of it."""
    contribution = contribution_of(finding, weight)
    error = half_range(finding, weight)
    fields = {name: getattr(finding, name) for name in FIELDS}
    span = (contribution - error, contribution + error)
    return WeighedFinding(**fields, weight=weight, contribution=contribution, range=span)


def contribution_of(finding: Finding, weight: float) -> float:
    """Return what *finding* adds to the balance."""
    return SIGNS.get(finding.stance, 0) * weight * finding.strength * finding.certainty


def half_range(finding: Finding, weight: float) -> float:
    """Return by how much *finding* may err."""
    match finding.stance:
        case "unknown":
            return weight * finding.reach
        case "neutral":
            return 0.0
    return weight * finding.strength * (1 - finding.certainty)


def all_weighed(findings: Iterable[Finding], case: Case) -> list[WeighedFinding]:
    """Return *findings* with their say, by the weights that the person gave; those that they silenced are left out."""
    weights = case.profile.weights
    weighed = [weigh(finding, weight_of(finding, weights)) for finding in findings]
    return sorted((one for one in weighed if one.weight > 0), key=lambda one: one.evaluator)


def outcome(findings: Iterable[Finding], case: Case) -> tuple[Answer, float]:
    """Return the answer that *findings* on *case* lead to, and their balance."""
    weighed = [(finding, weight_of(finding, case.profile.weights)) for finding in findings]
    balance = balance_of((finding.side, contribution_of(finding, weight)) for finding, weight in weighed)
    vetoed = any(weight > 0 and is_veto(finding) for finding, weight in weighed)
    return answer_to(case.invitation, balance >= 0 and not vetoed)[0], balance


def balance_of(contributions: Iterable[tuple[Side, float]]) -> float:
    """Return the sum of *contributions* by side, the interview's held within its limit, and of the head start."""
    contributions = list(contributions)
    interview = math.fsum(one for side, one in contributions if side == "interview")
    rest = math.fsum(one for side, one in contributions if side != "interview")
    return round(HEAD_START + rest + min(max(interview, -INTERVIEW_LIMIT), INTERVIEW_LIMIT), 9)


def add_up(findings: Iterable[WeighedFinding]) -> Sum:
    """Return the balance of *findings* and its half-range."""
    findings = list(findings)
    balance = balance_of((finding.side, finding.contribution) for finding in findings)
    error = math.sqrt(math.fsum(half_range(finding, finding.weight) ** 2 for finding in findings))
    return Sum(balance=balance, half_range=round(error, 9))


def is_veto(finding: Finding) -> bool:
    """Whether *finding*, which the person has not silenced, alone makes it a decline."""
    return finding.dealbreaker and finding.certainty >= VETO_CERTAINTY


def may_veto(finding: WeighedFinding) -> bool:
    """Whether the answer to the question of *finding* could make, or take away, a dealbreaker."""
    return finding.dealbreaker or finding.could_veto


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


def is_closed(invitation: Invitation) -> bool:
    """Whether nothing could turn the answer: the person's own reason is final, or nothing is left to decide."""
    return invitation.change in FINAL_CHANGES or invitation.stage in SETTLED


def firmness_of(total: Sum, findings: Iterable[WeighedFinding], answer: Answer, case: Case) -> Firmness:
    """Return how firm the suggestion is."""
    findings = list(findings)
    vetoes = [finding for finding in findings if is_veto(finding)]
    if case.invitation.change in FINAL_CHANGES:
        return "firm"
    if vetoes:
        return "firm" if max(finding.certainty for finding in vetoes) >= FIRM_CERTAINTY else "leaning"
    if abs(total.balance) < TOSS_UP_BELOW or is_stranger(case) or not any(is_known_job(one) for one in findings):
        return "toss-up"
    if any(finding.evaluator == "posting-quality" and finding.could_veto for finding in findings):
        return "leaning"  # it may be no job at all
    low, high = total.range
    if low <= 0 <= high or (answer == "attend" and something_open(findings, case)):
        return "leaning"
    return "firm"


def is_known_job(finding: WeighedFinding) -> bool:
    """Whether *finding* knows something of the job itself, beyond how the posting is written."""
    return finding.side == "job" and finding.stance != "unknown" and finding.evaluator != "posting-quality"


def is_stranger(case: Case) -> bool:
    """Whether the person said neither where they live, nor what they earn or need, nor what they look for."""
    home, pay = case.profile.home, case.profile.pay
    said = (home.place, home.latitude, pay.current, pay.floor, *case.profile.targets.titles)
    return all(one is None for one in said)


def something_open(findings: Iterable[WeighedFinding], case: Case) -> bool:
    """Whether the pay, the way or the fit is not known, or an answer on them or on a must-have could still forbid it.

    So could one on whatever already speaks against it.  What the person gave the weight 0 is of no interest to them.
    """
    known = {finding.evaluator for finding in findings if finding.stance != "unknown"}
    cared_for = {name for name in ESSENTIAL if case.profile.weights.get(name, DEFAULT_WEIGHT) > 0}
    asked = [finding for finding in findings if finding.could_veto]
    open_limits = any(finding.evaluator in MAY_FORBID or finding.stance == "against" for finding in asked)
    return open_limits or not cared_for <= known
