"""docs/rules-without-python.md names every fact, and what it shows are rules."""

import re
import tomllib
from pathlib import Path

import pytest

from jobrsvp.rules.facts import FACTS
from jobrsvp.rules.file import KEYS, rule

PAGE = (Path(__file__).parents[2] / "docs/rules-without-python.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```toml\n# file: ([a-z-]+)\.toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
NAMED = {
    name for cell in re.findall(r"^\| (`[^|]+) \|", PAGE, re.MULTILINE) for name in re.findall(r"`\[?(\w+)\]?`", cell)
}


def test_it_shows_rules():
    assert len(SHOWN) == 3


@pytest.mark.parametrize(("name", "text"), SHOWN)
def test_what_it_shows_is_a_rule(name, text):
    assert rule(name, tomllib.loads(text)).id == name


def test_it_names_every_fact_and_every_line_of_a_rule():
    assert {*FACTS, *KEYS} == NAMED
