"""Each saved page is read as the JSON beside it says."""

from pathlib import Path

import pytest
from jobrsvp_harbour_jobs import HarbourJobs

import jobrsvp
from jobrsvp.testing import check_page, contract, read_page

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))

test_contract = contract(HarbourJobs())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_saved_page_is_read_as_expected(page):
    check_page(page, HarbourJobs())


def test_a_job_that_is_filled_is_refused():
    html = PAGES[0].read_text(encoding="utf-8").replace("Location: Hull", "This berth is taken.")
    with pytest.raises(jobrsvp.NotAPosting, match="a job that is filled"):
        read_page(html, url="https://harbour-jobs.example/berths/4711", readers=[HarbourJobs()])
