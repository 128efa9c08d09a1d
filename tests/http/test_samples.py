"""The sample posting of the pages fits who asks for it."""

import pytest
from tests.http.test_pages import Page

from jobrsvp import Profile, reading, schemas
from jobrsvp.http.samples import PLACE, samples

EVERY = [(name, trade) for name, one in samples().items() for trade in one["postings"]]
CURRENCY = {"en-US": "USD", "en-GB": "GBP", "de": "EUR", "fr": "EUR", "es": "EUR"}


@pytest.fixture
def page(app, launch):
    return Page(app, launch)


def asked(page, language="en"):
    """Return the lines of the sample that *page* is given."""
    return page.call("GET", "sample", language=language).json["text"].splitlines()


def test_there_are_samples_of_the_trades_that_many_have():
    assert set(samples()) == set(CURRENCY)
    assert all({"office", "care", "shop"} <= set(one["postings"]) for one in samples().values())


@pytest.mark.parametrize(("name", "trade"), EVERY)
def test_a_sample_is_read_whole(app, name, trade):
    one = samples()[name]
    text = one["postings"][trade].lstrip().replace(PLACE, one["town"])
    posting = app.extensions["jobrsvp"].assistant.read(reading.capture_text(text), Profile())
    assert (posting.language, posting.country in one["countries"]) == (name[:2], True)
    assert posting.title == text.partition("\n")[0]
    assert {pay.currency for pay in posting.pay} == {CURRENCY[name]}
    assert posting.organization
    assert posting.benefits
    assert posting.workplace or posting.schedule


@pytest.mark.parametrize(("name", "trade"), EVERY)
def test_who_it_is_for_gets_a_friendly_answer(app, name, trade):
    one = samples()[name]
    text = one["postings"][trade].lstrip().replace(PLACE, one["town"])
    assistant = app.extensions["jobrsvp"].assistant
    posting = assistant.read(reading.capture_text(text), Profile())
    person = {
        "home": {"place": one["town"], "country": posting.country},
        "pay": {"current": float(posting.pay[0].minimum), "currency": CURRENCY[name], "period": posting.pay[0].period},
        "targets": {"titles": [posting.title]},
    }
    assert assistant.advise(reading.capture_text(text), schemas.load(Profile, person)).suggestion == "attend"


@pytest.mark.parametrize(
    ("answers", "title", "town"),
    [
        ({"place": "York", "zone": "Europe/London"}, "Office Administrator", "York, England"),
        ({"place": "Salem, MA"}, "Office Administrator", "Salem, Massachusetts"),
        ({"place": "Salem, MA", "title": "Data engineer"}, "Data Engineer", "Salem, Massachusetts"),
        ({"place": "Graz"}, "Bürokauffrau / Bürokaufmann (m/w/d)", "Graz"),
        ({"place": "Lille", "title": "infirmière"}, "Infirmier ou aide-soignant H/F", "Lille"),
        ({"place": "Bilbao", "title": "cajera, camarera"}, "Dependiente/a de tienda", "Bilbao"),
        ({"title": "Internal auditor"}, "Office Administrator", "Boston, MA"),
    ],
)
def test_the_sample_is_of_the_persons_country_town_and_trade(page, paired, answers, title, town):
    assert page.call("PUT", "answers", answers).status_code == 200
    first, *rest = asked(page)
    assert first == title
    assert any(town in line for line in rest)


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en-US", "Office Administrator"),
        ("de-CH,de;q=0.9", "Bürokauffrau / Bürokaufmann (m/w/d)"),
        ("fr", "Assistant administratif H/F"),
        ("es-MX", "Auxiliar administrativo/a"),
        ("xx", "Office Administrator"),
    ],
)
def test_before_anything_is_said_it_speaks_the_language_of_the_browser(page, language, first):
    assert asked(page, language)[0] == first


def test_a_british_browser_gets_pounds(page):
    assert any("£" in line for line in asked(page, "en-GB,en;q=0.9"))
