"""Mends the pages of Harbour Jobs, an invented board of a port.

Its headings carry the berth and a reference, and the page is signed by the board, not by the employer.
"""

import dataclasses
import re

import jobrsvp

JOBRSVP_API = "2.0"
HEADING = re.compile(r"^Berth \d+ \| (?P<title>[^|]{2,80}) \| HJ-\d+$")
EMPLOYER = re.compile(r"^Hiring for: (?P<name>.{2,80})$", re.MULTILINE)


class HarbourJobs(jobrsvp.Reader):
    """Job pages of harbour-jobs.example, headed ``Berth 7 | Crane Operator | HJ-4711``."""

    id = "harbour-jobs"

    def matches(self, capture: jobrsvp.Capture) -> bool:
        """Whether *capture* is a page of this site, by its address."""
        return "//harbour-jobs.example/" in (capture.url or "")

    def read(self, capture: jobrsvp.Capture, posting: jobrsvp.Posting) -> jobrsvp.Posting:
        """Return *posting* with the bare title, and with the employer who hires."""
        text = posting.sources.get("text", "")
        if "This berth is taken." in text:
            raise jobrsvp.NotAPosting("a job that is filled")
        heading = next(filter(None, map(HEADING.match, text.splitlines())), None)
        employer = EMPLOYER.search(text)
        if heading:
            posting = stated(posting, "title", heading["title"].strip())
        return stated(posting, "organization", employer["name"].strip()) if employer else posting


def stated(posting: jobrsvp.Posting, fact: str, words: str) -> jobrsvp.Posting:
    """Return *posting* with the *fact* that its *words* state, quoted."""
    quote = posting.find(words)
    quotes = {**posting.quotes, fact: quote} if quote else posting.quotes
    more: dict[str, object] = {fact: words, "quotes": quotes}
    return dataclasses.replace(posting, **more)  # type: ignore[arg-type]  # title or organization


@jobrsvp.hookimpl
def readers() -> list[jobrsvp.Reader]:
    """Return what this plugin adds."""
    return [HarbourJobs()]
