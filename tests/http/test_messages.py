"""Drafts over HTTP: the reason, the language, the door, and who hears what was decided."""

import pytest
from tests.http.conftest import POSTING

PAGE = {"capture": {"text": POSTING, "url": "https://jobs.example/1"}, "invitation": {"stage": "invited"}}
INVITED = {"stage": "invited", "starts_at": "2026-11-20T10:00:00+00:00", "organization": "Example Works",
           "role": "Data Engineer", "contact_name": "Tash Reed", "referred_by": "Mira"}  # fmt: skip


@pytest.fixture
def kept(paired):
    return paired.post("suggestions", PAGE).json


@pytest.fixture
def drafted(paired, kept):
    def ask(kind, invitation=None, **more):
        body = {"suggestion": kept["id"], "kind": kind, "invitation": {**INVITED, **(invitation or {})}, **more}
        return paired.post("messages", body)

    return ask


def test_the_stated_reason_stands_in_the_draft(drafted):
    body = drafted("decline", {"change": "pay"}).json["body"]
    assert "the salary is below what I am looking for" in body
    assert "salary" not in drafted("decline", {"change": "pay"}, reason=False).json["body"]


def test_the_language_and_the_open_door_are_wishes(drafted):
    draft = drafted("decline", language="de", keep_in_touch=False).json
    assert draft["language"] == "de"
    assert "Vielen Dank" in draft["body"] or "vielen Dank" in draft["body"]
    assert "andere Stelle" not in draft["body"]


def test_a_thread_keeps_its_subject(drafted):
    assert drafted("accept", thread="Interview next week").json["subject"] == "Re: Interview next week"


@pytest.mark.parametrize(("action", "words"), [("decline", "decided not"), ("accept", "I have the interview")])
def test_the_referrer_hears_what_was_decided(drafted, action, words):
    assert words in drafted("referrer", action=action).json["body"]


def test_the_referrer_hears_what_was_suggested_when_nothing_was_decided(paired, drafted, kept):
    suggested = paired.get(f"suggestions/{kept['id']}").json["suggestion"]["action"]
    told = drafted("referrer").json["body"]
    assert told == drafted("referrer", action=suggested).json["body"]


def test_a_wish_that_contradicts_itself_is_refused(drafted):
    answer = drafted("reschedule", {"change": "accepted_other_offer"})
    assert answer.status_code in (400, 422)
    assert "you have accepted another offer" in answer.json["error"]["message"]


def test_a_language_without_drafts_is_refused(drafted):
    assert "no drafts in 'xx'" in drafted("decline", language="xx").json["error"]["message"]


def test_a_message_is_mended(paired):
    text = "Hallo Frau Reed, danke für die Einladung. Ich sage den Termin ab. Ihre Firma ist ein Saftladen."
    answer = paired.post("messages/check", {"text": text, "invitation": INVITED, "kind": "decline"}).json
    [remark] = answer["remarks"]
    assert remark["sentence"] == "Ihre Firma ist ein Saftladen."
    assert answer["mended"] == text.replace(remark["sentence"], remark["instead"])
    again = paired.post("messages/check", {"text": answer["mended"], "invitation": INVITED, "kind": "decline"}).json
    assert again == {"remarks": [], "mended": None, "note": None}


def test_a_message_in_a_language_that_is_not_known_is_told_so(paired):
    text = "Gentile signora, la ringrazio molto per l'invito, ma non posso venire al colloquio di lunedì."
    assert "length and facts only" in paired.post("messages/check", {"text": text}).json["note"]
