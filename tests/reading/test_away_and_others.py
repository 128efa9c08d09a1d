"""Work that keeps people away for nights, and weekends that others work: in the words of ships, mines and fitters."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.schedule import read_schedule

AWAY = [
    "Four weeks on, four weeks off, in single cabins",
    "You live on board.",
    "Technicien itinérant, grands déplacements",
    "Départ le lundi matin, retour le vendredi",
    "Sie sind montags bis donnerstags bei unseren Kunden und schlafen im Hotel.",
    "Desplazamientos de lunes a viernes por toda la península",
    "Trasferte settimanali in tutta Italia",
    "Doordeweeks overnacht je in een hotel.",
    "Delegacje tygodniowe, noclegi w hotelu",
    "Deslocações semanais, pernoitas em hotel",
]
AT_HOME = [
    "Two days on, two days off",
    "Montags bis freitags im Büro",
    "Horario de lunes a viernes",
    "Départ en retraite de notre collègue",
    "Raz w roku delegacja do Berlina",
]
OF_OTHERS = [
    "Weekend calls during fit-ups are covered by a casual crew.",
    "Nobody works here on weekends.",
    "Die Bewerbungsgespräche finden an einem Samstag statt.",
    "Sonntags arbeiten nur Studierende.",
    "Les urgences du dimanche sont assurées par l'ordre.",
    "Los domingos los cubren estudiantes.",
    "De zaterdag draaien studenten.",
    "Dyżury sobotnie i niedzielne pełnią studenci.",
]
OF_ALL = [
    "Weekend calls are covered by the team in turns.",
    "Die Wochenenddienste übernehmen alle im Wechsel.",
    "Les dimanches sont assurés par l'équipe à tour de rôle.",
    "De zaterdag draaien we om de beurt.",
]


@pytest.mark.parametrize("text", AWAY)
def test_nights_far_from_home_are_heard(text):
    assert known().passed(text.lower()).says("schedule.away")


@pytest.mark.parametrize("text", AT_HOME)
def test_what_only_sounds_like_it_is_at_home(text):
    assert not known().passed(text.lower()).says("schedule.away")


@pytest.mark.parametrize("text", OF_OTHERS)
def test_weekends_of_others_are_none_of_the_work(text):
    found = read_schedule(text)
    assert not (found and found.weekends)


@pytest.mark.parametrize("text", OF_ALL)
def test_weekends_in_turns_are_work(text):
    assert read_schedule(text).weekends is True


def test_weeks_on_and_off_hold_weekends_and_watches_hold_nights():
    found = read_schedule("Four weeks on, four weeks off. Watches are 12 on, 12 off.")
    assert (found.weekends, found.nights) == (True, True)
