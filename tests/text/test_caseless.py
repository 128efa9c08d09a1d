"""A pattern for lower-case text says what the pattern with ``re.I`` says."""

import re

import pytest

from jobrsvp.reading.facts import requirement_words as words
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


TABLES = [words.YEARS, words.EDUCATION, words.LICENCES, words.LANGUAGES, words.SKILL_LABEL]


@pytest.mark.parametrize("pattern", TABLES)
def test_no_table_asks_for_a_capital_letter(pattern):
    assert not re.search(r"(?<!\\)(?<!\?P)[A-Z]", re.sub(r"\\u[0-9A-Fa-f]{4}|\(\?P[<=]\w+", "", pattern.pattern))
