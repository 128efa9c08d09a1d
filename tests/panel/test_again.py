"""The panel asked again: only those whom a change touches, and nobody of a plugin."""

import pytest
from tests.helpers.cases import Facts, case_of

import jobrsvp_evaluators
from jobrsvp import Evaluator, changed, lever
from jobrsvp.contexts import ContextOf, home_of
from jobrsvp.panel import registry
from jobrsvp.panel.again import Again, touched
from jobrsvp.panel.ask import ask
from jobrsvp.testing import noon

CASE = case_of(Facts())
PAY = {"posting.pay": {"minimum": 20_000, "maximum": 20_000, "currency": "USD", "period": "year"}}


def again_of(case, *plugins):
    found = registry.load([jobrsvp_evaluators, *plugins], installed=False)
    context_of = ContextOf(case.profile, home_of(case.profile.home), noon(), ())
    findings = [ask(one, case, context_of(one)) for one in found.evaluators.values()]
    return Again(found, case, findings, context_of), {one.evaluator: one for one in findings}


@pytest.mark.parametrize(
    ("reads", "path", "reached"),
    [
        ((), "posting.pay", True),  # who names nothing reads everything
        (("posting.pay",), "posting.pay", True),
        (("posting",), "posting.pay", True),
        (("posting.schedule",), "posting.schedule.weekends", True),
        (("profile.home.place",), "profile.home", True),
        (("posting.pay",), "posting.payment", False),
        (("posting.pay", "profile"), "invitation.format", False),
    ],
)
def test_a_change_reaches_what_is_read(reads, path, reached):
    assert touched(tuple(reads), (path,)) is reached


def test_only_whom_the_change_touches_says_something_else():
    again, before = again_of(CASE)
    after = {one.evaluator: one for one in again.again(changed(CASE, PAY, "it pays 20,000 USD"), PAY)}
    assert {name for name in before if after[name] is before[name]} >= {"commute", "fit", "schedule", "practice-value"}
    assert after["pay-cut"].dealbreaker


def test_another_home_is_another_way():
    again, _ = again_of(CASE)
    path = "profile.home.latitude"
    after = {one.evaluator: one for one in again.again(changed(CASE, {path: 20.0}, ""), [path])}
    assert after["commute"].stance == "against"


class Clumsy(Evaluator):
    """Falls over its own levers, and over any job that pays 20,000."""

    id = "clumsy"
    side = "job"

    def evaluate(self, case, context):
        if case.posting.pay[0].minimum == PAY["posting.pay"]["minimum"]:
            raise RuntimeError("too little")
        return self.neutral("It is fine.")

    def levers(self, case, context):
        yield lever(case, "it pays 20,000 USD", PAY, towards="decline")
        raise RuntimeError("no more")


def test_who_fails_when_asked_again_is_taken_to_say_what_it_said():
    case = CASE
    again, _ = again_of(case)
    clumsy = Clumsy()
    again.evaluators["clumsy"] = clumsy
    again.findings = [clumsy.neutral("It is fine.")]
    assert again.again(changed(case, PAY, "it pays 20,000 USD"), PAY) == again.findings
    assert again.levers() == {}
