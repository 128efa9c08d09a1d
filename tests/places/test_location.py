"""Filling in the places of a posting."""

import dataclasses

import pytest

from jobrsvp import Location, Place, Posting, Quote
from jobrsvp.languages import known
from jobrsvp.places import Places, locate

PLACES = Places(words=known())
BOSTON = Place(kind="city", name="Boston", latitude=42.36, longitude=-71.06)


def posting(*texts, country=None):
    source = "\n".join(texts)
    quotes = [Quote(text=text, start=source.index(text), end=source.index(text) + len(text)) for text in texts]
    locations = tuple(Location(text=text, quote=quote) for text, quote in zip(texts, quotes, strict=True))
    return Posting(locations=locations, country=country, sources={"text": source})


def test_a_location_gets_its_place_and_the_runners_up():
    (location,) = locate(posting("Cambridge"), PLACES).locations
    assert location.place.admin == "England"
    assert "Massachusetts" in {place.admin for place in location.also}


def test_home_decides_between_namesakes():
    (location,) = locate(posting("Cambridge"), PLACES, BOSTON).locations
    assert location.place.admin == "Massachusetts"


PORTLAND = Place(kind="city", name="Portland", latitude=43.66, longitude=-70.26, country="US")  # in Maine


ODER = Place(kind="city", name="Frankfurt (Oder)", latitude=52.35, longitude=14.55, country="DE")


def described(text):
    return dataclasses.replace(posting("Portland"), description=text)


def test_a_state_that_the_posting_names_decides_against_home():
    (location,) = locate(described("Paid sick time under Oregon law"), PLACES, PORTLAND).locations
    assert location.place.admin == "Oregon"


def test_a_district_that_sounds_like_a_region_elsewhere_tells_nothing_apart():
    there = dataclasses.replace(posting("Portland, Northwest district"), description="Oregon Paid Leave")
    (location,) = locate(there, PLACES, PORTLAND).locations
    assert location.place.admin == "Oregon"


def test_the_code_of_a_state_leaves_no_namesake():
    oregon = Place(kind="city", name="Portland", latitude=45.52, longitude=-122.68, country="US")
    (location,) = locate(posting("Portland, ME"), PLACES, oregon).locations
    assert (location.place.admin, location.also) == ("Maine", ())


def test_where_only_home_decides_the_namesake_in_its_country_stays_in_sight():
    (location,) = locate(described("A yard by the water"), PLACES, PORTLAND).locations
    assert (location.place.admin, [place.admin for place in location.also]) == ("Maine", ["Oregon"])


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Sagadahoc County Court\nPortland", "Maine"),
        ("Multnomah County Library, Portland", "Oregon"),
        ("Multnomah County or Cumberland County", "Maine"),
        ("A yard by the water. " * 25 + "We once worked for Multnomah County", "Maine"),
    ],
)
def test_the_only_county_on_top_decides_against_home(words, state):
    (location,) = locate(described(words), PLACES, PORTLAND).locations
    assert location.place.admin == state


@pytest.mark.parametrize("words", ["in the middle of Newport (PO30)", "Newport, PO30 1AA"])
def test_a_postal_code_beside_the_name_decides_against_home(words):
    cardiff = Place(kind="city", name="Cardiff", latitude=51.48, longitude=-3.18, country="GB")
    found = locate(dataclasses.replace(posting("Newport"), description=words), PLACES, cardiff)
    assert found.locations[0].place.admin == "England"


def test_a_far_larger_namesake_stays_in_sight_of_who_lives_in_the_smaller():
    (location,) = locate(posting("Frankfurt"), PLACES, ODER).locations
    assert {location.place.admin, *(place.admin for place in location.also)} == {"Brandenburg", "Hessen"}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("mitten in der Mainmetropole", "Hessen"),
        ("im Herzen von Mainhattan", "Hessen"),
        ("in der Region Rhein-Main", "Hessen"),
        ("unser Haus an der Oder", "Brandenburg"),
    ],
)
def test_what_sets_a_namesake_apart_decides_against_home(words, state):
    (location,) = locate(dataclasses.replace(posting("Frankfurt"), description=words), PLACES, ODER).locations
    assert location.place.admin == state


@pytest.mark.parametrize(
    ("words", "state", "others"),
    [
        ("a yard on Casco Bay", "Maine", []),
        ("customers from Biddeford to Brunswick", "Maine", []),
        ("a yard between Gresham and Beaverton", "Oregon", []),
        ("a yard that looks to London", "Maine", ["Oregon"]),
        ("lists of Biddeford and of Gresham", "Maine", ["Oregon"]),
    ],
)
def test_a_neighbour_that_the_posting_names_tells_namesakes_apart(words, state, others):
    (location,) = locate(described(words), PLACES, PORTLAND).locations
    assert (location.place.admin, [place.admin for place in location.also]) == (state, others)


@pytest.mark.parametrize("words", ["Main tasks: you weave", "Das Haus. Mainly English", "mit Remainder"])
def test_a_word_that_a_sentence_begins_with_tells_no_namesakes_apart(words):
    (location,) = locate(dataclasses.replace(posting("Frankfurt"), description=words), PLACES, ODER).locations
    assert [place.admin for place in location.also] == ["Hessen"]


def test_a_street_that_is_a_town_elsewhere_tells_no_namesakes_apart():
    (location,) = locate(posting("Frankfurt, Mainzer Landstraße"), PLACES, ODER).locations
    assert [place.admin for place in location.also] == ["Hessen"]


def test_a_bracket_that_belongs_to_the_name_stays_with_it_before_a_country():
    (location,) = locate(posting("Frankfurt (Oder), Deutschland"), PLACES).locations
    assert location.place.admin == "Brandenburg"


def test_a_namesake_abroad_is_out_of_sight():
    home = Place(kind="city", name="Birmingham", latitude=52.48, longitude=-1.9, country="GB")
    (location,) = locate(posting("Birmingham"), PLACES, home).locations
    assert location.also == ()


def test_the_other_places_on_the_page_decide_between_namesakes():
    first, second = locate(posting("Toronto, ON", "Cambridge"), PLACES).locations
    assert (first.place.country, second.place.country) == ("CA", "CA")


def test_the_country_of_the_posting_decides_between_namesakes():
    (location,) = locate(posting("Birmingham", country="US"), PLACES).locations
    assert location.place.admin == "Alabama"


def test_a_line_with_several_places_becomes_several_locations_with_quotes_that_hold():
    read = locate(posting("Boston, MA or Austin, TX"), PLACES)
    assert [location.place.name for location in read.locations] == ["Boston", "Austin"]
    for location in read.locations:
        quote = location.quote
        assert read.sources["text"][quote.start : quote.end] == quote.text == location.text


def test_the_same_place_twice_is_one_location():
    assert len(locate(posting("Austin, TX", "Austin, Texas, United States"), PLACES).locations) == 1


@pytest.mark.parametrize("text", ["Multiple Locations", "UNAVAILABLE"])
def test_a_text_that_names_no_place_stays_as_it_is(text):
    (location,) = locate(posting(text), PLACES).locations
    assert (location.text, location.place) == (text, None)


def test_a_place_that_is_known_already_stays():
    known = Posting(locations=(Location(text="Austin, TX", place=BOSTON),))
    assert locate(known, PLACES) == known


def test_a_posting_without_locations_stays():
    assert locate(Posting(), PLACES) == Posting()
