"""Suggestions, profile, evaluators, and the description of it all."""

import re
from pathlib import Path

import pytest
from tests.http.conftest import POSTING, error_of

from jobrsvp import schemas
from jobrsvp.model import Suggestion

PAGE = {"capture": {"text": POSTING, "url": "https://jobs.example/1"}, "invitation": {"stage": "invited"}}


@pytest.fixture
def kept(paired):
    return paired.post("suggestions", PAGE).json


def test_a_page_is_judged(paired):
    answer = paired.post("suggestions", PAGE)
    assert answer.status_code == 201
    assert schemas.load(Suggestion, answer.json).action == "accept"


def test_the_profile_counts(paired):
    paired.put("profile", {"pay": {"floor": 200000, "currency": "USD"}})
    assert paired.post("suggestions", PAGE).json["dealbreakers"] == ["pay-cut"]


def test_what_is_no_posting_is_422_says_what_it_is_and_is_not_kept(paired):
    answer = paired.post("suggestions", {"capture": {"html": "<h1>Bread</h1><p>Flour, water, salt. Knead it.</p>"}})
    assert answer.status_code == 422
    assert error_of(answer)["code"] == "not_a_posting"
    assert error_of(answer)["seen"]
    assert error_of(answer)["reasons"]
    assert paired.get("suggestions").json["total"] == 0


def test_what_was_recognised_as_something_else_is_judged_anyway(paired):
    page = {"capture": {"html": "<h1>Bread</h1><p>Flour, water, salt. Knead it.</p>"}, "anyway": True}
    answer = paired.post("suggestions", page)
    assert answer.status_code == 201
    assert answer.json["posting"]["quality"]["sure"] is False


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "capture"),
        ({"capture": {"url": 7}}, "capture.url"),
        ({"capture": {"cookies": "x"}}, "capture.cookies"),
        ({"capture": {}, "invitation": {"stage": "dreaming"}}, "invitation.stage"),
    ],
)
def test_the_field_at_fault_is_named(paired, body, field):
    answer = paired.post("suggestions", body)
    assert answer.status_code == 422
    assert field in error_of(answer)["fields"]


def test_history_is_searched(paired, kept):
    assert paired.get("suggestions?search=data").json["total"] == 1
    assert paired.get("suggestions?search=chef").json["total"] == 0


def test_history_is_paged(paired, kept):
    assert paired.get("suggestions?offset=1").json == {"suggestions": [], "total": 1, "unreadable": []}
    assert paired.get(f"suggestions?offset={10**30}&limit={10**30}").json["suggestions"] == []


def test_a_wrong_page_of_the_history_is_named(paired):
    assert error_of(paired.get("suggestions?limit=many"))["fields"] == {"limit": ["Write a whole number."]}


def test_a_kept_case_is_shown_whole(paired, kept):
    case = paired.get(f"suggestions/{kept['id']}").json
    assert case["suggestion"]["findings"] == kept["findings"]
    assert case["invitation"]["stage"] == "invited"


def test_an_outcome_is_kept(paired, kept):
    answer = paired.put(f"suggestions/{kept['id']}/outcome", {"result": "went", "asked": ["SQL"]})
    assert answer.json["outcome"]["asked"] == ["SQL"]
    assert answer.json["outcome"]["recorded_at"].startswith("2026-11-02T09:00:00")


def test_a_case_is_forgotten(paired, kept):
    assert paired.delete(f"suggestions/{kept['id']}").status_code == 204
    assert paired.get(f"suggestions/{kept['id']}").status_code == 404


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("DELETE", ""), ("PUT", "/outcome")])
def test_a_case_that_is_not_there_is_404(paired, method, path):
    body = {"result": "went"} if method == "PUT" else None
    assert paired.call(method, f"/api/v1/suggestions/none{path}", body).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"home": {"place": "Boston"}},
        {"profile": {"home": {"place": "Boston"}}},
        {"toml": '[home]\nplace = "Boston"\n'},
    ],
)
def test_a_profile_is_kept_in_any_of_three_forms(paired, body):
    answer = paired.put("profile", body)
    assert answer.json["profile"]["home"]["place"] == "Boston"
    assert paired.get("profile").json["toml"] == '[home]\nplace = "Boston"\n' + answer.json["toml"].split("\n", 2)[2]


