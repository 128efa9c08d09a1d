"""Each row of the threat model names a test that exists."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/security.md").read_text(encoding="utf-8")
HEADINGS = re.compile(r"\| (?:[^|]+) \| what holds \| test \|")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not HEADINGS.fullmatch(line)]


def test_there_are_rows():
    assert len(ROWS) > 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2:40])
def test_each_row_is_proved_by_a_test_that_exists(row):
    named = re.search(r"\| `(tests/[\w/]+\.py)::(test_\w+)` \|$", row)
    assert named, "name the test that proves it, as `tests/file.py::test_name`"
    tree = ast.parse((ROOT / named[1]).read_text(encoding="utf-8"))
    assert named[2] in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
