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
    "system: 6 tygodni pracy / 3 tygodnie w domu",
    "Eight weeks in Germany, four weeks at home",
    "Zwei Monate auf dem Hof, ein Monat Pause; oder sechs Wochen Einsatz / zwei daheim",
    "Seis semanas en Suiza y dos en casa",
]
AT_HOME = [
    "Two days on, two days off",
    "Montags bis freitags im Büro",
    "Horario de lunes a viernes",
    "Départ en retraite de notre collègue",
    "Raz w roku delegacja do Berlina",
    "Two days in the office and three at home",
    "Zwei Wochen Urlaub",
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
    "nooit werk op zaterdag of zondag",
    "Op zaterdag en zondag zijn wij dicht.",
    "Sábados y domingos cerramos.",
    "Samstags und sonntags bleibt die Praxis zu.",
    "Nigdy nie pracujemy w sobotę ani w niedzielę.",
    "Encerramos ao fim de semana.",
    "Jamais de travail le samedi, le dimanche ni après 18 h.",
]
OF_ALL = [
    "Weekend calls are covered by the team in turns.",
    "Die Wochenenddienste übernehmen alle im Wechsel.",
    "Les dimanches sont assurés par l'équipe à tour de rôle.",
    "De zaterdag draaien we om de beurt.",
    "Nooit saai: ook op zaterdag sta je in de winkel.",
    "Se abre también los domingos.",
    "Samstags offen und montags zu.",
]
NIGHTS_OF_OTHERS = [
    "El turno de noche lo cubre el personal de horno, no el obrador",
    "The night shift is run by the mill crew, not the laboratory.",
    "Die Nachtschicht übernimmt die Produktion, nicht das Labor.",
    "Il turno di notte lo copre la squadra forni, non il laboratorio.",
    "De nachten doet de productie, niet het labo.",
]
NIGHTS_OF_ALL = [
    "El turno de noche lo cubre el laboratorio por rotación.",
    "The night shift is covered by everyone in turn.",
    "Die Nachtschicht übernimmt das Labor jede dritte Woche.",
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


@pytest.mark.parametrize("text", NIGHTS_OF_OTHERS)
def test_nights_of_others_are_none_of_the_work(text):
    found = read_schedule(text)
    assert not (found and found.nights)


@pytest.mark.parametrize("text", NIGHTS_OF_ALL)
def test_nights_in_turns_are_work(text):
    assert read_schedule(text).nights is True
