"""What the kit makes for an author's tests."""

import pytest
from mypy import api as mypy
from tests.testing import theirs

import jobrsvp
from jobrsvp import ProviderError, testing
from jobrsvp.testing import FakeWeb, judge_case, judge_page, read_page

PAGE = """<title>Nurse</title><h1>Nurse</h1><p>Company: Acme Care</p><p>Location: Bonn</p>
<h2>Your tasks</h2><p>You look after the people on our ward, with time for each of them, day after day.</p>
<h2>Requirements</h2><p>Two years of experience, a kind word for everybody, and a licence as a nurse.</p>
<h2>We offer</h2><p>30 days of vacation and a salary of 3,600 EUR a month.</p>"""
MAKERS = {
    "a_capture": "Capture",
    "a_case": "Case",
    "a_finding": "Finding",
    "a_past_case": "PastCase",
    "a_pay": "Pay",
    "a_place": "Place",
    "a_posting": "Posting",
    "a_weighed_finding": "WeighedFinding",
    "an_occasion": "Occasion",
}
GIVEN = {"a_capture": ("<h1>Nurse</h1>",)}


class Asking(theirs.Good):
    """Asks the web."""

    def evaluate(self, case, context):
        firms = context.web.get_json("register", "https://api.example.org/firms", {"name": "x"})
        return self.neutral(f"It is {', '.join(firms)}.")


@pytest.mark.parametrize(("maker", "record"), MAKERS.items())
def test_a_maker_makes_its_record(maker, record):
    assert type(getattr(testing, maker)(*GIVEN.get(maker, ()))) is getattr(jobrsvp, record)


def test_a_page_is_judged_as_the_program_reads_it():
    class Pay(theirs.Good):
        """Says the pay."""

        def evaluate(self, case, context):
            return self.neutral(f"It is {case.posting.pay[0].minimum} in {case.posting.locations[0].place.name}.")

    assert judge_page(Pay(), PAGE, url="https://jobs.example.org/1").headline == "It is 3600 in Bonn."


def test_a_page_that_is_no_posting_is_refused():
    with pytest.raises(jobrsvp.NotAPosting):
        read_page("<title>Shop</title><p>Buy shoes.</p>")


def test_a_fake_web_answers_what_the_test_says():
    web = FakeWeb({"https://api.example.org/firms": ["Acme", "Bell"]})
    assert judge_case(Asking(), testing.a_case(), web=web).headline == "It is Acme, Bell."
    assert web.asked == [("GET", "https://api.example.org/firms", {"name": "x"})]


@pytest.mark.parametrize("answers", [{}, {"https://api.example.org/firms": ProviderError("register", "down")}])
def test_a_fake_web_fails_as_the_web_does(judge, answers):
    with pytest.raises(ProviderError):
        judge(Asking(), web=FakeWeb(answers))


def test_the_kit_touches_nothing_of_the_persons_own(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path / "home"))
    judge_page(theirs.Good(), PAGE)
    for check in testing.checks_of(theirs.Good()).values():
        check(theirs.Good())
    assert not (tmp_path / "home").exists()


def test_all_that_the_kit_names_is_there():
    assert [name for name in testing.__all__ if not hasattr(testing, name)] == []


TYPED = """
import dataclasses
import jobrsvp

@dataclasses.dataclass(frozen=True)
class TypedOptions:
    most: int = jobrsvp.option(25, "Most.")

class Typed(jobrsvp.Evaluator):
    "Is typed."
    id = "typed"
    side = "job"
    Options = TypedOptions

    def evaluate(self, case: jobrsvp.Case, context: jobrsvp.Context[TypedOptions]) -> jobrsvp.Finding:
        return self.speaks_for("It is.", strength=context.options.{name}, {grounds})
"""


@pytest.mark.parametrize(
    ("name", "grounds", "told"),
    [
        ("most", 'detail="More."', "Success"),
        ("mots", 'detail="More."', '"TypedOptions" has no attribute "mots"'),
        ("most", 'detial="More."', 'Unexpected keyword argument "detial"'),
        ("most", 'quotes="abc"', 'Argument "quotes"'),
    ],
)
def test_mypy_strict_finds_a_wrong_option_and_a_wrong_keyword(tmp_path, name, grounds, told):
    (file := tmp_path / "typed.py").write_text(TYPED.replace("{name}", name).replace("{grounds}", grounds))
    said, errors, _ = mypy.run(["--strict", "--config-file", "", "--follow-imports=silent", str(file)])
    assert told in said, errors
