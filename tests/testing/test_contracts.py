"""The contract is named checks; each finds what breaks it, and nothing else."""

import contextlib
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.testing import theirs
from tests.testing.test_kit import PAGE

from jobrsvp import PluginError
from jobrsvp.testing import a_case, a_posting, check_page, checks_of, contract, contracts

ROOT = Path(__file__).parents[2]
FAULTS = [
    (theirs.ByOrder, "elsewhere", "depends on the order of a set"),
    (theirs.ByZone, "elsewhere", "or on the computer's zone"),
    (theirs.ByProcess, "elsewhere", "fails in another process"),
    (theirs.Printing, "output", "prints 'hello"),
    (theirs.Surrogate, "encoding", "surrogates not allowed"),
    (theirs.Undocumented, "documentation", "docstring"),
    (theirs.Flickering, "twice", "the same case"),
    (theirs.Silent, "silence", "whose silence"),
    (theirs.Quoting, "findings", "quotes what the posting does not say"),
    (theirs.Inventing, "findings", "facts names 'evaluators.good.most', and the options are none"),
    (theirs.Misnaming, "findings", "facts names 'pay.flor', which a profile does not have"),
    (theirs.Vague, "matches", "returns True or False"),
    (theirs.Forgetful, "readings", "returns a jobrsvp.Posting"),
    (theirs.Ruleless, "tips", "R0 to R6"),
]


@pytest.fixture
def saved(tmp_path):
    """Return ``saved(url)``: the path of a saved page, whose JSON names that address."""

    def saved(url):
        (page := tmp_path / "nurse.html").write_text(PAGE, encoding="utf-8")
        page.with_suffix(".json").write_text(json.dumps({"title": "Nurse", "url": url}), encoding="utf-8")
        return page

    return saved


@pytest.mark.parametrize("made", [theirs.Good, theirs.Board, theirs.Water])
def test_who_keeps_the_contract_passes_every_check(made):
    for check in checks_of(made()).values():
        check(made())


@pytest.mark.parametrize(("made", "name", "told"), FAULTS, ids=lambda value: getattr(value, "__name__", None))
def test_a_check_finds_what_breaks_it(made, name, told):
    with pytest.raises(Exception, match=told):
        checks_of(made())[name](made())


@pytest.mark.parametrize(("text", "fails"), [("It begins at once.", True), ("It begins in May.", False)])
def test_a_case_of_the_authors_own_shows_what_no_sample_does(text, fails):
    ((*_, check),) = contracts.on_own_cases([theirs.Hasty()], [a_case(a_posting(text))])
    with pytest.raises(ValueError, match="a fact of the profile") if fails else contextlib.nullcontext():
        check(theirs.Hasty())


@pytest.mark.parametrize(
    ("reader", "error", "told"),
    [
        (theirs.Broken, ZeroDivisionError, "division by zero"),
        (theirs.Forgetful, AssertionError, "returns a jobrsvp.Posting"),
        (theirs.Quoteless, AssertionError, "posting.quotes.*None"),
        (theirs.Misquoting, PluginError, "quotes what the posting does not say: 'night and day'"),
        (theirs.Renaming, AssertionError, "the title is 'Ward Nurse', and its quote still 'Nurse'"),
    ],
)
def test_a_saved_page_shows_what_is_wrong_with_its_reader(saved, reader, error, told):
    with pytest.raises(error, match=told):
        check_page(saved("https://jobs.example.org/1"), reader())


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"pay": [{"minimum": 3600}]}, None),
        ({"pay": [{}]}, None),
        ({"pay": [{"minimum": 3700, "currency": "EUR"}]}, r"pay\[0\].minimum: reads 3600, expected 3700"),
        ({"pay": []}, r"pay: reads \[\{"),
        ({"pay": [{"net": True}]}, r"pay\[0\].net: reads False, expected True"),
        ({"schedule": {"nights": True}}, "schedule: reads None, expected"),
    ],
)
def test_what_is_expected_of_a_page_may_be_cut_down_inside_a_fact(saved, told, wrong):
    page = saved("https://jobs.example.org/1")
    page.with_suffix(".json").write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(AssertionError, match=wrong) if wrong else contextlib.nullcontext():
        check_page(page)


