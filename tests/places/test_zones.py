"""The clock of a place, and when to ask."""

import sqlite3
import zoneinfo

import pytest

from jobrsvp.model import Place
from jobrsvp.places import country_of, windows_zone, zone_of, zones_of
from jobrsvp.places.gazetteer import FILE

CITIES = [
    ("London", "Europe/London"),
    ("Wien", "Europe/Vienna"),
    ("Zürich", "Europe/Zurich"),
    ("zurich", "Europe/Zurich"),
    ("Roma", "Europe/Rome"),
    ("Milan", "Europe/Rome"),
    ("Lisboa", "Europe/Lisbon"),
    ("München", "Europe/Berlin"),
    ("Las Palmas", "Atlantic/Canary"),
    ("Istanbul", "Europe/Istanbul"),
    ("New York", "America/New_York"),
    ("Boston", "America/New_York"),
    ("Montreal", "America/Toronto"),
    ("Calgary", "America/Edmonton"),
    ("San Francisco", "America/Los_Angeles"),
    ("São Paulo", "America/Sao_Paulo"),
    ("Mexico City", "America/Mexico_City"),
    ("Tel Aviv", "Asia/Jerusalem"),
    ("Bangalore", "Asia/Kolkata"),
    ("Delhi", "Asia/Kolkata"),
    ("Singapore", "Asia/Singapore"),
    ("Hong Kong", "Asia/Hong_Kong"),
    ("Dubai", "Asia/Dubai"),
    ("Brisbane", "Australia/Brisbane"),
    ("Perth", "Australia/Perth"),
    ("Johannesburg", "Africa/Johannesburg"),
]
SEVERAL = [
    ("Cambridge", {"Europe/London", "America/New_York", "America/Toronto"}),
    ("Portland", {"America/Los_Angeles", "America/New_York"}),
    ("Birmingham", {"Europe/London", "America/Chicago"}),
    ("Spain", {"Europe/Madrid", "Atlantic/Canary"}),
    ("Texas", {"America/Chicago", "America/Denver"}),
]


@pytest.mark.parametrize(("name", "zone"), CITIES)
def test_a_city_keeps_the_zone_of_its_largest_namesake(name, zone):
    assert zone_of(name) == zone


@pytest.mark.parametrize(("name", "zones"), SEVERAL)
def test_zones_that_are_as_likely_are_all_told(name, zones):
    assert zones <= set(zones_of(name))


@pytest.mark.parametrize("name", ["London", "Paris", "Berlin", "Chicago", "Germany", "Ireland", "94105", "Ontario"])
def test_a_name_that_hardly_means_anything_else_has_one_zone(name):
    assert len(zones_of(name)) == 1


@pytest.mark.parametrize("name", ["United States", "Texas", "Spain", "EMEA", "Remote", "", "Xyzzyville"])
def test_where_no_city_is_named_no_zone_is_guessed(name):
    assert zone_of(name) is None


def test_what_is_known_of_the_country_chooses():
    assert zone_of("Cambridge") == "Europe/London"
    assert zone_of("Cambridge, MA") == "America/New_York"
    assert zone_of("Cambridge", near=(42.36, -71.06)) == "America/New_York"
    assert zone_of("Perth", country="GB") == "Australia/Perth"
    assert zone_of("Portland, Maine") == "America/New_York"


def test_a_place_has_the_zone_of_its_point():
    assert zone_of(Place(kind="address", name="1 Main St", latitude=39.74, longitude=-104.98)) == "America/Denver"
    assert zone_of(Place(kind="address", name="nowhere", latitude=-48.0, longitude=-120.0)) is None


def test_the_country_of_a_point_is_kept_at_a_border():
    near_basel = {"latitude": 47.57, "longitude": 7.58}
    assert zone_of(Place(kind="address", name="a", country="CH", **near_basel)) == "Europe/Zurich"
    assert zone_of(Place(kind="address", name="a", country="FR", **near_basel)) == "Europe/Paris"


def test_windows_names_are_zones_in_any_case():
    assert windows_zone("W. Europe Standard Time") == "Europe/Berlin"
    assert windows_zone("india standard time") == "Asia/Kolkata"
    assert windows_zone("Central Time") is None


def test_every_zone_of_the_gazetteer_is_known_to_python():
    with sqlite3.connect(f"file:{FILE}?mode=ro", uri=True) as base:
        zones = {name for (name,) in base.execute("SELECT name FROM zone")}
        (without,) = base.execute("SELECT count(*) FROM city WHERE zone NOT IN (SELECT id FROM zone)").fetchone()
    assert zones <= zoneinfo.available_timezones()
    assert without == 0


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/London", "GB"), ("America/New_York", "US"), ("Asia/Kolkata", "IN"), ("UTC", None), ("", None)],
)
def test_a_zone_tells_the_country_of_most_of_its_people(zone, country):
    assert country_of(zone) == country
