"""Where an entry says that the meeting is: an address, a link, or the name of a way to talk."""

from __future__ import annotations

import dataclasses
import re

from jobrsvp.languages import Languages
from jobrsvp.mail.calendar.entry import Entry
from jobrsvp.mail.grammar import compiled

_LINK = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
_NUMBER = re.compile(r"(?:tel:)?\+?\(?\d[\d ()/.-]{6,20}\d")
_POINT = re.compile(r"\d")
_LINK_WORDS = 3  # so few words beside a link say what it is: Join the call
# telefono, Colloquio telefonico, by phone with Jo; a capital within is a name: Edificio Telef\xf3nica
_BY_PHONE = r"(?:(?:\w{1,20} ){1,3}(?=<LOW>))?<phone_word>(?: <LOW>{1,15}){0,3}$"
# Telephone: Jo will ring; Phone - Jo
_PHONE_FIRST = r"<phone_word>(?: ?[:,(]| -) "
_ONLY_SIGNS = re.compile(r"^[\W\d_]*$")


@dataclasses.dataclass(frozen=True, slots=True)
class Where:
    """Format, address and link of an entry, ``said`` as written; ``said_link`` when the link stands in the place."""

    format: str | None = None
    address: str | None = None
    link: str | None = None
    phone: str | None = None
    said: str = ""
    said_link: bool = False
    questions: tuple[str, ...] = ()


def of_entry(meeting: Entry, languages: Languages) -> Where:
    """Return where *meeting* is."""
    said = meeting.location
    link = _LINK.search(said)
    rest = " ".join(re.sub(r"\s*\n\s*", ", ", _LINK.sub(" ", said)).split()).strip(" ,;:-|")
    room = link[0].rstrip(".,;") if link else meeting.link or None
    kind = _kind(rest, languages)
    if kind == "phone":
        number = _NUMBER.search(rest)
        return Where("phone", None, room, number[0] if number else None, said)
    named = link and not _POINT.search(rest) and "," not in rest and len(rest.split()) <= _LINK_WORDS
    if kind == "video" or not rest or named or _ONLY_SIGNS.match(rest):
        return Where("video" if room or kind else None, None, room, None, said, bool(link))
    asked = ("The entry has a place and a link: is the meeting there, or by video?",) if room else ()
    return Where("onsite", rest, room, None, said, bool(link), asked)


def _kind(rest: str, languages: Languages) -> str | None:
    """Return ``video`` or ``phone`` when *rest* names that way to talk and no point on a map."""
    page = languages.passed(rest)
    if page.says("format.phone") or _NUMBER.fullmatch(rest):
        return "phone"
    if page.says("format.video") or compiled(r"^(?:<video_word>)$", languages, re.I).match(rest):
        return "video"
    if compiled(_PHONE_FIRST, languages, re.I).match(rest):
        return "phone"
    if compiled(_BY_PHONE, languages).match(_NUMBER.sub("", rest).strip(" -:,()")):
        return "phone"
    if compiled(r"<no_place>", languages, re.I).search(rest) and not _POINT.search(rest):
        return "phone" if compiled(r"<phone_word>", languages, re.I).search(rest) else "video"
    return None
