"""Benefits below headings of pay, in boxes of two lines; and words of other things that sound like them."""

import pytest

from jobrsvp import reading

MORE = "<p>" + "We make ropes for ships, and have done so for a long while in this town by the sea. " * 6 + "</p>"


def offered(lang, body):
    """Return the keys that a page with *body* offers."""
    main = f"<main><h1>Rope Maker</h1>{MORE}{body}</main>"
    html = f"<html lang='{lang}'><head><title>Ropes</title></head><body>{main}</body></html>"
    posting = reading.read(reading.capture_html(html), anyway=True)
    return {one.key for one in posting.benefits if one.offered}


BOXES = [
    (
        "es",
        "<h2>Qué buscamos</h2><ul><li>Maña</li></ul><h2>Salario</h2><div><b>Seguro médico</b><br>Desde mayo.</div>"
        "<div><b>Horario flexible</b><br>Entre las 7 y las 9.</div>",
        {"health_insurance", "flex_hours"},
    ),
    (
        "en",
        "<h2>Requirements</h2><ul><li>A knack</li></ul><h2>What you will earn</h2><p>£14 an hour.</p>"
        "<p>Four weeks annual leave.</p>",
        {"pto"},
    ),
    (
        "it",
        "<h2>Requisiti</h2><ul><li>Mano</li></ul><h2>Offriamo</h2><ul><li>corso interno sui nodi</li></ul>",
        {"learning"},
    ),
    ("fr", "<h2>Avantages</h2><ul><li>Deux jours de formation par an</li></ul>", {"learning"}),
    (
        "en",
        "<h2>We offer</h2><ul><li>A contribution of up to £900 to the cost of moving to Hull</li></ul>",
        {"relocation"},
    ),
]


@pytest.mark.parametrize(("lang", "body", "keys"), BOXES, ids=[row[1][-40:] for row in BOXES])
def test_what_stands_below_pay_is_offered(lang, body, keys):
    assert offered(lang, body) == keys


OTHERS = [
    ("en", "<h2>We offer</h2><ul><li>25 days' holiday</li></ul><h3>Options</h3><p>Print this page</p>", {"pto"}),
    ("en", "<h2>We offer</h2><ul><li>Calm: be quiet with stock</li></ul>", set()),
    (
        "it",
        "<h2>Offriamo</h2><ul><li>Mensa</li></ul><h4>Notizie</h4><ul><li>Bonus edilizi: le domande</li></ul>",
        {"meals"},
    ),
    ("sv", "<h2>Vi erbjuder</h2><ul><li>Tjänstepension</li></ul><p>Tipsa en vän</p>", {"retirement"}),
    ("es", "<h2>Ofrecemos</h2><ul><li>Comedor</li></ul><p>Nuestros pacientes tienen descuento.</p>", {"meals"}),
    ("en", "<h3>Benefits Enrolment Officer</h3><p>Families ask you about the dental plan they chose.</p>", set()),
    ("en", "<h3>Compensation and Benefits Manager</h3><p>You compare pension schemes for the board.</p>", set()),
]


@pytest.mark.parametrize(("lang", "body", "keys"), OTHERS, ids=[row[1][-40:] for row in OTHERS])
def test_what_sounds_like_a_benefit_is_none(lang, body, keys):
    assert offered(lang, body) == keys


DISAGREE = [
    ("fr", "La cantine a fermé, les repas n'y sont plus servis.", "26 jours de congé, mutuelle ; chèque-repas de 8 €."),
    ("en", "The canteen has closed and lunch is no longer served.", "25 days' holiday, pension; lunch vouchers of £8."),
    ("de", "Die Kantine ist zu, Mittagessen gibt es nicht mehr.", "30 Tage Urlaub, Essenszuschuss von 7 € am Tag."),
]


@pytest.mark.parametrize(("lang", "denial", "offer"), DISAGREE)
def test_what_is_offered_among_others_outweighs_a_denial_elsewhere(lang, denial, offer):
    assert "meals" in offered(lang, f"<p>{denial}</p><p>{offer}</p>")
