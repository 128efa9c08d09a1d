"""One evaluator a file, its id the file's name, each listed once, documented and tested; shared files begin with _."""

import inspect
from pathlib import Path

import pytest

import jobrsvp_evaluators

ROOT = Path(__file__).parents[2]
FILES = sorted(path.stem for path in (ROOT / "plugins/jobrsvp_evaluators").glob("[!_]*.py"))
LISTED = {Path(inspect.getfile(type(one))).stem: one for one in jobrsvp_evaluators.evaluators()}


def test_every_evaluator_is_listed_once():
    stems = [Path(inspect.getfile(type(one))).stem for one in jobrsvp_evaluators.evaluators()]
    assert sorted(stems) == FILES, "list each file of plugins/jobrsvp_evaluators once in its __init__.py"


@pytest.mark.parametrize("stem", FILES)
def test_the_id_is_the_name_of_the_file(stem):
    assert LISTED[stem].id == stem.replace("_", "-"), f"rename {stem}.py or the id, so that they match"


@pytest.mark.parametrize("stem", FILES)
def test_it_is_tested(stem):
    test = ROOT / f"tests/evaluators/test_{stem}.py"
    assert test.exists(), f"write {test.relative_to(ROOT)}, with a table of cases"


@pytest.mark.parametrize("stem", FILES)
def test_it_is_documented(stem):
    page = ROOT / f"docs/evaluators/{stem.replace('_', '-')}.md"
    assert page.exists(), f"write {page.relative_to(ROOT)}: what it asks, needs, how it counts, an example, its limits"
    text = page.read_text(encoding="utf-8")
    assert "```" in text, f"{page.relative_to(ROOT)} needs an example that runs"


def test_the_index_links_every_page():
    index = (ROOT / "docs/evaluators/README.md").read_text(encoding="utf-8")
    missing = [one.id for one in LISTED.values() if f"({one.id}.md)" not in index]
    assert not missing, "link them in docs/evaluators/README.md"
