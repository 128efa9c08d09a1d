"""A pattern for lower-case text says what the pattern with ``re.I`` says."""

import re

import pytest

from jobrsvp.text.caseless import caseless


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bABC\b", "an Abc of it"),
        (r"(?P<Days>\d) DAYS(?P=Days)", "3 days3"),
        (r"\W[A-C]\S", " Bx"),
        (r"Ä(?:rzt|RZT)", "ÄRZTE"),
    ],
)
def test_it_finds_what_the_pattern_finds_without_regard_to_case(pattern, text):
    assert caseless(pattern).search(text.lower()).span() == re.search(pattern, text, re.I).span()
