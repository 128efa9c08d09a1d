"""Findings and weights, added up.  Pure arithmetic: a person can redo every number by hand.

A finding with weight ``w``, strength ``s`` and certainty ``c`` contributes ``+w*s*c`` (for) or ``-w*s*c`` (against) and
may err by ``w*s*(1-c)``; an unknown one contributes nothing and may err by ``w*reach``.  The three sides add up to the
balance; the errors are independent, so their squares add up.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping

from jobrsvp.decision import wording
from jobrsvp.decision.wording import FINAL_CHANGES
from jobrsvp.model import Action, Answer, Case, Decision, Finding, Firmness, Invitation, Voice

HEAD_START = 0.25  #: when hesitant, going usually pays
INTERVIEW_LIMIT = 0.6  #: practice never argues for a hopeless job
TOSS_UP_BELOW = 0.15
VETO_CERTAINTY, FIRM_CERTAINTY = 0.5, 0.8
DEFAULT_WEIGHT, HIGHEST_WEIGHT = 1.0, 3.0

#: Reasons of the person that only move the meeting.
MOVING_CHANGES = {"illness", "family_emergency", "work_conflict"}

YES: Mapping[str, Action] = {"listing": "apply", "invited": "accept", "accepted": "keep"}
NO: Mapping[str, Action] = {"listing": "skip", "invited": "decline", "accepted": "cancel"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sum:
    """The voices added up: ``balance``, and by how much it may err."""

    balance: float
    half_range: float

    @property
    def range(self) -> tuple[float, float]:
        """The balance at its lowest and at its highest."""
        return (self.balance - self.half_range, self.balance + self.half_range)


def decide(findings: Iterable[Finding], case: Case) -> Decision:
    """Return the decision on *case*; the order of *findings* never matters."""
    voices = [weigh(finding, weight_of(finding, case.profile.weights)) for finding in findings]
    voices = sorted((voice for voice in voices if voice.weight > 0), key=lambda voice: voice.evaluator)
    total = add_up(voices)
    vetoes = [voice for voice in voices if is_veto(voice)]
    answer, action = answer_to(case.invitation, total.balance >= 0 and not vetoes)
    firmness = firmness_of(total, voices, answer, case)
    decision = Decision(
        suggestion=answer,
        action=action,
        firmness=firmness,
        balance=total.balance,
        range=total.range,
        summary="",
        dealbreakers=tuple(voice.evaluator for voice in vetoes),
        findings=tuple(voices),
        ask_first=wording.ask_first(voices, total.balance, vetoed=bool(vetoes)),
    )
    return dataclasses.replace(decision, summary=wording.summary(decision, case))


def weight_of(finding: Finding, weights: Mapping[str, float]) -> float:
    """Return the weight the person gave the evaluator, held within 0 and 3."""
    return min(max(float(weights.get(finding.evaluator, DEFAULT_WEIGHT)), 0.0), HIGHEST_WEIGHT)


def weigh(finding: Finding, weight: float) -> Voice:
    """Return *finding* with its contribution to the balance and the range of it."""
    sign = {"for": 1, "against": -1}.get(finding.stance, 0)
    contribution = sign * weight * finding.strength * finding.certainty
    error = half_range(finding, weight)
    fields = {field.name: getattr(finding, field.name) for field in dataclasses.fields(Finding)}
    span = (contribution - error, contribution + error)
    return Voice(**fields, weight=weight, contribution=contribution, range=span)


def half_range(finding: Finding, weight: float) -> float:
    """Return by how much *finding* may err."""
    match finding.stance:
        case "unknown":
            return weight * finding.reach
        case "neutral":
            return 0.0
    return weight * finding.strength * (1 - finding.certainty)


def add_up(voices: Iterable[Voice]) -> Sum:
    """Return the balance of *voices* and its half-range."""
    voices = list(voices)
    interview = math.fsum(voice.contribution for voice in voices if voice.side == "interview")
    rest = math.fsum(voice.contribution for voice in voices if voice.side != "interview")
    held = min(max(interview, -INTERVIEW_LIMIT), INTERVIEW_LIMIT)
    error = math.sqrt(math.fsum(half_range(voice, voice.weight) ** 2 for voice in voices))
    return Sum(balance=round(HEAD_START + rest + held, 9), half_range=round(error, 9))


def is_veto(voice: Voice) -> bool:
    """Whether *voice* alone makes it a decline."""
    return voice.dealbreaker and voice.certainty >= VETO_CERTAINTY and voice.weight > 0


def answer_to(invitation: Invitation, going: bool) -> tuple[Answer, Action]:
    """Return the suggestion and the action; the person's own reason for a change comes first."""
    stage = invitation.stage
    if invitation.change and stage == "listing":
        stage = "invited"  # only a meeting can be changed
    if invitation.change in FINAL_CHANGES:
        return "decline", NO[stage]
    if going:
        return "attend", "reschedule" if invitation.change in MOVING_CHANGES else YES[stage]
    return "decline", NO[stage]


def firmness_of(total: Sum, voices: Iterable[Voice], answer: Answer, case: Case) -> Firmness:
    """Return how firm the suggestion is."""
    voices = list(voices)
    vetoes = [voice for voice in voices if is_veto(voice)]
    if case.invitation.change in FINAL_CHANGES:
        return "firm"
    if vetoes:
        return "firm" if max(voice.certainty for voice in vetoes) >= FIRM_CERTAINTY else "leaning"
    if abs(total.balance) < TOSS_UP_BELOW or not any(is_known_job(voice) for voice in voices):
        return "toss-up"
    low, high = total.range
    if low <= 0 <= high or (answer == "attend" and limit_unknown(voices, case)):
        return "leaning"
    return "firm"


def is_known_job(voice: Voice) -> bool:
    """Whether *voice* knows something of the job itself, beyond how the posting is written."""
    return voice.side == "job" and voice.stance != "unknown" and voice.evaluator != "posting-quality"


def limit_unknown(voices: Iterable[Voice], case: Case) -> bool:
    """Whether the person stated a limit for pay or commute, and the answer to it is unknown."""
    pay, commute = case.profile.pay, case.profile.commute
    limits = {
        "pay-cut": pay.floor is not None or pay.current is not None,
        "commute": commute.max_minutes is not None or commute.max_days is not None,
    }
    return any(voice.stance == "unknown" and limits.get(voice.evaluator) for voice in voices)
