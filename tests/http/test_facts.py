"""What was read is corrected, field by field, and the answer is given anew."""

import pytest
from tests.http.conftest import POSTING, error_of

PAGE = {"capture": {"text": POSTING, "url": "https://jobs.example/1"}, "invitation": {"stage": "invited"}}
LOW_PAY = {"minimum": 40000, "currency": "USD", "period": "year"}


@pytest.fixture
def case(paired):
    """Return the path of a kept case, judged for a person who needs 90,000 USD."""
    paired.put("profile", {"pay": {"floor": 90000, "currency": "USD"}, "home": {"place": "Boston", "country": "US"}})
    return f"suggestions/{paired.post('suggestions', PAGE).json['id']}"


@pytest.fixture
def correct(paired, case):
    """Return ``correct(body) -> answer``."""
    return lambda body: paired.put(f"{case}/facts", body)


def finding(answer, evaluator):
    return next(one for one in answer.json["findings"] if one["evaluator"] == evaluator)


def test_a_corrected_pay_counts_and_is_quoted_in_the_persons_words(correct):
    answer = correct({"posting": {"pay": [{**LOW_PAY, "maximum": 40000}]}})
    assert answer.json["dealbreakers"] == ["pay-cut"]
    assert finding(answer, "pay-cut")["quotes"][0]["source"] == "person"
    assert answer.json["posting"]["sources"]["person"] == "40,000 USD a year\n"


def test_a_change_that_would_turn_the_answer_is_tried_by_its_path(correct):
    assert correct({"posting.pay": {**LOW_PAY, "maximum": 40000}}).json["suggestion"] == "decline"


def test_every_quote_of_a_corrected_posting_stands_in_its_source(correct):
    facts = {"title": "Buyer", "organization": "Bean & House", "locations": [{"text": "Salem, MA"}],
             "workplace": {"mode": "hybrid", "days_on_site": 2}, "employment_type": "part_time"}  # fmt: skip
    posting = correct({"posting": facts}).json["posting"]
    quotes = [*posting["quotes"].values(), *posting["workplace"]["quotes"], posting["locations"][0]["quote"]]
    assert all(posting["sources"][one["source"]][one["start"] : one["end"]] == one["text"] for one in quotes)
    assert {"Buyer", "Bean & House", "Salem, MA"} <= {one["text"] for one in quotes}


def test_a_corrected_place_is_looked_up_and_says_the_country(correct):
    posting = correct({"posting": {"locations": [{"text": "Berlin"}]}}).json["posting"]
    assert (posting["locations"][0]["place"]["country"], posting["country"]) == ("DE", "DE")


def test_the_answer_keeps_its_name_and_the_history_its_length(paired, case, correct):
    assert f"suggestions/{correct({'posting': {'title': 'Buyer'}}).json['id']}" == case
    assert [one["title"] for one in paired.get("suggestions").json["suggestions"]] == ["Buyer"]


def test_what_was_read_is_kept_beside_every_correction(paired, case, correct):
    correct({"posting": {"title": "Buyer"}})
    correct({"posting": {"title": "Chief Buyer"}, "invitation": {"organization": "Zentoria"}})
    kept = paired.get(case).json
    assert kept["as_read"]["posting"]["title"] == "Data Engineer"
    assert kept["facts"] == {"posting": {"title": "Chief Buyer"}, "invitation": {"organization": "Zentoria"}}


def test_a_later_edit_keeps_the_earlier_ones(correct):
    correct({"invitation": {"organization": "Zentoria", "address": "1 Main Street, Boston"}})
    correct({"posting": {"title": "Buyer"}})
    answer = correct({"invitation": {"format": "onsite"}}).json
    assert answer["posting"]["title"] == "Buyer"
    assert (answer["invitation"]["organization"], answer["invitation"]["stage"]) == ("Zentoria", "invited")


def test_what_is_not_said_after_all_is_emptied(correct):
    answer = correct({"posting": {"pay": None, "title": ""}, "invitation": {"contact_name": None}}).json
    assert (answer["posting"]["pay"], answer["posting"]["title"]) == ([], None)
    assert "pay" in answer["posting"]["quality"]["missing"]


def test_a_correction_survives_the_service(app, paired, case, correct):
    correct({"posting": {"title": "Buyer"}})
    app.extensions["jobrsvp"].assistant.recent.clear()
    answer = correct({"posting": {"organization": "Bean & House"}}).json
    posting = answer["posting"]
    assert (posting["title"], posting["locations"][0]["text"]) == ("Buyer", "Boston, MA")
    quotes = [*posting["quotes"].values(), *(one["quote"] for one in posting["benefits"]), posting["pay"][0]["quote"]]
    assert all(posting["sources"][one["source"]][one["start"] : one["end"]] == one["text"] for one in quotes)
    assert answer["problems"] == []


