import pytest
from tests.evaluators.people import past, profile

from jobrsvp_evaluators.resume_feedback import ResumeFeedback


@pytest.fixture
def find(judge):
    """Return ``find(search fields, history) -> Finding``."""

    def find(search, history=()):
        return judge(ResumeFeedback(), profile=profile(search=search), history=history)

    return find


@pytest.mark.parametrize(("count", "strength"), [(5, 0.14), (30, 0.34), (60, 0.4), (500, 0.4)])
def test_unanswered_applications_speak_for_going(find, count, strength):
    finding = find({"applications_without_reply": count})
    assert (finding.stance, finding.strength) == ("for", strength)


@pytest.mark.parametrize("count", [0, 4])
def test_a_few_unanswered_ones_are_nothing(find, count):
    assert find({"applications_without_reply": count}).stance == "neutral"


@pytest.mark.parametrize("stage", ["student", "new_graduate", "returning"])
def test_an_untested_resume_speaks_for_going(find, stage):
    assert find({"stage": stage, "interviews_last_90_days": 0}).strength == 0.15


def test_a_tested_resume_does_not(find):
    assert find({"stage": "student", "interviews_last_90_days": 2}).stance == "unknown"


def test_what_confused_before_is_tested_again(find):
    finding = find({"applications_without_reply": 0}, [past(10, confusing=("the gap in 2021",))])
    assert finding.stance == "for"
    assert "the gap in 2021" in finding.headline


def test_without_a_word_it_is_unknown(find):
    assert find({}).stance == "unknown"
