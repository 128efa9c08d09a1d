"""Indeed shows the chosen job beside the results; its heading ends in ``- job post``."""

from __future__ import annotations

import re

from jobrsvp.api.reader import Reader
from jobrsvp.model import Capture, Posting
from jobrsvp.reading import page_part

_PANE = page_part.marked(
    "div|section|main",
    "jobsearch-(?:JobComponent|ViewJobLayout|RightPane|embeddedBody)",
    "viewJobSSRRoot",
)
_HEADING = re.compile(r"\s?-\s?job post$", re.I)


class Indeed(Reader):
    """Indeed's job page and the pane beside its results; built from a real fragment and from documentation."""

    id = "indeed"
    priority = 10

    def matches(self, capture: Capture) -> bool:
        """Whether the address is on one of Indeed's sites."""
        return page_part.on(capture, "indeed")

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return the posting of the pane, when the page is a list with one; its title without *job post*."""
        chosen = page_part.query(capture, "vjk") or "/jobs" in (capture.url or "")
        found = (page_part.read_pane(capture, _PANE) if chosen else None) or posting
        title = _HEADING.sub("", found.title or "")
        return page_part.stated(found, title=title) if title else found
