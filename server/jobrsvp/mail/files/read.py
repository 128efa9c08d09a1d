"""An invitation from a file: the calendar entry gives time, place and status, the words of the mail everything else."""

from __future__ import annotations

import dataclasses
import datetime as dt

from jobrsvp.errors import BadInput
from jobrsvp.languages import Languages, known
from jobrsvp.mail.calendar import choose
from jobrsvp.mail.files import archive, mime, outlook
from jobrsvp.mail.files.html import text_of_mail
from jobrsvp.mail.files.kind import Kind, kind_of
from jobrsvp.mail.files.letter import Letter
from jobrsvp.mail.files.merge import merged
from jobrsvp.mail.read import LONGEST_MAIL, read_invitation
from jobrsvp.model import Invitation
from jobrsvp.text.charset import decode

_MOST_CALENDARS = 8  # files of one mail
_BINARY = {b"%PDF": "a PDF", b"PK\x03\x04": "a Word document or an archive", outlook.OLE: "an old Word document"}


@dataclasses.dataclass(frozen=True, slots=True)
class FileRead:
    """The ``invitation`` in a file, the ``text`` that its quotes point into, and what ``kind`` of file it is."""

    invitation: Invitation
    text: str
    kind: Kind


def is_mail(data: bytes) -> bool:
    """Whether *data* is a mail, a calendar entry or a file of Outlook by its structure, whatever its name."""
    return kind_of(data) in ("mail", "outlook", "calendar", "archive")


def read_file(data: bytes, name: str, now: dt.datetime, languages: Languages | None = None) -> FileRead:
    """Return the invitation in the file *data* called *name*: .eml, .msg, .ics, .mht, winmail.dat, HTML or text.

    *now* settles a year that is not said, and whether the meeting is over.  Raises :class:`jobrsvp.BadInput` with a
    sentence for what holds no mail.
    """
    words = languages or known()
    kind = kind_of(data)
    if kind in ("html", "archive", "text"):
        text = _text(data, kind, name)
        return FileRead(read_invitation(text, now, words), text, kind)
    letter = _letter(data, kind)
    if letter and len(letter.text) > LONGEST_MAIL:
        raise BadInput(f"The mail in {name} is too long. Save only the invitation itself.")
    calendars = _calendars(letter) if letter else [data]
    entries = choose.newest(one for file in calendars[:_MOST_CALENDARS] for one in choose.entries(file, words))
    if letter is None and not entries:
        raise BadInput(f"{name} is a calendar file without an entry. Save the meeting itself.")
    invitation, text = merged(letter, entries, now, words)
    return FileRead(invitation, text, kind)


def _letter(data: bytes, kind: Kind) -> Letter | None:
    """Return the mail in *data*, ``None`` for a calendar file."""
    if kind == "outlook":
        return outlook.letter(data)
    return mime.letter(data) if kind == "mail" else None


def _calendars(letter: Letter) -> list[bytes]:
    """Return the calendar files of *letter* and of the mails in it."""
    return [*letter.calendars, *(file for inner in letter.letters for file in _calendars(inner))]


def _text(data: bytes, kind: Kind, name: str) -> str:
    """Return the words of a page or a text."""
    what = next((what for mark, what in _BINARY.items() if data.startswith(mark)), None)
    if what:
        raise BadInput(f"{name} is {what}. Copy its text into a text file, or save the page as HTML.")
    if kind == "archive":
        return "\n\n".join(filter(None, map(text_of_mail, archive.pages(data))))
    text = decode(data).replace("\r\n", "\n")
    if "\x00" in text[:4096]:
        raise BadInput(f"{name} is not a text. Give a mail, a calendar entry, a saved page or a text file.")
    return text_of_mail(text) if kind == "html" else text
