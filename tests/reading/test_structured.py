"""JSON-LD and its relatives, as pages really write them."""

import json

import pytest
from tests.reading.pages import BODY, JOB, page

from jobrsvp import NotAPosting, reading
from jobrsvp.reading.page import embedded, structured
from jobrsvp.text import jsonld


def read(*jsonld, body="<h1>Data Engineer</h1>", **more):
    return reading.read(reading.capture_html(page(body, jsonld=jsonld, **more)))


@pytest.mark.parametrize(
    "jsonld",
    [
        JOB,
        [JOB],
        {"@graph": [{"@type": "WebPage"}, JOB]},
        {"@type": "WebPage", "mainEntity": JOB},
        {**JOB, "@type": ["JobPosting", "Thing"]},
        {**JOB, "@type": "https://schema.org/JobPosting"},
        json.dumps(json.dumps(JOB)),
        json.dumps(JOB)[:-1] + ",}",
        "/* <![CDATA[ */" + json.dumps(JOB) + "/* ]]> */",
        json.dumps(JOB).replace("kind to", 'kind "to'),
        json.dumps(JOB, indent=1).replace("kind to", "kind\n to"),
        {**JOB, "description": BODY.replace("<", "&lt;").replace(">", "&gt;")},
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_job_posting_is_found_in_any_wrapping(jsonld):
    posting = read(jsonld)
    assert (posting.title, posting.organization) == ("Data Engineer", "Initech")
    assert "3+ years of experience with SQL and Python." in posting.description
    assert posting.locations[0].text == "Austin, TX, US"


def test_broken_json_is_mended_and_reported():
    assert "broken" in read(json.dumps(JOB)[:-1] + ",}").quality.reasons[0]


def test_json_that_nothing_helps_is_left_alone():
    assert jsonld.loads("{[") == (None, True)
    assert jsonld.loads("[" * 100_000) == (None, True)


def test_quotes_point_into_the_raw_json_when_the_page_does_not_show_the_fact():
    posting = read({**JOB, "hiringOrganization": {"name": "Müller & Söhne"}})
    quote = posting.quotes["organization"]
    assert quote.source == "jsonld"
    assert posting.sources["jsonld"][quote.start : quote.end] == quote.text == "M\\u00fcller & S\\u00f6hne"


def test_placeholders_are_nothing():
    place = {"address": {"addressLocality": "UNAVAILABLE", "addressRegion": "n/a", "addressCountry": "Australia"}}
    assert [one.text for one in read({**JOB, "jobLocation": place}).locations] == ["Australia"]


def test_data_about_another_job_is_not_used():
    text = f"<h1>Head Baker</h1>{BODY}"
    posting = read(JOB, body=text, title="Head Baker | Crumbs")
    assert posting.title == "Head Baker"
    assert "another job" in posting.quality.reasons[0]


def test_of_several_postings_the_one_that_the_heading_names_is_read():
    other = {**JOB, "title": "Office Manager", "hiringOrganization": {"name": "Globex"}}
    assert read(other, JOB).organization == "Initech"


def test_several_postings_without_a_heading_of_their_own_are_a_list():
    cards = "".join(f"<h3>{name}</h3>" for name in ("Data Engineer", "Office Manager"))
    other = {**JOB, "title": "Office Manager"}
    with pytest.raises(NotAPosting):
        read(other, JOB, body=f"<h1>Open positions</h1>{cards}", title="Open positions")


def test_microdata_gives_the_same_fields():
    html = (
        "<div itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop='title'>Nurse</h1>"
        "<span itemprop='hiringOrganization' itemscope><b itemprop='name'>St Ann</b></span>"
        "<meta itemprop='datePosted' content='2026-01-02'>"
        f"<div itemprop='description'>{BODY}</div></div>"
    )
    (job,) = structured.marked_in(html)
    assert job.fields["title"] == "Nurse"
    assert job.fields["hiringOrganization"] == {"@type": "", "name": "St Ann"}
    assert job.fields["datePosted"] == "2026-01-02"
    assert "Responsibilities" in job.description
    posting = reading.read(reading.capture_html(page(html, title="Nurse")))
    assert (posting.title, posting.organization) == ("Nurse", "St Ann")


def test_application_data_is_read_where_the_page_is_an_empty_shell():
    data = {"organization": {"name": "Initech"}, "posting": {"title": "Data Engineer", "descriptionHtml": BODY}}
    html = page("<div id='root'></div>", head=f"<script>window.__appData = {json.dumps(data)};</script>")
    posting = reading.read(reading.capture_html(html))
    assert (posting.title, posting.organization) == ("Data Engineer", "Initech")


def test_application_data_without_descriptions_is_no_posting():
    assert embedded.jobs_in((json.dumps({"jobs": [{"title": "A"}, {"title": "B"}]}),)) == []
