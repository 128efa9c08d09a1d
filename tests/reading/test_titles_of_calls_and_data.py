"""Titles that a sentence calls for and the line below it names, and those to which data or a call add something."""

import pytest

from jobrsvp import reading
from jobrsvp.languages import known
from jobrsvp.reading.facts import title
from jobrsvp.reading.page import evidence
from jobrsvp.reading.page.headline import job_in

from .pages import JOB, page

END = "<p>Please send your application with a short letter to work@hollin.example. The pay is 2100 a month.</p>"


def called(lang, above, line):
    """Return what may be the title of a page on which *line* stands in bold below *above*, without any heading."""
    menu = "<ul><li><a href='/a'>+</a></li><li><a href='/b'>++</a></li></ul>"
    html = (
        f"<html lang='{lang}'><head><title>Hollin | Hollin Ltd</title></head><body>{menu}<div><p>{above}</p>"
        f"<p><b>{line}</b><br>100 %</p><p><b>+</b><br>Lorem ipsum dolor sit amet.</p>{END}</div></body></html>"
    )
    words = known().only(lang, "en", "shared")
    found = title.candidates(evidence.gather(reading.capture_html(html), known()), words)
    return next((one.value for one in found if one.origin == title.OPEN_CALL.name), None)


CALLS = [
    ("en", "FOR THE SUMMER WE ARE LOOKING FOR A", "Weir Tender"),
    ("en", "Our ferry grows. From May on we are looking for a", "Deckhand and Ticket Clerk"),
    ("de", "Wir sind eine kleine Weberei. Zum 1. Mai suchen wir", "Jacquardweberin / Jacquardweber EFZ"),
    ("de", "Die Gemeinde Ahlen sucht für den Bauhof einen", "Baumwart"),
    ("fr", "Pour le mois de mai, nous recherchons un", "Luthier archetier"),
    ("es", "Este año buscamos a alguien más:", "Anillador de aves"),
    ("nl", "Voor het nieuwe seizoen zoeken wij een", "Sluiswachter"),
    ("it", "Per la stagione estiva cerchiamo un", "Maestro d'ascia"),
]


@pytest.mark.parametrize(("lang", "above", "line"), CALLS, ids=[row[2] for row in CALLS])
def test_the_line_below_an_open_call_is_the_title(lang, above, line):
    assert called(lang, above, line) == line


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("We are looking for a weir tender.", "Hollin Weir"),
        ("We are hiring a weir tender", "Permanent, 38 hours"),
        ("What you will do:", "Weir and lock"),
    ],
)
def test_a_call_that_has_ended_names_nothing_below_it(above, line):
    assert called("en", above, line) is None


def test_a_line_addressed_to_everybody_needs_no_heading():
    html = (
        "<html lang='fr'><head><title>Recrutement | Vannerie Hollin</title></head><body><p><a href='/'>Hollin</a></p>"
        "<p>La maison est ouverte depuis 1932.</p><p>Nous recherchons : Vannier (H/F)</p><p>CDI – temps plein</p>"
        f"<p>Le poste</p><p>Vous tressez des paniers avec nous.</p>{END}</body></html>"
    )
    assert reading.read(reading.capture_html(html), anyway=True).title == "Vannier (H/F)"


@pytest.mark.parametrize(
    ("told", "heading", "named"),
    [
        ("COOK - Competition #27-44", "Cook", "Cook"),
        ("Cook (m/f/d) - Leeds - at once!!", "Cook (m/f/d)", "Cook (m/f/d)"),
        ("Cook | permanent | 38 hours", "Cook", "Cook"),
        ("Cook for schools", "Cook", "Cook for schools"),
        ("Cook", "Cook for schools", "Cook"),
    ],
)
def test_a_heading_says_where_the_title_in_the_data_ends(told, heading, named):
    body = f"<main><h1>{heading}</h1><p>We are looking for a cook. You will cook for our guests.</p>{END}</main>"
    html = page(body, title=f"{heading} - Hollin", jsonld=[{**JOB, "title": told}])
    assert reading.read(reading.capture_html(html), anyway=True).title == named


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("Deckhand wanted, Whitby", "Deckhand"),
        ("Bäcker gesucht – Celle", "Bäcker"),
        ("Most wanted, unseen", "Most wanted, unseen"),
        ("Weaver (270118B)", "Weaver"),
        ("Weaver 24", "Weaver 24"),
        ("eine geduldige Köchin", "geduldige Köchin"),
        ("Une ou un veilleur de nuit", "veilleur de nuit"),
        ("A Level Tutor", "A Level Tutor"),
        ("Eine Woche am See", "Eine Woche am See"),
        ("Buscamos cocinera para nuestro restaurante en Vigo.", "cocinera"),
        ("Cerchiamo un cuoco per la nostra trattoria di Lucca", "cuoco"),
        ("Wij zoeken een kok voor onze keuken in Breda", "kok"),
        ("Procuramos cozinheiro para o nosso hotel em Faro", "cozinheiro"),
    ],
)
def test_what_stands_behind_the_name_of_a_job(line, job):
    assert job_in(line) == job


@pytest.mark.parametrize(
    ("lang", "slogan"),
    [
        ("en", "Come and join our crew!"),
        ("en", "Hollin Mill is hiring"),
        ("de", "Verstärkung gesucht!"),
        ("de", "Die Gemeinde sucht"),
        ("fr", "La mairie recrute"),
        ("fr", "Joignez notre équipe !"),
        ("es", "¡Estamos contratando!"),
        ("it", "Unisciti a noi"),
        ("nl", "Kom jij ons team versterken?"),
        ("pt", "Junta-te a nós!"),
        ("pl", "Praca u nas"),
        ("sv", "Jobba hos oss"),
    ],
)
def test_a_slogan_is_no_title(lang, slogan):
    html = (
        f"<html lang='{lang}'><head><title>{slogan} | Hollin</title></head><body><nav><a href='/'>Hollin</a></nav>"
        f"<main><h1>{slogan}</h1><h2>Chef (m/f)</h2><p>Lorem ipsum dolor sit amet.</p>{END}</main></body></html>"
    )
    assert reading.read(reading.capture_html(html), anyway=True).title == "Chef (m/f)"


@pytest.mark.parametrize(
    ("top", "named"),
    [
        ("<h1><a href='/'>Hollin Rowers</a></h1><h2>Pond and weir</h2>", "Boat Mechanic | Hollin Rowers"),
        ("<h1>Hollin Rowers</h1><h2>Pond and weir</h2>", "Pond and weir - Notes - Hollin Rowers"),
    ],
)
def test_the_name_of_the_site_is_no_title_and_a_sentence_names_the_job(top, named):
    body = f"{top}<p>We, 40 rowers in Leeds, are after a <b>Boat Mechanic</b>. You must know the weir.</p>{END}"
    html = f"<html lang='en'><head><title>{named}</title></head><body><nav>Notes</nav>{body}</body></html>"
    assert reading.read(reading.capture_html(html), anyway=True).title == "Boat Mechanic"


def test_a_job_that_a_sentence_only_mentions_is_no_title():
    html = page(
        f"<h1>Pond and weir</h1><p>You will work with our <b>Boat Mechanic</b> every day.</p>{END}", title="Hollin"
    )
    assert reading.read(reading.capture_html(html), anyway=True).title == "Pond and weir"
