"""A page that has not changed is not read anew."""

import dataclasses
import datetime as dt

import pytest

from jobrsvp import reading
from jobrsvp.model import Capture
from jobrsvp.reading import pipeline

PAGE = Capture(
    html="<main><h1>Welder</h1><p>We are looking for a welder in Leeds. You weld pipes. Apply by mail.</main>"
)
TODAY = dt.date(2026, 11, 28)


@pytest.fixture
def readings(monkeypatch):
    """Count what is read."""
    pages = []
    read = pipeline.read_generically
    monkeypatch.setattr(
        pipeline, "read_generically", lambda *given, **more: pages.append(given[0]) or read(*given, **more)
    )
    monkeypatch.setattr(pipeline, "_LAST", type(pipeline._LAST)(maxlen=2))
    return pages


def test_the_same_page_is_read_once(readings):
    first, second = (reading.read(dataclasses.replace(PAGE), today=TODAY) for _ in range(2))
    assert (first, len(readings)) == (second, 1)


@pytest.mark.parametrize(
    "change",
    [{"html": PAGE.html.replace("Welder", "Baker")}, {"url": "https://jobs.example/2"}, {"selection": "Welder"}],
)
def test_another_page_is_read(readings, change):
    reading.read(PAGE, today=TODAY)
    reading.read(dataclasses.replace(PAGE, **change), today=TODAY)
    assert len(readings) == 2


def test_the_next_day_it_is_read_anew(readings):
    reading.read(PAGE, today=TODAY)
    reading.read(PAGE, today=TODAY + dt.timedelta(days=1))
    assert len(readings) == 2
