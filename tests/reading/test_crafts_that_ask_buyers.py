"""A craftsman's own page asks whether somebody needs one: nobody is hired there, whatever an hour costs."""

import pytest

from jobrsvp import reading

TRADES = [
    (
        "de",
        "Glaser in Celle",
        "Suchen Sie einen zuverlässigen Glaser?",
        "Glaserstunde: 58 € / Stunde",
        "30 Jahre Erfahrung",
    ),
    ("fr", "Serrurier à Dole", "Vous recherchez un serrurier sérieux ?", "60 € / heure", "12 ans d'expérience"),
    ("es", "Cerrajero en Soria", "¿Busca un cerrajero de confianza?", "35 € / hora", "20 años de experiencia"),
    ("it", "Fabbro a Lodi", "Cerchi un fabbro di fiducia?", "40 € / ora", "15 anni di esperienza"),
]


@pytest.mark.parametrize(("lang", "name", "question", "price", "years"), TRADES)
def test_a_craftsman_who_asks_buyers_is_no_posting(lang, name, question, price, years):
    html = (
        f"<html lang='{lang}'><head><title>{name} | Hollin</title></head><body><nav><a href='/'>Hollin</a></nav>"
        f"<h1>{name}</h1><p>{question} {years}.</p><p>{price}</p><p>Hollin, 24 h.</p></body></html>"
    )
    assert not reading.read(reading.capture_html(html), anyway=True).quality.sure


def test_a_posting_may_ask_its_reader_too():
    html = (
        "<html lang='de'><head><title>Glaser (m/w/d) | Hollin</title></head><body><nav><a href='/'>+</a></nav>"
        "<h1>Glaser (m/w/d)</h1><p>Suchen Sie eine neue Aufgabe? Wir suchen einen Glaser in Vollzeit.</p>"
        "<h2>Ihre Aufgaben</h2><ul><li>Fenster setzen</li></ul><p>3100 € im Monat</p>"
        "<p>Senden Sie Ihre Bewerbung an Frau Huber.</p></body></html>"
    )
    assert reading.read(reading.capture_html(html)).quality.sure
