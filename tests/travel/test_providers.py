"""Routers and Nominatim: their answers, their traps, and the estimate behind them.

OSRM and Valhalla answer here in the shapes that local servers were seen to answer in; the answers of MOTIS and
Nominatim are constructed from their documentation.
"""

import datetime as dt
import json

import pytest
import requests
import responses

from jobrsvp import Place
from jobrsvp.model import Online
from jobrsvp.travel import Travels
from jobrsvp.travel.routers import arrival
from jobrsvp.web import Web

HOME = Place(kind="address", name="home", latitude=52.520008, longitude=13.404954)
WORK = Place(kind="postal", name="work", latitude=52.4009, longitude=13.0591, population=180_000, radius_km=2)
OSRM = "https://routing.openstreetmap.de/routed-car/route/v1/driving/13.405,52.520;13.059,52.401"
VALHALLA = "https://valhalla1.openstreetmap.de/route"
MOTIS = "https://api.transitous.org/api/v6/plan"
NOMINATIM = "https://nominatim.openstreetmap.org/search"
NOW = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


def travels(*allowed, **addresses):
    online = Online(allowed=allowed, addresses=addresses)
    return Travels(online, Web(online, per_second=1000), clock=lambda: NOW)


def osrm_answer(duration=1800, distance=35_000, snapped=12.5):
    waypoints = [{"location": [13.4, 52.5], "name": "", "distance": snapped}] * 2
    return {"code": "Ok", "routes": [{"legs": [], "duration": duration, "distance": distance}], "waypoints": waypoints}


@responses.activate
def test_osrm_gives_the_roads_and_the_estimate_the_jam():
    responses.get(OSRM, json=osrm_answer())
    travel = travels("osrm").between(HOME, WORK, "car")
    assert (travel.source, travel.road_km) == ("osrm", 35.0)
    assert 30 < travel.minutes[1] < 45


@responses.activate
def test_osrm_is_sent_coordinates_of_three_decimals_and_radiuses():
    responses.get(OSRM, json=osrm_answer())
    travels("osrm").between(HOME, WORK, "car")
    assert "radiuses=5000%3B5000" in responses.calls[0].request.url
    assert "52.520008" not in responses.calls[0].request.url


def falls_back(travel, words):
    return travel.source == "estimate" and words in travel.note and "This is the estimate." in travel.note


@pytest.mark.parametrize("code", ["NoSegment", "NoRoute", "InvalidQuery", "TooBig"])
@responses.activate
def test_a_refusal_of_osrm_falls_back_to_the_estimate(code):
    responses.get(OSRM, json={"code": code, "message": "Could not find a matching segment"}, status=400)
    assert falls_back(travels("osrm").between(HOME, WORK, "car"), "Could not find")


@responses.activate
def test_osrm_that_answers_ok_from_a_map_of_elsewhere_is_not_believed():
    responses.get(OSRM, json=osrm_answer(duration=974, snapped=11_529_964))
    assert falls_back(travels("osrm").between(HOME, WORK, "car"), "no map")


def test_an_osrm_server_of_ones_own_is_not_asked_for_a_mode_it_does_not_serve():
    travel = travels("osrm", osrm="http://127.0.0.1:5000").between(HOME, WORK, "bike")
    assert falls_back(travel, "{mode}")


@pytest.mark.parametrize(("mode", "word"), [("car", "car"), ("bike", "bike"), ("walk", "foot")])
@responses.activate
def test_the_address_of_osrm_names_the_mode(mode, word):
    responses.get(OSRM.replace("routed-car", f"routed-{word}"), json=osrm_answer())
    assert travels("osrm").between(HOME, WORK, mode).source == "osrm"


@responses.activate
def test_valhalla_is_asked_by_post_and_answers_in_kilometres():
    answer = {"trip": {"summary": {"time": 1766.1, "length": 34.669}, "units": "kilometers"}}
    responses.post(VALHALLA, json=answer)
    travel = travels("valhalla").between(HOME, WORK, "bike")
    assert (travel.source, travel.road_km, travel.minutes[1]) == ("valhalla", 34.67, 29.4)
    assert json.loads(responses.calls[0].request.body)["costing"] == "bicycle"


@responses.activate
def test_valhalla_may_answer_in_miles():
    responses.post(VALHALLA, json={"trip": {"summary": {"time": 1766.1, "length": 10}, "units": "miles"}})
    assert travels("valhalla").between(HOME, WORK, "car").road_km == 16.09


@pytest.mark.parametrize("code", [154, 171, 125, 110, 100, 442])
@responses.activate
def test_a_refusal_of_valhalla_falls_back_to_the_estimate(code):
    body = {"error_code": code, "error": "No suitable edges near location", "status_code": 400, "status": "Bad Request"}
    responses.post(VALHALLA, json=body, status=400)
    assert falls_back(travels("valhalla").between(HOME, WORK, "car"), "No suitable edges")


