"""What the list of evaluators says of an option."""

import pytest

from jobrsvp.cli.report import usual

NO_RANGE = {"least": None, "most": None, "unit": "", "choices": None}


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ({"default": 3}, "default 3"),
        ({"default": 3, "unit": "days"}, "default 3 days"),
        ({"default": 25, "unit": "%", "least": 0, "most": 100}, "default 25 %, at least 0, at most 100"),
        ({"default": "car", "choices": ["car", "bike"]}, "default car, one of car/bike"),
    ],
)
def test_an_option_says_its_default_unit_range_and_choices(option, told):
    assert usual(NO_RANGE | option) == told
