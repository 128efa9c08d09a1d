"""Towns in titles and in names of firms: a large town with its quarter is a place, a surname or a hill is none."""

import pytest

from jobrsvp import reading
from jobrsvp.reading.page.place_names import is_place

TASKS = "Your tasks\n- You mend what is broken\nRequirements\n- Two years of experience\nApply with your CV."

TITLES = [
    ("Technicien de maintenance itinérant H/F - Lyon Gerland - CDI", ["Lyon Gerland"]),
    ("Technicien de maintenance des installations frigorifiques H/F Lyon Gerland", ["Lyon Gerland"]),
    ("Pflegefachkraft (m/w/d) - Hamburg Altona - Teilzeit", ["Hamburg Altona"]),
    ("Camarero de sala - Madrid Chamberí - Contrato fijo", ["Madrid Chamberí"]),
    ("Electrician - Berlin Consulting - Nights", []),
    ("Pianist - Hamburg Philharmonic Orchestra Hall", []),
    ("Driver - Mobile Cranes", []),
]


@pytest.mark.parametrize(("title", "places"), TITLES)
def test_a_large_town_with_its_quarter_in_a_title_is_the_place(title, places):
    posting = reading.read(reading.capture_text(f"{title}\n\n{TASKS}"))
    assert [one.text for one in posting.locations] == places


FIRMS = [
    ("Talleres Moncayo", []),
    ("Talleres Moncayo, Zaragoza", ["Zaragoza"]),
    ("Stadtwerke Kassel", ["Kassel"]),
    ("University of Leeds", ["Leeds"]),
]


@pytest.mark.parametrize(("firm", "places"), FIRMS)
def test_a_town_in_the_name_of_a_firm_is_written_as_it_is_called(firm, places):
    posting = reading.read(reading.capture_text(f"Welder\n{firm}\n\n{TASKS}"))
    assert [one.text for one in posting.locations] == places


SENTENCES = [
    ("We build boats in Gdynia and are proud of it.", ["Gdynia"]),
    ("We sold boats in Gdynia, and later in Genoa.", []),
]


@pytest.mark.parametrize(("sentence", "places"), SENTENCES)
def test_a_sentence_on_top_names_a_place_only_where_it_is_the_only_one(sentence, places):
    posting = reading.read(reading.capture_text(f"Welder\n{sentence}\n{TASKS}"))
    assert [one.text for one in posting.locations] == places


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Haseufer Gartentechnik GmbH, Osnabrück-Fledder", "Osnabrück-Fledder"),
        ("Kita Sonne, Leipzig-Plagwitz", "Leipzig-Plagwitz"),
        ("Bäckerei Huber, München-Pasing", "München-Pasing"),
    ],
)
def test_a_quarter_behind_its_town_is_a_place(line, town):
    text = f"Buchhalter (m/w/d)\n{line}\n\nVollzeit, 39 Stunden\n\nSie buchen Rechnungen."
    assert [one.text for one in reading.read(reading.capture_text(text)).locations] == [town]


@pytest.mark.parametrize("name", ["Teruel capital", "SORIA CAPITAL", "Jaén capital"])
def test_the_chief_town_of_a_province_is_a_place(name):
    assert is_place(name)


@pytest.mark.parametrize("name", ["Boston Capital", "Leeds Capital", "Capital Partners"])
def test_a_firm_that_deals_in_capital_is_no_place(name):
    assert not is_place(name)


@pytest.mark.parametrize("name", ["Ahorn-Werke", "Nord-Süd", "Software-Haus"])
def test_a_word_with_a_hyphen_is_no_place(name):
    assert not is_place(name)
