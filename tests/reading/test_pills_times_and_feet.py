"""Facts that pages set apart: in pills, as marked times, in the foot of the site, and behind the name of a centre."""

import datetime as dt

import pytest

from jobrsvp import reading

WORK = (
    "<p>We are looking for somebody who likes the sea. You will have two years' experience.</p>"
    "<h4>Duties</h4><ul><li>Keep the log and the books</li><li>Answer letters from visitors</li></ul>"
)


def read(body, *, title="Ferry Clerk", foot="", lang="en"):
    """Return what is read of a page whose main part is *body*, headed by *title*."""
    html = (
        f"<!doctype html><html lang='{lang}'><head><title>{title}</title></head><body><nav><a href='/x'>Fleet</a></nav>"
        f"<main><h1>{title}</h1>{body}{WORK}</main><footer>{foot}</footer></body></html>"
    )
    return reading.read(reading.capture_html(html), anyway=True, today=dt.date(2026, 11, 2))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<button>Hybrid</button><button>Contract</button>", "contractor"),
        ("<p><a href='/v/46'>Remote</a></p><p><a href='/v/46'>Contract</a></p>", "contractor"),
        ("<button>Temporary</button>", "temporary"),
        ("<button>Part-time</button><p>Our full-time cook leaves.</p>", "part_time"),
        ("<button>Contract law</button>", None),
        ("<p>You will lead the seasonal concepts.</p>", None),
    ],
)
def test_a_pill_says_the_kind_of_contract(body, kind):
    assert read(body).employment_type == kind


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<div>Full time</div><time datetime='2026-10-20'>20 October 2026</time>", dt.date(2026, 10, 20)),
        ("<div>Cork</div><div><time>3 October 2026</time></div>", dt.date(2026, 10, 3)),
        ("<div>Remote</div><time datetime='2026-10-20'>20 October 2026</time>", dt.date(2026, 10, 20)),
        ("<div>Starts</div><time datetime='2026-10-20'>20 October 2026</time>", None),
        ("<div>Cork</div><time datetime='2026-12-20'>20 December 2026</time>", None),
        ("<div>Cork</div><p>20 October 2026</p>", None),
    ],
)
def test_a_time_among_the_facts_below_the_title_is_when_it_was_put_up(body, day):
    assert read(body).date_posted == day


@pytest.mark.parametrize(
    ("foot", "body", "place"),
    [
        ("Hiring in Seattle and Madrid.", "", "Seattle"),
        ("<p>Based in Galway</p>", "", "Galway"),
        ("Hiring in Seattle.", "<p>Cork</p>", "Cork"),
    ],
)
def test_the_foot_of_a_site_says_where_when_nothing_else_does(foot, body, place):
    assert [one.text for one in read(body, foot=foot).locations] == [place]


@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("Two researchers at Center for Frozen Soil, University of Brookfen", "University of Brookfen"),
        ("Laboratory manager at the Institute of Tides, Hollin University", "Hollin University"),
        ("Map librarian at School of Charts, Polytechnic of Brookfen", "Polytechnic of Brookfen"),
        ("Clerk at University Press, Hollin", "University Press"),
        ("Clerk at Hollin Mills, Textiles", "Hollin Mills"),
    ],
)
def test_the_employer_is_the_university_of_which_a_title_names_a_part(title, employer):
    assert read("", title=title).organization == employer


@pytest.mark.parametrize(
    ("line", "employer", "place"),
    [
        ("Hollin Library, Leeds. Thirty hours a week.", "Hollin Library", "Leeds"),
        ("Priory Clinic, Galway. Part-time to begin with.", "Priory Clinic", "Galway"),
        ("Harbour Hotel, Cork. Full-time, permanent.", "Harbour Hotel", "Cork"),
        ("Bring boots, gloves. We have the rest.", None, None),
    ],
)
def test_a_paragraph_below_the_title_begins_with_employer_and_town(line, employer, place):
    posting = read(f"<p>{line}</p>", title="Night Porter")
    assert (posting.organization, next((one.text for one in posting.locations), None)) == (employer, place)


def test_a_line_that_the_page_is_called_by_heads_it_without_mark_up():
    body = "<p>Night Auditor</p><p>The Quill Hotel, Bath</p><p>£14.10/hr</p><p>Check-in, accounts, coffee.</p>"
    html = f"<html lang='en'><head><title>Night Auditor – The Quill Hotel</title></head><body>{body}</body></html>"
    assert reading.read(reading.capture_html(html)).title == "Night Auditor"