@responses.activate
def test_motis_gives_the_quickest_connection():
    answer = {"itineraries": [{"duration": 3000, "legs": []}, {"duration": 2400, "legs": []}], "direct": []}
    responses.get(MOTIS, json=answer)
    travel = travels("motis").between(HOME, WORK, "transit")
    assert (travel.source, travel.minutes[1], travel.weak) == ("motis", 40.0, False)


@responses.activate
def test_motis_is_asked_for_the_morning_of_a_working_day():
    responses.get(MOTIS, json={"itineraries": [{"duration": 1}]})
    travels("motis").between(HOME, WORK, "transit")
    assert responses.calls[0].request.params["time"] == "2026-12-01T08:00:00Z"
    assert responses.calls[0].request.params["arriveBy"] == "true"


def test_the_next_working_day_is_a_tuesday_whatever_today_is():
    days = [arrival(NOW + dt.timedelta(days=ahead), 13.4).weekday() for ahead in range(8)]
    assert set(days) == {1}


@responses.activate
def test_a_town_without_connection_falls_back_to_the_estimate():
    responses.get(MOTIS, json={"itineraries": [], "direct": []})
    assert falls_back(travels("motis").between(HOME, WORK, "transit"), "no connection")


@responses.activate
def test_the_version_of_motis_can_be_set():
    responses.get("https://api.transitous.org/api/v7/plan", json={"itineraries": [{"duration": 600}]})
    travel = travels("motis", motis="https://api.transitous.org/api/v7/").between(HOME, WORK, "transit")
    assert travel.source == "motis"


@pytest.mark.parametrize(
    "answer",
    [{}, [], "no", 5, {"code": "Ok"}, {"code": "Ok", "routes": [], "waypoints": []}, osrm_answer(duration="fast"),
     osrm_answer(duration=-1), osrm_answer(distance=True)],
)  # fmt: skip
@responses.activate
def test_an_answer_of_a_strange_shape_falls_back_to_the_estimate(answer):
    responses.get(OSRM, json=answer)
    assert travels("osrm").between(HOME, WORK, "car").source == "estimate"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (requests.exceptions.ConnectTimeout(), "in time"),
        (requests.exceptions.ConnectionError(), "could not be reached"),
    ],
)
@responses.activate
def test_a_server_that_is_away_falls_back_to_the_estimate(error, words):
    responses.get(OSRM, body=error)
    assert falls_back(travels("osrm").between(HOME, WORK, "car"), words)


@responses.activate
def test_the_next_allowed_router_is_asked_when_the_first_fails():
    responses.get(OSRM, json={"code": "NoRoute"}, status=400)
    responses.post(VALHALLA, json={"trip": {"summary": {"time": 1800, "length": 30}, "units": "kilometers"}})
    assert travels("osrm", "valhalla").between(HOME, WORK, "car").source == "valhalla"


@responses.activate
def test_nobody_is_asked_without_leave():
    assert travels().between(HOME, WORK, "car").source == "estimate"
    assert len(responses.calls) == 0


def test_no_point_no_way():
    region = Place(kind="region", name="Texas")
    assert travels().between(HOME, region, "car") is None
    assert travels().between(region, WORK, "car") is None


HIT = {
    "lat": "52.3958",
    "lon": "13.0586",
    "display_name": "5, Beispielstraße, Potsdam",
    "addresstype": "house",
    "place_rank": 30,
    "boundingbox": ["52.39", "52.40", "13.05", "13.06"],
}
CITY = Place(kind="city", name="Potsdam", latitude=52.4, longitude=13.06, country="DE", population=180_000, radius_km=6)


@responses.activate
def test_nominatim_makes_a_city_an_address():
    responses.get(NOMINATIM, json=[HIT])
    found = travels("nominatim").address("Beispielstraße 5, Potsdam", CITY)
    assert (found.kind, found.latitude, found.radius_km, found.population) == ("address", 52.3958, 0.1, 180_000)
    assert responses.calls[0].request.params["countrycodes"] == "de"


@pytest.mark.parametrize(
    "hits",
    [[], [{**HIT, "lat": "40.0"}], [{**HIT, "lat": "north"}], [{"lat": "1"}], {"error": "no"}, [None],
     [{**HIT, "addresstype": "city", "place_rank": 16}]],
)  # fmt: skip
@responses.activate
def test_what_nominatim_does_not_know_better_stays_the_city(hits):
    responses.get(NOMINATIM, json=hits)
    assert travels("nominatim").address("Beispielstraße 5, Potsdam", CITY) == CITY


@responses.activate
def test_a_text_without_a_number_is_no_address_and_is_not_sent():
    assert travels("nominatim").address("Potsdam", CITY) == CITY
    assert len(responses.calls) == 0


@responses.activate
def test_an_address_is_not_sent_without_leave():
    assert travels("osrm").address("Beispielstraße 5, Potsdam", CITY) == CITY
    assert len(responses.calls) == 0
