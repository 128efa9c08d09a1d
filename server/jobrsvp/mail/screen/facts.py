"""What the page tells of a meeting beside the words of the message: who the other side is, and for which firm."""

from __future__ import annotations

import dataclasses
import re
import unicodedata

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.screen.chat import persons
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.model import Invitation, Quote

SHORTEST_FIRM = 4  # letters: shorter names of hosts are found in any text
MOST_WORDS = 5  # of a firm's name
_FIRM = re.compile(r"[^\W\d_][\w'&.-]{0,40}")
_GAP = re.compile(r"[\W_]+")


def completed(invitation: Invitation, letter: Letter, languages: Languages) -> Invitation:
    """Return *invitation* with what only the page tells; nothing that the message says is changed."""
    text = letter.mail()
    told, asked = persons.introduced(letter, languages), persons.to_ask(letter, languages)
    invitation = _corrected(invitation, letter, told, languages)
    found: dict[str, str | None] = {}
    person, firm = persons.sides(letter, languages)
    house = persons.house(letter, told)
    if asked or (told and (house or not _is_fuller(invitation.contact_name, told, letter))):
        found["contact_name"] = asked or told
    elif invitation.contact_name is None and (person or letter.what == "notice"):
        found["contact_name"] = person or letter.sender or None  # a notice shows who invites beside their picture
    if letter.house and invitation.invited_by != "agency":
        found["organization"] = letter.house
    elif invitation.organization is None:
        its = invitation.invited_by != "agency"  # whose client is the employer
        named = (its and _of_host(letter)) or _of_place(letter) or (its and (firm or house))
        if named:
            found["organization"] = named
    if letter.what == "event" and invitation.role in (found.get("organization"), letter.sender):
        found["role"] = None
    if found.get("organization") and invitation.invited_by is None:
        invitation = dataclasses.replace(invitation, invited_by="employer")
    quotes = {name: quote for name, said in found.items() if said and (quote := _quote(text, said))}
    return dataclasses.replace(invitation, **found, quotes={**invitation.quotes, **quotes})  # type: ignore[arg-type]


def _is_fuller(name: str | None, told: str, letter: Letter) -> bool:
    """Whether *name* is that of the person who is *told* to write, in full, and not merely what a messenger shows."""
    first = told.split()[0]
    return bool(name) and name not in (letter.sender, first) and first in str(name).split()


def _corrected(invitation: Invitation, letter: Letter, told: str, languages: Languages) -> Invitation:
    """Return *invitation* without names that the page shows to be none, and as an agency's where it shows that.

    *told* is the name with which the other side says who they are.
    """
    is_event, is_contact = letter.what == "event", invitation.contact_name == letter.sender
    firm, person = invitation.organization, invitation.contact_name
    if letter.sender and firm == letter.sender and (is_event or is_contact or told.partition(" ")[0] in firm.split()):
        firm = None  # who invites is a person
    if firm and languages.pattern("screen.organizer").fullmatch(lowered(firm)):
        firm = None  # the label of a line is no firm
    if person and _is_day(person, languages):
        person = None
    agency = invitation.invited_by in (None, "employer") and _is_agency(letter, languages)
    by = "agency" if agency else invitation.invited_by
    return dataclasses.replace(invitation, organization=firm, contact_name=person, invited_by=by)


def _is_agency(letter: Letter, languages: Languages) -> bool:
    """Whether what was said before in a conversation, or stands beside the other side's name, is an agency's."""
    return letter.channel in ("text", "linkedin") and languages.passed(letter.around).says("inviter.agency")


def _is_day(name: str, languages: Languages) -> bool:
    """Whether *name* is a day or a month that stands alone on its line, as a person's may."""
    words = lowered(name).split()
    return all(word in languages.list("weekday") or word in languages.list("month") for word in words)


def _quote(text: str, said: str) -> Quote | None:
    start = text.find(said)
    return Quote(text=said, start=start, end=start + len(said)) if start >= 0 else None


def _of_host(letter: Letter) -> str:
    """Return the name in subject or text that is also the host of the sender's address: two say the same."""
    labels = letter.address.rpartition("@")[2].lower().split(".")
    host = _bare(max(labels[:-1], key=len, default=""))
    if len(host) < SHORTEST_FIRM:
        return ""
    for text in (letter.subject, letter.body):
        words = [match for match in _FIRM.finditer(text) if match[0][0].isupper()]
        for at, first in enumerate(words):
            for last in words[at : at + MOST_WORDS]:
                name = text[first.start() : last.end()]
                if _bare(name) == host and "\n" not in name:
                    return _whole(text, name.strip(" ."))
    return ""


def _whole(text: str, name: str) -> str:
    """Return the line of *text* that holds *name*, if it is no more than a firm's name: Dairy of *Bic-Est* Inc."""
    lines = (line.strip() for line in text.splitlines() if name in line)
    fits = (line for line in lines if len(line.split()) <= MOST_WORDS and not re.search(r"[\d@:,/<|]", line))
    return next((line for line in fits if line[0].isupper()), name)


def _bare(name: str) -> str:
    """Return *name* as hosts write it: small letters and digits alone, without accents."""
    return _GAP.sub(
        "", "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    ).lower()


def _of_place(letter: Letter) -> str:
    """Return the firm with which an event's place begins, when its title names it, too."""
    if letter.what != "event":
        return ""
    for line in letter.body.splitlines():
        name = line.rpartition(": ")[2].partition(",")[0].strip()
        if "," in line and len(name) >= SHORTEST_FIRM and not re.search(r"\d", name) and f" {name}" in letter.subject:
            return name
    return ""
