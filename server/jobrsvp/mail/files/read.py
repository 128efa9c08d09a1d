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
from jobrsvp.mail.screen.kind import what
from jobrsvp.mail.screen.read import NAMES, read_seen
from jobrsvp.model import Capture, Invitation
from jobrsvp.model.saying.said import say, template
from jobrsvp.text.charset import decode

_MOST_CALENDARS = 8  # files of one mail
_BINARY = {
    b"%PDF": template("a PDF"),
    b"PK\x03\x04": template("an archive"),
    outlook.OLE: template("an old Word document"),
}
_OTHER_FILE = template("{name} is {found}. Copy its text into a text file, or save the page as HTML.")
_NO_TEXT = template("{name} is not a text. Give a mail, a calendar entry, a saved page or a text file.")


@dataclasses.dataclass(frozen=True, slots=True)
class FileRead:
    """The ``invitation`` in a file, the ``text`` that its quotes point into, and what ``kind`` of file it is.

    ``subject`` and the mail ``address`` of who writes tell which earlier case it belongs to.
    """

    invitation: Invitation
    text: str
    kind: Kind
    subject: str = ""
    address: str = ""

    def no_meeting(self) -> tuple[str, str] | None:
        """Return what the mail is called and what to do, when it invites to nothing; else ``None``."""
        read = self.invitation
        if read.starts_at or read.slots or read.stage not in ("listing", "over"):
            return None
        if read.kind == "on_hold" and read.stage == "over":  # after a meeting there is something to follow up
            return None
        return NAMES["message"] if read.kind in ("other", None) else NAMES.get(read.kind)


def read_file(data: bytes, name: str, now: dt.datetime, languages: Languages | None = None) -> FileRead:
    """Return the invitation in the file *data* called *name*: .eml, .msg, .ics, .mht, winmail.dat, HTML or text.

    *now* settles a year that is not said, and whether the meeting is over.  Raises :class:`jobrsvp.BadInput` with a
    sentence for what holds no mail.
    """
    words = languages or known()
    kind = kind_of(data)
    if kind in ("html", "archive"):
        return _page(page(data, kind), kind, now, words)
    if kind == "text":
        text = text_of(data, name)
        return FileRead(read_invitation(text, now, words), text, kind)
    letter = _letter(data, kind)
    if letter and len(letter.text) > LONGEST_MAIL:
        raise BadInput(say("The mail in {name} is too long. Save only the invitation itself.", name=name))
    calendars = _calendars(letter) if letter else [data]
    if letter and not (letter.text.strip() or letter.subject or calendars or letter.letters):
        raise BadInput(say("The mail in {name} is empty. Save it again, or copy its text.", name=name))
    entries = choose.newest(one for file in calendars[:_MOST_CALENDARS] for one in choose.entries(file, words))
    if letter is None and not entries:
        raise BadInput(say("{name} is a calendar file without an entry. Save the meeting itself.", name=name))
    invitation, written = merged(letter, entries, now, words)
    first = written.pieces[0] if written.pieces else None
    address = _address(first.address) if first else ""
    return FileRead(invitation, written.text, kind, first.subject if first else "", address)


def _letter(data: bytes, kind: Kind) -> Letter | None:
    """Return the mail in *data*, ``None`` for a calendar file."""
    if kind == "outlook":
        return outlook.letter(data)
    return mime.letter(data) if kind == "mail" else None


def _calendars(letter: Letter) -> list[bytes]:
    """Return the calendar files of *letter* and of the mails in it."""
    return [*letter.calendars, *(file for inner in letter.letters for file in _calendars(inner))]


def _address(person: str) -> str:
    """Return the mail address in ``Name <address>``."""
    return person.rpartition("<")[2].strip(" >")


def page(data: bytes, kind: Kind) -> str:
    """Return the HTML in the saved page *data*, that of its frames below it."""
    return "\n".join(archive.pages(data)) if kind == "archive" else decode(data)


def _page(html: str, kind: Kind, now: dt.datetime, words: Languages) -> FileRead:
    """Return the message that is open on a saved page, else what all its words say."""
    seen = what(Capture(html=html), words, now.date())
    invitation = read_seen(seen, now, words)
    if seen.letter and invitation:
        return FileRead(invitation, seen.letter.mail(), kind, seen.letter.subject, seen.letter.address)
    if seen.letter and seen.letter.sure:  # whatever it says, the list beside it says nothing of it
        text, channel = seen.letter.mail(), seen.letter.channel
        read = read_invitation(text, now, words, channel=channel, around=seen.letter.around, given=True)
        return FileRead(read, text, kind, seen.letter.subject, seen.letter.address)
    text = text_of_mail(html)
    return FileRead(read_invitation(text, now, words), text, kind)


def text_of(data: bytes, name: str) -> str:
    """Return what the text file *data* called *name* holds, its lines parted alike; ``BadInput`` for no text."""
    found = next((found for mark, found in _BINARY.items() if data.startswith(mark)), None)
    if found:
        raise BadInput(say(_OTHER_FILE, name=name, found=say(found)))
    text = decode(data).replace("\r\n", "\n")
    if "\x00" in text[:4096]:
        raise BadInput(say(_NO_TEXT, name=name))
    return text
