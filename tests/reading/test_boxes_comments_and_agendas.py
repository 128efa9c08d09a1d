"""Other jobs in a box above the text, comments below it, and the days of an agenda or a service."""

import pytest

from jobrsvp import reading


def read(lang, body):
    html = (
        f"<html lang='{lang}'><head><title>Hollin</title></head><body><nav><a href='/a'>+</a><a href='/b'>++</a></nav>"
        f"{body}<footer>Hollin</footer></body></html>"
    )
    return reading.read(reading.capture_html(html), anyway=True)


SKILLS = "<h3>Requirements</h3><ul><li>2 years of experience</li></ul><h3>What we offer</h3><ul><li>Pension</li></ul>"
BOX = "<h4>Similar jobs</h4><p><a href='/1'>Tiler</a>, Hull<br><a href='/2'>Glazier</a>, Leeds</p>"
MAIL = "<p>work@hollin.example</p>"
TEXT = f"<p>{'You turn wood for chairs and tables in our workshop, and you teach others how. ' * 2}</p>"
LEAD = "<p>Ask for Kim Lee in the workshop, who knows all about turning and will gladly show you the lathes.</p>"


@pytest.mark.parametrize(
    ("body", "years"),
    [
        (f"<h1>Turner</h1>{LEAD}{BOX}{TEXT}{SKILLS}", 2),
        (f"<h1>Turner</h1>{LEAD}{TEXT}{SKILLS}{BOX}{TEXT}{SKILLS.replace('2 years', '9 years')}", 2),
        (f"<h1>Turner</h1>{LEAD}{TEXT}<h3>2 comments:</h3><p>I have 8 years of experience in turning.</p>", None),
    ],
)
def test_what_belongs_to_the_posting(body, years):
    found = read("en", body).requirements
    assert (found.years_min if found else None) == years


@pytest.mark.parametrize(
    ("lang", "body", "weekends"),
    [
        ("nl", f"<h2>Solliciteren</h2>{MAIL}<h3>Agenda</h3><p>Zaterdag klussen we.</p>", None),
        ("pt", f"<h2>Candidaturas</h2>{MAIL}<h3>Obras recentes</h3><p>Também ao sábado.</p>", None),
        ("en", f"<h2>Apply</h2>{MAIL}<h3>Our fairs</h3><p>Every Saturday in May.</p>", None),
        ("nl", "<p>Mail je brief uiterlijk zondag 14 juni 2026.</p>", None),
        ("en", "<p>The open day is Saturday 9 May. You work Saturday 9 to 4.</p>", True),
        ("en", f"<p>You work every second Saturday.</p><h2>Apply</h2>{MAIL}", True),
        ("en", f"{MAIL}<h3>Working hours</h3><p>You work every second Saturday.</p>", True),
    ],
)  # fmt: skip
def test_whose_saturdays_they_are(lang, body, weekends):
    found = read(lang, f"<h1>Cook</h1><p>38 hours a week.</p>{body}").schedule
    assert (found.weekends if found else None) is weekends
