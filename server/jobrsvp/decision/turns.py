"""What is tried: which changes turn the answer, and what the best and the worst answers to a question would do.

Nothing here is claimed: each turn is a change on which the panel was asked again, and which led to the other answer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from jobrsvp.decision.arithmetic import is_closed, may_veto, outcome
from jobrsvp.model import Answer, Case, Decision, Finding, Lever, Question, Turn, WeighedFinding

MOST_TURNS = 3  # a fourth way out is no help in deciding
# More than three questions before an interview read like a list of demands.
MOST_QUESTIONS = 3
Ladder = Sequence[Lever]


class Panel(Protocol):
    """The panel that judged a case, to be asked again."""

    def levers(self) -> Mapping[str, Sequence[Lever]]:
        """Return the changes worth trying by the evaluator that proposes them."""

    def again(self, case: Case, paths: Iterable[str]) -> Sequence[Finding]:
        """Return the findings on *case*, in which only what stands at *paths* has changed."""


@dataclasses.dataclass(frozen=True, slots=True)
class Trials:
    """A decision that was made, its case, and the panel; whatever is tried is held against it."""

    decision: Decision
    case: Case
    panel: Panel

    def of(self, lever: Lever) -> tuple[Answer, float]:
        """Return the answer and the balance when *lever* is pulled."""
        case = lever.case
        return outcome(self.panel.again(case, lever.change), case)

    def turns(self, lever: Lever) -> bool:
        """Whether *lever* turns the answer."""
        return self.of(lever)[0] != self.decision.suggestion


def turns(trials: Trials, levers: Mapping[str, Sequence[Lever]]) -> tuple[Turn, ...]:
    """Return at most three changes that turn the answer, the smallest first; none when the person's reason is final."""
    decision = trials.decision
    if is_closed(trials.case.invitation):
        return ()
    found = []
    for evaluator, proposed in levers.items():
        useful = [lever for lever in proposed if lever.towards != decision.suggestion]
        for ladder in ladders(useful):
            step = first_that_turns(trials, ladder)
            if step is not None:
                found.append((step.size, evaluator, step))
    found.sort(key=lambda one: (one[0], one[1], one[2].words))
    to: Answer = "decline" if decision.suggestion == "attend" else "attend"
    kept: list[Turn] = []
    for _, evaluator, lever in found:
        if not any(holds(lever.change, one.change) for one in kept):
            kept.append(Turn(evaluator=evaluator, words=lever.words, change=lever.change, to=to))
    return tuple(kept[:MOST_TURNS])


def holds(change: Mapping[str, object], smaller: Mapping[str, object]) -> bool:
    """Whether *change* is *smaller* and more: it asks for something that is not needed."""
    return all(path in change and change[path] == value for path, value in smaller.items())


def ladders(levers: Iterable[Lever]) -> list[Ladder]:
    """Return *levers* by their ladder; one without is a ladder of one step."""
    found: dict[str, list[Lever]] = {}
    for lever in levers:
        found.setdefault(lever.ladder or f"only {lever.words}", []).append(lever)
    return list(found.values())


def first_that_turns(trials: Trials, ladder: Ladder) -> Lever | None:
    """Return the first step of *ladder* that turns the answer, by bisection; ``None`` when the last does not."""
    if not trials.turns(ladder[-1]):
        return None
    low, high = 0, len(ladder) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if trials.turns(ladder[middle]) else (middle + 1, high)
    return ladder[high]


def questions(trials: Trials, levers: Mapping[str, Sequence[Lever]]) -> tuple[Question, ...]:
    """Return at most three questions for the employer: possible dealbreakers first, then what moves the balance most.

    None when the answer is a firm no or the person's own reason is final: nothing that the employer says could matter.
    """
    decision, case = trials.decision, trials.case
    if is_closed(case.invitation) or (decision.suggestion, decision.firmness) == ("decline", "firm"):
        return ()
    rows = []
    for finding in decision.findings:
        if finding.question:
            outcomes = list(answers(trials, finding, levers.get(finding.evaluator, ())))
            could_turn = any(answer != decision.suggestion for answer, _ in outcomes)
            moved = max(abs(balance - decision.balance) for _, balance in outcomes)
            rows.append((not may_veto(finding), -moved, finding.evaluator, finding.question, could_turn))
    rows.sort()
    return tuple(Question(evaluator=row[2], question=row[3], could_turn=row[4]) for row in rows[:MOST_QUESTIONS])


def answers(trials: Trials, finding: WeighedFinding, levers: Iterable[Lever]) -> Iterable[tuple[Answer, float]]:
    """Yield what the best and the worst answers to the question of *finding* lead to.

    Where the evaluator proposes none, they are the ends of the range of its own finding.
    """
    proposed = ladders(lever for lever in levers if lever.answers)
    for ladder in proposed:
        for lever in (ladder[0], ladder[-1])[: len(ladder)]:
            yield trials.of(lever)
    if not proposed:
        yield from ends(trials, finding)


def ends(trials: Trials, finding: WeighedFinding) -> Iterable[tuple[Answer, float]]:
    """Yield what the two ends of the range of *finding* lead to, and its dealbreaker come or gone."""
    others = [one for one in trials.decision.findings if one.evaluator != finding.evaluator]
    strength = max(finding.strength, finding.reach if finding.stance == "unknown" else 0.0)
    if finding.stance == "unknown":
        yield outcome((*others, settled(finding, "for", strength)), trials.case)
        yield outcome((*others, settled(finding, "against", strength)), trials.case)
    else:
        yield outcome((*others, settled(finding, finding.stance, strength)), trials.case)
        yield outcome(others, trials.case)


def settled(finding: WeighedFinding, stance: str, strength: float) -> Finding:
    """Return *finding* as it would be without doubt."""
    return Finding(
        evaluator=finding.evaluator,
        side=finding.side,
        stance=stance,  # type: ignore[arg-type]  # one of the stances
        headline=finding.headline,
        strength=strength,
        dealbreaker=stance == "against" and finding.dealbreaker,
        quotes=finding.quotes,
        facts=finding.facts,
    )
