"""A mail as it travels (.eml, message/rfc822), by the standard library, and what real programs get wrong in it."""

from __future__ import annotations

import dataclasses
import email
import email.header
import email.message
import email.policy
import email.utils
import re
from collections.abc import Iterator

from jobrsvp.mail.files import outlook
from jobrsvp.mail.files.html import text_of_mail
from jobrsvp.mail.files.letter import Letter
from jobrsvp.places.folding import fold
from jobrsvp.text.charset import decode

_DEEPEST = 6  # parts in parts: what lies deeper was not put there by a person
_MOST_PARTS = 60
_LONGEST_PART = 2_000_000  # bytes of words; longer ones are logs and data
_MBOX = re.compile(rb"^\s*From [^\n]{0,300}\r?\n")
_QUOTED_FROM = re.compile(r"^>(?=From )", re.MULTILINE)  # how mailboxes write a line that begins so
_CALENDAR = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe)?\s{0,9}B\x00?E\x00?G\x00?I\x00?N\x00?:\x00?V\x00?C\x00?A", re.I)
_CALENDAR_NAME = re.compile(r"\.(?:ics|vcs|ical)$", re.IGNORECASE)
_MAIL_NAME = re.compile(r"\.eml$", re.IGNORECASE)
_PICTURE = re.compile(r"^\[(?:cid|image):?[^\]\n]{0,200}\]\s?", re.MULTILINE | re.IGNORECASE)
_RECEIVED = re.compile(r";\s{0,9}([^;]{10,60})$")
_FAMILY_FIRST = re.compile(r"^([^\W\d_][\w'. -]{1,40}), ([^\W\d_][\w'. -]{1,40})$")
# Words alone say less than their picture in HTML when they are so much shorter.
_LESS = 3
_BOUNCE = re.compile(r"mailer-daemon|^postmaster@", re.IGNORECASE)
_ANSWERED_BY_PROGRAM = "auto-replied"


def letter(data: bytes, depth: int = 0) -> Letter:
    """Return the mail *data*."""
    message = email.message_from_bytes(
        _MBOX.sub(b"", data.removeprefix(b"\xef\xbb\xbf"), 1), policy=email.policy.compat32
    )
    return letter_of(message, depth)


def letter_of(message: email.message.Message, depth: int = 0) -> Letter:
    """Return the parsed *message*."""
    found = Letter()
    for part in _parts(message, depth):
        found = _added(found, part, depth)
    plain = _QUOTED_FROM.sub("", _PICTURE.sub("", found.text)).strip("\n")
    return dataclasses.replace(
        found,
        sender=_people(message, "from"),
        recipient=_people(message, "to"),
        sent=_sent(message),
        subject=header(message, "subject"),
        text=plain,
        automatic=_is_automatic(message),
    )


