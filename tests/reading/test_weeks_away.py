"""Weeks that are spent away, told as so many of so many, and weeks that begin with leaving and end with coming home."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.schedule import read_schedule

SHARES = [
    ("You are abroad three weeks out of four.", 75),
    ("Three of four weeks are spent in hotels near the site.", 75),
    ("I live in Cork, and I am home one week in three. Flights are booked for you.", 67),
    ("Two weeks in three you will be overseas with the vessel.", 67),
    ("Zwei von drei Wochen sind Sie im Ausland.", 67),
    ("Nur eine von vier Wochen bist du zu Hause, sonst im Hotel.", 75),
    ("Trois semaines sur quatre, l'équipe est en déplacement.", 75),
    ("On dort à l'hôtel deux semaines sur trois ; la troisième se passe au dépôt.", 67),
    ("Tres semanas de cada cuatro se trabaja en el extranjero.", 75),
    ("Una semana de cada dos se duerme en hostales, lejos de la base.", 50),
    ("Drie van de vier weken zit je in het buitenland.", 75),
    ("Twee weken op drie slaap je in een hotel.", 67),
]
WHOLE_FIRST = [
    ("Of every ten weeks, seven are spent on customer sites overseas.", 70),
    ("Sur dix semaines, sept se passent à l'étranger.", 70),
    ("De cada diez semanas, siete son en el extranjero.", 70),
]
NO_SHARES = [
    "Long weekends every second week, full pay, a car of your own with a card for fuel, an allotment, cheap hotels",
    "Three weeks out of four you teach in the morning.",
    "We give four of six weeks of leave in summer.",
    "Eine von vier Wochen ist Spätdienst.",
    "Une semaine sur trois, vous êtes du matin.",
    "Una semana de cada tres toca turno de tarde.",
    "Een van de vier weken draai je de late dienst.",
]
AWAY = [
    "The van leaves on Monday at five and is back on Friday at noon.",
    "On Monday morning you fly out to the plant, and on Thursday night you are home.",
    "Du fährst am Montag früh los und bist freitags wieder zu Hause.",
    "Départ le dimanche soir, on rentre le jeudi.",
    "Se sale el lunes al alba y se regresa el viernes.",
    "Maandagochtend vertrek je naar de werf en vrijdagavond ben je weer thuis.",
]
NOT_AWAY = [
    "The office opens on Monday at eight and closes on Friday at two.",
    "From Monday to Friday you are home by five.",
    "Du startest montags um acht und gehst freitags um zwölf.",
    "Vous travaillez du lundi au vendredi et rentrez chez vous le soir.",
    "De lunes a viernes, y a las tres en casa.",
    "Van maandag tot vrijdag, om vijf uur thuis.",
]


@pytest.mark.parametrize(("text", "percent"), [*SHARES, *WHOLE_FIRST])
def test_weeks_away_are_a_share_of_the_time(text, percent):
    assert read_schedule(text).travel_percent == percent


@pytest.mark.parametrize("text", NO_SHARES)
def test_weeks_of_something_else_are_no_travel(text):
    found = read_schedule(text)
    assert not (found and found.travel_percent)


@pytest.mark.parametrize("text", AWAY)
def test_a_week_that_ends_with_coming_home_is_away(text):
    assert known().passed(text).says("schedule.away")


@pytest.mark.parametrize("text", NOT_AWAY)
def test_a_week_at_work_is_not_away(text):
    assert not known().passed(text).says("schedule.away")