def test_a_page_that_its_reader_does_not_match_is_told(saved):
    with pytest.raises(AssertionError, match=r"no reader matches nurse.html \(url in nurse.json: https://other"):
        check_page(saved("https://other.example/1"), theirs.Board())


def test_what_was_made_in_a_function_is_not_sent_elsewhere():
    class Local(theirs.ByOrder):
        """Depends on the order of a set."""

    checks_of(Local())["elsewhere"](Local())


def test_a_language_file_is_checked_by_its_examples(tmp_path):
    (path := tmp_path / "qad.toml").write_text('[[pay.gross]]\nsays = "brutala"\nyes = ["Nenio."]\n', encoding="utf-8")
    with pytest.raises(AssertionError, match=r"qad.*Nenio"):
        checks_of(path)["examples"](path)


OFFERING = """
import jobrsvp

JOBRSVP_API = "2.0"

class Mine(jobrsvp.Evaluator):
    "Finds nothing."
    id = "{id}"
    side = "job"

    def evaluate(self, case, context):
        return self.neutral("It is nothing.")

{mark}
def evaluators():
    return {gives}
"""


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, None),
        ({"mark": ""}, r"write @jobrsvp.hookimpl above def evaluators\(\) \(offering_it.py, line 15\)"),
        ({"gives": "[Mine]"}, r"where an instance .* is due: write Mine\(\)"),
        ({"gives": "Mine()"}, "which is not iterable: return a list"),
        ({"gives": "None"}, "returned None, which is not iterable"),
        ({"gives": "[]"}, r"add Mine\(\) to what its hook returns"),
        ({"id": "schedule"}, "The id 'schedule' of Mine .* is already taken by jobrsvp-evaluators"),
    ],
)
def test_a_plugin_that_does_not_add_what_it_tests_is_found(tmp_path, monkeypatch, changes, told):
    said = {"id": "mine", "mark": "@jobrsvp.hookimpl", "gives": "[Mine()]", **changes}
    (tmp_path / "offering_it.py").write_text(OFFERING.format(**said), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "offering_it", raising=False)
    mine = importlib.import_module("offering_it").Mine()
    with pytest.raises(AssertionError, match=told) if told else contextlib.nullcontext():
        checks_of(mine)["offered"](mine)


def test_anything_else_has_no_contract():
    with pytest.raises(TypeError, match="no evaluator, reader, adviser"):
        checks_of("good")


def test_an_expected_failure_of_no_check_is_refused():
    with pytest.raises(ValueError, match="no check is called tim: there are declaration"):
        contract(theirs.Good(), expected_failures={"tim": "slow"})


TESTS = """
from jobrsvp.testing import a_case, contract
from tests.testing import theirs

test_contract = contract(theirs.Printing(), theirs.Water(), expected_failures={EXPECTED})
"""


@pytest.mark.parametrize(
    ("expected", "outcome"),
    [
        ("{}", "1 failed, 20 passed"),
        ('{"good-output": "prints"}', "20 passed, 1 xfailed"),
        ('{"twice": "is the same all the same"}', "2 failed, 19 passed"),
        ("{}, cases=[a_case(), a_case()]", "1 failed, 22 passed"),
        ('{"good-case-2": "is good"}, cases=[a_case(), a_case()]', "2 failed, 21 passed"),
    ],
)
def test_an_author_has_a_test_for_each_check(tmp_path, expected, outcome):
    (tmp_path / "test_theirs.py").write_text(TESTS.replace("{EXPECTED}", expected), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert outcome in done.stdout


OUTDATED = """
import jobrsvp
from jobrsvp import Voice
from jobrsvp.testing import contract

class Old(jobrsvp.Evaluator):
    "Was written some time ago."
    id = "old"
    side = "job"

    def evaluate(self, case, context):
        return self.neutral("It is fine.")

test_contract = contract(Old())
"""


def test_a_deprecated_name_is_seen_in_the_run_of_the_contract_and_fails_nothing(tmp_path):
    (tmp_path / "test_old.py").write_text(OUTDATED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "old-deprecated"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "test_contract[old-deprecated]" in done.stdout
    assert "jobrsvp.Voice goes in version 2.2 of the API: use jobrsvp.WeighedFinding." in done.stdout
    assert done.returncode == 0
