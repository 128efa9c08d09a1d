"""Hours of a part of a full post, and times between two hours."""

import pytest

from jobrsvp.reading.facts.pay import read_pay
from jobrsvp.reading.facts.schedule import read_schedule

SHARES = [
    ("Research Fellow, 0.4 FTE", 15.6),
    ("A 60% appointment", 23.4),
    ("Teilzeit 65 %", 25.4),
    ("temps partiel (60 %)", 23.4),
    ("part-time al 50 %", 19.5),
    ("0,5 etatu", 19.5),
    ("Stelle 50 %", 19.5),
    ("poste à 60 %", 23.4),
    ("contrato al 60 %", 23.4),
    ("Omfattning: 75 %", 29.2),
    ("This is a half-time job.", 19.5),
    ("Halbtags (vormittags)", 19.5),
    ("Mi-temps, dans une petite équipe", 19.5),
    ("Media jornada de mañana", 19.5),
    ("praca na pół etatu", 19.5),
    ("0.6 FTE (22.5 hours a week)", 22.5),
    ("Pensum 60–80 %, 30 Stunden pro Woche", 30),
]
NO_SHARES = [
    "£30,000 FTE", "100 % remote", "20 % Zuschuss", "1.0 FTE", "The role is 20% travel.", "poste à 50 % en télétravail",
    "at half-time of the match", "Die Stelle ist unbefristet.",
]  # fmt: skip
FULL_TIME_PAY = [
    "3.600 € brutto bei Vollzeit, 20 Stunden pro Woche",
    "Stelle 50 %, 3.600 € (Vollzeit)",
    "2 400 € brut mensuel (base temps plein), mi-temps",
    "24.000 € brutos anuales a jornada completa; 20 horas semanales",
    "32 000 kr vid heltid, 50 % tjänst",
]


def hours(text):
    found = read_schedule(text)
    return found and found.hours_per_week and float(found.hours_per_week)


@pytest.mark.parametrize(("text", "a_week"), SHARES)
def test_a_part_of_a_post_is_so_many_hours(text, a_week):
    assert hours(text) == a_week


@pytest.mark.parametrize("text", NO_SHARES)
def test_what_is_no_part_of_a_post_tells_no_hours(text):
    assert hours(text) is None


@pytest.mark.parametrize("text", FULL_TIME_PAY)
def test_pay_told_for_full_time_is_cut_for_a_part(text):
    assert [one.pro_rata for one in read_pay(text)] == [True]


def test_pay_of_a_full_time_job_is_not_cut():
    assert [one.pro_rata for one in read_pay("Vollzeit, 3.600 € brutto im Monat")] == [False]


@pytest.mark.parametrize(
    ("text", "least"), [("Vollzeit oder Teilzeit ab 30 Stunden", 30), ("Full time or part time from 25 hours", 25)]
)
def test_part_time_from_so_many_hours_is_the_least_beside_full_time(text, least):
    assert (hours(text), float(read_schedule(text).hours_per_week_min)) == (39, least)


def test_hours_between_evening_and_morning_are_nights():
    assert read_schedule("Ihr Dienst liegt zwischen 18:00 und 4:30 Uhr.").nights is True


def test_hours_between_two_of_the_day_are_none():
    found = read_schedule("You work between 8:00 and 16:30.")
    assert not (found and found.nights)


def test_days_one_by_one_tell_the_week_as_a_run_does():
    text = "You work Monday, Wednesday and Friday. Our dog came to us on a Sunday."
    assert read_schedule(text).weekends is None


def test_days_one_by_one_may_hold_a_weekend():
    assert read_schedule("You work Thursday, Friday and Saturday.").weekends is True


def test_a_question_about_weekends_leaves_it_open():
    assert read_schedule("Saturdays at the till? Come to us.").weekends is None


@pytest.mark.parametrize(
    "text",
    [
        "Ce que nous offrons dans une équipe soudée, avec un café et un chien : 2 050 € brut, tickets restaurant.",
        "Voor deze functie in het hart van de stad, met een fijn team en veel vrijheid, is € 2.680 bruto beschikbaar.",
        "We need somebody who knows the peat lakes and the boats. NZ$92,000 full-time equivalent, pro rata, two years.",
    ],
)
def test_what_is_gross_or_for_full_time_is_pay(text):
    long = text + " " + "We like what we do and we do it well. " * 6
    assert len(read_pay(long)) == 1


def test_a_price_before_tax_is_no_pay():
    assert read_pay("The prize is worth €2,000, and " + "we like what we do. " * 12) == []
