"""``jobrsvp place`` and ``jobrsvp commute``."""

import pytest


def test_places_are_listed_best_first_as_json(shell):
    places = shell.json("place", "Cambridge")
    assert places[0]["country"] == "GB"
    assert {"kind", "name", "latitude", "longitude", "country", "population", "radius_km"} <= set(places[0])


@pytest.mark.parametrize("text", ["Paris (on site)", "Paris, on site", "Paris - on site", "Paris (on site, 5 days)"])
def test_a_way_of_working_is_no_part_of_a_place(shell, text):
    assert shell.json("place", text) == shell.json("place", "Paris")


def test_near_decides_between_namesakes(shell):
    assert shell.json("place", "Cambridge", "--near", "42.3,-71.1")[0]["admin"] == "Massachusetts"


def test_nothing_known_is_an_empty_list_as_json_and_a_sentence_for_people(shell):
    assert shell.json("place", "qqqzzz") == []
    done = shell.run("place", "qqqzzz")
    assert done.exit_code == 2
    assert "No place called" in done.output


def test_the_source_of_the_places_is_named(shell):
    assert "GeoNames" in shell.run("place", "Denver, CO").output


def test_a_region_is_said_to_be_no_point(shell):
    assert "no point" in shell.run("place", "Texas").output


@pytest.mark.parametrize("near", ["here", "1", "91,0", "0,181"])
def test_a_near_that_is_no_point_is_refused(shell, near):
    assert shell.run("place", "Denver", "--near", near).exit_code == 2


def test_a_commute_has_minutes_and_kilometres(shell):
    way = shell.json("commute", "--from", "02139", "--to", "Boston, MA")
    low, middle, high = way["minutes"]
    assert low < middle < high
    assert (way["mode"], way["to"]["name"]) == ("car", "Boston")


def test_a_commute_between_coordinates(shell):
    assert shell.json("commute", "--from", "-33.86,151.21", "--to", "-33.8,151.0", "--mode", "bike")["mode"] == "bike"


def test_a_commute_is_told_to_people(shell):
    done = shell.run("commute", "--from", "Espoo", "--to", "Helsinki")
    assert done.exit_code == 0
    assert "minutes each way" in done.output


@pytest.mark.parametrize("to", ["Texas", "Remote", "qqqzzz", ""])
def test_an_end_that_is_no_point_is_refused_with_a_sentence(shell, to):
    done = shell.run("commute", "--from", "Espoo", "--to", to)
    assert done.exit_code == 2
    assert "give a town" in done.output
