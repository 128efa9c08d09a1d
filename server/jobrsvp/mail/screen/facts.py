"""What the page tells of a meeting beside the words of the message: who the other side is, and for which firm."""

from __future__ import annotations

import dataclasses
import re
import unicodedata

from jobrsvp.languages import Languages, lowered
from jobrsvp.mail.grammar import compiled
from jobrsvp.mail.screen.letter import Letter
from jobrsvp.model import Invitation, Quote

SHORTEST_FIRM = 4  # letters: shorter names of hosts are found in any text
MOST_WORDS = 5  # of a firm's name
# Sana (Quoll Media)
_BESIDE = re.compile(r"^([^()|]{2,60}?) ?[(|]([^()|]{2,60})\)?$")
_FIRM = re.compile(r"[^\W\d_][\w'&.-]{0,40}")
_PERSON = r"^<PERSON>$|^<WORD>$"
_GAP = re.compile(r"[\W_]+")


def completed(invitation: Invitation, letter: Letter, languages: Languages) -> Invitation:
    """Return *invitation* with what only the page tells; nothing that the message says is changed."""
    text = letter.mail()
    found: dict[str, str | None] = {}
    is_event, is_contact = letter.what == "event", invitation.contact_name == letter.sender
    if letter.sender and invitation.organization == letter.sender and (is_event or is_contact):
        invitation = dataclasses.replace(invitation, organization=None)  # who invites is a person
    if invitation.organization and languages.pattern("screen.organizer").fullmatch(lowered(invitation.organization)):
        invitation = dataclasses.replace(invitation, organization=None)  # the label of a line is no firm
    person, firm = _sides(letter, languages)
    if invitation.contact_name is None and person:
        found["contact_name"] = person
    if invitation.organization is None:
        named = _of_host(letter) or _of_place(letter) or firm
        if named:
            found["organization"] = named
    if letter.what == "event" and invitation.role in (found.get("organization"), letter.sender):
        found["role"] = None
    if found.get("organization") and invitation.invited_by is None:
        invitation = dataclasses.replace(invitation, invited_by="employer")
    quotes = {name: quote for name, said in found.items() if said and (quote := _quote(text, said))}
    return dataclasses.replace(invitation, **found, quotes={**invitation.quotes, **quotes})  # type: ignore[arg-type]


def _quote(text: str, said: str) -> Quote | None:
    start = text.find(said)
    return Quote(text=said, start=start, end=start + len(said)) if start >= 0 else None


def _sides(letter: Letter, languages: Languages) -> tuple[str, str]:
    """Return the person and the firm that the sender's name tells: messengers show what people call themselves."""
    if letter.what == "notice":
        return "", ""
    match = _BESIDE.match(letter.sender)
    person, firm = (match[1].strip(), match[2].strip()) if match else (letter.sender, "")
    is_person = compiled(_PERSON, languages).match(person) and not _has(languages, "no_person", person)
    return (person if is_person else ""), firm


def _has(languages: Languages, name: str, words: str) -> bool:
    held = {word for own in languages.by_language(name).values() for word in own}
    return any(word in held for word in words.lower().split())


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
                    return name.strip(" .")
    return ""


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
