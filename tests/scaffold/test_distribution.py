"""What ``jobrsvp plugins new`` writes is whole: its tests pass at once, mypy is content, and it can be built."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from mypy import api as mypy

from jobrsvp import BadInput
from jobrsvp.scaffold.distribution import KINDS, write_distribution
from jobrsvp.scaffold.guides import GUIDES, guide

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=KINDS)
def made(request, tmp_path):
    """A distribution of each kind."""
    return write_distribution(tmp_path, "short-week", request.param, "qae" if request.param == "language" else "")


def test_its_tests_pass_at_once(made):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=made, capture_output=True, text=True, check=False)
    assert (done.returncode, "passed" in done.stdout) == (0, True), done.stdout


def test_mypy_is_content_with_it(made):
    said, errors, _ = mypy.run(
        ["--strict", "--config-file", "", "--follow-imports=silent", str(made / "jobrsvp_short_week")]
    )
    assert "Success" in said, said + errors


def test_no_place_is_left_to_fill_in(made):
    files = [path for path in made.rglob("*") if path.is_file()]
    assert [path.name for path in files if "<<" in path.read_text(encoding="utf-8")] == []


def test_it_has_what_a_distribution_has(made):
    project = tomllib.loads((made / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["entry-points"]) == (
        "jobrsvp-short-week",
        {"jobrsvp": {"short-week": "jobrsvp_short_week"}},
    )
    for file in ("README.md", "LICENSE", ".gitignore", "docs/short-week.md", ".github/workflows/publish.yml"):
        assert (made / file).is_file()


def test_the_test_of_an_evaluator_has_five_lines(tmp_path):
    test = write_distribution(tmp_path, "short-week") / "tests/test_short_week.py"
    assert len(test.read_text(encoding="utf-8").splitlines()) == 5


@pytest.mark.parametrize(("summary", "told"), [("", "short week."), ("Fewer days.", "Fewer days.")])
def test_it_is_described_by_its_summary_or_its_name(tmp_path, summary, told):
    root = write_distribution(tmp_path, "short-week", summary=summary)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["description"] == f"A plugin of JobRSVP: {told}"
    assert told in (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("summary", ["two\nlines", 'so "called"', "a\\b"])
def test_a_summary_is_one_line(tmp_path, summary):
    with pytest.raises(BadInput, match="in one line"):
        write_distribution(tmp_path, "short-week", summary=summary)


def test_every_guide_is_there_and_in_the_wheel():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packed = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {f"docs/{name}.md": f"jobrsvp/_docs/{name}.md" for name in GUIDES}.items() <= packed.items()
    assert all(guide(name).startswith("# ") for name in GUIDES)


def test_a_guide_that_there_is_not_is_told_with_those_that_there_are():
    with pytest.raises(BadInput, match="There are: first-plugin"):
        guide("write-a-novel")


def test_the_prefix_may_be_said_or_not(tmp_path):
    assert write_distribution(tmp_path, "jobrsvp-short-week").name == "jobrsvp-short-week"


@pytest.mark.parametrize("code", ["", "English", "EO", "e", "../x"])
def test_a_language_has_a_code(tmp_path, code):
    with pytest.raises(BadInput, match="is no code of a language"):
        write_distribution(tmp_path, "words", "language", code)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path):
    root = write_distribution(tmp_path, "short-week")
    (root / "README.md").write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput, match="is there already"):
        write_distribution(tmp_path, "short-week")
    assert (root / "README.md").read_text(encoding="utf-8") == "mine"
