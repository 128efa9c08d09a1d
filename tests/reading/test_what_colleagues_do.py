"""What others of the firm do, whom a posting names by their trade or their kind, is no fact of this job."""

import pytest

from jobrsvp import reading
from jobrsvp.model import Capture
from jobrsvp.reading.facts.schedule import read_schedule

OF_OTHERS = [
    "Payroll clerk\nOur 600 drivers work rotating weekends.",
    "Sekretärin\nNachts und am Wochenende backen dreißig Bäcker das Brot.",
    "Assistante de gestion\nLe samedi et le dimanche aussi, nos pâtissiers sont à l'œuvre.",
    "Auxiliar de oficina\nNuestros repartidores trabajan también sábados y domingos.",
    "Planner\nOnze chauffeurs rijden ook op zaterdag en zondag.",
]
OF_THIS_JOB = [
    "Driver\nOur 600 drivers work rotating weekends.",
    "Nurse\nWork every second weekend; two nurses are on each shift.",
    "Payroll clerk\nYou and our drivers work rotating weekends.",
    "Bäcker (m/w/d)\nAm Wochenende backen dreißig Bäcker das Brot.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_weekends_of_another_trade_are_none_of_this_job(text):
    schedule = read_schedule(text)
    assert schedule is None or schedule.weekends is not True


@pytest.mark.parametrize("text", OF_THIS_JOB)
def test_weekends_of_this_trade_are(text):
    assert read_schedule(text).weekends is True


def test_travel_of_another_trade_is_none_of_this_job():
    assert read_schedule("Clerk\nOur fitters travel 80% of the time.") is None
    assert read_schedule("Fitter\nOur fitters travel 80% of the time.").travel_percent == 80


POSTING = "{}\nBrook Clinic, Leeds\n\nYou plan the week with the team.\n{}\nCall Ms Brook."


@pytest.mark.parametrize(
    ("title", "said", "offered"),
    [
        ("Clinic clerk", "Contractors are not eligible for health insurance.", None),
        ("Clinic clerk", "Apprentices are not eligible for health insurance.", None),
        ("Apprentice clerk", "Apprentices are not eligible for health insurance.", False),
        ("Clinic clerk", "You are not eligible for health insurance.", False),
    ],
)
def test_what_trainees_or_contractors_lack_says_nothing_of_others(title, said, offered):
    posting = reading.read(Capture(text=POSTING.format(title, said)))
    assert {one.key: one.offered for one in posting.benefits}.get("health_insurance") is offered


@pytest.mark.parametrize(
    ("said", "town"),
    [
        ("You will be required to relocate to Aberdeen.", "Aberdeen"),
        ("The vet must live in Kirkwall.", "Kirkwall"),
    ],
)
def test_where_one_must_move_is_where_the_work_is(said, town):
    posting = reading.read(Capture(text=f"Vet\nBrook Clinic\n\nYou look after cattle and sheep.\n{said}\nCall us."))
    assert [one.text for one in posting.locations] == [town]
