"""The whole path on real pages, where they lie beside the project."""

import contextlib

import pytest
import simplejson
from tests.benchmarks.figures import DATA

from jobrsvp import NotAPosting, advice, reading, schemas
from jobrsvp.cli import inputs
from jobrsvp.errors import JobRSVPError
from jobrsvp.model import Profile, Suggestion
from jobrsvp.panel import registry
from jobrsvp.testing import full_profile

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="needs the real pages in ../shared/data")

EASY = {
    "home": {"latitude": 42.37, "longitude": -71.11},
    "commute": {"max_minutes": 600},
    "pay": {"current": 10_000, "floor": 8_000, "currency": "USD"},
    "search": {"stage": "new_graduate", "interviews_last_90_days": 0},
    "time": {"preparation_hours": 20},
}
HARD = {
    "home": {"latitude": -45.03, "longitude": 168.66},
    "commute": {"max_minutes": 15, "max_days": 0},
    "pay": {"current": 900_000, "floor": 800_000, "currency": "USD"},
    "search": {"stage": "employed", "interviews_last_90_days": 12},
    "time": {"preparation_hours": 0, "absences_this_month": 9},
}


@pytest.fixture(scope="module")
def open_desk():
    with advice.Assistant(registry.load()) as opened:
        yield opened


@pytest.fixture(scope="module")
def captures():
    return [reading.capture_html(inputs.read_text(str(page))) for page in sorted((DATA / "pages").glob("*.html"))]


def test_every_page_gets_a_suggestion_that_satisfies_the_schema(open_desk, captures):
    for capture in captures:
        text = schemas.dumps(open_desk.advise(capture, full_profile()))
        schemas.load(Suggestion, simplejson.loads(text, use_decimal=True))


def test_a_full_profile_gets_four_known_findings_on_most_pages(open_desk, captures):
    answers = [open_desk.advise(capture, full_profile()) for capture in captures]
    known = [sum(finding.stance != "unknown" for finding in answer.findings) for answer in answers]
    assert sum(count >= 4 for count in known) >= 12


def test_opposite_profiles_get_different_suggestions(open_desk, captures):
    easy, hard = schemas.load(Profile, EASY), schemas.load(Profile, HARD)
    differ = [
        capture
        for capture in captures
        if open_desk.advise(capture, easy).suggestion != open_desk.advise(capture, hard).suggestion
    ]
    assert len(differ) >= 5


def test_pages_that_are_no_posting_are_refused(open_desk):
    pages = sorted((DATA / "not_postings").glob("*.html"))
    refused = 0
    for page in pages:
        try:
            open_desk.read(reading.capture_html(inputs.read_text(str(page))))
        except NotAPosting:
            refused += 1
    assert refused >= 51


def test_no_file_of_any_kind_brings_a_traceback(open_desk):
    for file in sorted(path for path in DATA.rglob("*") if path.is_file() and path.suffix not in {".html"}):
        with contextlib.suppress(JobRSVPError):  # the sentence for people; anything else is a traceback
            open_desk.advise(inputs.capture(str(file), None), Profile())
