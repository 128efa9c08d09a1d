"""What plugin authors use changes only on purpose: recorded, versioned, and told in docs/api-changes.md."""

import re
import warnings
from pathlib import Path

import pytest
from tests.helpers import signatures

import jobrsvp
from jobrsvp.api import version

CHANGES = (Path(__file__).parents[2] / "docs/api-changes.md").read_text(encoding="utf-8")
RECORDED = signatures.RECORDED.read_text(encoding="utf-8").splitlines()
GOING = re.findall(r"^\| `jobrsvp\.(\w+)` \| `jobrsvp\.(\w+)` \| ([\d.]+) \|$", CHANGES, re.MULTILINE)
CURE = "see docs/api-changes.md; to record it: python -m tests.helpers.signatures > tests/api/signatures.txt"


def test_nothing_that_plugins_use_is_gone_or_different():
    gone = sorted(set(RECORDED) - set(signatures.signatures().splitlines()))
    assert not gone, "\n".join([f"This may break plugins; {CURE}", *gone])


def test_what_is_new_is_recorded():
    new = sorted(set(signatures.signatures().splitlines()) - set(RECORDED))
    assert not new, "\n".join([f"This is new; {CURE}", *new])


def test_the_changes_of_this_version_come_first():
    assert re.findall(r"^## (.+)$", CHANGES, re.MULTILINE)[0] == jobrsvp.API_VERSION


@pytest.mark.parametrize("row", GOING)
def test_what_goes_works_still_and_names_the_version_and_the_other(row, monkeypatch):
    monkeypatch.setattr(version, "USED", {})
    name, instead, goes_in = row
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert getattr(jobrsvp, name) is getattr(jobrsvp, instead)
    assert f"goes in version {goes_in} of the API: use jobrsvp.{instead}." in str(said[0].message)


def test_a_method_a_field_and_a_value_are_each_a_line():
    assert {"jobrsvp.Quote.text: str", f"jobrsvp.API_VERSION = {jobrsvp.API_VERSION!r}"} <= set(RECORDED)
    assert any(line.startswith("jobrsvp.Evaluator.evaluate(self, case") for line in RECORDED)
