"""Patterns that are put together find what their parts find."""

import re

import pytest

from jobrsvp.languages.patterns import bounded, either, flat, together

WORDS = ["a", "an", "and", "a.m.", "ab", "b+c", "b", "bc d", "été", "ét", "-", "(x)"]


@pytest.mark.parametrize("text", ["and a.m. anda bc d b+c", "étéét-", "(x)(xanab", "bcbb+", ""])
def test_a_tree_of_words_finds_what_their_list_finds(text):
    assert re.findall(f"(?:{either(WORDS)})", text) == re.findall(f"(?:{flat(WORDS)})", text)


@pytest.mark.parametrize("text", ["to and up to", "unto bis-x", "a-b to", "x|y y"])
def test_patterns_with_common_bounds_find_what_they_find_apart(text):
    patterns = [bounded("to|up to"), bounded("up"), "-", bounded("x|y"), bounded("bis"), "unt"]
    apart = re.compile("|".join(patterns))
    assert [one.span() for one in re.finditer(together(patterns), text)] == [one.span() for one in apart.finditer(text)]


def test_a_tree_of_no_words_is_the_empty_pattern():
    assert either([]) == flat([]) == ""
