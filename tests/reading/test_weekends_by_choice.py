"""Work at weekends or at night that nobody has to do, or only in one month, is none of the job."""

import pytest

from jobrsvp.reading.facts.schedule import read_schedule

BY_CHOICE = [
    "Weekend shifts are voluntary.",
    "You can volunteer for weekend work.",
    "Saturdays if you like",
    "Weekend work only in December",
    "Saturdays in December only",
    "Optional Sunday shifts, paid double",
    "Wochenenddienste sind freiwillig.",
    "Wochenendarbeit nur im Dezember",
    "freiwillige Samstagsarbeit",
    "Travail le week-end sur la base du volontariat",
    "Le samedi uniquement en décembre",
    "Fines de semana voluntarios",
    "Sábados solo en diciembre",
    "Fine settimana facoltativi",
    "Domenica solo a dicembre",
    "Weekenddiensten zijn vrijwillig.",
    "Zaterdagen alleen in december",
    "Weekendy dla chętnych",
    "Fins de semana apenas em dezembro",
    "Helgarbete endast i december",
]
WORKED = [
    "Weekend work is required, overtime is voluntary.",
    "You work every second weekend; choirs are optional.",
    "Weekend work, more of it in December",
    "Arbeit am Wochenende, freiwillige Zusatzversicherung",
    "Travail le week-end, mutuelle facultative",
    "Trabajo los fines de semana, seguro opcional",
    "Lavoro nel fine settimana, ferie a dicembre",
    "Weekendwerk, pensioen vrijwillig",
]


def weekends(text):
    found = read_schedule(text)
    return found.weekends if found else None


@pytest.mark.parametrize("text", BY_CHOICE)
def test_what_nobody_has_to_do_is_no_work_at_weekends(text):
    assert not weekends(text)


@pytest.mark.parametrize("text", WORKED)
def test_what_is_by_choice_beside_it_takes_nothing_away(text):
    assert weekends(text)


def test_nights_by_choice_leave_the_weekends():
    found = read_schedule("Weekends are on the rota. Night shifts are voluntary.")
    assert (found.weekends, found.nights) == (True, None)
