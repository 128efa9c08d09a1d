"""What belongs to one case, over HTTP: the moments of a meeting, and the posting that the person names."""

import pytest
from tests.http.conftest import POSTING, error_of
from tests.mail.screen import shells

from jobrsvp import schemas

PAGE = {"capture": {"text": POSTING, "url": "https://jobs.example/1"}}
HOLLIN = "{}\nCompany: Hollin Mill Ltd\nLocation: Halifax, UK\nSalary: £31,000 a year\n"


def page(title):
    return {"capture": {"text": HOLLIN.format(title), "url": f"https://hollin.example/{title}"}}


@pytest.fixture
def three(paired):
    """Return the ids of two postings, and the answer to a message that may be about either."""
    ids = [paired.post("suggestions", page(title)).json["id"] for title in ("Weaver", "Dyer")]
    return *ids, paired.post("suggestions", {"capture": schemas.dump(shells.linkedin())}).json


def test_the_cases_that_fit_are_told_and_one_is_chosen(paired, three):
    weaver, dyer, message = three
    assert {one["id"] for one in message["about"]["cases"]} == {weaver, dyer}
    answer = paired.put(f"suggestions/{message['id']}/case", {"case": weaver}).json
    assert (answer["id"], answer["posting"]["title"], answer["about"]["sure"]) == (weaver, "Weaver", True)
    assert paired.get("suggestions").json["total"] == 2


def test_none_of_them_is_a_choice_too(paired, three):
    answer = paired.put(f"suggestions/{three[2]['id']}/case", {"case": None}).json
    assert (answer["about"]["posting_from"], answer["about"]["case"]) == ("mail", None)


def test_what_is_not_certain_is_neither_firm_nor_written(paired, three):
    paired.put("profile", {"pay": {"floor": 90000, "currency": "GBP"}})
    message = paired.post("suggestions", {"capture": schemas.dump(shells.linkedin())}).json
    assert (message["suggestion"], message["firmness"]) == ("decline", "leaning")
    draft = paired.post("messages", {"suggestion": message["id"], "kind": "decline"}).json["body"]
    entry = paired.get(f"suggestions/{message['id']}/calendar").text
    assert "Hollin Mill" in draft
    assert not any(title in text for title in ("Weaver", "Dyer") for text in (draft, entry))


def test_a_case_has_its_moments_and_the_time_of_its_meeting(paired, three):
    case = paired.get(f"suggestions/{three[2]['id']}").json["case"]
    assert [one["event"] for one in case["moments"]] == ["invited"]
    assert case["starts_at"] == three[2]["invitation"]["starts_at"]


def test_a_look_back_is_kept_with_the_outcome(paired):
    case = paired.post("suggestions", PAGE).json["id"]
    said = {"result": "went", "asked": ["SQL"], "confusing": ["the gap"], "met": ["Ada Moss"]}
    assert paired.put(f"suggestions/{case}/outcome", said).json["outcome"].items() >= said.items()


@pytest.mark.parametrize("application", ["saved", "applied", None])
def test_what_the_person_did_with_a_posting_is_kept_and_told(paired, application):
    case = paired.post("suggestions", PAGE).json["id"]
    paired.put(f"suggestions/{case}/application", {"application": "applied"})
    assert (
        paired.put(f"suggestions/{case}/application", {"application": application}).json["application"] == application
    )
    assert paired.get("suggestions").json["suggestions"][0]["application"] == application


def test_a_case_that_is_pressed_again_stays_saved(paired):
    case = paired.post("suggestions", PAGE).json["id"]
    paired.put(f"suggestions/{case}/application", {"application": "saved"})
    assert paired.post("suggestions", PAGE).json["id"] == case
    assert paired.get(f"suggestions/{case}").json["case"]["application"] == "saved"


@pytest.mark.parametrize(("case", "said", "status"), [("nothing", "saved", 404), (None, "loved", 422), (None, 3, 422)])
def test_what_cannot_be_said_of_a_posting_is_refused(paired, case, said, status):
    case = case or paired.post("suggestions", PAGE).json["id"]
    answer = paired.put(f"suggestions/{case}/application", {"application": said})
    assert answer.status_code == status
    assert error_of(answer)


def test_two_postings_are_not_one_case(paired, three):
    answer = paired.put(f"suggestions/{three[0]}/case", {"case": three[1]})
    assert answer.status_code == 422
    assert "case" in error_of(answer)["fields"]


@pytest.mark.parametrize("body", [{"case": "none-such"}, {"case": None}])
def test_a_case_that_is_not_there_is_404(paired, body):
    assert paired.put("suggestions/nothing/case", body).status_code == 404


def test_a_job_seen_before_at_another_address_is_told_with_what_came_of_it(paired):
    first = paired.post("suggestions", PAGE).json
    paired.put(f"suggestions/{first['id']}/outcome", {"result": "declined"})
    page = {"capture": {**PAGE["capture"], "url": "https://board.example/77"}}
    about = paired.post("suggestions", page).json["about"]
    assert (about["before"]["case"], about["before"]["url"]) == (first["id"], "https://jobs.example/1")
    assert ", and declined." in about["before"]["words"]
    assert first["about"]["before"] is None


def saved(paired):
    """Press on a posting, save it for later, and say what came of it; return its case."""
    case = paired.post("suggestions", PAGE).json["id"]
    paired.put(f"suggestions/{case}/application", {"application": "saved"})
    paired.put(f"suggestions/{case}/outcome", {"result": "went", "met": ["Ada Moss"]})
    return case


def said_of(answer):
    return answer["about"]["application"], answer["about"]["outcome"]["met"]


def test_of_a_new_case_nothing_was_said(paired):
    about = paired.post("suggestions", PAGE).json["about"]
    assert (about["application"], about["outcome"]) == (None, None)


def test_a_corrected_answer_says_what_was_said_of_its_case(paired):
    answer = paired.put(f"suggestions/{saved(paired)}/facts", {"posting": {"title": "Buyer"}}).json
    assert said_of(answer) == ("saved", ["Ada Moss"])


def test_an_answer_that_goes_on_with_a_case_says_what_was_said_of_it(paired):
    case = paired.post("suggestions", PAGE).json["id"]
    paired.put(f"suggestions/{case}/application", {"application": "applied"})
    assert paired.post("suggestions", PAGE).json["about"]["application"] == "applied"


def test_a_kept_answer_says_what_was_said_since(paired):
    assert said_of(paired.get(f"suggestions/{saved(paired)}").json["suggestion"]) == ("saved", ["Ada Moss"])


def test_what_was_taken_back_is_not_said_again(paired):
    case = saved(paired)
    paired.put(f"suggestions/{case}/facts", {"posting": {"title": "Buyer"}})
    paired.put(f"suggestions/{case}/application", {"application": None})
    assert paired.get(f"suggestions/{case}").json["suggestion"]["about"]["application"] is None


def test_two_cases_that_become_one_say_what_was_said_of_either(paired, three):
    weaver, _, message = three
    paired.put(f"suggestions/{weaver}/application", {"application": "applied"})
    answer = paired.put(f"suggestions/{message['id']}/case", {"case": weaver}).json
    assert answer["about"]["application"] == "applied"
