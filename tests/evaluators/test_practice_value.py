import pytest
from tests.evaluators.people import past, profile

from jobrsvp_evaluators.practice_value import PracticeValue


@pytest.fixture
def find(judge):
    """Return ``find(search fields, time=, **more) -> Finding``."""

    def find(search, time=None, **more):
        return judge(PracticeValue(), profile=profile(search=search, time=time or {}), **more)

    return find


@pytest.mark.parametrize(
    ("search", "strength"),
    [
        ({"stage": "student", "interviews_last_90_days": 0}, 0.5),
        ({"stage": "new_graduate", "interviews_last_90_days": 0}, 0.5),
        ({"stage": "returning", "interviews_last_90_days": 0}, 0.45),
        ({"stage": "unemployed", "interviews_last_90_days": 0}, 0.3),
        ({"stage": "employed", "interviews_last_90_days": 0}, 0.2),
        ({"stage": "student", "interviews_last_90_days": 4}, 0.25),
        ({"stage": "employed", "interviews_last_90_days": 2, "dream_interview_within_days": 10}, 0.55),
        ({"stage": "employed", "interviews_last_90_days": 9, "dream_interview_within_days": 10}, 0.4),
    ],
)
def test_practice_is_worth_what_the_table_says(find, search, strength):
    finding = find(search)
    assert (finding.stance, finding.strength) == ("for", strength)


@pytest.mark.parametrize("count", [8, 9, 30])
def test_enough_interviews_make_it_worth_nothing(find, count):
    assert find({"stage": "student", "interviews_last_90_days": count}).stance == "neutral"


def test_each_interview_makes_it_worth_less(find):
    strengths = [find({"stage": "student", "interviews_last_90_days": count}).strength for count in range(9)]
    assert strengths == sorted(strengths, reverse=True)


def test_no_time_to_prepare_makes_it_worth_nothing(find):
    assert find({"stage": "student"}, time={"preparation_hours": 0}).stance == "neutral"


def test_little_time_to_prepare_makes_it_worth_less(find):
    short, long = (find({"stage": "student"}, time={"preparation_hours": hours}).strength for hours in (0.5, 3))
    assert short < long


@pytest.mark.parametrize("days", [0, 22, 90])
def test_a_dream_interview_today_or_far_off_changes_nothing(find, days):
    assert find({"stage": "employed", "dream_interview_within_days": days}).strength == 0.2


def test_the_history_counts_like_the_profile(find):
    history = [past(days) for days in range(1, 9)]
    assert find({"stage": "student", "interviews_last_90_days": 1}, history=history).stance == "neutral"


@pytest.mark.parametrize("case", [past(91), past(3, "declined"), past(3, "cancelled"), past(3, "no_reply")])
def test_what_was_long_ago_or_never_happened_does_not_count(find, case):
    assert find({"stage": "student"}, history=[case]).figures["recent_interviews"] is None


def test_without_a_word_on_the_search_it_is_unknown(find):
    assert find({}).stance == "unknown"


def test_six_interviews_beside_a_job_speak_against_another(find):
    finding = find({"stage": "employed", "interviews_last_90_days": 6})
    assert (finding.stance, finding.strength) == ("against", 0.25)


@pytest.mark.parametrize(
    "search",
    [{"stage": "unemployed", "interviews_last_90_days": 6}, {"stage": "employed", "interviews_last_90_days": 5}],
)
def test_fewer_or_without_a_job_they_do_not(find, search):
    assert find(search).stance != "against"
