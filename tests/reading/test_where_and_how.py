"""A location and a way of working in one line, and what else may be meant."""

import dataclasses

import pytest

from jobrsvp import reading
from jobrsvp.languages import known
from jobrsvp.places import Places
from jobrsvp.reading.facts import locations, workplace
from jobrsvp.reading.page import evidence

PLACES = Places(words=known())
TOWNS = ["London", "Cambridge", "Kingston", "Hamilton", "Windsor", "Waterloo", "Burlington"]
DUTIES = "What you will do\n- Keep the records, the post and the diary of a small team in order"


def posting(line):
    return reading.read(reading.capture_text(f"Office Manager\nLocation: {line}\n\n{DUTIES}\n"))


@pytest.mark.parametrize("line", ["{} (on site)", "{}, on site", "{} - on site", "{} (on site, 5 days)", "{} (onsite)"])
@pytest.mark.parametrize("town", TOWNS)
def test_a_town_on_site_is_the_town(town, line):
    read = posting(line.format(town))
    assert [one.text for one in read.locations] == [town]
    assert read.workplace.mode == "onsite"
    assert PLACES.resolve(read.locations[0].text) == PLACES.resolve(town)


@pytest.mark.parametrize(
    ("line", "place", "mode"),
    [
        ("Leeds (hybrid, 3 days)", "Leeds", "hybrid"),
        ("Leeds, hybrid with some travel", "Leeds", "hybrid"),
        ("Remote - US", "US", "remote"),
        ("Remote within Germany", "Germany", "remote"),
        ("Kassel (vor Ort)", "Kassel", "onsite"),
        ("Nantes, présentiel", "Nantes", "onsite"),
        ("Sevilla (híbrido)", "Sevilla", "hybrid"),
        ("Gdynia, hybrydowo", "Gdynia", "hybrid"),
        ("Bari (in presenza)", "Bari", "onsite"),
    ],
)
def test_place_and_mode_are_told_apart(line, place, mode):
    read = posting(line)
    assert ([one.text for one in read.locations], read.workplace.mode) == ([place], mode)


@pytest.mark.parametrize("line", ["Remote", "Hybrid", "On site", "Zdalnie", "100% remote", "Teletrabajo"])
def test_a_way_of_working_alone_is_no_place(line):
    assert posting(line).locations == ()


MORE_WAYS = [
    ("Two days a week at our Manchester hub.", "hybrid", 2),
    ("Hybrid role, one day a month in our Leeds office.", "hybrid", 0.23),
    ("In the shop, Monday to Saturday.", "onsite", 6),
    ("Mostly remote, in office 1x a week.", "hybrid", 1),
    ("Duas vezes remoto, dois dias por semana no escritório.", "hybrid", 2),
    ("Due giorni a settimana in ufficio.", "hybrid", 2),
    ("Twee dagen per week op kantoor.", "hybrid", 2),
    ("Dwa dni w tygodniu w biurze.", "hybrid", 2),
    ("Två dagar i veckan på kontoret.", "hybrid", 2),
    ("To dage om ugen på kontoret.", "hybrid", 2),
    ("To dager i uken på kontoret.", "hybrid", 2),
    ("Tres dies a la setmana a l'oficina.", "hybrid", 3),
    ("Mandag og onsdag på vores kontor.", "hybrid", 2),
    ("What you do in the office matters.", None, None),
    ("The man in the office next door helps you.", None, None),
    ("You had sat in the office before.", None, None),
    ("Home-based care for elderly people.", None, None),
    ("On-site childcare, 2 days of volunteering.", None, None),
    ("Work from home up to 2 days per month.", None, None),
]


@pytest.mark.parametrize(("sentence", "mode", "days"), MORE_WAYS)
def test_more_ways_to_say_it(sentence, mode, days):
    found = reading.read(reading.capture_text(f"Office Manager\n\n{DUTIES}\n{sentence}\n")).workplace
    assert (found and found.mode, found and found.days_on_site) == (mode, days)


def gathered(text):
    return dataclasses.replace(evidence.gather(reading.capture_text(text), known()), title="Office Manager")


def test_every_candidate_of_a_place_has_an_origin_and_a_reason():
    text = f"Office Manager\nLocation: Leeds (hybrid)\n\n{DUTIES}\nWe are based in Cork.\n"
    found = locations.candidates(gathered(text), known())
    assert [one.value for one in found if one.origin == "label"] == ["Leeds"]
    assert [one.value for one in found if one.origin == "prose"] == ["Cork"]
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert all(one.reason for one in found)


def test_every_candidate_of_a_way_of_working_has_an_origin_and_a_reason():
    text = f"Office Manager\nWorkplace: hybrid\n\n{DUTIES}\nYou work on site, two days a week.\n"
    found = workplace.candidates(gathered(text), known())
    assert {(one.origin, one.value.mode) for one in found} >= {("label", "hybrid"), ("text", "hybrid")}
    assert all(one.reason and 0 < one.weight < 1 for one in found)


def test_only_the_words_of_active_languages_are_read():
    text = f"Office Manager\n\n{DUTIES}\nDu arbetar på distans.\n"
    assert workplace.read(gathered(text), known().only("sv")).mode == "remote"
    assert workplace.read(gathered(text), known().only("de")) is None


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Impiegato/a ufficio paghe – MILANO (zona Corvetto)", "MILANO"),
        ("Verkäufer/in Bäckerei (m/w/d) Königsbrunn", "Königsbrunn"),
        ("Technicien H/F - Lyon Gerland - CDI", "Lyon Gerland"),
    ],
)
def test_a_town_in_the_title_is_where_the_work_is(title, place):
    read = reading.read(reading.capture_text(f"{title}\n\n{DUTIES}\nWir suchen Sie, we are looking for you.\n"))
    assert [one.text for one in read.locations] == [place]


@pytest.mark.parametrize(
    "title", ["Entwickler (m/w/d) Homeoffice", "Verkäufer (m/w/d) Vollzeit", "Koch (m/w/d) Service"]
)
def test_other_words_behind_the_genders_are_no_town(title):
    assert reading.read(reading.capture_text(f"{title}\n\n{DUTIES}\nWir suchen Sie.\n")).locations == ()


def test_of_two_towns_of_one_name_the_bracket_tells_which():
    read = reading.read(reading.capture_text(f"Sachbearbeiter (m/w/d)\nStadtverwaltung Frankfurt (Oder)\n\n{DUTIES}\n"))
    assert [one.text for one in read.locations] == ["Frankfurt (Oder)"]
