"""The readers of single sites, and what strangers' readers may do."""

import dataclasses
from pathlib import Path

import pytest
from tests.reading.pages import BODY, page, shown

import jobrsvp
from jobrsvp import NotAPosting, reading
from jobrsvp.reading import page_part
from jobrsvp.reading.sites import READERS

FOLDER = Path(reading.__file__).parent / "sites"
DOCS = Path(__file__).parents[2] / "docs/reading.md"
RESULTS = "".join(f"<li><a href='/jobs/view/{n}0000'>Cook {n}</a></li>" for n in range(1, 15))


def read(html, url, readers=()):
    return reading.read(reading.capture_html(html, url), readers=readers)


def test_every_file_of_the_folder_is_one_reader_named_as_its_id():
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if path.stem != "__init__"}
    assert files == {reader.id for reader in READERS}, (
        "name a reader's file as its id, and list it in sites/__init__.py"
    )


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_every_reader_says_which_pages_and_is_documented(reader):
    assert type(reader).__doc__
    assert f"| `{reader.id}` |" in DOCS.read_text(encoding="utf-8"), f"add a row for `{reader.id}` to docs/reading.md"


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_every_reader_has_a_case_of_its_own(reader):
    begins = f"test_{reader.id.replace('-', '_')}_"
    assert any(name.startswith(begins) for name in globals()), f"write a test here whose name begins with {begins}"


def test_what_a_reader_states_has_the_quote_of_its_new_value():
    posting = reading.read(reading.capture_html(shown("<p>Company: Globex</p>")))
    initech = page_part.stated(posting, organization="Initech")
    assert (initech.organization, initech.quotes["organization"].text) == ("Initech", "Initech")
    assert "organization" not in page_part.stated(posting, organization="Hooli").quotes
    assert initech.quotes["title"] == posting.quotes["title"]


def test_linkedin_guest_takes_the_marked_employer_and_place():
    extra = (
        "<h4><span><a class='topcard__org-name-link' href='https://x/company/globex'>Globex</a></span>"
        "<span class='topcard__flavor topcard__flavor--bullet'>Oslo, Norway</span></h4>"
    )
    posting = read(shown(extra), "https://no.linkedin.com/jobs/view/1")
    assert posting.organization == "Globex"
    assert [place.text for place in posting.locations] == ["Oslo, Norway"]


def test_linkedin_search_reads_the_open_job_and_not_the_list():
    pane = f"<div class='jobs-search__job-details'><h1>Data Engineer</h1><p>Austin, TX</p>{BODY}</div>"
    html = page(f"<main><ul>{RESULTS}</ul>{pane}</main>", title="(3) Cook jobs in Austin | LinkedIn")
    posting = read(html, "https://www.linkedin.com/jobs/search/?currentJobId=42&keywords=cook")
    assert posting.title == "Data Engineer"
    assert "Cook" not in posting.description


def test_linkedin_search_without_an_open_job_is_a_search_page():
    html = page(f"<main><ul>{RESULTS}</ul></main>", title="Cook jobs | LinkedIn")
    with pytest.raises(NotAPosting, match="a search page"):
        read(html, "https://www.linkedin.com/jobs/search/?currentJobId=42")


def test_linkedin_member_refuses_a_page_that_has_not_loaded_with_advice():
    html = page(
        "<main><p>Data Engineer</p><p>Austin, TX</p></main>" + "<p>Home</p>" * 5, title="Data Engineer | LinkedIn"
    )
    with pytest.raises(NotAPosting) as refusal:
        read(html, "https://www.linkedin.com/jobs/view/42/")
    assert refusal.value.reasons[0].endswith(("or mark its text.", "a posting."))


def test_indeed_reads_the_pane_and_drops_job_post():
    pane = f"<div class='fastviewjob jobsearch-ViewJobLayout--embedded'><h2>Data Engineer - job post</h2>{BODY}</div>"
    html = page(f"<ul>{RESULTS}</ul>{pane}", title="Cook Jobs, Employment | Indeed.com")
    posting = read(html, "https://www.indeed.com/jobs?q=cook&vjk=abc")
    assert posting.title == "Data Engineer"


def test_didi_is_the_employer_on_its_own_site():
    assert read(shown(), "https://talent.didiglobal.com/social/detail/1").organization == "DiDi"


class Shouting(jobrsvp.Reader):
    """Pages of shouting.example."""

    id = "shouting"
    failure: Exception | None = None

    def matches(self, capture):
        return "shouting.example" in (capture.url or "")

    def read(self, capture, posting):
        if self.failure:
            raise self.failure
        return dataclasses.replace(posting, title=posting.title.upper())


def test_a_strangers_reader_mends_its_pages_only():
    assert read(shown(), "https://shouting.example/1", [Shouting()]).title == "DATA ENGINEER"
    assert read(shown(), "https://other.example/1", [Shouting()]).title == "Data Engineer"


def test_a_reader_that_raises_costs_only_itself():
    faulty = Shouting()
    faulty.failure = RuntimeError("lost my glasses")
    posting = read(shown(), "https://shouting.example/1", [faulty])
    assert posting.title == "Data Engineer"
    assert posting.quality.reasons == ("The reader shouting failed: lost my glasses",)


def test_what_a_reader_fills_in_is_no_longer_missing():
    class Filling(Shouting):
        """Knows that every job of the site is full time."""

        def read(self, capture, posting):
            return dataclasses.replace(posting, employment_type="full_time")

    before, after = (read(shown(), "https://shouting.example/1", readers) for readers in ([], [Filling()]))
    assert ("employment_type" in before.quality.missing, "employment_type" in after.quality.missing) == (True, False)
    assert after.quality.completeness > before.quality.completeness


def test_a_reader_may_refuse():
    faulty = Shouting()
    faulty.failure = NotAPosting("a wall")
    with pytest.raises(NotAPosting, match="a wall"):
        read(shown(), "https://shouting.example/1", [faulty])
