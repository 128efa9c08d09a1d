"""``tools/blind.py``: what a page loses without its structured data."""

import json

from tools import blind

DATA = {
    "@type": "JobPosting",
    "title": "Night Baker",
    "hiringOrganization": {"@type": "Organization", "name": "Fennel Street Bakery"},
    "jobLocation": {"address": {"addressLocality": "Bristol", "addressCountry": "GB"}},
    "description": "<p>You shape loaves.</p>",
}
BODY = """<h1>Night Baker</h1><p>Fennel Street Bakery</p><p>{place}</p><h2>Your tasks</h2><ul><li>Shape loaves</li></ul>
<h2>Requirements</h2><p>Three years of experience. £14 per hour.</p><p>Apply now with your CV.</p>"""


def page(place="Bristol"):
    data = f'<script type="application/ld+json">{json.dumps(DATA)}</script>'
    body = f"<body><div itemprop='title'>{BODY.format(place=place)}</div></body>"
    return f"<html><head><title>Night Baker - Fennel Street Bakery</title>{data}</head>{body}</html>"


def test_no_data_is_left():
    bare = blind.without_data(page())
    assert "JobPosting" not in bare
    assert "itemprop" not in bare
    assert "Shape loaves" in bare


def test_what_the_page_shows_is_kept():
    found = blind.compared(page())
    assert found.answered
    assert found.lost == ()
    assert found.asked >= 4


def test_what_stands_in_the_data_alone_is_not_asked_for():
    assert blind.compared(page(place="In our town")).asked == blind.compared(page()).asked - 1


def test_a_page_without_data_is_not_compared():
    assert blind.compared(blind.without_data(page())) is None
