"""Work at nights and weekends that the clock and the calendar tell, and that of others."""

import pytest

from jobrsvp.reading.facts.schedule import read_schedule

AT_NIGHT = [
    "With our crew you will relieve second shift at 10:30. Interviews are held between 9 am and 3 pm.",
    "You relieve the second shift at 11:00 and hand over by 7:00 in the morning.",
    "Du löst um 22 Uhr die Spätschicht ab.",
    "Vous relevez l'équipe du soir à 21 h 30.",
    "Line B, four on, four off: 0700-1900, then 1900-0700",
    "Second fortnight of every swing is 1730 – 0600.",
    "Horaires : 1 h 30 – 8 h 30 du mardi au vendredi",
    "Orario: 1:30 – 9:00, dal martedì al venerdì",
    "Arbeitszeit 2:00 - 10:00 Uhr",
    "Shift: 10 pm to 6 am",
    "You join the night team in the bakery.",
    "Prise de poste à 2h00, fin à 9h00",
    "Your shift starts at 1:30 am.",
    "First three swings days only, then 7 days / 7 nights",
    "Dienstag bis Samstag, Beginn 1:30 Uhr, Ende gegen 9:30 Uhr",
    "Beginn: 2 Uhr",
    "Arbeitsbeginn gegen 1:45 Uhr",
    "Début à 2h15",
]
BY_DAY = [
    "You work from 2 pm to 10 pm, when the others relieve second shift.",
    "You relieve the first shift at 2:30 pm.",
    "Three 12-hour days, 7.30am to 7.30pm. We have our own permanent night team.",
    "Horaires : 7 h – 14 h 30 ou 13 h 30 – 21 h. L'équipe de nuit est distincte.",
    "Dienst von 7 bis 15 Uhr. Unsere Dauernachtwachen sind ein eigenes Team.",
    "Horario de 8:00 a 16:00. De noche trabaja el equipo de noche.",
    "Founded 1900-2000",
    "A ride of 1-2 h",
    "Open from 6:30 to 20:00",
    "El horario es de 4:30 a 11:00",
    "Prise de poste à 6h00",
    "The course starts at 2 points.",
    "Beginn 8:30 Uhr",
    "The briefing starts 2 h later.",
]


@pytest.mark.parametrize("text", AT_NIGHT)
def test_it_is_night_work(text):
    assert read_schedule(text).nights


@pytest.mark.parametrize("text", BY_DAY)
def test_it_is_none(text):
    schedule = read_schedule(text)
    assert schedule is None or not schedule.nights


@pytest.mark.parametrize(
    ("text", "a_week"),
    [
        ("Horaires de journée, 8 h - 16 h, du lundi au vendredi", 40),
        ("de 9 h – 17 h 30", None),
        ("Horaires : 4 h 30 – 12 h, du mardi au samedi", 37.5),
        ("Horaires : 7 h – 14 h 30 ou 13 h 30 – 21 h, en semaine", None),
    ],
)
def test_times_of_day_with_minutes_are_no_hours_a_week_but_with_their_days(text, a_week):
    schedule = read_schedule(text)
    assert (schedule and schedule.hours_per_week) == a_week


def test_training_days_in_front_of_the_hours_are_others():
    text = "Term time plus five training days, 27.5 hours per week"
    assert float(read_schedule(text).hours_per_week) == 27.5


@pytest.mark.parametrize(
    "text",
    [
        "Monday through Friday, 7:00 a.m. to 6:00 p.m. Inpatient nurses receive a weekend differential of $3.",
        "Montag bis Freitag. Wochenendzuschläge erhält das Team der Station.",
        "Du lundi au vendredi. Majoration de week-end pour l'équipe de garde",
    ],
)
def test_extra_pay_for_weekends_is_that_of_others_where_the_days_are_told(text):
    schedule = read_schedule(text)
    assert schedule is None or not schedule.weekends


@pytest.mark.parametrize("text", ["We pay a weekend premium.", "Monday to Friday, and one weekend a month"])
def test_weekends_are_worked_where_no_days_are_told_or_they_are_besides(text):
    assert read_schedule(text).weekends


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("25,50 $ à 28,00 $ l'heure, 37,5 heures par semaine\nhoraire flexible entre 7 h et 17 h", 37.5),
        ("€ 2.700 - € 3.400 bij 38 uur, 32 uur per week", 32),
    ],
)
def test_hours_behind_pay_by_the_hour_are_the_works_own(text, hours):
    assert float(read_schedule(text).hours_per_week) == hours


@pytest.mark.parametrize(
    "text",
    [
        "Montag bis Freitag, an Wochenenden und Feiertagen bleibt die Küche zu",
        "Horaires : du lundi au vendredi. Ici, le week-end, la cuisine est fermée.",
        "Du lundi au vendredi. Assez des coupures et des services du samedi soir ?",
    ],
)
def test_a_weekend_on_which_the_place_is_shut_is_none_where_the_days_are_told(text):
    schedule = read_schedule(text)
    assert schedule is None or not schedule.weekends


@pytest.mark.parametrize(
    ("text", "nights"),
    [
        ("Turno de mañana, de 7:30 a 15:00, de lunes a viernes", False),
        ("You work from 8:30 am to 5 pm, Monday to Friday.", False),
        ("Arbeitszeit: Mo-Fr 7:00 bis 15:30 Uhr", False),
        (
            "You learn in the first week from 8:30 am to 5 pm.\n"
            "After that the mill expects you to join one of its crews, who work a rotating shift pattern",
            None,
        ),
        ("Interviews will be held from 9 am to 5 pm.", None),
    ],
)
def test_nobody_works_nights_where_all_hours_are_by_day(text, nights):
    schedule = read_schedule(text)
    assert (schedule.nights if schedule else None) is nights
