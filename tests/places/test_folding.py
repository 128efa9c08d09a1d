"""One spelling for every way to write a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobrsvp.places.folding import fold


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Köln", "koln"),
        ("København", "kobenhavn"),
        ("Łódź", "lodz"),
        ("St. Louis", "saint louis"),
        ("Ft. Worth", "fort worth"),
        ("Gießen", "giessen"),
        ("O'Fallon", "ofallon"),
        ("Winston-Salem", "winston salem"),
        ("  New   York ", "new york"),
    ],
)
def test_a_name_is_folded(name, folded):
    assert fold(name) == folded


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_of_the_words(text):
    assert len(fold(fold(text))) <= len(fold(text)) + 40
