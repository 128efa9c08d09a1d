"""A part of ``make metamorphic`` with its bar: other words for the same job lead to the same answer."""

from tests.benchmarks import metamorphic

EVERY = 23  # of the whole cases; each is judged after every change


def test_other_words_and_easier_persons_turn_no_answer():
    runs = list(metamorphic.runs(EVERY))
    assert len(runs) > 200
    assert [(run.change, run.case) for run in runs if run.flips and not run.tie] == []


def test_a_careers_page_names_the_job_below_its_heading():
    case = next(case for (case,) in (one.values for one in metamorphic.scenarios()) if "roofer" in case["name"])
    changes = ("a page of paragraphs", "a page of boxes", "a page with its frame")
    runs = [run for run in metamorphic.runs_of_one(case) if run.change in changes]
    assert {run.flips for run in runs} == {False}
