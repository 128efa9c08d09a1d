"""The first and the last day for applications in one range, and an hour or a place before a day."""

import datetime as dt

import pytest
from tests.reading.pages import page

from jobrsvp.languages import known
from jobrsvp.reading.facts import dates
from jobrsvp.reading.page.capture import capture_html
from jobrsvp.reading.page.evidence import gather

BODY = (
    "<h2>Requirements</h2><ul><li>Two years of work with a lathe and a file</li></ul><h2>We offer</h2>"
    "<ul><li>Pension and 25 days of paid holiday</li></ul><p>Please send your application and your CV to Ann Lee.</p>"
)


def days(facts, lang="en"):
    shown = capture_html(page(f"<main><h1>Baker</h1>{facts}{BODY}</main>", title="Baker - Hollin Mill"))
    found = dates.read(gather(shown, known()).knowing(title="Baker"), known().only(lang))
    return tuple(one and one.value for one in found)


@pytest.mark.parametrize(
    ("lang", "facts", "first", "last"),
    [
        ("fr", "<dl><dt>Affichage</dt><dd>Du 3 au 24 mai 2027</dd></dl>", dt.date(2027, 5, 3), dt.date(2027, 5, 24)),
        (
            "de",
            "<p>Ausschreibungszeitraum: 28. Mai 2027 bis 24. Juni 2027</p>",
            dt.date(2027, 5, 28),
            dt.date(2027, 6, 24),
        ),
        ("es", "<p>Plazo: del 3 al 24 de mayo de 2027</p>", dt.date(2027, 5, 3), dt.date(2027, 5, 24)),
        ("pl", "<p>Okres publikacji: 3.05.2027 - 24.05.2027</p>", dt.date(2027, 5, 3), dt.date(2027, 5, 24)),
    ],
)
def test_a_range_of_days_tells_both(lang, facts, first, last):
    assert days(facts, lang) == (first, last)


@pytest.mark.parametrize(
    "value", ["11.59pm, Wednesday 24 March 2027", "Noon, 24 March 2027", "5 pm on Wednesday, 24 March 2027"]
)
def test_an_hour_stands_before_the_day_below_its_label(value):
    table = f"<table><tr><th>Closing date</th><td>{value}</td></tr></table>"
    assert days(table)[1] == dt.date(2027, 3, 24)


def test_another_fact_below_a_label_is_no_day_of_it():
    assert days("<p>Closing date</p><p>Interviews on 24 March 2027</p>")[1] is None


def test_a_job_to_begin_is_not_put_up_on_that_day():
    assert days("<p>Poste à pourvoir le 1er mars 2027</p>", "fr")[0] is None


def test_a_letter_is_dated_behind_its_town():
    assert days("<p>Opole, dnia 4 marca 2027 r.</p>", "pl")[0] == dt.date(2027, 3, 4)