def test_the_text_of_the_page_is_still_read_but_not_written_to_the_disk(tmp_path, correct):
    assert correct({"posting": {"title": "Buyer"}}).json["posting"]["description"]
    assert b"We offer health insurance and 20 days" not in (tmp_path / "store.sqlite3").read_bytes()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"posting": {"colour": "red"}}, "posting.colour"),
        ({"posting": {"description": "x"}}, "posting.description"),
        ({"posting": {"title": 7}}, "posting.title"),
        ({"posting": {"title": "x" * 501}}, "posting.title"),
        ({"posting": {"workplace": {"mode": "moon"}}}, "posting.workplace.mode"),
        ({"posting": {"workplace": {"mode": "hybrid", "days_on_site": 8}}}, "posting.workplace"),
        ({"posting": {"locations": [{"text": " "}]}}, "posting.locations"),
        ({"posting.pay": {**LOW_PAY, "currency": "DOLLARS"}}, "posting.pay"),
        ({"posting.pay": {**LOW_PAY, "maximum": 30000}}, "posting.pay"),
        ({"posting.pay": {**LOW_PAY, "minimum": 0}}, "posting.pay"),
        ({"posting.pay": {"currency": "USD", "period": "year"}}, "posting.pay"),
        ({"posting.pay": {**LOW_PAY, "minimum": "much"}}, "posting.pay.0.minimum"),
        ({"posting": {"employment_type": "slave"}}, "posting.employment_type"),
        ({"invitation": {"stage": None}}, "invitation.stage"),
        ({"invitation": {"link": "javascript:alert(1)"}}, "invitation.link"),
        ({"invitation": {"starts_at": "soon"}}, "invitation.starts_at"),
        ({"invitation": {"starts_at": "0001-01-01T00:00:00Z"}}, "invitation.starts_at"),
        ({"invitation": {"quotes": {}}}, "invitation.quotes"),
        ({"posting": 7}, "posting"),
        ({"profile": {}}, "profile"),
    ],
)
def test_a_wrong_value_is_refused_by_its_name_and_changes_nothing(paired, case, correct, body, field):
    answer = correct(body)
    assert answer.status_code == 422
    assert field in error_of(answer)["fields"]
    assert paired.get(case).json["facts"] == {"posting": {}, "invitation": {}}


def test_a_case_that_is_not_there_cannot_be_corrected(paired):
    assert paired.put("suggestions/none/facts", {"posting": {"title": "Buyer"}}).status_code == 404


def test_the_description_of_the_api_names_what_can_be_corrected(paired):
    schemas = paired.get("openapi.json").json["components"]["schemas"]
    assert {"posting", "invitation"} == schemas["Facts"]["properties"].keys()
    assert "locations" in schemas["PostingFacts"]["properties"]


def test_the_meeting_is_had_as_a_calendar_file(paired, case, correct):
    correct({"invitation": {"starts_at": "2026-12-03T14:30:00+01:00"}})
    answer = paired.get(f"{case}/calendar")
    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    assert "DTSTART:20261203T133000Z\r\n" in answer.text
    assert f"UID:{case.partition('/')[2]}@jobrsvp\r\n" in answer.text


def test_the_calendar_file_speaks_as_the_person_does(paired, case, correct):
    correct({"invitation": {"starts_at": "2026-12-03T14:30:00+01:00"}})
    assert "SUMMARY:Interview" in paired.get(f"{case}/calendar").text
    browser = paired.get(f"{case}/calendar", headers={"Accept-Language": "fr-FR"})
    assert "SUMMARY:Entretien" in browser.text
    paired.put("profile", {"person": {"language": "de"}})
    assert "SUMMARY:Vorstellungsgespräch" in paired.get(f"{case}/calendar").text


def test_a_moved_meeting_keeps_its_name_in_the_calendar(paired, case, correct):
    names = set()
    for hour in ("14", "15"):
        correct({"invitation": {"starts_at": f"2026-12-03T{hour}:30:00+01:00"}})
        names |= {line for line in paired.get(f"{case}/calendar").text.splitlines() if line.startswith("UID")}
    assert len(names) == 1


def test_without_a_time_the_calendar_asks_for_it(paired, case):
    answer = paired.get(f"{case}/calendar")
    assert answer.status_code == 422
    assert "invitation.starts_at" in error_of(answer)["fields"]
