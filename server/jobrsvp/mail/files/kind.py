"""What the bytes of a file are, by their marks and structure; its name tells nothing for sure."""

from __future__ import annotations

import re
from typing import Literal

from jobrsvp.mail.files import outlook
from jobrsvp.text.charset import unmarked

Kind = Literal["mail", "outlook", "calendar", "archive", "html", "text"]

_HEAD = 30_000  # bytes at the beginning: signatures of relays can be long
_CALENDAR = re.compile(rb"\s{0,99}BEGIN:VCALENDAR", re.IGNORECASE)
_HTML = re.compile(
    rb"<(?:!doctype|html|head|body|main|article|section|div|span|p|h1|ul|table|script|br|a)\b", re.IGNORECASE
)
_HEADERS = re.compile(
    rb"\s{0,9}(?:From [^\n]{0,300}\r?\n)?"
    rb"((?:[A-Za-z][\w-]{0,60}:[^\n]{0,9000}\n(?:[ \t][^\n]{0,9000}\n){0,400}){2,200})\s{0,3}(?:\n|\Z)"
)
# Headers that only programs write: a person who copies a mail copies From, To and Subject.
_BY_PROGRAMS = re.compile(
    rb"^(?:mime-version|content-type|message-id|received|return-path|content-transfer-encoding|x-mozilla-status):",
    re.IGNORECASE | re.MULTILINE,
)
_ENCODED = re.compile(rb"=\?[\w-]{2,30}\?[BbQq]\?")
_ARCHIVE = re.compile(rb"^(?:snapshot-content-location:|from: *\"?<?saved by)", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^content-type: *multipart/related", re.IGNORECASE | re.MULTILINE)
_ADDRESSED = re.compile(rb"^(?:to|received|message-id|delivered-to):", re.IGNORECASE | re.MULTILINE)


def kind_of(data: bytes) -> Kind:
    """Return what *data* is: ``text`` when nothing tells that it is more."""
    if outlook.is_message(data) or outlook.is_wrapping(data):
        return "outlook"
    begin = unmarked(data[:_HEAD])
    if _CALENDAR.match(begin):
        return "calendar"
    if head := _headers(begin):
        related = _RELATED.search(head) and not _ADDRESSED.search(head)
        return "archive" if related or _ARCHIVE.search(head) else "mail"
    return "html" if _HTML.search(begin) else "text"


def _headers(begin: bytes) -> bytes | None:
    """Return the headers that *begin* begins with, if a mail program wrote them."""
    found = _HEADERS.match(begin)
    if found is None:
        return None
    return found[1] if _BY_PROGRAMS.search(found[1]) or _ENCODED.search(found[1]) else None