@pytest.mark.parametrize(
    "body",
    [{"pay": {"flor": 1}}, {"toml": "[pay"}, {"profile": 7}, {"profile": None}, {"profile": {}, "toml": ""}, [], 7],
)
def test_a_wrong_profile_is_refused_and_the_old_one_stays(paired, body):
    paired.put("profile", {"home": {"place": "Boston"}})
    assert paired.put("profile", body).status_code == 422
    assert paired.get("profile").json["profile"]["home"]["place"] == "Boston"


def test_an_option_out_of_its_range_is_refused_by_its_field(paired):
    answer = paired.put("profile", {"evaluators": {"time-cost": {"hours_needed": -1}}})
    told = {"evaluators.time-cost.hours_needed": ["Write a number from 0 to 100."]}
    assert (answer.status_code, answer.json["error"]["fields"]) == (422, told)
    assert paired.get("profile").json["profile"]["evaluators"] == {}


def test_the_panel_is_listed(paired):
    answer = paired.get("evaluators").json
    assert "commute" in {one["id"] for one in answer["evaluators"]}
    assert answer["plugins"][0]["distribution"] == "jobrsvp"


def test_the_description_is_openapi_3_1_and_names_every_address(paired):
    description = paired.get("openapi.json").json
    assert description["openapi"] == "3.1.0"
    assert {"/api/v1/suggestions", "/api/v1/profile", "/api/v1/hello"} <= description["paths"].keys()
    assert {"title", "pay"} <= description["components"]["schemas"]["Posting"]["properties"].keys()


def test_the_page_on_the_service_lists_exactly_these_addresses(paired):
    page = (Path(__file__).parents[2] / "docs/service.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"`(GET|POST|PUT|DELETE) ([\w/]+)", page))
    paths = paired.get("openapi.json").json["paths"]
    served = {
        (method.upper(), re.sub(r"\{\w+\}", "ID", path.removeprefix("/api/v1/")))
        for path, methods in paths.items()
        for method in methods.keys() & {"get", "post", "put", "delete"}
    }
    assert shown == served


def test_an_amount_travels_exactly(paired):
    paired.put("profile", {"pay": {"floor": 85000.1}})
    assert '"floor": 85000.1,' in paired.get("profile").text


def test_the_description_says_whose_silence_a_finding_may_name(paired):
    finding = paired.get("openapi.json").json["components"]["schemas"]["WeighedFinding"]["properties"]
    assert {"headline", "because", "asks"} <= finding.keys()
    assert finding["missing"]["enum"][:2] == ["person", "posting"]
    assert finding["limit"]["enum"][:2] == ["stated", "assumed"]


def test_a_town_is_found_by_its_first_letters_with_its_country_and_currency(paired):
    towns = paired.get("places?text=cambri").json["places"]
    assert towns[0] == {"text": "Cambridge, England", "country": "GB", "currency": "GBP"}
    assert {"text": "Cambridge, Massachusetts", "country": "US", "currency": "USD"} in towns


def test_a_profile_that_nobody_can_mean_is_refused_and_not_kept(paired):
    answer = paired.put("profile", {"home": {"place": "Cambirdge"}, "pay": {"currency": "DOLLARS"}})
    assert answer.status_code in (400, 422)
    assert set(error_of(answer)["fields"]) == {"home.place", "pay.currency"}
    assert paired.get("profile").json["profile"]["home"]["place"] is None


@pytest.mark.parametrize(
    ("language", "country", "currency"),
    [("en", "Germany", "Swiss Franc"), ("de", "Deutschland", "Schweizer Franken"), ("fr", "Allemagne", "franc suisse")],
)
def test_countries_and_currencies_to_pick_from_have_names(paired, language, country, currency):
    found = paired.get("places/countries", headers={"Accept-Language": language}).json
    assert {"code": "DE", "name": country} in found["countries"]
    assert {"code": "CHF", "name": currency} in found["currencies"]


def test_what_can_be_picked_can_be_kept(paired):
    found = paired.get("places/countries").json
    for country in found["countries"]:
        assert paired.put("profile", {"home": {"country": country["code"]}}).status_code == 200, country
    for currency in found["currencies"]:
        assert paired.put("profile", {"pay": {"currency": currency["code"]}}).status_code == 200, currency