def _parts(message: email.message.Message, depth: int) -> Iterator[email.message.Message | str]:
    """Yield the parts of *message* that may hold something, the better one of alternatives."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        yield message
        return
    inside = message.get_payload()
    parts = [part for part in inside if isinstance(part, email.message.Message)] if isinstance(inside, list) else []
    if depth >= _DEEPEST:
        return
    if message.get_content_type() == "multipart/alternative":
        yield from _alternatives([one for part in parts[:_MOST_PARTS] for one in _parts(part, depth + 1)])
        return
    for part in parts[:_MOST_PARTS]:
        yield from _parts(part, depth + 1)


def _alternatives(parts: list[email.message.Message | str]) -> Iterator[email.message.Message | str]:
    """Yield the fuller one of the words in *parts*, and everything that is no words."""
    words = [
        part if isinstance(part, str) else _words(part) for part in parts if isinstance(part, str) or _is_text(part)
    ]
    kept = words[:1]
    for other in words[1:]:
        if len(other.split()) > _LESS * len(kept[0].split()) or ("://" in other and "://" not in kept[0]):
            kept = [other]
    yield from kept
    yield from (part for part in parts if not isinstance(part, str) and not _is_text(part))


def _is_text(part: email.message.Message) -> bool:
    """Whether *part* is words of the mail itself, no attached file."""
    attached = part.get_content_disposition() == "attachment"
    return (
        part.get_content_type() in ("text/plain", "text/html", "text/enriched")
        and not attached
        and not _is_calendar(part)
    )


def _is_calendar(part: email.message.Message) -> bool:
    """Whether *part* is a calendar file, whatever it is called."""
    kind, name = part.get_content_type(), str(part.get_filename() or "")
    if kind in ("text/calendar", "application/ics", "text/x-vcalendar") or _CALENDAR_NAME.search(name):
        return True
    return kind in ("text/plain", "application/octet-stream") and bool(_CALENDAR.match(_payload(part)))


def _added(found: Letter, part: email.message.Message | str, depth: int) -> Letter:
    """Return *found* with what *part* holds."""
    if isinstance(part, str) or _is_text(part):
        words = part if isinstance(part, str) else _words(part)
        return dataclasses.replace(found, text=f"{found.text}\n\n{words}".strip("\n") if words.strip() else found.text)
    if _is_calendar(part):
        return dataclasses.replace(found, calendars=(*found.calendars, _payload(part)))
    if inner := _inner(part, depth):
        if isinstance(inner, Letter) and _is_wrapped(part):
            text = f"{found.text}\n\n{inner.text}".strip("\n")
            return dataclasses.replace(found, text=text, calendars=(*found.calendars, *inner.calendars))
        return dataclasses.replace(found, letters=(*found.letters, inner))
    return found


def _is_wrapped(part: email.message.Message) -> bool:
    """Whether *part* is what Outlook wrapped the mail itself in, when it sent it to another program."""
    return outlook.is_wrapping(_payload(part))


def _inner(part: email.message.Message, depth: int) -> Letter | None:
    """Return the mail that is attached as *part*, if it is one."""
    if depth >= _DEEPEST:
        return None
    payload = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(payload, list) and payload:
        inner = payload[0]
        return letter_of(inner, depth + 1) if isinstance(inner, email.message.Message) else None
    data = _payload(part)
    if _MAIL_NAME.search(str(part.get_filename() or "")):
        return letter(data, depth + 1)
    return outlook.attached(data)


def _payload(part: email.message.Message) -> bytes:
    """Return the bytes of *part*, decoded as far as they can be."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _words(part: email.message.Message) -> str:
    """Return the words of *part*."""
    text = (
        decode(_payload(part)[:_LONGEST_PART], str(part.get_content_charset("") or ""))
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    if part.get_content_type() == "text/html":
        return text_of_mail(text)
    if str(part.get_param("format", "")).lower() == "flowed":
        return _flowed(text, delete=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _flowed(text: str, *, delete: bool) -> str:
    """Return *text* with its soft line ends gone (RFC 3676); with *delete* the blank before them goes, too."""
    lines: list[str] = []
    soft = False
    for line in text.split("\n"):
        said = line[1:] if line.startswith(" ") else line
        ends_softly = said.endswith(" ") and said != "-- " and not said.startswith(">")
        kept = said[:-1] if delete and ends_softly else said
        if soft and not said.startswith(">"):
            lines[-1] += kept
        else:
            lines.append(kept)
        soft = ends_softly
    return "\n".join(lines)


def header(message: email.message.Message, name: str) -> str:
    """Return the header *name* in words; bytes of an encoded character may be spread over two encoded words."""
    return _decoded(str(_raw(message, name)))


def _raw(message: email.message.Message, name: str) -> str:
    """Return the header *name* as written, on one line; bytes that are no ASCII decoded as they look."""
    said = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    written = said.encode("ascii", "surrogateescape") if not said.isascii() and _is_bytes(said) else None
    return " ".join((decode(written) if written is not None else said).split())


def _is_bytes(said: str) -> bool:
    """Whether *said* holds only ASCII and bytes that the parser kept as they were."""
    return all(sign < "\x80" or "\udc80" <= sign <= "\udcff" for sign in said)


def _decoded(said: str) -> str:
    """Return *said* with its encoded words decoded."""
    try:
        pieces = email.header.decode_header(said)
    except (email.errors.HeaderParseError, ValueError):
        return said
    words = (piece if isinstance(piece, str) else decode(piece, charset) for piece, charset in pieces)
    return " ".join("".join(words).split())


def _people(message: email.message.Message, name: str) -> str:
    """Return the first person of the header *name* as ``Name <address>``; ``Miller, Jane`` is Jane Miller."""
    person, address = email.utils.parseaddr(_raw(message, name))
    person = _decoded(person).strip("'\" ")
    if not _is_house(person.partition(",")[0], address):
        person = _FAMILY_FIRST.sub(r"\2 \1", person)
    if person and address and person != address:
        return f"{person} <{address}>"
    return address or _decoded(_raw(message, name))


def _is_house(name: str, address: str) -> bool:
    """Whether *name*, of several words, is that of the host of *address*: ``Acme Foods, Office``."""
    words, host = fold(name).split(), address.rpartition("@")[2].lower()
    return len(words) > 1 and all(word in host for word in words)


def _sent(message: email.message.Message) -> str:
    """Return when it was sent, or, where it does not say, when it was received."""
    if said := header(message, "date"):
        return said
    received = _RECEIVED.search(header(message, "received"))
    return received[1] if received else ""


def _is_automatic(message: email.message.Message) -> bool:
    """Whether a program answered, or returned one's own mail."""
    answered = header(message, "auto-submitted").lower().startswith(_ANSWERED_BY_PROGRAM)
    bounced = bool(_BOUNCE.search(header(message, "from")))
    return answered or bounced or message.get_content_type() == "multipart/report"
