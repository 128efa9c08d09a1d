"""A plugin's quotes stand in the posting, and a reader's on the page."""

import dataclasses

import pytest

from jobrsvp import Capture, Contact, Location, PluginError, Posting, Quote, Workplace
from jobrsvp.panel.answers.quoting import check_reading

TEXT = "Wanted: Fleet Planner\nHamburg, hybrid"
GIVEN = Posting(sources={"text": TEXT})
PAGE = Capture(html="<h1>Wanted: <b>Fleet</b> Planner</h1><p>Hamburg, hybrid</p>", jsonld=('{"name": "Nordhafen"}',))


def quoted(words, source="text", text=TEXT):
    """Return *words* as a quote at their place in *text*, at its beginning if they are not there."""
    start = max(text.find(words), 0)
    return Quote(text=words, start=start, end=start + len(words), source=source)


@pytest.mark.parametrize(
    "facts",
    [
        {"quotes": {"title": quoted("Fleet Planner")}},
        {"workplace": Workplace(mode="hybrid", quotes=(quoted("hybrid"),))},
        {"sources": {"head": "Fleet Planner"}, "quotes": {"title": quoted("Fleet", "head", "Fleet Planner")}},
        {
            "sources": {"data": "Nordhafen"},
            "contact": Contact(kind="employer", quote=quoted("Nordhafen", "data", "Nordhafen")),
        },
    ],
)
def test_what_stands_on_the_page_is_quoted(facts):
    check_reading("kranich", dataclasses.replace(GIVEN, **facts), GIVEN, PAGE)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"quotes": {"title": quoted("Grand Master")}}, "the posting does not say: 'Grand Master'"),
        ({"workplace": Workplace(mode="remote", quotes=(quoted("at home"),))}, "does not say: 'at home'"),
        ({"locations": (Location(text="Bonn", quote=quoted("Bonn")),)}, "does not say: 'Bonn'"),
        (
            {"quotes": {"title": Quote(text="Fleet", start=0, end=5)}},
            "'Fleet' at 0 to 5, and it stands at 8 to 13: take",
        ),
        (
            {"sources": {"text": "Boss"}, "quotes": {"title": quoted("Boss", text="Boss")}},
            "the page does not say: 'Boss'",
        ),
    ],
)
def test_what_does_not_stand_on_the_page_is_refused(facts, told):
    with pytest.raises(PluginError, match=told):
        check_reading("kranich", dataclasses.replace(GIVEN, **facts), GIVEN, PAGE)
