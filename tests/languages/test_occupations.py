"""The words that titles of jobs end in."""

import json
from importlib import resources

import pytest

TABLE = json.loads(resources.files("jobrsvp").joinpath("languages/occupations.json").read_text(encoding="utf-8"))
HEADS = TABLE["heads"]["en"]
NO_HEADS = ("benefits", "career", "company", "general", "guide", "hand", "job", "member", "product", "role", "school")


@pytest.mark.parametrize("head", ["engineer", "nurse", "chef", "waitress", "midwife", "plumber", "postman", "teller"])
def test_titles_end_in_it(head):
    assert HEADS[head] >= 1


@pytest.mark.parametrize("word", NO_HEADS)
def test_words_that_name_no_person_are_no_heads(word):
    assert word not in HEADS


def test_a_manager_is_commoner_than_an_astronaut():
    assert HEADS["manager"] > 100 > HEADS["astronaut"]


def test_heads_are_lower_case_words():
    assert all(head == head.lower() and head.replace("-", "").isalpha() for head in HEADS)
