"""No address and no half character of a page stops the reading."""

import dataclasses
import json

import pytest
from tests.reading.pages import JOB, page, shown

from jobrsvp import NotAPosting, reading
from jobrsvp.text.repair import repair_capture
from jobrsvp.text.url import split_address

HALF = "\ud801"


@pytest.mark.parametrize(
    "address", ["http://[", "https://[::1", "//[x]:y", "http://a]b/", "http://\u2100.example", "", "?", "::"]
)
@pytest.mark.parametrize("name", ["url", "canonical"])
def test_an_address_that_is_none_is_no_matter(address, name):
    capture = dataclasses.replace(reading.capture_html(shown("")), url=None, canonical=None)
    assert reading.read(dataclasses.replace(capture, **{name: address})).title == "Data Engineer"
    assert split_address(address).path is not None


@pytest.mark.parametrize("name", ["title", "description", "hiringOrganization", "jobLocation", "baseSalary"])
def test_a_half_character_in_structured_data_is_replaced(name):
    job = JOB | {name: f"{JOB.get(name, 'Leeds')} {HALF}"}
    posting = reading.read(reading.capture_html(page("<h1>Data Engineer</h1>", jsonld=[job], title="Data Engineer")))
    json.dumps(dataclasses.asdict(posting), default=str, ensure_ascii=False).encode()


@pytest.mark.parametrize("field", ["text", "selection", "html", "title", "url", "lang", "canonical"])
def test_a_half_character_in_a_capture_is_replaced(field):
    capture = reading.capture_html(shown(""))
    broken = dataclasses.replace(capture, **{field: f"{getattr(capture, field) or ''}\nNurse at Acme, Leeds {HALF}"})
    try:
        posting = reading.read(broken)
    except NotAPosting as refusal:
        refusal.seen.encode()
    else:
        json.dumps(dataclasses.asdict(posting), default=str, ensure_ascii=False).encode()


def test_a_sound_capture_stays_itself():
    capture = reading.capture_html(shown("<p>\U0001f600 Köln</p>"))
    assert repair_capture(capture) is capture


def test_data_and_meta_are_made_sound_too():
    capture = dataclasses.replace(reading.capture_html(shown("")), data=(HALF,), meta={"og:title": HALF})
    assert repair_capture(capture).data == ("\ufffd",)
    assert repair_capture(capture).meta == {"og:title": "\ufffd"}
