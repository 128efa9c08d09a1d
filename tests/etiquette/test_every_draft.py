"""Whatever is wished, a draft neither contradicts its case nor breaks a rule of our own checker."""

import random

import pytest
from tests.etiquette import matrix

from jobrsvp.etiquette import wording

SEED = 7
SAMPLE = 250  # drafts of each lot that are checked here; ``make bench-drafts`` checks all


@pytest.fixture(scope="module", params=wording.languages())
def drafts(request):
    """Return every draft of one language, with its case."""
    combinations = (each for each in matrix.every() if each[3] == request.param)
    made = (matrix.written(*each) for each in combinations)
    return [(about, message) for about, message in made if message]


def test_no_draft_contradicts_its_case_or_leaves_a_gap(drafts):
    assert len(drafts) > 1000
    assert [(message, found) for about, message in drafts if (found := matrix.flaws(about, message))] == []


def test_our_own_checker_has_nothing_to_remark(drafts):
    picked = random.Random(SEED).sample(drafts, SAMPLE)
    assert [(message.body, found) for about, message in picked if (found := matrix.remarks(about, message))] == []


def test_no_name_and_no_title_brings_a_remark():
    chance = random.Random(SEED)
    (first, family), titles = matrix.names(), matrix.titles()
    assert (len(first), len(family), len(titles)) == (1000, 1000, 300)
    combinations = [each for each in matrix.every() if each[3] == "en"]
    for _ in range(2 * SAMPLE):
        more = {"person": named(chance, first, family), "contact": named(chance, first, family)}
        about, message = matrix.written(*chance.choice(combinations), title=chance.choice(titles), **more)
        assert not message or not matrix.remarks(about, message), message


def named(chance, first, family):
    """Return a full name."""
    return f"{chance.choice(first)} {chance.choice(family)}"
