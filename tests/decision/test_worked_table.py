"""The table of docs/decision.md, recomputed."""

import math
import re
from pathlib import Path

import pytest

from jobrsvp import Case, Finding, Posting
from jobrsvp.decision import decide

PAGE = (Path(__file__).parents[2] / "docs/decision.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if re.match(r"\| [\w-]+ \| (job|interview|cost) \|", line)
]


def number(cell):
    return float(cell or 0)


def finding(row):
    name, side, stance, strength, certainty, reach = row[:6]
    return Finding(
        evaluator=name,
        side=side,
        stance=stance,
        headline="Because.",
        strength=number(strength),
        certainty=number(certainty) if certainty else 1.0,
        reach=number(reach) or 0.3,
    )


@pytest.fixture(scope="module")
def decision():
    return decide([finding(row) for row in ROWS], Case(posting=Posting()))


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_row_adds_what_it_says(decision, row):
    (finding,) = (finding for finding in decision.findings if finding.evaluator == row[0])
    low, high = finding.range
    assert math.isclose(finding.contribution, number(row[6]), abs_tol=1e-9)
    assert math.isclose((high - low) / 2, number(row[7]), abs_tol=1e-9)


def test_the_sum_is_the_one_shown(decision):
    assert f"**{decision.balance:.3f}**" in PAGE
    assert all(f"**{end:.3f}**" in PAGE for end in decision.range)
