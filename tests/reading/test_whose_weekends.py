"""Whose nights and weekends they are: this person's, other people's, or those of a place that is open."""

import pytest

from jobrsvp.reading.facts.schedule import read_schedule

OF_OTHERS = [
    ("Feeding at weekends is done by the owners' family.", "weekends"),
    ("A locum agency looks after our Saturdays.", "weekends"),
    ("On Sundays the counter is run by two students.", "weekends"),
    ("After ten, calls go to our partner desk in Perth, which has handled nights since 2020.", "nights"),
    ("Our Saturday club is run and staffed by the rowing association.", "weekends"),
    ("Den Samstagsverkauf übernehmen die Inhaber selbst.", "weekends"),
    ("Am Wochenende versorgt ein Betriebshelfer die Kühe.", "weekends"),
    ("Nachts bewacht eine externe Firma das Gelände.", "nights"),
    ("Die Sonntage bestreiten Ehrenamtliche.", "weekends"),
    ("Le samedi, la boutique est tenue par les gérants.", "weekends"),
    ("Les nuits sont confiées à un prestataire.", "nights"),
    ("Le dimanche, ce sont des étudiants qui assurent l'accueil.", "weekends"),
    ("Los sábados atiende la dueña.", "weekends"),
    ("Los fines de semana están a cargo de voluntarios.", "weekends"),
    ("De madrugada y los domingos responde una brigada contratada para eso.", "weekends"),
    ("De zaterdag doen de eigenaren zelf.", "weekends"),
    ("In het weekend draaien vakantiekrachten.", "weekends"),
    ("Nachtmeldingen vangt een extern callcenter op.", "nights"),
    ("Samstags füttern Ehrenamtliche die Tiere.", "weekends"),
    ("Le dimanche, ce sont les patrons qui sont au fournil.", "weekends"),
    ("Sonntags steht die Chefin selbst hinter der Theke.", "weekends"),
    ("Night shifts are covered by the bakers.", "nights"),
]
OF_THIS_POST = [
    ("On Saturdays you run the counter together with two students.", "weekends"),
    ("Everyone takes one Sunday in four, the owners too.", "weekends"),
    ("You work nights, and an outside company cleans.", "nights"),
    ("Jeden zweiten Samstag machen Sie den Verkauf mit der Inhaberin.", "weekends"),
    ("Du übernimmst samstags mit dem Team die Kasse.", "weekends"),
    ("Le samedi, vous tenez la boutique avec le gérant.", "weekends"),
    ("Les week-ends, toute l'équipe travaille à tour de rôle avec les associés.", "weekends"),
    ("Los sábados los cubrirás tú con la dueña.", "weekends"),
    ("Op zaterdag sta jij met de eigenaar in de winkel.", "weekends"),
]
BUSY = [
    "The hall hosts weddings every Saturday from May to October. Your hours are 8 to 4, Monday to Friday.",
    "Wir sind mit Gästen jeden Samstag ausgebucht. Du bist von Montag bis Freitag im Haus.",
    "Nous sommes présents chaque samedi matin au marché. Les salariés travaillent du lundi au vendredi.",
    "Hay bodas cada fin de semana. El puesto es de lunes a viernes, de 7 a 15 h.",
    "Elke zaterdag zijn er bruiloften. Je werkt van maandag tot vrijdag.",
]
STILL_WORK = [
    "The hall hosts weddings. You work Monday to Friday and every second Saturday.",
    "Montag bis Freitag, dazu jeder zweite Samstag im Dienst.",
    "Du lundi au vendredi, et un samedi sur deux selon planning.",
]


def flag(text, name):
    found = read_schedule(text)
    return found and getattr(found, name)


@pytest.mark.parametrize(("text", "name"), OF_OTHERS)
def test_what_others_do_is_none_of_this_work(text, name):
    assert not flag(text, name)


@pytest.mark.parametrize(("text", "name"), OF_THIS_POST)
def test_what_is_done_together_is_work(text, name):
    assert flag(text, name) is True


@pytest.mark.parametrize("text", BUSY)
def test_a_busy_place_is_no_duty_where_the_days_are_told(text):
    assert not flag(text, "weekends")


@pytest.mark.parametrize("text", STILL_WORK)
def test_a_duty_beside_the_days_is_work(text):
    assert flag(text, "weekends") is True


def test_nights_of_others_are_denied_where_the_hours_are_by_day():
    text = "From midnight the sister site takes the night shift. Your hours: 9:00 to 17:00, Monday to Friday."
    assert flag(text, "nights") is False
