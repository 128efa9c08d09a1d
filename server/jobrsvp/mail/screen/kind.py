"""What a page is: an open message, notice or event; a mailbox without one; or something else.

Only what is seen counts: a page that shows no message is none, whatever words are on it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Mapping

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.grammar import date_words
from jobrsvp.mail.kind import purpose
from jobrsvp.mail.parts import is_letter
from jobrsvp.mail.screen import dialogs, mails, notices
from jobrsvp.mail.screen.chat import chats, conversations
from jobrsvp.mail.screen.letter import Letter, What
from jobrsvp.mail.screen.look import Look, pieces
from jobrsvp.mail.screen.sites import BOOKING, CALENDARS, JOBS, OVERVIEWS, OWN_PAGES, PORTALS, Site, host_of, site_of
from jobrsvp.model import Capture, Channel, Purpose
from jobrsvp.text import clock, dates

LONGEST_COUNT = 7  # characters of a number of messages behind the name of a folder
_COUNT = re.compile(r" \(?\d{1,4}\)?$")  # Inbox (7)
FEWEST_LABELS = 2  # of a mail's parts beside its sender: a form for a message labels one
FEWEST_FOLDERS = 3  # different names of folders: one is a word of its own
LONGEST_SELECTION = 100_000  # characters
NOTICE_BEGINS = 300  # characters of a notice within which it says what it is about
_OF_NOTICES = (
    "mail_kind.invitation", "screen.meeting", "meeting.settled", "mail_kind.receipt", "mail_kind.refusal",
    "purpose.cancelled", "purpose.moved", "purpose.reminder", "purpose.assessment", "purpose.on_hold",
)  # fmt: skip
_MAILBOX = re.compile(r"(?:^|[.-])(?:web)?mail|(?:mail|post)\.")
_ADDRESS_ALONE = re.compile(r">\s{0,20}[\w.+'-]{1,60}@[\w.-]{3,80}\s{0,20}<")
_DIALOG = re.compile(r"role=\"?(?:alert)?dialog|<(?:md-)?dialog\b", re.I)
_ANSWERS = frozenset(["refusal", "receipt"])
_ANSWERS_IN_THREAD = frozenset(["moved", "confirmation", "cancelled", "refusal", "on_hold", "offer", "reminder"])
_AGREED = frozenset(["invitation", "confirmation", "reminder"])
LONGEST_LETTER = 8000  # characters of a mail; what is longer on an unknown page is an article


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
    host, url = host_of(capture), capture.url or ""
    if JOBS.search(url):
        return False
    if BOOKING.search(host) or CALENDARS.search(url) or (PORTALS.search(host) and _may_hold_notice(capture, url)):
        return True
    if site_of(capture) or has_folders(capture, languages) or has_headers(capture, languages):
        return True
    if is_called_messages(capture, languages) or notices.notice(capture, languages):
        return True
    return conversations.is_open(capture, languages) or _holds_letter(capture, languages)


def _holds_letter(capture: Capture, languages: Languages) -> bool:
    """Whether a letter or entry about an application is open on the page, whatever else is on it.

    Nobody greets in a posting, and none lies in a dialog with its hours.
    """
    if notices.holds_posting(capture):
        return False
    look = Look(capture, languages, conversations.ANY_DAY)
    greets, addressed = _greets(capture, languages), bool(_ADDRESS_ALONE.search(capture.html))
    mail = mails.of_structure(look) if greets or addressed else None
    letters = [letter for letter in (mail, mails.of_greeting(look)) if letter] if greets else []
    if _DIALOG.search(capture.html):
        letters += [letter for letter in dialogs.of_dialog(look) if letter.what == "event"]
    sure = (letter for letter in letters if _is_certain(letter, look))
    if any(_purpose(letter, languages) not in ("newsletter", "other") for letter in sure):
        return True
    # below the address that it came from: each of its jobs is a posting alone
    return addressed and mail is not None and mail.sure and _purpose(mail, languages) == "newsletter"


def _greets(capture: Capture, languages: Languages) -> bool:
    """Whether a piece between two tags begins as a letter does."""
    pieces = (piece.partition("<")[0].strip() for piece in capture.html.split(">"))
    fitting = (piece for piece in pieces if mails.SHORTEST_GREETING <= len(piece) <= mails.LONGEST_GREETING)
    return any(is_letter(piece, languages) for piece in fitting)


def _may_hold_notice(capture: Capture, url: str) -> bool:
    """Whether a page of a portal is the applicant's own, or shows a dialog: most of its pages are postings."""
    return bool(OWN_PAGES.search(url)) or "dialog" in capture.html


