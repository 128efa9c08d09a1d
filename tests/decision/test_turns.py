"""What is said to turn an answer does so when it is performed, by asking the whole panel anew."""

import dataclasses
from decimal import Decimal

import pytest
from tests.benchmarks import turns as benchmark
from tests.helpers.cases import Facts, case_of

import jobrsvp_evaluators
from jobrsvp.advice import Assistant
from jobrsvp.decision import decide
from jobrsvp.decision.arithmetic import FINAL_CHANGES
from jobrsvp.model import Finding, Quote, Schedule
from jobrsvp.panel import registry
from jobrsvp.testing import noon


@pytest.fixture(scope="module")
def assistant():
    with Assistant(registry.load([jobrsvp_evaluators], installed=False), clock=noon) as assistant:
        yield assistant


@pytest.fixture(scope="module")
def answers(assistant):
    """Return many cases with the answer to each."""
    return benchmark.answers(assistant)


def test_every_turn_turns_the_answer_when_performed(assistant, answers):
    tried = [one for case, answer in answers for one in benchmark.turns(assistant, case, answer)]
    assert [turn for turn, holds in tried if not holds] == []
    assert len(tried) > benchmark.ANSWERS / 2


def test_could_turn_agrees_with_trying_the_best_and_the_worst_answer(assistant, answers):
    tried = [one for case, answer in answers for one in benchmark.could_turn(assistant, case, answer)]
    assert [question for question, true in tried if not true] == []
    assert len(tried) > benchmark.ANSWERS / 4


def test_nobody_is_asked_under_a_firm_no_and_never_about_the_person(answers):
    for _, answer in answers:
        assert not (answer.ask_first and (answer.suggestion, answer.firmness) == ("decline", "firm"))
        assert list(benchmark.about_the_person(answer)) == []
        assert len(answer.ask_first) <= 3
        assert len(answer.turns) <= 3
        assert len(answer.tell_us) <= 3


def test_nothing_is_firm_that_a_word_of_the_person_turns(answers):
    open_to_them = [answer for _, answer in answers if any(wish.could_turn for wish in answer.tell_us)]
    assert {answer.firmness for answer in open_to_them} <= {"leaning", "toss-up"}
    assert open_to_them


def test_every_summary_of_the_panel_is_short(answers):
    for _, answer in answers:
        assert ":" not in answer.summary
        assert len(answer.summary.split()) <= 25


CASES = {
    "more pay": (Facts(ratio=0.5, floor=0.85), "it pays at least $85,000 a year", "attend"),
    "days at home": (Facts(days=5, max_days=3), "the work is on site three days a week", "attend"),
    "free weekends": (Facts(weekends=True, free_weekends=True), "the weekends are free", "attend"),
    "a benefit kept": (Facts(dental=False, must=True), "it comes with dental", "attend"),
    "too little pay": (Facts(ratio=1.1, floor=0.8), "it pays at most $79,900 a year", "decline"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_smallest_change_that_does_is_named(assistant, name):
    facts, words, to = CASES[name]
    turns = assistant.judge(case_of(facts)).turns
    assert (words, to) in [(turn.words, turn.to) for turn in turns], turns


def test_two_dealbreakers_have_no_turn_that_mends_only_one(assistant):
    answer = assistant.judge(case_of(Facts(ratio=0.5, floor=0.85, weekends=True, free_weekends=True)))
    assert len(answer.dealbreakers) == 2
    assert answer.turns == ()


def test_the_persons_own_reason_has_no_turn_and_no_question(assistant):
    case = case_of(Facts(ratio=None))
    for change in sorted(FINAL_CHANGES):
        invitation = dataclasses.replace(case.invitation, change=change)
        answer = assistant.judge(dataclasses.replace(case, invitation=invitation))
        assert (answer.turns, answer.ask_first, answer.tell_us) == ((), (), ())


def test_a_stranger_is_asked_for_home_pay_and_titles_first(assistant):
    stranger = case_of(Facts(at_home=False, earns=None, fit=None, floor=None))
    assert {wish.field for wish in assistant.judge(stranger).tell_us} >= {"home.place", "pay.current"}


def test_who_said_everything_that_matters_is_asked_little(assistant):
    answer = assistant.judge(case_of(Facts(most=45, floor=0.8, practice=True)))
    assert not {"home.place", "pay.current", "targets.titles"} & {wish.field for wish in answer.tell_us}


@pytest.mark.parametrize(("hours", "asked"), [(20, True), (40, False), (None, False)])
def test_the_hours_one_wants_are_asked_when_they_could_turn_it(assistant, hours, asked):
    case = case_of(Facts(most=45, floor=0.8))
    quote = Quote(text="hours a week", start=0, end=12)
    schedule = Schedule(hours_per_week=Decimal(hours), quotes=(quote,)) if hours else None
    posting = dataclasses.replace(case.posting, schedule=schedule)
    answer = assistant.judge(dataclasses.replace(case, posting=posting))
    wishes = [wish for wish in answer.tell_us if wish.field == "schedule.hours_per_week_min"]
    assert [wish.could_turn for wish in wishes] == ([True] if asked else [])


@pytest.mark.parametrize(("reach", "could_turn"), [(0.2, False), (0.5, True)])
def test_a_question_without_levers_is_tried_by_the_ends_of_its_range(reach, could_turn):
    finding = Finding(
        evaluator="remote-first", side="job", stance="unknown", headline="It is open.", reach=reach, question="Is it?"
    )
    (question,) = decide([finding], case_of(Facts())).ask_first
    assert question.could_turn is could_turn
