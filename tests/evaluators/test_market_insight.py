import datetime as dt

import pytest
from tests.evaluators.people import past, profile

from jobrsvp import Requirements
from jobrsvp_evaluators.market_insight import MarketInsight


@pytest.fixture
def find(judge):
    """Return ``find(search fields, skills=, **more) -> Finding``."""

    def find(search, skills=(), **more):
        return judge(MarketInsight(), profile=profile(search=search, targets={"skills": list(skills)}), **more)

    return find


@pytest.mark.parametrize(
    ("day", "strength"),
    [("2025-10-31", 0.14), ("2023-11-02", 0.22), ("2019-05-01", 0.35), ("1999-01-01", 0.35)],
)
def test_the_longer_ago_the_more_there_is_to_learn(find, day, strength):
    finding = find({"last_searched": dt.date.fromisoformat(day).isoformat()})
    assert (finding.stance, finding.strength) == ("for", strength)


@pytest.mark.parametrize("day", ["2026-11-01", "2025-11-20", "2027-01-01"])
def test_who_looked_this_year_knows_the_market(find, day):
    assert find({"last_searched": day}).stance == "neutral"


@pytest.mark.parametrize(
    ("stage", "stance", "strength"),
    [("student", "for", 0.15), ("new_graduate", "for", 0.15), ("returning", "for", 0.25), ("employed", "unknown", 0)],
)
def test_the_stage_speaks_when_no_date_is_known(find, stage, stance, strength):
    finding = find({"stage": stage})
    assert (finding.stance, finding.strength) == (stance, strength)


def test_new_requirements_are_named_and_count_a_little(find):
    asked = Requirements(skills=("Python", "dbt"))
    finding = find({"last_searched": "2023-11-02"}, ["python"], requirements=asked)
    assert finding.figures == {"new_skills": ["dbt"]}
    assert "dbt" in finding.detail
    assert finding.strength == 0.27


def test_who_named_no_skills_learns_of_no_new_ones(find):
    assert find({"last_searched": "2023-11-02"}, requirements=Requirements(skills=("dbt",))).strength == 0.22


def test_what_earlier_interviews_asked_is_remembered(find):
    history = [past(10, asked=("dbt", "SQL")), past(30, asked=("SQL",))]
    assert "Earlier interviews asked: dbt, SQL." in find({"last_searched": "2020-01-01"}, history=history).detail