def has_headers(capture: Capture, languages: Languages) -> bool:
    """Whether the page labels the parts of a mail: who it is from and two of its subject, to whom it is, and when."""
    html = capture.html.lower()
    if "@" not in html:
        return False
    found = _between(html, languages.codes_of("mail_header"), ": ")
    return "from" in found and len(found & {"subject", "to", "date"}) >= FEWEST_LABELS


def _between(html: str, named: Mapping[str, str], strip: str = " ") -> set[str]:
    """Return what the words *named* mean that stand alone between two tags of *html*."""
    longest = max(map(len, named)) + len(strip) + LONGEST_COUNT
    said = {piece.partition("<")[0].strip().strip(strip) for piece in html.split(">")}
    plain = (_COUNT.sub("", piece) for piece in said if 0 < len(piece) <= longest)
    return {named[piece] for piece in plain if piece in named}


def has_folders(capture: Capture, languages: Languages) -> bool:
    """Whether the page names folders of mail: inbox, drafts, sent, each between two tags."""
    named = languages.codes_of("mail_folder")
    html = capture.html.lower()
    if not any(name in html for name, folder in named.items() if folder == "inbox"):
        return False
    return len(_between(html, named)) >= FEWEST_FOLDERS


def what(capture: Capture, languages: Languages, today: dt.date, *, program: bool | None = None) -> Seen:
    """Return what *capture* shows, by the day *today*; *program* is what :func:`is_program` said, if it was asked."""
    look = Look(capture, languages, today)
    site = site_of(capture)
    if program is None:
        program = is_program(capture, languages)
    box = program and (bool(site) or has_folders(capture, languages))
    mail = box or has_headers(capture, languages)
    if capture.selection:
        return _selected(look, site, program)
    if told := _open(look, site, program=program, mail=mail):
        return told
    if box or CALENDARS.search(capture.url or ""):
        return Seen(what="list", program=program)
    overview = program and (OVERVIEWS.search(capture.url or "") or look.notice == "overview")
    return Seen(what="overview" if overview else "other", program=program)


def _open(look: Look, site: Site | None, *, program: bool, mail: bool) -> Seen | None:
    """Return the first letter about an application; one that only thanks gives way to that which it thanks for."""
    thanks = other = None
    messages = not mail and is_called_messages(look.capture, look.languages)
    for letter in _letters(look, site, structure=mail or not program or messages, talk=not mail):
        # a page that shows no address is no mailbox, unless it calls itself one
        if not (mail or _MAILBOX.search(host_of(look.capture))) and letter.channel == "email" and not letter.address:
            letter = dataclasses.replace(letter, channel="portal", house=look.house)
        if (not program and not _is_certain(letter, look)) or not _is_addressed(letter, look.languages):
            continue
        meant: Purpose = "receipt" if look.notice == "receipt" else _purpose(letter, look.languages)
        known = program or (letter.sure and meant in _ANSWERS)  # a mail that ends or receives it is no posting
        seen = Seen(what=letter.what, letter=letter, purpose=meant, program=known)
        if seen.is_meeting and not _only_thanks(seen, look.languages):
            return seen
        if seen.is_meeting:
            thanks = thanks or seen
        elif program and (letter.sure or letter.what == "event"):
            other = other or seen
    return thanks or other


