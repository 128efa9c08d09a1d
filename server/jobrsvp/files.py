"""What a file holds that somebody gives: an invitation, a page, or the words of a posting."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import simplejson

from jobrsvp import mail, reading, schemas
from jobrsvp.errors import BadInput
from jobrsvp.model import Capture
from jobrsvp.text import documents
from jobrsvp.text.tree import taken

__all__ = ["LARGEST_FILE_BYTES", "capture_of", "found_in", "opened_from", "parse_json", "text_of"]

HTML = re.compile(r"<(?:!doctype|html|head|body|main|article|section|div|span|p|h1|ul|table|script)\b", re.IGNORECASE)
LARGEST_FILE_BYTES = 20 * 1024 * 1024  # with its pictures a page is larger, and takes seconds to look through
CHARSET = re.compile(rb"charset=[\"']?([\w-]{1,30})", re.IGNORECASE)
BINARY = {b"PK\x03\x04": "an archive", b"\xd0\xcf\x11\xe0": "an old Word document"}


def opened_from(data: bytes, name: str, now: dt.datetime, url: str | None = None) -> Capture | mail.FileRead:
    """Return what *data*, the file *name*, holds: an invitation in a mail or a calendar file, else a page or a text.

    Raises :class:`jobrsvp.BadInput` for what cannot be read.
    """
    return found_in(data, Path(name).name, now, url) or capture_of(name, text_of(name, data), url)


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


def text_of(name: str, data: bytes) -> str:
    """Return *data*, which the file *name* holds, as text, whatever its encoding."""
    for mark, what in BINARY.items():
        if data.startswith(mark):
            raise BadInput(f"{name} is {what}. Copy its text into a text file, or save the page as HTML.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4096]:
        raise BadInput(f"{name} is not a text. Give a saved page or a text file.")
    return decode(data)


def decode(data: bytes) -> str:
    """Return *data* as text: UTF-8, or what the page says of itself, or Western European."""
    stated = CHARSET.search(data[:4096])
    for encoding in ("utf-8-sig", stated.group(1).decode("ascii") if stated else "cp1252", "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def capture_of(name: str, text: str, url: str | None) -> Capture:
    """Return the *text* of the file *name* as a capture."""
    if text.lstrip().startswith("{"):
        return capture_json(name, text)
    if HTML.search(text):
        return reading.capture_html(text, url=url)
    return reading.capture_text(text, url=url)


def capture_json(name: str, text: str) -> Capture:
    """Return the capture that the JSON *text* holds."""
    data = parse_json(name, text)
    held = data.get("capture", data) if isinstance(data, dict) else data
    return schemas.load(Capture, taken(held) if isinstance(held, dict) else held)


def parse_json(name: str, text: str) -> object:
    """Return the JSON *text* of the file *name*, its fractions as Decimals."""
    try:
        return simplejson.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{name} is not valid JSON: {error}.") from error
