"""LinkedIn's search results with one job open beside the list."""

from __future__ import annotations

from jobrsvp.api.reader import Reader
from jobrsvp.errors import NotAPosting
from jobrsvp.model import Capture, Posting
from jobrsvp.model.saying.said import say
from jobrsvp.reading import page_part

_PANE = page_part.marked(
    "div|section|main|article",
    "jobs-search__job-details",
    "scaffold-layout__detail",
    "jobs-details__main-content",
    "job-view-layout",
    r"jobs-details\b",
    "details-pane__content",
    "jobs-unified-top-card",
)


class LinkedinSearch(Reader):
    """The job that ``currentJobId`` names, without the list; built from documentation, not from a real page."""

    id = "linkedin-search"
    priority = 20

    def matches(self, capture: Capture) -> bool:
        """Whether the address is LinkedIn's and names the job that is open."""
        return page_part.on(capture, "linkedin.com") and bool(page_part.query(capture, "currentJobId"))

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return the posting of the details pane; a page without one is refused as a search page."""
        found = page_part.read_pane(capture, _PANE)
        if found is None:
            raise NotAPosting(say("a search page"), ("No job is open beside the list of results.",))
        return found
