"""Hours a week that the reader of a posting has to work out: days and times, hours a day, a busy season."""

from decimal import Decimal

import pytest

from jobrsvp.reading.facts.schedule import read_schedule

WORKED_OUT = [
    ("You work Monday to Friday from 9:00 to 13:00 and 16:00 to 20:00.", 40),
    ("Monday to Thursday, 8:30 to 12:30.", 16),
    ("Four hours a day, Monday to Friday.", 20),
    ("Five hours a day, four days a week.", 20),
    ("Sie sind von Montag bis Freitag zwischen 7.30 und 12.30 Uhr im Haus.", 25),
    ("Täglich? Nein: 6 Stunden am Tag, von Montag bis Donnerstag.", 24),
    ("Du lundi au vendredi de 9h à 12h et de 14h à 17h.", 30),
    ("Quatre heures par jour, cinq jours par semaine.", 20),
    ("De lunes a viernes de 9:00 a 14:00 y de 16:30 a 19:30.", 40),
    ("Cuatro horas diarias de lunes a viernes.", 20),
    ("Je werkt van maandag tot vrijdag van 8:30 tot 12:30 uur.", 20),
    ("Vijf uur per dag, drie dagen per week.", 15),
    ("The shop is open Monday to Friday from 9:30 to 13:30 and 16:00 to 20:00; you serve while we are open.", 40),
]
DAYS_OF_HOURS = [
    ("You work three days of eight hours.", 24),
    ("You work four 9-hour days.", 36),
    ("Vier 9-Stunden-Tage, dann drei Tage frei.", 36),
    ("Le temps de travail est réparti sur quatre journées de neuf heures.", 36),
    ("Tres jornadas semanales de ocho horas", 24),
    ("Drei Tage die Woche, jeweils sechs Stunden.", 18),
    ("Trois jours de 7 h.", 21),
    ("Cuatro días de seis horas.", 24),
    ("Je werkt drie dagen van acht uur.", 24),
    ("De lunes a viernes, cuatro horas cada mañana.", 20),
]
LONG_DAYS = [("Monday to Friday, 9:00 to 17:00", 35, 40), ("Von Montag bis Freitag, 8:00 bis 17:00 Uhr", None, 40)]
NONE = [
    "The shop is open Monday to Friday from 9:30 to 13:30 and 16:00 to 20:00.",
    "Unsere Praxis ist von Montag bis Freitag von 8:00 bis 12:00 Uhr geöffnet.",
    "La tienda abre de lunes a viernes de 9:00 a 14:00.",
    "Two shifts, Monday to Friday, 6:00 to 14:00 and 14:00 to 22:00.",
]
OF_ANOTHER = [
    ("The post in Leeds (40 hours a week) has already been filled. Here it is 20 hours a week.", 20),
    ("Our other branch seeks a manager, 40 hours a week. You: 18 hours a week.", 18),
    ("Wels hat seine Stelle (40 Stunden pro Woche) bereits besetzt. Bei uns sind es 24 Stunden pro Woche.", 24),
    ("Le poste de Metz, 39 heures par semaine, est déjà pourvu. Ici, 20 heures par semaine.", 20),
    ("El puesto de Lugo, 40 horas semanales, ya está cubierto. Aquí son 25 horas semanales.", 25),
    ("De vacature van mei, 36 uur per week, is al vervuld. Nu: 24 uur per week.", 24),
    ("The half-time job we advertised in May has been filled. Four hours a day, Monday to Friday.", 20),
]
SEASONS = [
    ("Contract: 30 hours a week on average. From May to September everybody works weeks of 48 hours.", 48),
    ("30 Stunden pro Woche im Schnitt. Wochen mit 45 Stunden gibt es in der Erntezeit für alle.", 45),
    ("35 heures par semaine en moyenne. De mai à septembre, des semaines de 44 h pour tous.", 44),
    ("30 horas semanales de media. Durante la vendimia son semanas de 48 horas.", 48),
    ("Contract: 32 uur per week. Van april tot september draait iedereen weken van 45 uur.", 45),
    ("Contract: 30 hours a week. Weeks of 45 hours in the summer if you like.", 30),
    ("Contract: 30 hours a week. Some clients work weeks of 60 hours.", 30),
]
FULL_WEEK_OF_PAY = [
    ("£28,000 a year (scale 5, full-time equivalent, 37 hours). The post carries 18 hours a week.", 18),
    ("2 100 € brut par mois (groupe B, base 35 h). Le poste compte 20 heures par semaine.", 20),
    ("£28,000 a year (scale 5, 37 hours a week).", 37),
]


def hours(text):
    found = read_schedule(text)
    return found and found.hours_per_week


@pytest.mark.parametrize(("text", "a_week"), [*WORKED_OUT, *DAYS_OF_HOURS, *OF_ANOTHER, *SEASONS, *FULL_WEEK_OF_PAY])
def test_hours_a_week_are_worked_out(text, a_week):
    assert hours(text) == a_week


@pytest.mark.parametrize(("text", "least", "most"), LONG_DAYS)
def test_a_long_day_has_a_break(text, least, most):
    found = read_schedule(text)
    assert (found.hours_per_week_min, found.hours_per_week) == (least and Decimal(least), most)


@pytest.mark.parametrize("text", NONE)
def test_when_a_place_is_open_tells_no_hours(text):
    assert hours(text) is None
