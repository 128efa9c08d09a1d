"""Working time as texts state it."""

from decimal import Decimal

import pytest

from jobrsvp.reading.facts.schedule import read_schedule

FACTS = [
    ("40 hours per week", "hours_per_week", 40),
    ("37.5 hours a week, Monday to Friday", "hours_per_week", 37.5),
    ("Part time, 20-25 hours/week", "hours_per_week", 25),
    ("Hours: 35", "hours_per_week", 35),
    ("Schedule: the job is 20 to 24 hours per week.", "hours_per_week", 24),
    ("Hours: this role is 16 to 20 hours a week", "hours_per_week", 20),
    ("This is a 24 hour per week position", "hours_per_week", 24),
    ("Vollzeit, 38,5 Stunden pro Woche", "hours_per_week", 38.5),
    ("40-Stunden-Woche", "hours_per_week", 40),
    ("35 heures par semaine", "hours_per_week", 35),
    ("Jornada de 40 horas semanales", "hours_per_week", 40),
    ("40 ore settimanali", "hours_per_week", 40),
    ("32 uur per week", "hours_per_week", 32),
    ("40 godzin tygodniowo", "hours_per_week", 40),
    ("40 timmar i veckan", "hours_per_week", 40),
    ("Travel up to 25%", "travel_percent", 25),
    ("25-50% travel required", "travel_percent", 50),
    ("Willingness to travel 10% to 20% of the time", "travel_percent", 20),
    ("80% domestic travel", "travel_percent", 80),
    ("No travel required", "travel_percent", 0),
    ("Reisebereitschaft von ca. 30 %", "travel_percent", 30),
    ("Déplacements : 20 %", "travel_percent", 20),
    ("Viajes 40% del tiempo", "travel_percent", 40),
    ("6-month contract", "contract_months", 6),
    ("Fixed term contract of 12 months", "contract_months", 12),
    ("Contract length: 18 months", "contract_months", 18),
    ("Two-year fixed-term role", "contract_months", 24),
    ("A 12 week internship", "contract_months", 3),
    ("A summer internship for 10 consecutive weeks", "contract_months", 2),
    ("Befristet auf 24 Monate", "contract_months", 24),
    ("CDD de 6 mois", "contract_months", 6),
    ("Contrato de 9 meses", "contract_months", 9),
    ("Rotating shifts", "shifts", True),
    ("12-hour shifts", "shifts", True),
    ("Bereitschaft zur Schichtarbeit", "shifts", True),
    ("Trabajo a turnos", "shifts", True),
    ("No shift work", "shifts", False),
    ("Keine Nachtschicht", "nights", False),
    ("Night shift premium paid, night shifts only", "nights", True),
    ("Travail de nuit", "nights", True),
    ("Must work weekends", "weekends", True),
    ("Every other Saturday", "weekends", True),
    ("Disponibilidad los fines de semana", "weekends", True),
    ("No weekends", "weekends", False),
    ("Wochenendarbeit möglich", "weekends", True),
    ("Participate in the on-call rotation", "on_call", True),
    ("There is no on-call duty", "on_call", False),
    ("Rufbereitschaft", "on_call", True),
    ("Astreintes une semaine sur quatre", "on_call", True),
]  # fmt: skip

SILENT = [
    "Save customers 10 hours per week",
    "We are a travel company with 20% growth",
    "12 months of experience with contracts",
    "Interviews on Saturday 5 May",
    "A paradigm shift in banking",
    "5 years of experience",
    "Call us for details",
    "Great people and a nice office",
    "401(k) match of 4%",
    "We travel the world to find talent",
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), FACTS)
def test_facts(text, name, expected):
    schedule = read_schedule(text)
    wanted = Decimal(str(expected)) if name == "hours_per_week" else expected
    assert schedule is not None
    assert getattr(schedule, name) == wanted


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_are_no_working_time(text):
    assert read_schedule(text) is None


def test_quotes_stand_in_the_text():
    text = "Full time.\n\n40  hours per week, rotating shifts &amp; 10% travel"
    for quote in read_schedule(text).quotes:
        assert text[quote.start : quote.end] == quote.text