def _only_thanks(seen: Seen, languages: Languages) -> bool:
    """Whether the last words of a conversation agree to a meeting, and neither say when it is nor where to choose."""
    letter = seen.letter
    if letter is None or letter.what != "message" or not letter.around or seen.purpose not in _AGREED:
        return False
    words, body = date_words(languages), letter.body
    return "://" not in body and not any(dates.find(body, words)) and not any(clock.find(body, 0, len(body), words))


def is_called_messages(capture: Capture, languages: Languages) -> bool:
    """Whether the page calls itself messages: one of a portal, where it is no mailbox."""
    headings = languages.list("chat_heading")
    return any(piece.lower() in headings for piece in pieces(capture))


def _purpose(letter: Letter, languages: Languages) -> Purpose:
    own = dataclasses.replace(letter, earlier="")
    told = purpose(own.mail(), languages, letter.around, event=letter.what == "event")
    if told == "other" and letter.earlier:  # a short answer in a thread about an application
        answer = purpose(letter.mail(), languages, letter.around)
        told = answer if answer in _ANSWERS_IN_THREAD else told
    # who books a meeting through a page for that says no more of what it is for
    stands = (told == "other" and letter.booked) or (told == "invitation" and letter.settled)
    return "confirmation" if stands else told


def _is_certain(letter: Letter, look: Look) -> bool:
    """Whether *letter* can be no article: on an unknown page it has an address, lies on top, or greets its reader.

    A letter that tells no time has to be what the page says that it is about.
    """
    if len(letter.body) > LONGEST_LETTER:
        return False
    if letter.sure or letter.what != "message":
        return True
    told = letter.sent is not None or notices.is_about(look.capture, look.languages)
    return told and is_letter(letter.body, look.languages)


def _is_addressed(letter: Letter, languages: Languages) -> bool:
    """Whether a notice begins as one: postings speak of interviews, too, but further down and at no time."""
    if letter.what != "notice" or letter.settled or letter.sure:
        return True
    beginning = languages.passed(f"{letter.subject}\n{letter.body[:NOTICE_BEGINS]}")
    return any(beginning.says(concept) for concept in _OF_NOTICES)


def _letters(look: Look, site: Site | None, *, structure: bool = True, talk: bool = True) -> Iterator[Letter]:
    """Yield what may be open on the page: what lies on top first, then what its program names, then the others.

    *structure*: a message that greets nobody is looked for, too, without knowing what its program calls the parts;
    *talk*: so is a conversation.
    """
    yield from dialogs.of_dialog(look)
    if site and site.chat:
        yield from chats.of_site(look, site)
    elif talk and not site:
        yield from conversations.of_structure(look, _portal(look))
    if site and site.body and (letter := mails.of_site(look, site)):
        yield letter
        return
    if (letter := mails.of_structure(look)) and (structure or is_letter(letter.body, look.languages)):
        yield letter
    if letter := dialogs.of_page(look):
        yield letter
    if letter := mails.of_greeting(look):
        yield letter


def _portal(look: Look) -> Channel | None:
    """Return the channel of a conversation on the page of an employer, or of one that shows an application."""
    told = look.notice not in (None, "overview")
    return "portal" if told or PORTALS.search(host_of(look.capture)) else None


def _selected(look: Look, site: Site | None, program: bool) -> Seen:
    """Return the selection as the message: the person said which words they mean."""
    body = (look.capture.selection or "")[:LONGEST_SELECTION]
    open_letter = next(iter(_letters(look, site)), None)
    holds = open_letter and lowered(body)[:40] in lowered(open_letter.body)
    letter = dataclasses.replace(open_letter, body=body) if open_letter and holds else None
    letter = letter or Letter(what="message", body=body, channel=site.channel if site else None, sure=False)
    return Seen(what="message", letter=letter, purpose=_purpose(letter, look.languages), program=program)
