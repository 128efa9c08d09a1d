"""``make turns``: what is said to turn an answer, performed on hundreds of generated cases by asking the panel anew."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from tests.benchmarks.figures import line
from tests.helpers.cases import any_facts, case_of

import jobrsvp_evaluators
from jobrsvp import changed
from jobrsvp.advice import Assistant
from jobrsvp.contexts import ContextOf, home_of
from jobrsvp.decision.turns import ladders
from jobrsvp.model import Case, Question, Suggestion, Turn
from jobrsvp.panel import registry
from jobrsvp.panel.again import Again
from jobrsvp.testing import noon

ANSWERS = 500
SEED = 14  # any other would do: the answers are to be the same each time
#: What only the person knows; the employer is never asked for it.
OF_THE_PERSON = re.compile(r"\b(?:your home|your profile|your present|you (?:live|earn|need|look for)|do you)\b", re.I)


def answers(assistant: Assistant, number: int = ANSWERS) -> list[tuple[Case, Suggestion]]:
    """Return many cases with the answer to each."""
    dice = random.Random(SEED)
    cases = [case_of(any_facts(dice)) for _ in range(number)]
    return [(case, assistant.judge(case)) for case in cases]


def turns(assistant: Assistant, case: Case, answer: Suggestion) -> Iterator[tuple[Turn, bool]]:
    """Yield each turn of *answer*, and whether it turns it when performed."""
    for turn in answer.turns:
        after = assistant.judge(changed(case, turn.change, turn.words))
        yield turn, after.suggestion == turn.to != answer.suggestion


def could_turn(assistant: Assistant, case: Case, answer: Suggestion) -> Iterator[tuple[Question, bool]]:
    """Yield each question whose answers can be tried, and whether ``could_turn`` is what the trial of the ends says."""
    context_of = ContextOf(case.profile, home_of(case.profile.home), noon(), ())
    levers = Again(assistant.registry, case, answer.findings, context_of).levers()
    for question in answer.ask_first:
        proposed = ladders(lever for lever in levers[question.evaluator] if lever.answers)
        ends = [lever for ladder in proposed for lever in {id(one): one for one in (ladder[0], ladder[-1])}.values()]
        if ends:
            turned = [assistant.judge(lever.case).suggestion != answer.suggestion for lever in ends]
            yield question, question.could_turn == any(turned)


def about_the_person(answer: Suggestion) -> Iterator[Question]:
    """Yield the questions for the employer that only the person could answer."""
    missing = {finding.evaluator: finding.missing for finding in answer.findings}
    for question in answer.ask_first:
        if missing[question.evaluator] == "person" or OF_THE_PERSON.search(question.question):
            yield question


def share(name: str, hold: list[bool], aim: str) -> None:
    """Print how many hold."""
    line(name, f"{sum(hold):,} of {len(hold):,} ({sum(hold) / max(len(hold), 1):.1%})", aim)


def main() -> None:
    """Print the three figures."""
    with Assistant(registry.load([jobrsvp_evaluators], installed=False), clock=noon) as assistant:
        every = answers(assistant)
        line("generated answers", f"{len(every):,}", "at least 500")
        tried = [(one, hold) for case, answer in every for one, hold in turns(assistant, case, answer)]
        share("turns that hold when tried", [hold for _, hold in tried], "100 %")
        asked = [(one, hold) for case, answer in every for one, hold in could_turn(assistant, case, answer)]
        share("could_turn that is true when tried", [hold for _, hold in asked], "100 %")
        total = sum(len(answer.ask_first) for _, answer in every)
        wrong = [question for _, answer in every for question in about_the_person(answer)]
        line("questions for the employer about the person", f"{len(wrong)} of {total:,}", "0")
        for one in wrong[:3]:
            line("  asked", one.question)


if __name__ == "__main__":
    main()
