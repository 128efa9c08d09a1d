"""Towns that are picked while their name is typed."""

import pytest

from jobrsvp.places import Places

PLACES = Places()


@pytest.mark.parametrize(
    ("typed", "first", "country"),
    [
        ("köln", "Köln", "DE"),
        ("San Franc", "San Francisco", "US"),
        ("munich", "Munich", "DE"),
        ("camb", "Cambridge", "GB"),
    ],
)
def test_the_largest_town_of_that_name_comes_first(typed, first, country):
    found = PLACES.beginning(typed)
    assert (found[0].name, found[0].country) == (first, country)


def test_namesakes_are_told_apart_by_their_states():
    assert {place.admin for place in PLACES.beginning("cambridge")} >= {"England", "Massachusetts", "Ontario"}


@pytest.mark.parametrize("typed", ["", "ca", "  ", "qqqq", "%%%", "'; drop table name"])
def test_too_little_or_nonsense_begins_no_town(typed):
    assert PLACES.beginning(typed) == []


def test_at_most_so_many_are_shown():
    assert len(PLACES.beginning("san")) == 8
