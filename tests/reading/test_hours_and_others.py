"""Hours that pay rests on, ranges of hours, and nights and weekends that others work."""

from decimal import Decimal

import pytest

from jobrsvp.reading import capture_text, read
from jobrsvp.reading.facts.schedule import read_schedule

HOURS = [
    ("Teilzeit 20 Stunden. 3.400 € brutto bei 39 Stunden pro Woche", 20),
    ("Uren: 24. Salaris € 2.700 - € 3.400 bij 38 uur per week", 24),
    ("Part time, 18 hours. £24,000 for 37 hours a week", 18),
    ("Salary £24,000 for 37 hours a week", 37),
    ("£12 an hour, 30 hours a week", 30),
]


@pytest.mark.parametrize(("text", "hours"), HOURS)
def test_the_hours_that_pay_rests_on_count_last(text, hours):
    assert read_schedule(text).hours_per_week == hours


RANGES = [
    ("25 bis 32 Wochenstunden", 25, 32),
    ("24-32 uur per week", 24, 32),
    ("35 to 40 hours a week", 35, 40),
    ("Hours per week: 20-30", 20, 30),
    ("40 hours a week", None, 40),
]


@pytest.mark.parametrize(("text", "least", "most"), RANGES)
def test_a_range_of_hours_has_two_ends(text, least, most):
    found = read_schedule(text)
    assert (found.hours_per_week_min, found.hours_per_week) == (least and Decimal(least), most)


NOT_WORKED = [
    "Closed nights, weekends and all major holidays.",
    "The volunteers do the weekend tasks.",
    "A separate security team covers the night-time phone.",
    "Weekends are covered by an on-call rota that staff may join if they like.",
    "Nachts zwischen 22 und 6 Uhr fährt bei uns niemand.",
    "Samstags arbeitet, wer mag.",
    "La nuit, chez nous personne ne travaille.",
    "Di notte il telefono tace.",
    "In de nacht werkt bij ons niemand.",
    "Los domingos no trabaja nadie.",
]


@pytest.mark.parametrize("text", NOT_WORKED)
def test_nights_and_weekends_that_nobody_has_to_work_are_none(text):
    found = read_schedule(text)
    assert not (found and (found.nights or found.weekends))


WORKED = [
    ("Our night team covers the ward. You work nights in turn.", "nights"),
    ("The shop is closed on Mondays and you work every other weekend.", "weekends"),
    ("Samedi et dimanche travaillés, une semaine sur deux.", "weekends"),
]


@pytest.mark.parametrize(("text", "flag"), WORKED)
def test_what_one_has_to_work_counts(text, flag):
    assert getattr(read_schedule(text), flag)


@pytest.mark.parametrize(
    "sentence",
    [
        "This position is not eligible for benefits, including health insurance.",
        "We offer no benefits, such as health insurance.",
        "There are no benefits, health insurance among them.",
    ],
)
def test_a_denial_of_all_benefits_reaches_those_that_are_named(sentence):
    posting = read(capture_text(f"Nurse\nBrook Clinic\n\nYou care for patients. {sentence}\n\nApply with your CV."))
    assert posting.benefit("health_insurance").offered is False
