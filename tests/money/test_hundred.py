"""A hundred packages, against numbers worked out by hand."""

from decimal import Decimal

import pytest
from tests.money.hundred import CASES, total_of

EXAMPLE = {
    "profile": {
        "home": {"country": "US"},
        "pay": {"current": 98000, "currency": "USD"},
        "benefits": {
            "has": ["health_insurance", "retirement", "pto"],
            "health_cover": "family",
            "retirement_match_percent": 4,
            "paid_leave_days": 20,
        },
    },
    "posting": {
        "country": "US",
        "pay": [{"minimum": "105000", "maximum": "105000", "currency": "USD", "period": "year"}],
        "benefits": [
            {"key": "health_insurance", "offered": False},
            {"key": "retirement", "offered": False},
            {"key": "pto", "offered": True, "value": "10", "unit": "days"},
        ],
    },
}


def test_there_are_a_hundred_cases():
    assert len({case["working"] for case in CASES}) == 100


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["working"][:60])
def test_the_package_comes_to_what_the_working_says(case):
    for found, expected in zip(total_of(case), case["total"], strict=True):
        assert abs(found - Decimal(expected)) <= Decimal("0.05")


def test_the_worked_example_of_the_documents():
    # 7,000 - 20,143 - 4 % of 98,000 + 10 x 105,000/260 - 20 x 98,000/260
    assert total_of(EXAMPLE)[1] == Decimal("-20563.00")
