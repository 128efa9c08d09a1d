"""The pictures of a page that are called by a name: the logo of the employer above the title of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text import markup
from jobrsvp.text.markup import plain

TOP = 200_000  # characters of HTML in which the title stands
ABOVE, MOST = 900, 3  # characters of HTML above the title that its own logo stands in; pictures there
HEAD_PICTURES = 3  # of the page, the first of which may be its logo
_PICTURE = re.compile(r"<img\b([^<>]{0,900})>", re.I)
_HEADING = re.compile(r"<h[1-3]\b[^<>]{0,500}>([^<]{3,200})<", re.I)


def above_title(evidence: Evidence) -> Iterator[str]:
    """Yield the names of the pictures right above the heading that is the title, the nearest first."""
    html = (evidence.capture.html or "")[:TOP]
    for heading in _HEADING.finditer(html):
        if evidence.title and evidence.title in plain(heading[1]):
            found = _PICTURE.findall(html, max(0, heading.start() - ABOVE), heading.start())
            yield from (name for name in map(_name, reversed(found[-MOST:])) if name)
            return


def on_top(evidence: Evidence) -> Iterator[str]:
    """Yield the names of the first pictures of the page."""
    found = _PICTURE.finditer((evidence.capture.html or "")[:TOP])
    yield from (name for one, _ in zip(found, range(HEAD_PICTURES), strict=False) if (name := _name(one[1])))


def _name(attributes: str) -> str:
    return plain(markup.attributes(attributes).get("alt", "")).strip(" ,:|–—-")
