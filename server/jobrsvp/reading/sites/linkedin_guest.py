"""LinkedIn's public job page, as people see it who have not signed in."""

from __future__ import annotations

import dataclasses

from jobrsvp.api.reader import Reader
from jobrsvp.model import Capture, Location, Posting
from jobrsvp.reading import page_part
from jobrsvp.text.lines import text_of

_EMPLOYER = page_part.marked("a", "topcard__org-name-link")
_PLACE = page_part.marked("span", "topcard__flavor--bullet")


class LinkedinGuest(Reader):
    """The public page: employer and place stand in marked elements of one line; seen as a real page."""

    id = "linkedin-guest"
    priority = 10

    def matches(self, capture: Capture) -> bool:
        """Whether it is LinkedIn's page with the public top card."""
        return page_part.on(capture, "linkedin.com") and "topcard__" in capture.html

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return *posting* with employer and place from the marked elements."""
        employer, place = (text_of(page_part.element(capture.html, mark) or "") for mark in (_EMPLOYER, _PLACE))
        if employer and posting.find(employer):
            posting = page_part.stated(posting, organization=employer)
        if place and (where := posting.find(place)):
            posting = dataclasses.replace(posting, locations=(Location(text=place, quote=where),))
        return posting
