"""What holds for every input: no crash, quotes verbatim, the same answer twice."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading.pages import BODY, JOB, page, shown
from tests.timing import seconds

from jobrsvp import NotAPosting, Quote, reading

PAGES = Path(__file__).parents[3] / "shared/data/pages"
PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div",
        ">",
        "<h1>",
        "</h1>",
        "Nurse",
        "Company: Acme\n",
        "Location: Rome\n",
        "$30",
        " per hour",
        "\n",
        "<li>",
        "<!--",
        "<script type='application/ld+json'>",
        '{"@type":"JobPosting","title":"Nurse"',
        "}",
        "</script>",
        "&amp;",
        "remote ",
        "3 days in the office",
        "Requirements",
        "we offer health insurance",
        "\u00ad",
        "\0",
        "İ",
        "é",
        '"',
        "'",
        "=",
        "href=",
        "401(k)",
        "2026-01-01",
        "Apply by ",
        "hiring ",
    ]
)
SOUP = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join)
FEW, TIMES = 400, 8  # pieces of the small text, and how many times as many the large one has
LINEAR = 20  # times as long may the large one take: 64 were its square, and a reader in step takes 8 and some start
NOISE = 0.002  # seconds: below, the clock tells nothing
CALM = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(capture):
    try:
        return reading.read(capture)
    except NotAPosting as refusal:
        return None if refusal.seen else pytest.fail("a refusal says what was seen")


def quotes(value):
    """Yield every quote in *value*."""
    if isinstance(value, Quote):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from quotes(getattr(value, field.name))
    elif isinstance(value, dict):
        for one in value.values():
            yield from quotes(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from quotes(one)


def assert_verbatim(posting):
    for quote in quotes(posting):
        assert posting.sources[quote.source][quote.start : quote.end] == quote.text
        assert quote.text


@CALM
@given(SOUP)
def test_no_page_crashes_reading_and_every_quote_is_verbatim(soup):
    posting = read(reading.capture_html(shown(soup)))
    if posting:
        assert_verbatim(posting)


@CALM
@given(SOUP)
def test_no_text_crashes_reading_and_every_quote_is_verbatim(soup):
    posting = read(reading.capture_text(f"Nurse\n{soup}"))
    if posting:
        assert_verbatim(posting)


@CALM
@given(SOUP)
def test_no_json_crashes_reading(soup):
    posting = read(reading.capture_html(page("<h1>Data Engineer</h1>", jsonld=[soup, JOB])))
    if posting:
        assert_verbatim(posting)


@CALM
@given(SOUP)
def test_reading_is_deterministic(soup):
    capture = reading.capture_html(shown(soup))
    assert read(capture) == read(capture)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The first reports of the house were written by hand, and some of them hang in the hall.",
        "People of every age, origin and belief are welcome here.",
        "Our office dog is called Bruno and likes long walks.",
    ],
)
def test_an_unrelated_paragraph_changes_no_fact(paragraph):
    plain, longer = (reading.read(reading.capture_html(shown_end(extra))) for extra in ("", f"<p>{paragraph}</p>"))
    for name in (
        "title",
        "organization",
        "workplace",
        "pay",
        "benefits",
        "schedule",
        "date_posted",
        "language",
        "country",
    ):
        assert without_offsets(getattr(longer, name)) == without_offsets(getattr(plain, name)), name
    assert [place.text for place in longer.locations] == [place.text for place in plain.locations]


def shown_end(extra):
    return page(f"<main><h1>Data Engineer</h1><p>Location: Austin, TX</p><p>$50 per hour</p>{BODY}{extra}</main>")


def without_offsets(value):
    """Return *value* with each quote reduced to its text."""
    if isinstance(value, Quote):
        return value.text
    if dataclasses.is_dataclass(value):
        return {field.name: without_offsets(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return [without_offsets(one) for one in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    "piece",
    [
        "Location: a\n",
        "Company\n",
        "(m/w/",
        " - ",
        " | ",
        " at ",
        "3 days ",
        "office in office ",
        "remote ",
        "not ",
        "based in Aa ",
        "A at B, ",
        "2026 ",
        "Aa and Bb, ",
        "hiring ",
        "1,",
    ],
)
def test_time_grows_with_the_size_only(piece):
    small, large = (
        min(seconds(read, reading.capture_text(f"Nurse\nCompany: Acme{again}\n{piece * times}")) for again in range(3))
        for times in (FEW, TIMES * FEW)  # no text twice: what was found in it is kept
    )
    assert large < LINEAR * max(small, NOISE)


@pytest.mark.skipif(not PAGES.exists(), reason="needs ../shared/data beside the project")
def test_every_quote_of_real_pages_is_verbatim():
    for path in sorted(PAGES.glob("*.html")):
        assert_verbatim(reading.read(reading.capture_html(path.read_text(encoding="utf-8", errors="replace"))))
