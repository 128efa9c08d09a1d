"""Ways around water and over it."""

import pytest

from jobrsvp import Place
from jobrsvp.places import kilometres
from jobrsvp.travel import Travels, estimate, land
from jobrsvp.travel.crossing import around, slope

SEATTLE, BREMERTON = (47.606, -122.332), (47.567, -122.633)
SAN_FRANCISCO, OAKLAND = (37.775, -122.419), (37.804, -122.271)
MESSINA, REGGIO = (38.193, 15.554), (38.111, 15.650)
HONOLULU, HILO = (21.307, -157.858), (19.722, -155.084)
KONSTANZ, FRIEDRICHSHAFEN = (47.66, 9.175), (47.654, 9.479)


@pytest.mark.parametrize(
    ("point", "dry"),
    [
        ((52.52, 13.40), True),
        ((50.2, -0.5), False),
        ((-33.87, 151.1), True),
        ((0, -30), False),
        ((-89.9, 179.9), True),
    ],
)
def test_land_is_land_and_sea_is_sea(point, dry):
    assert land.is_land(*land.cell(*point)) is dry


def test_a_strait_is_crossed_by_its_ferry():
    assert around(MESSINA, REGGIO, True).ferries == ("Messina to Villa San Giovanni",)


def test_a_bridge_is_a_road():
    assert around(SAN_FRANCISCO, OAKLAND, True) is None


def test_a_lake_is_driven_around_or_crossed_by_its_ferry():
    way = around(KONSTANZ, FRIEDRICHSHAFEN, True)
    assert way.ferries == ("Konstanz to Meersburg",) or way.land > 1.5 * kilometres(KONSTANZ, FRIEDRICHSHAFEN)
    assert 45 < estimate(KONSTANZ, FRIEDRICHSHAFEN, population=60_000).minutes[1] < 90


def test_what_takes_no_cars_takes_people():
    gosport, portsmouth = (50.795, -1.129), (50.799, -1.091)
    assert around(gosport, portsmouth, False).ferries == ("Gosport to Portsmouth",)
    assert around(gosport, portsmouth, True).ferries == ()


def test_the_ferry_is_named_and_the_way_is_weak():
    way = estimate(BREMERTON, SEATTLE)
    assert way.weak
    assert "ferry" in way.note
    assert 65 < way.minutes[1] < 130


def test_an_island_without_a_known_ferry_says_that_it_is_a_guess():
    way = estimate(HONOLULU, HILO)
    assert way.weak
    assert "no bridge or ferry is known" in way.note
    assert way.minutes[1] > 300


def test_mountains_slow_down():
    davos, chur = (46.80, 9.84), (46.85, 9.53)
    assert slope(davos, chur) > 1.2
    assert slope(SEATTLE, BREMERTON) == 1.0


LONDON = Place(
    kind="city", name="London", latitude=51.507, longitude=-0.128, country="GB", population=9_000_000, radius_km=13
)
LEIDEN = Place(
    kind="city", name="Leiden", latitude=52.158, longitude=4.493, country="NL", population=120_000, radius_km=6
)
THE_HAGUE = Place(
    kind="city", name="The Hague", latitude=52.077, longitude=4.299, country="NL", population=550_000, radius_km=6
)


def test_a_way_inside_one_city_is_a_typical_one():
    assert 35 < Travels().between(LONDON, LONDON, "transit").minutes[1] < 65
    assert Travels().between(LONDON, LONDON, "car").road_km > 5


def test_trains_join_towns_in_countries_of_railways():
    way = Travels().between(LEIDEN, THE_HAGUE, "transit")
    assert 28 < way.minutes[1] < 45
    assert "train" in way.note
