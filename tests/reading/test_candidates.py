"""The heaviest candidate wins, and agreement counts."""

import hypothesis.strategies as st
from hypothesis import given

from jobrsvp.reading.facts.candidates import SETTLED, Candidate, best, until_settled

CANDIDATES = st.lists(
    st.builds(
        Candidate,
        value=st.sampled_from(["Acme", "Globex", "Initech"]),
        origin=st.sampled_from(["label", "heading", "prose"]),
        weight=st.floats(0, 1),
    )
)


def candidate(value, weight, origin="label"):
    return Candidate(value=value, weight=weight, origin=origin)


def test_no_candidate_is_no_value():
    assert best([]) is None


def test_the_heaviest_wins():
    assert best([candidate("Acme", 0.5), candidate("Globex", 0.6)]).value == "Globex"


def test_two_origins_that_agree_beat_a_slightly_heavier_one():
    found = [candidate("Acme", 0.6), candidate("Acme", 0.6, "prose"), candidate("Globex", 0.65, "heading")]
    assert best(found).value == "Acme"


def test_one_origin_that_repeats_itself_is_no_agreement():
    found = [candidate("Acme", 0.6), candidate("Acme", 0.6), candidate("Globex", 0.65, "heading")]
    assert best(found).value == "Globex"


def test_the_first_of_equals_wins():
    assert best([candidate("Acme", 0.5), candidate("Globex", 0.5)]).value == "Acme"


@given(CANDIDATES)
def test_the_winner_is_one_of_them(candidates):
    assert best(candidates) in candidates or not candidates


def test_what_settles_the_matter_is_the_last_that_is_looked_for():
    def gathered():
        yield candidate("Acme", 0.5)
        yield candidate("Globex", SETTLED)
        raise AssertionError("it was settled")

    assert [one.value for one in until_settled(gathered())] == ["Acme", "Globex"]


def test_agreement_can_be_left_out():
    found = [candidate("Acme", 0.6), candidate("Acme", 0.6, "prose"), candidate("Globex", 0.65, "heading")]
    assert best(found, agreement=0).value == "Globex"
