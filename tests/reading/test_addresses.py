"""Towns of postal addresses, and where a posting's place is read when no label tells it."""

import pytest

from jobrsvp.languages import known
from jobrsvp.model import Capture
from jobrsvp.reading import read
from jobrsvp.reading.facts.locations.addresses import towns
from jobrsvp.reading.page.place_names import is_chance, is_place

TOWNS = [
    ("Ludwigstr. 6, 84034 Landshut", ["Landshut"]),
    ("DK-2670 Greve", ["Greve"]),
    ("Geert Groteplein 10, 6525 GA Nijmegen", ["Nijmegen"]),
    ("ul. Zbożowa 7, 50-061 Wrocław", ["Wrocław"]),
    ("Magasinsgatan 3, 411 18 Göteborg", ["Göteborg"]),
    ("60311 Frankfurt am Main | Tel. 069 1234", ["Frankfurt am Main"]),
    ("14 Vinery Way, Leeds LS9 7HY", ["Leeds"]),
    ("The Old Mill, Hebden Bridge, West Yorkshire HX7 6EU", ["Hebden Bridge, West Yorkshire"]),
    ("900 Jetty Avenue, Astoria, OR 97103", ["Astoria, OR"]),
    ("100 Mill Street, Boxborough, MA 01719", ["Boxborough, MA"]),
    ("55 Collins St, Melbourne VIC 3000", ["Melbourne, VIC"]),
    ("at the school, 3 Church Street, Daylesford VIC. Sausage sizzle after.", ["Daylesford, VIC"]),
    ("Largs KA30", ["Largs KA30"]),
    ("Hotel Lark · Mill Lane · Largs · KA30", ["Largs KA30"]),
    ("Elektro Huber GmbH · Marktstraße 9 · 93444 Bad Kleinweiler", ["Bad Kleinweiler"]),
    ("Menuiserie Arnal, rue du Pont 4, 31999 Saint-Pré-sur-Loubette", ["Saint-Pré-sur-Loubette"]),
    ("Falegnameria Conti, via Roma 8 - 61999 Montelupaio", ["Montelupaio"]),
    ("Quail Hill Dairy, 212 Creek Road, Smallbrookton, Vermont 05826", ["Smallbrookton, Vermont"]),
    ("Order 7 - 20000 Kunden vertrauen uns", []),
    ("4 desks, 12 chairs, Meeting Room 10001", []),
    ("Platform B2", []),
    ("Job ID 45221", []),
    ("more than 12000 Customers in 2024", []),
    ("Salary: 24000 Euro a year", []),
    ("Call 0341 12345 Monday to Friday", []),
]


@pytest.mark.parametrize(("line", "expected"), TOWNS, ids=[line for line, _ in TOWNS])
def test_the_town_of_an_address_is_found(line, expected):
    assert list(towns([line], known())) == expected


PAGE = """<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{main}
<h2>Your tasks</h2><ul><li>You weld frames and repair machines</li><li>You read technical drawings</li></ul>
<h2>Requirements</h2><ul><li>Three years of experience as a welder</li></ul><p>Apply now with your CV.</p></main>
<footer>{footer}</footer></body></html>"""


def places_of(title="Welder", main="", footer=""):
    posting = read(Capture(html=PAGE.format(title=title, main=main, footer=footer)))
    return [location.text for location in posting.locations]


def test_the_only_address_in_the_footer_is_the_place():
    assert places_of(footer="<p>Arndt Metallbau, Hafenstr. 3, 84034 Landshut</p>") == ["Landshut"]


def test_of_several_addresses_in_the_footer_none_is_the_place():
    assert places_of(footer="<p>84034 Landshut</p><p>24103 Kiel</p><p>60311 Frankfurt am Main</p>") == []


