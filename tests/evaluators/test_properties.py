"""Whatever a profile, a posting and an invitation may say, each evaluator of the panel has an answer."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.schemas.test_round_trip import records

from jobrsvp import Case, PastCase, Posting, Profile
from jobrsvp.contexts import ContextOf
from jobrsvp.model import AvailableTime, Invitation, ScheduleLimits, Search, Targets
from jobrsvp.panel.ask import ask
from jobrsvp.testing.checks import check_silence, check_words
from jobrsvp_evaluators import (
    Contacts,
    Fit,
    Goodwill,
    MarketInsight,
    PostingQuality,
    PracticeValue,
    ResumeFeedback,
    Schedule,
    TimeCost,
)  # fmt: skip

NOW = dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC)
EVALUATORS = [Contacts, Fit, Goodwill, MarketInsight, PostingQuality, PracticeValue, ResumeFeedback, Schedule, TimeCost]
PEOPLE = st.builds(
    Profile,
    search=records(Search),
    targets=records(Targets),
    time=records(AvailableTime),
    schedule=records(ScheduleLimits),
)


@pytest.mark.parametrize("kind", EVALUATORS, ids=lambda kind: kind.id)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(
    profile=PEOPLE,
    posting=records(Posting),
    invitation=records(Invitation),
    history=st.lists(records(PastCase), max_size=2),
)
def test_it_answers_whatever_it_is_given(kind, profile, posting, invitation, history):
    evaluator = kind()
    case = Case(profile=profile, posting=posting, invitation=invitation)
    context = ContextOf(profile, None, NOW, history)(evaluator)
    finding = ask(evaluator, case, context)
    assert finding.evaluator == evaluator.id
    assert finding == ask(evaluator, case, context)
    check_words(finding)
    check_silence(finding)


@given(hours=st.decimals(-100, 100, places=1), count=st.integers(-50, 50))
def test_practice_stays_within_its_bounds(hours, count):
    search = Search(stage="student", interviews_last_90_days=count)
    profile = Profile(search=search, time=AvailableTime(preparation_hours=float(Decimal(hours))))
    evaluator = PracticeValue()
    case = Case(profile=profile, posting=Posting())
    finding = ask(evaluator, case, ContextOf(profile, None, NOW, ())(evaluator))
    assert 0 <= finding.strength <= 0.9
