"""What a page is: an open message, notice or event; a mailbox without one; or something else.

Only what is seen counts: a page that shows no message is none, whatever words are on it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.purpose import purpose
from jobrsvp.mail.screen import chats, dialogs, mails
from jobrsvp.mail.screen.letter import Letter, What
from jobrsvp.mail.screen.look import Look
from jobrsvp.mail.screen.sites import BOOKING, CALENDARS, PORTALS, Site, host_of, site_of
from jobrsvp.model import Capture, Purpose

FEWEST_FOLDERS = 3  # different names of folders: one is a word of its own
LONGEST_SELECTION = 100_000  # characters


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What a page shows: ``letter`` is open on it, and is written for the ``purpose``.

    ``program``: it is a page of a mailbox, messenger, calendar or portal, and no posting.
    """

    what: What = "other"
    letter: Letter | None = None
    purpose: Purpose | None = None
    program: bool = False

    @property
    def is_meeting(self) -> bool:
        """Whether the letter is about an application of the person."""
        return self.purpose not in (None, "newsletter", "other")


def is_program(capture: Capture, languages: Languages) -> bool:
    """Whether the page is one of a mailbox, messenger, calendar or portal: then it is looked at before a posting."""
    host = host_of(capture)
    known = site_of(capture) or BOOKING.search(host) or CALENDARS.search(capture.url or "") or PORTALS.search(host)
    return bool(known) or _has_folders(capture, languages)


def _has_folders(capture: Capture, languages: Languages) -> bool:
    """Whether the page names folders of mail: inbox, drafts, sent, each between two tags."""
    named = languages.codes_of("mail_folder")
    between = (piece.partition("<")[0].strip() for piece in capture.html.split(">"))
    folders = {named[name.lower()] for name in between if len(name) <= _longest(languages) and name.lower() in named}
    return len(folders) >= FEWEST_FOLDERS


def _longest(languages: Languages) -> int:
    return max(map(len, languages.codes_of("mail_folder")), default=0)


def what(capture: Capture, languages: Languages, today: dt.date) -> Seen:
    """Return what *capture* shows, by the day *today*."""
    look = Look(capture, languages, today)
    site = site_of(capture)
    program = is_program(capture, languages)
    if capture.selection:
        return _selected(look, site, program)
    told = None
    for letter in _letters(look, site):
        seen = Seen(what=letter.what, letter=letter, purpose=_purpose(letter, languages), program=program)
        if seen.is_meeting:
            return seen
        told = told or (seen if letter.sure and program else None)
    if told:
        return told
    return Seen(what="list" if _is_box(look, site) else "other", program=program)


def _purpose(letter: Letter, languages: Languages) -> Purpose:
    return purpose(letter.mail(), languages, letter.around, event=letter.what == "event")


def _is_box(look: Look, site: Site | None) -> bool:
    """Whether the page is a mailbox, a messenger or a calendar, that shows no message."""
    return bool((site and site.box) or CALENDARS.search(look.capture.url or "") or _has_folders(look.capture, look.languages))


def _letters(look: Look, site: Site | None) -> Iterator[Letter]:
    """Yield what may be open on the page: what lies on top first, then what its program names, then the others."""
    yield from dialogs.of_dialog(look)
    if site and site.chat and (letter := chats.of_site(look, site)):
        yield letter
    if site and site.body and (letter := mails.of_site(look, site)):
        yield letter
        return
    if letter := mails.of_structure(look):
        yield letter
    if letter := dialogs.of_page(look):
        yield letter


def _selected(look: Look, site: Site | None, program: bool) -> Seen:
    """Return the selection as the message: the person said which words they mean."""
    body = (look.capture.selection or "")[:LONGEST_SELECTION]
    open_letter = next(iter(_letters(look, site)), None)
    holds = open_letter and lowered(body)[:40] in lowered(open_letter.body)
    letter = dataclasses.replace(open_letter, body=body) if open_letter and holds else None
    letter = letter or Letter(what="message", body=body, channel=site.channel if site else None, sure=False)
    return Seen(what="message", letter=letter, purpose=_purpose(letter, look.languages), program=program)
