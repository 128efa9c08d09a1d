"""LinkedIn's job page after signing in, where the description may not have been loaded."""

from __future__ import annotations

import re

from jobrsvp.api.reader import Reader
from jobrsvp.errors import NotAPosting
from jobrsvp.model import Capture, Posting
from jobrsvp.model.saying.said import say
from jobrsvp.reading import page_part

_PATH = re.compile(r"/jobs/view/[^/?#]{1,200}", re.I)
_PANE = page_part.marked(
    "div|main|section", "job-view-layout", "jobs-details__main-content", "jobs-search__job-details"
)
SHORTEST = 800  # characters of a page that shows more than LinkedIn's own frame ...
FRAME_LINES = 12  # ... unless it has more lines: a short posting is a list, the frame is a few words
_NOT_LOADED = "LinkedIn has not loaded the description: open the job from the search results, or mark its text."


class LinkedinMember(Reader):
    """The signed-in page; built from documentation and three real fragments, not from a whole real page."""

    id = "linkedin-member"
    priority = 5

    def matches(self, capture: Capture) -> bool:
        """Whether it is a job's own address on LinkedIn, without the public top card."""
        own = page_part.on(capture, "linkedin.com") and _PATH.search(capture.url or "")
        return bool(own) and "topcard__" not in capture.html

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return the posting of the main pane; a page that shows only LinkedIn's frame is refused with advice."""
        found = page_part.read_pane(capture, _PANE) or posting
        if len(found.description) < SHORTEST and found.description.count("\n") <= FRAME_LINES:
            raise NotAPosting(say("a LinkedIn page without the description"), (_NOT_LOADED,))
        return found
