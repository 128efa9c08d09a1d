"""Small firms' sites: whose name stands in the head and foot, and a town where a line begins or behind the name."""

import pytest

from jobrsvp import reading


def read(lang, firm, title, below, foot, body=""):
    """Return the posting of a page whose head and foot name *firm*."""
    html = (
        f"<html lang='{lang}'><head><title>{title}</title></head><body><header><nav><a href='/'>{firm}</a>"
        f"<a href='/prices'>+</a></nav></header><main><h1>{title}</h1><p>{below}</p>{body}</main>"
        f"<footer><p>{foot}</p></footer></body></html>"
    )
    return reading.read(reading.capture_html(html), anyway=True)


SITES = [
    (
        "en",
        "Pratt Solicitors",
        "Filing Clerk",
        "We are looking for a filing clerk, £13 an hour.",
        "Pratt Solicitors, Ludlow",
    ),
    ("en", "Wells Hall", "Hall Porter", "Ludlow. £13 an hour. We are looking for a porter.", "Wells Hall, Ludlow"),
    (
        "de",
        "Gasthof zum Schwan",
        "Köchin (m/w/d)",
        "Celle, 38 Stunden. Wir suchen eine Köchin.",
        "Gasthof zum Schwan, Celle",
    ),
    (
        "fr",
        "Moulin de la Vire",
        "Meunier (H/F)",
        "Vannes – CDI. Nous recherchons un meunier.",
        "Moulin de la Vire, Vannes",
    ),
    ("it", "Forno della Nonna", "Fornaio", "Cerchiamo un fornaio, 1.500 € al mese.", "Forno della Nonna, Lecce"),
    ("nl", "Bakkerij op de Hoek", "Bakker (m/v)", "Wij zoeken een bakker, € 15 per uur.", "Bakkerij op de Hoek, Hoorn"),
]


@pytest.mark.parametrize(("lang", "firm", "title", "below", "foot"), SITES, ids=[row[1] for row in SITES])
def test_who_is_named_in_head_and_foot_employs(lang, firm, title, below, foot):
    posting = read(lang, firm, title, below, foot)
    assert posting.organization == firm
    assert [one.text for one in posting.locations] == [foot.rpartition(", ")[2]]


@pytest.mark.parametrize(
    ("below", "towns"),
    [
        ("You have the right to work in Peru, and we are looking for you.", []),
        ("<span>Hybrid work in Columbus, OH</span> We are looking for you.", ["Columbus, OH"]),
        ("We are looking for somebody for our workshop in Ludlow.", ["Ludlow"]),
        ("Location: Ludlow (shed behind Mill Lane)", ["Ludlow"]),
    ],
)
def test_the_place_that_is_meant(below, towns):
    found = read("en", "+", "Grinder", below.replace("<span>", "</p><p>").replace("</span>", "</p><p>"), "+")
    assert [one.text for one in found.locations] == towns


def test_bold_lines_below_a_title_that_nobody_knows_are_its_sections():
    body = "<div><b>Seguro médico</b><p>Desde el primer mes.</p></div><p>Envía tu currículum. Buscamos ebanista.</p>"
    assert (
        read("es", "Talleres Prats", "Ebanista", "Jaén, jornada completa", "Talleres Prats", body).title == "Ebanista"
    )


@pytest.mark.parametrize(
    ("text", "weekends"),
    [
        ("zaterdag 9-17 uur, zondag gesloten\nJe werkt om de week op zaterdag.", True),
        ("Open Saturday 9 to 5. Closed on Sundays.", False),
    ],
)
def test_a_duty_on_the_other_day_of_the_weekend(text, weekends):
    posting = read("nl" if weekends else "en", "+", "Wever", text.replace("\n", "</p><p>"), "+")
    assert bool(posting.schedule and posting.schedule.weekends) is weekends
