"""talent.didiglobal.com names no employer anywhere on the page: it is DiDi itself."""

from __future__ import annotations

from jobrsvp.api.reader import Reader
from jobrsvp.model import Capture, Posting
from jobrsvp.reading import page_part


class Didi(Reader):
    """Pages of DiDi's own career site, seen as a real page."""

    id = "didi"

    def matches(self, capture: Capture) -> bool:
        """Whether the address is on DiDi's site."""
        return page_part.on(capture, "didiglobal.com")

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return *posting* with DiDi as the employer."""
        return page_part.stated(posting, organization="DiDi")
