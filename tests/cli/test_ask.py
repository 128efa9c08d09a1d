"""``advise --ask``: what helps most is asked, and the answer is given anew."""

import pytest
from click.testing import CliRunner

from jobrsvp import Profile
from jobrsvp.cli import main
from jobrsvp.cli.asking import filled, prompt
from jobrsvp.decision.wishes import FIELDS, wish
from jobrsvp.errors import BadInput

POSTING = """Data Engineer
Example Works
Boston, MA
On site. 95,000 USD a year.

We look for a data engineer who writes SQL and Python. You will build pipelines with a small team.
Requirements: SQL, Python. Benefits: dental insurance. Apply with your CV.
"""


@pytest.fixture
def posting(tmp_path):
    file = tmp_path / "posting.txt"
    file.write_text(POSTING, encoding="utf-8")
    return str(file)


@pytest.fixture
def empty(tmp_path):
    file = tmp_path / "profile.toml"
    file.write_text("", encoding="utf-8")
    return str(file)


def test_a_stranger_is_asked_and_answered_anew(posting, empty):
    said = CliRunner().invoke(main, ["advise", "--ask", "--profile", empty, posting], input="\n80000\ndata engineer\n")
    assert said.exit_code == 0, said.output
    assert "Where do you live?" in said.output
    assert "I know little about you yet" not in said.output
    assert "more than now" in said.output


def test_who_answers_nothing_stays_a_stranger(posting, empty):
    said = CliRunner().invoke(main, ["advise", "--ask", "--profile", empty, posting], input="\n\n\n")
    assert "I know little about you yet" in said.output


@pytest.mark.parametrize(
    ("field", "said", "value"),
    [
        ("home.place", "Boston, MA", "Boston, MA"),
        ("pay.current", "98,000", 98000),
        ("targets.titles", "baker, pastry cook", ("baker", "pastry cook")),
        ("commute.max_minutes", "45", 45),
        ("benefits.has", "Health insurance, dental", ("health_insurance", "dental")),
        ("search.stage", "new graduate", "new_graduate"),
        ("schedule.weekends", "No", False),
        ("time.preparation_hours", "2.5", 2.5),
    ],
)
def test_an_answer_fills_its_field(field, said, value):
    profile = filled(Profile(), wish(field, could_turn=False), said)
    section, name = field.split(".")
    assert getattr(getattr(profile, section), name) == value


@pytest.mark.parametrize(
    ("field", "said"), [("pay.current", "plenty"), ("search.stage", "lost"), ("benefits.has", "luck")]
)
def test_what_is_no_answer_is_refused_with_a_sentence(field, said):
    with pytest.raises(BadInput, match="correct"):
        filled(Profile(), wish(field, could_turn=False), said)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_asked_in_a_sentence(field):
    one = wish(field, could_turn=True)
    assert "?" in prompt(one)
    assert one.why.endswith("It could turn this answer.")
