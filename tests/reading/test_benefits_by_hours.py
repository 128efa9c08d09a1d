"""Benefits that only those get who work more hours than this work takes."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits
from jobrsvp.reading.facts.schedule import read_schedule

LISTED = "We offer a generous package of health, dental and vision insurance.\n"
TOO_FEW = [
    f"Position: 24 hours per week.\n{LISTED}Health insurance is available to staff scheduled for 30 hours or more.",
    "22 hours a week. Our full-time staff (32+ hours) enjoy medical and dental; part-timers get paid holidays.",
    "20 h par semaine. L'assurance collective est offerte aux employés travaillant 28 heures et plus.",
    "20 Stunden pro Woche. Krankenversicherung gibt es für alle mit 30 Stunden und mehr.",
    "20 horas semanales. Seguro médico a partir de 30 horas.",
]
ENOUGH = [
    f"Position: 32 hours per week.\n{LISTED}Health insurance is available to staff scheduled for 30 hours or more.",
    "32 h par semaine. L'assurance collective est offerte aux employés travaillant 28 heures et plus.",
]


def health(text):
    return {one.key: one.offered for one in read_benefits(text)}["health_insurance"]


@pytest.mark.parametrize("text", TOO_FEW)
def test_what_takes_more_hours_is_not_offered_whatever_the_list_says(text):
    assert health(text) is False


@pytest.mark.parametrize("text", ENOUGH)
def test_what_takes_no_more_hours_is_offered(text):
    assert health(text) is True


def test_the_hours_of_full_timers_are_not_those_of_the_work():
    assert read_schedule("22 hours a week.\nOur full-time staff (32+ hours) enjoy dental.").hours_per_week == 22
