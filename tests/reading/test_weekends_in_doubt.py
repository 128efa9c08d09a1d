"""Weekends that are named where the days of work are told: beside them they are work, in a story nobody knows."""

import pytest

from jobrsvp.reading.facts.schedule import read_schedule

TOLD = {
    "en": "Hours: Monday to Friday, 8 to 4:30. ",
    "de": "Arbeitszeit: Montag bis Freitag, 8 bis 16 Uhr. ",
    "fr": "Horaires : du lundi au vendredi, de 8h à 16h. ",
    "es": "Horario: de lunes a viernes, de 8 a 16 h. ",
    "it": "Orario: da lunedì a venerdì, dalle 8 alle 16. ",
    "nl": "Werktijden: maandag tot vrijdag, 8 tot 16 uur. ",
}
STORIES = [
    ("en", "When a bus breaks down at 5 pm on a Sunday, somebody notices."),
    ("en", "We tried Saturday mornings once, and stopped."),
    ("de", "Unser Hund kam an einem Sonntag zu uns."),
    ("fr", "Les urgences du dimanche vont à l'hôpital."),
    ("es", "La gata llegó un domingo."),
    ("it", "Una volta aprivamo di sabato."),
    ("nl", "De collega's van de techniek houden van het weekend."),
]
WORKED = [
    ("en", "Every second Saturday is worked, too."),
    ("en", "There is weekend duty one week in five."),
    ("en", "Saturday 9-1 in turn."),
    ("de", "Dazu kommt jeder zweite Samstag."),
    ("fr", "Un samedi sur deux est travaillé."),
    ("es", "Se trabaja un sábado al mes."),
    ("it", "Si lavora una domenica al mese."),
    ("nl", "Om de week is er weekenddienst."),
]


@pytest.mark.parametrize(("language", "text"), STORIES)
def test_a_story_of_a_weekend_is_in_doubt_and_quoted(language, text):
    found = read_schedule(TOLD[language] + text)
    assert found.weekends is None
    assert any(one.text.lower() in text.lower() for one in found.quotes)


@pytest.mark.parametrize(("language", "text"), WORKED)
def test_weekends_beside_the_days_that_are_told_are_work(language, text):
    assert read_schedule(TOLD[language] + text).weekends is True


def test_a_saturday_right_behind_the_days_is_work():
    assert read_schedule("You work Monday to Friday and Saturday mornings.").weekends is True


def test_a_denial_outweighs_the_story():
    assert read_schedule("No weekends, ever. We tried a Saturday once. Monday to Friday, 8 to 4.").weekends is False


def test_a_weekend_is_work_where_no_days_are_told():
    assert read_schedule("We tried Saturday mornings once.").weekends is True
