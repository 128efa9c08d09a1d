"""Reading, mails and the checker take time as the text is long, whatever it says two hundred times over."""

import datetime as dt

import pytest
from tests.hostile import FAMILIES, LONG, MOST, NOISE, SHORT, of_size
from tests.timing import seconds

from jobrsvp import mail, reading
from jobrsvp.etiquette import check

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def read_page(text):
    reading.read(reading.capture_text(f"Nurse\nCompany: Acme\n{text}"), today=NOW.date(), anyway=True)


def read_html(text):
    reading.read(reading.capture_html(f"<main><h1>Nurse</h1><p>{text}"), today=NOW.date(), anyway=True)


def read_mail(text):
    mail.read_invitation(f"Hello,\nwe invite you to an interview.\n{text}", NOW)


WORK = {"page": read_page, "html": read_html, "mail": read_mail, "checker": check}


def test_there_are_two_hundred_families_and_each_is_another():
    assert len(set(FAMILIES)) == len(FAMILIES) >= 200


@pytest.mark.parametrize("name", WORK)
def test_the_time_grows_with_the_size_only(name):
    """Who looks slow is timed again, for a busy machine makes anything look slow once."""
    work = WORK[name]
    for piece in FAMILIES:
        short, long = of_size(piece, SHORT), of_size(piece, LONG)
        if seconds(work, long) > MOST * max(seconds(work, short), NOISE):
            best = min(seconds(work, short + " " * again) for again in range(3))
            assert min(seconds(work, long + " " * again) for again in range(3)) < MOST * max(best, NOISE), piece
