"""Many ways to say where the work is done, and on how many days on site."""

import pytest

from jobrsvp import reading

WAYS = [
    ("You will work on site five days a week.", "onsite", 5),
    ("The job is on site.", "onsite", None),
    ("The role is on site, 5 days per week.", "onsite", 5),
    ("This is an in-person role.", "onsite", None),
    ("This position is office-based.", "onsite", None),
    ("The role is office based in Leeds.", "onsite", None),
    ("You will be based in our office.", "onsite", None),
    ("You will be based at our Manchester headquarters.", "onsite", None),
    ("The work is on site, Monday to Friday.", "onsite", 5),
    ("You work in our Galway office, Monday to Friday.", "onsite", 5),
    ("No remote work.", "onsite", None),
    ("Remote work is not possible.", "onsite", None),
    ("This is not a remote position.", "onsite", None),
    ("Working in the office five days a week.", "onsite", 5),
    ("3 days per week onsite.", "hybrid", 3),
    ("3 days a week on site, the rest at home.", "hybrid", 3),
    ("On site three days a week.", "hybrid", 3),
    ("You are expected in the office two days a week.", "hybrid", 2),
    ("Tuesday to Thursday in the office.", "hybrid", 3),
    ("In the office on Tuesdays and Thursdays.", "hybrid", 2),
    ("We meet Mondays, Wednesdays and Fridays in our office.", "hybrid", 3),
    ("You work from home two days a week.", "hybrid", 3),
    ("Work from home up to 3 days per week.", "hybrid", 2),
    ("Hybrid working, 2 days in the office.", "hybrid", 2),
    ("Hybrid role.", "hybrid", None),
    ("This role is fully remote.", "remote", None),
    ("We are a remote-first company.", "remote", None),
    ("100% remote.", "remote", None),
    ("Remote possible.", "remote", None),
    ("You can work from anywhere.", "remote", None),
    ("Drei Tage pro Woche im Büro.", "hybrid", 3),
    ("Zwei Tage Homeoffice pro Woche.", "hybrid", 3),
    ("Homeoffice nach Absprache möglich.", "hybrid", None),
    ("Die Arbeit findet vor Ort statt.", "onsite", None),
    ("Dienstag bis Donnerstag im Büro.", "hybrid", 3),
    ("Kein Homeoffice.", "onsite", None),
    ("Vollständig remote arbeiten.", "remote", None),
    ("Deux jours de télétravail par semaine.", "hybrid", 3),
    ("Poste en présentiel.", "onsite", None),
    ("Trois jours par semaine au bureau.", "hybrid", 3),
    ("Télétravail partiel possible.", "hybrid", None),
    ("Pas de télétravail.", "onsite", None),
    ("Poste 100 % télétravail.", "remote", None),
    ("Dos días de teletrabajo a la semana.", "hybrid", 3),
    ("Trabajo presencial.", "onsite", None),
    ("Tres días a la semana en la oficina.", "hybrid", 3),
    ("Modalidad: híbrida.", "hybrid", None),
    ("Teletrabajo.", "remote", None),
    ("Sin teletrabajo.", "onsite", None),
]
LOOKALIKES = [
    "There is a gym on site.",
    "Free parking on site for everybody.",
    "You support remote sensing projects.",
    "You install pumps on site at customers.",
    "Our office hours are Monday to Friday.",
    "The hybrid cloud is your playground.",
    "The on-site canteen cooks well.",
]


def workplace(sentence):
    duties = "What you will do\n- Keep the records, the post and the diary of a small team in order"
    return reading.read(reading.capture_text(f"Office Manager\n\n{duties}\n{sentence}\n")).workplace


@pytest.mark.parametrize(("sentence", "mode", "days"), WAYS)
def test_the_workplace_is_read(sentence, mode, days):
    found = workplace(sentence)
    assert (found and found.mode, found and found.days_on_site) == (mode, days)


@pytest.mark.parametrize("sentence", LOOKALIKES)
def test_what_only_sounds_like_a_workplace_is_none(sentence):
    assert workplace(sentence) is None
