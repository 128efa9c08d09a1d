"""Names as a headline holds them."""

import pytest

from jobrsvp_evaluators._words import named


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("Medizinische:r Technolog:in (m/w/d)", "Medizinische/r Technolog/in"),
        ("Nurse: nights", "Nurse"),
        ("Koch | Bremen", "Koch"),
        ("Senior Manager of a very long line of other things", "Senior Manager of a very long line of…"),
    ],
)
def test_named(name, held):
    assert named(name) == held
