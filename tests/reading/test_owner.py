"""The owner of a page: its head, foot, title and hosts name the employer, but for a board's."""

import pytest

from jobrsvp.reading import capture_html, read

PAGE = """<html><head><title>{title}</title></head><body><header>{head}</header><main><h1>Welder</h1>{main}
<h2>Your tasks</h2><ul><li>You weld frames and repair machines</li><li>You read technical drawings</li></ul>
<h2>Requirements</h2><ul><li>Three years of experience as a welder</li></ul><p>Apply now with your CV.</p></main>
<footer>{footer}</footer></body></html>"""


def employer(title="Welder", head="", main="", footer=""):
    return read(capture_html(PAGE.format(title=title, head=head, main=main, footer=footer))).organization


OWN = [
    ("copyright", {"footer": "<p>© 2026 Harbour Iron. All rights reserved.</p>"}, "Harbour Iron"),
    ("title and foot", {"title": "Join us · Harbour Iron", "footer": "<p>Harbour Iron · Quay 3</p>"}, "Harbour Iron"),
    ("head and foot", {"head": "<a>Harbour Iron</a>", "footer": "<p>Harbour Iron, Cork</p>"}, "Harbour Iron"),
    (
        "head and text",
        {"head": "<p>Harbour Iron - Careers</p>", "main": "<p>Here Harbour Iron welds.</p>"},
        "Harbour Iron",
    ),
    (
        "address",
        {"footer": "<p>Arndt Metallbau GmbH</p><p>Hafenstr. 3</p><p>84034 Landshut</p>"},
        "Arndt Metallbau GmbH",
    ),
    (
        "mail",
        {"main": "<p>Harbour Iron is old.</p>", "footer": "<a href='mailto:work@harbouriron.example'>Mail us</a>"},
        "Harbour Iron",
    ),
]


@pytest.mark.parametrize("name", ["Keller & Partner Personal AG", "Baumann Maler GmbH", "Hart Carpenters Ltd"])
def test_a_legal_form_makes_a_firm_of_an_occupation(name):
    assert employer(title=f"Welder in Cork - {name.replace('&', '&amp;')}", head=f"<a>{name}</a>") == name


def test_an_occupation_beside_the_title_is_no_firm():
    assert employer(title="Welder in Cork - Carpenter", head="<a>Carpenter</a>") is None


@pytest.mark.parametrize(("parts", "name"), [row[1:] for row in OWN], ids=[row[0] for row in OWN])
def test_a_firms_own_page_names_it(parts, name):
    assert employer(**parts) == name


def test_the_line_below_the_title_outweighs_the_name_of_a_board():
    board = {"title": "Welder - Sparks Today", "head": "<a href='/'>Sparks Today</a><a href='/post'>Post a job</a>"}
    assert employer(**board, main="<p>Arndt Metallbau GmbH</p>", footer="<p>Sparks Today</p>") == "Arndt Metallbau GmbH"


def test_a_number_is_no_owner():
    assert employer(footer="<p>© 2018</p>") is None


def test_a_department_with_an_ampersand_below_the_title_is_no_employer():
    assert employer(main="<p>Operation &amp; Strategy</p>") is None


SECTIONS = [
    ("Recrutement – Moulin du Lac", "Moulin du Lac"),
    ("Trabaja con nosotros | Hostal del Sol", "Hostal del Sol"),
    ("Lavora con noi - Pastificio Rossi", "Pastificio Rossi"),
    ("Vacatures – Kwekerij Zuid", "Kwekerij Zuid"),
    ("Meet the crew | Harbour Iron", "Harbour Iron"),
]


@pytest.mark.parametrize(("title", "name"), SECTIONS)
def test_a_section_of_the_site_is_no_employer(title, name):
    section = title.replace(" | ", " – ").replace(" - ", " – ").split(" – ")[0]
    head = f"<a href='/'>{name}</a> <a href='/jobs'>{section}</a>"
    assert employer(title=title, head=head, main=f"<p>{section}. {name} since 1952.</p>") == name


def test_a_name_in_capitals_is_the_name_of_the_title():
    assert employer(title="Welder | Harbour Iron", head="<p>HARBOUR IRON</p>") == "Harbour Iron"


@pytest.mark.parametrize("below", ["Town: Cork Group", "Metalworks /", "Company ›"])
def test_a_label_or_a_step_of_a_trail_is_no_employer(below):
    assert employer(main=f"<p>{below}</p>") is None


@pytest.mark.parametrize("sentence", ["Unser Mandant ist ein Handelshaus.", "Onze klant is een handelshuis."])
def test_a_client_who_is_not_named_is_no_employer(sentence):
    assert employer(main=f"<p>{sentence}</p>") is None
