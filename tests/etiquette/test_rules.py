"""Every rule of manners shows somewhere, and ``docs/rules.md`` says where."""

import re
from pathlib import Path
from typing import get_args

import pytest

from jobrsvp.etiquette.checker.faults import FAULT, HINT, kinds
from jobrsvp.etiquette.tips import ROWS
from jobrsvp.languages import known
from jobrsvp.model import DraftKind

ROOT = Path(__file__).parents[2]
TABLE = {
    cells[0]: cells
    for line in (ROOT / "docs/rules.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| [RC]\d ", line) and (cells := [cell.strip() for cell in line.strip("|").split("|")])
}
RULES = [f"R{number}" for number in range(7)] + [f"C{number}" for number in range(1, 7)]


def named(rule, what):
    """Return the names in code marks after *what* in the row of *rule*."""
    parts = re.findall(rf"{what}s? ((?:`[\w-]+`(?:, )?)+)", TABLE[rule][2])
    return {name for part in parts for name in re.findall(r"`([\w-]+)`", part)}


def test_every_rule_has_a_row():
    assert list(TABLE) == RULES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_tip_is_of_a_rule_and_its_rule_names_it(row):
    assert row.rule in RULES, f"give `{row.id}` one of the rules {', '.join(RULES)}"
    assert row.id in named(row.rule, "tip"), f"write `{row.id}` into the row {row.rule} of docs/rules.md"


@pytest.mark.parametrize("rule", RULES)
def test_the_row_names_no_tip_of_another_rule(rule):
    wrong = named(rule, "tip") - {row.id for row in ROWS if row.rule == rule}
    assert not wrong, f"take {', '.join(sorted(wrong))} out of the row {rule} of docs/rules.md"


@pytest.mark.parametrize("rule", RULES)
def test_the_drafts_and_evaluators_of_the_row_exist(rule):
    assert named(rule, "draft") <= set(get_args(DraftKind))
    folder = ROOT / "plugins/jobrsvp_evaluators"
    assert all((folder / f"{name.replace('-', '_')}.py").exists() for name in named(rule, "evaluator"))


@pytest.mark.parametrize("rule", sorted({kind.rule for kind in kinds()}))
def test_the_row_says_that_the_checker_knows_the_rule(rule):
    assert f"checker {rule}" in TABLE[rule][2]


@pytest.mark.parametrize("rule", RULES)
def test_the_test_that_proves_the_rule_exists(rule):
    path, _, name = TABLE[rule][3].strip("`").partition("::")
    assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")


def test_every_kind_of_fault_has_phrases_and_every_phrase_a_kind():
    said = {concept.partition(".")[2] for concept in known().concepts if concept.startswith((FAULT, HINT))}
    assert said == {kind.id for kind in kinds()}


def test_what_excuses_or_grounds_a_fault_names_its_kind():
    groups = ("excuse.", "ground.")
    named = {concept.partition(".")[2] for concept in known().concepts if concept.startswith(groups)}
    assert named <= {kind.id for kind in kinds()}