ROWS = [
    "<span>Inserzionista: Trattoria Gelso</span> <span>Comune: Monopoli</span> <span>Data: 3 febbraio</span>",
    "<span>Anunciante: Bar Olmo</span> <span>Municipio: Monopoli</span> <span>Fecha: 3 de mayo</span>",
    "<span>Annonceur: Café Orme</span> <span>Commune: Monopoli</span> <span>Date: 3 mai</span>",
    "<span>Adverteerder: Café Iep</span> <span>Gemeente: Monopoli</span> <span>Datum: 3 mei</span>",
]


@pytest.mark.parametrize("row", ROWS)
def test_labels_that_run_on_in_one_line_are_read_one_by_one(row):
    assert places_of(main=f"<p>{row}</p>") == ["Monopoli"]


@pytest.mark.parametrize("cells", [("Campo", "Detalle"), ("Centro", "Instituto de Biología")])
def test_the_head_of_a_table_is_no_town(cells):
    assert places_of(main="<table><tr><th>{}</th><th>{}</th></tr></table>".format(*cells)) == []


def test_a_label_outweighs_the_footer():
    assert places_of(main="<p>Location: Bremen</p>", footer="<p>84034 Landshut</p>") == ["Bremen"]


def test_places_stand_behind_an_at_sign():
    assert places_of(title="Welder @ Ghent / Bruges") == ["Ghent", "Bruges"]


def test_the_only_town_that_is_spoken_of_is_the_place():
    assert places_of(main="<p>We build boats in Gdynia and are proud of it.</p>") == ["Gdynia"]


def test_of_several_towns_that_are_spoken_of_none_is_the_place():
    assert places_of(main="<p>We sold boats in Gdynia, and later in Genoa.</p>") == []


def test_a_land_of_a_menu_is_no_place():
    assert places_of(main="<p>Moving to DK</p><p>Working in DK</p>") == []


@pytest.mark.parametrize(
    ("footer", "town"),
    [
        ("<p>Ferme du Pré, 1522 Lucens (VD)</p>", "Lucens"),
        ("<p>Trattoria Gelso · Via Roma · 84010 Minori (SA)</p>", "Minori"),
        ("<p>Garage Iep, Den Sliem 12, Groenlo</p>", "Groenlo"),
        ("<p>2187 Agricola Street, Halifax, Nova Scotia</p>", "Halifax, Nova Scotia"),
        ("<p>Room 12, Tea and cake</p>", None),
        ("<p>Version 4711 Beta (VD)</p>", None),
    ],
)
def test_an_address_is_one_though_nobody_knows_its_village(footer, town):
    assert places_of(footer=footer) == ([town] if town else [])


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("Jornada completa. Centro de trabajo: Luarca. Las entrevistas son en Oviedo.", "Luarca"),
        ("Vollzeit, Arbeitsort: Niederwinkl. Wir freuen uns.", "Niederwinkl"),
        ("Sede di lavoro: Minori. Orario pieno.", "Minori"),
    ],
)
def test_a_label_in_a_sentence_is_believed_of_any_village(sentence, town):
    assert places_of(main=f"<p>{sentence}</p>") == [town]


@pytest.mark.parametrize(
    ("text", "spoken", "chance"),
    [
        ("Was ich zahle", "de", True),
        ("Come candidarsi", "it", True),
        ("Base", "fr", True),
        ("SAP MM", "de", True),
        ("NYC", "en", False),
        ("Fulda", "de", False),
        ("Hvidovre", "en", False),
        ("Wien", "de", False),
        ("London", "it", False),
        ("Halle, Sachsen-Anhalt", "en", False),
    ],
)
def test_words_that_are_small_towns_abroad_are_no_place(text, spoken, chance):
    assert is_chance(text, spoken, known()) is chance


@pytest.mark.parametrize("text", ["Großraum Stuttgart", "Nähe Augsburg", "Umkreis Köln", "Omgeving Gent"])
def test_an_area_around_a_town_is_a_place(text):
    assert is_place(text)


@pytest.mark.parametrize("text", ["Nähe zur Bahn", "Großraum ohne Wände", "Raum für Neues"])
def test_the_words_for_an_area_alone_are_no_place(text):
    assert not is_place(text)
