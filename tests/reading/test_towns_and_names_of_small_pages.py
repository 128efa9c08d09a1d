"""Employers and towns on pages that nobody made for machines: abbreviations, villages, drawings, several towns."""

import pytest

from jobrsvp import reading
from jobrsvp.reading.page.place_names import is_place

TASKS = "<h2>+</h2><ul><li>Lorem ipsum dolor.</li><li>Dolor sit amet.</li></ul>"


def read(lang, name, body, head="", foot=""):
    """Return the posting of a page called *name* with *head* and *foot* around *body*."""
    html = (
        f"<html lang='{lang}'><head><title>{name}</title></head><body><header>{head}<nav><a href='/a'>+</a>"
        f"<a href='/b'>++</a></nav></header><main>{body}{TASKS}</main><footer><p>{foot}</p></footer></body></html>"
    )
    return reading.read(reading.capture_html(html), anyway=True)


EMPLOYERS = [
    # an abbreviation that the head spells
    ("fr", "Luthier (H/F) - CAV", "<h1>Luthier (H/F)</h1><p>Le CAV mesure des salles.</p>",
     "<div>Centre d'Acoustique de Vire</div>",
     "Centre d'Acoustique de Vire"),
    ("de", "Köchin (m/w/d) - IFH", "<h1>Köchin (m/w/d)</h1><p>Am IFH kocht man gut.</p>",
     "<div>Institut für Forst Hollin</div>",
     "Institut für Forst Hollin"),
    # a call for people in the title is nobody's name, nor is a season
    ("es", "Buscamos a alguien para el taller – Alas del Tajo", "<h1>Ebanista</h1><p>Alas del Tajo, Jaén</p>",
     "<a href='/'>Alas del Tajo</a>", "Alas del Tajo"),
    ("en", "Baker - summer - Hollin Mill", "<h1>Baker</h1><p>Bake for summer at the mill of Hollin Mill.</p>",
     "<a href='/'>Hollin Mill</a>", "Hollin Mill"),
    # the whole title is the name, and a town that the text leaves out
    ("es", "Unión Musical El Hollín d'Elda", "<p>La <b>Unión Musical El Hollín</b> convoca una plaza de</p>"
     "<p><b>PROFESOR/A DE OBOE</b></p>", "", "Unión Musical El Hollín"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "name", "body", "head", "employer"), EMPLOYERS, ids=[row[1] for row in EMPLOYERS])
def test_who_employs(lang, name, body, head, employer):
    assert read(lang, name, body, head).organization == employer


@pytest.mark.parametrize(
    ("lang", "name", "body", "head", "town"),
    [
        # villages that no gazetteer has
        ("fr", "Vannier (H/F) - Hollin", "<h1>Vannier (H/F)</h1><p>CDI – 39 h – Vaugines (84)</p>", "", "Vaugines"),
        ("de", "Köchin (m/w/d) - Hollin",
         "<h1>Köchin (m/w/d)</h1><div><span><svg aria-label='Arbeitsort'></svg> Hollinalm"
         "</span><span><svg aria-label='Arbeitszeit'></svg> Vollzeit</span></div>", "", "Hollinalm"),
        ("it", "Cuoco - Hollin", "<h1>Cuoco</h1><div><svg><title>Sede di lavoro</title></svg> Hollino</div>", "",
         "Hollino"),
        ("es", "Soldador - Hollin", "<h1>Soldador</h1><div>UBICACIÓN PRINCIPAL</div><div>HOLLINEJO (BURGOS)</div>", "",
         "HOLLINEJO, BURGOS"),
        # a name of several words, and the town of those who are sought
        ("de", "Stadt Bad Driburg - Stellen", "<h1>Köchin (m/w/d)</h1><p>Die Stadt Bad Driburg hat ein Bad.</p>", "",
         "Bad Driburg"),
        ("nl", "Kok - Hollin",
         "<h1>Kok</h1><p>Bij ons in Hoorn zoeken we een kok.</p><p>Ons bestuur zit in Goes.</p>", "",
         "Hoorn"),
        ("es", "Maestro - Hollin", "<h1>Maestro</h1><p>La plaza es en su escuela de Elda.</p>", "", "Elda"),
    ],
)  # fmt: skip
def test_where_one_works(lang, name, body, head, town):
    found = [one.text for one in read(lang, name, body, head).locations]
    assert [one[: len(town)] for one in found] == [town]


@pytest.mark.parametrize("text", ["La", "S.L", "Hollín Servicios, S.L", "El"])
def test_neither_articles_nor_legal_forms_are_places(text):
    assert not is_place(text)


def test_the_name_that_leads_home_is_no_place():
    found = read("fr", "Hollin", "<h1>Vannier (H/F)</h1><p>CDI, 39 h</p>", "<p><a href='/'>Tours</a></p>")
    assert not found.locations
