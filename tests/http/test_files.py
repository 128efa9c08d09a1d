"""Files over HTTP: the words of a posting, the invitation in a mail, and sentences for the rest."""

import base64

import pytest
from tests.helpers.documents import pdf, word

CALENDAR = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Mill//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:1
DTSTAMP:20261120T090000Z
DTSTART:20261202T100000Z
DTEND:20261202T110000Z
SUMMARY:Interview: Weaver - Hollin Mill
ORGANIZER;CN=Ada Moss:mailto:ada@hollinmill.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def given(paired):
    def send(data, name="ad"):
        return paired.post("files", {"name": name, "data": base64.b64encode(data).decode()})

    return send


@pytest.mark.parametrize("data", [pdf("Weaver", "Leeds"), word("Weaver", "Leeds"), b"Weaver\nLeeds",
                                  b"<html><body><h1>Weaver</h1><p>Leeds</p></body></html>"])  # fmt: skip
def test_the_words_of_a_posting_come_back(given, data):
    answer = given(data).json
    assert (answer["text"].splitlines(), answer["invitation"]) == (["Weaver", "Leeds"], None)


def test_a_calendar_entry_comes_back_as_an_invitation(given):
    assert given(CALENDAR, "i.ics").json["invitation"]["starts_at"].startswith("2026-12-02T10:00")


@pytest.mark.parametrize(("data", "said"), [(b"\x89PNG\x00", "is a picture"), (b"MZ\x00\x00", "is not a text")])
def test_what_holds_no_words_is_refused_in_a_sentence(given, data, said):
    answer = given(data, "shot")
    assert answer.status_code == 422
    assert said in answer.get_data(as_text=True)


def test_data_that_is_no_base64_is_refused_in_a_sentence(paired):
    answer = paired.post("files", {"name": "ad", "data": "§"})
    assert answer.status_code == 422
    assert "did not arrive whole" in answer.get_data(as_text=True)
