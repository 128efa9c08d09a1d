"""A part of ``make simulate`` with its bars, so that no change of a number goes below them unseen."""

import itertools
import random

import pytest
from tests.benchmarks import simulate

EVERY = 11  # of the grid; prime to its factors, so that each value of each fact is met


@pytest.fixture(scope="module")
def panel():
    return simulate.Panel()


@pytest.fixture(scope="module")
def cases(panel):
    """Return facts with the decision on them."""
    return [(facts, panel.decide(facts)) for facts in itertools.islice(simulate.grid(), 0, None, EVERY)]


def test_no_hopeless_job_is_attended(cases):
    lost = [decision for facts, decision in cases if simulate.hopeless(facts)]
    assert len(lost) > 500
    assert {decision.suggestion for decision in lost} == {"decline"}


def test_firm_answers_are_right(cases):
    dice = random.Random(simulate.SEED)
    firm = [(facts, decision) for facts, decision in cases if decision.firmness == "firm"]
    right = sum(simulate.right(decision, simulate.known(facts, dice)) for facts, decision in firm)
    assert right / len(firm) >= 0.98


def test_one_percent_never_leads_from_one_firm_answer_to_the_other(panel):
    near = itertools.islice(simulate.edges(), 0, None, EVERY)
    assert not [jump for facts in near for jump in simulate.jumps(panel, facts)]
