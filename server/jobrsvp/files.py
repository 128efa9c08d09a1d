"""What a file holds that somebody gives: an invitation, a page, or the words of a posting."""

from __future__ import annotations

import datetime as dt

from jobrsvp import mail, reading
from jobrsvp.model import Capture
from jobrsvp.text import documents

__all__ = ["found_in"]


def found_in(data: bytes, name: str, now: dt.datetime, url: str | None = None) -> Capture | mail.FileRead | None:
    """Return the invitation or the posting in *data*, the file called *name*; ``None`` for a page or a plain text.

    *now* settles what a mail leaves open.  Raises :class:`jobrsvp.BadInput` for what cannot be read.
    """
    if words := documents.words_of(data, name):
        return reading.capture_text(words, url=url)
    kind = mail.kind_of(data)
    if kind in ("html", "text"):
        return None
    found = mail.read_file(data, name, now)
    if kind == "archive" and found.no_meeting():
        return reading.capture_html(mail.page(data, kind), url=url)
    return found
