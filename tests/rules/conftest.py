"""Rules as people write them, and cases to hold them against."""

import dataclasses
import datetime as dt

import pytest

from jobrsvp import Case, Invitation
from jobrsvp.rules.file import read
from jobrsvp.rules.rule import evaluator_of
from jobrsvp.testing import full_posting, full_profile
from jobrsvp.testing.judging import context_of

TRAVELLING = "Half of the work is on the road: 60 % travel. We have a Four-Day Week."


def posting(**more):
    """Return the full posting of the kit, with travel."""
    full = full_posting()
    text = full.sources["text"] + TRAVELLING
    made = dataclasses.replace(full, sources={"text": text})
    quote = made.find("60 % travel")
    schedule = dataclasses.replace(full.schedule, travel_percent=60, quotes=(*full.schedule.quotes, quote))
    return dataclasses.replace(made, **{"schedule": schedule, "date_posted": dt.date(2026, 10, 1), **more})


@pytest.fixture
def rule(tmp_path):
    """Return ``rule(text)``: the evaluator of the rule with that text."""

    def rule(text, name="my-rule"):
        path = tmp_path / f"{name}.toml"
        path.write_text(text, encoding="utf-8")
        return evaluator_of(read(path))

    return rule


@pytest.fixture
def judged(rule):
    """Return ``judged(text, profile=, **posting)``: what the rule with that text says."""

    def judged(text, profile=None, **more):
        case = Case(posting=posting(**more), profile=profile or full_profile(), invitation=Invitation())
        evaluator = rule(text)
        return evaluator.evaluate(case, context_of(evaluator, case))

    return judged
