"""Outlook's own files: .msg, and winmail.dat (TNEF), by kept libraries that not everybody needs.

They are the extra ``jobrsvp[outlook]``; without it a sentence says so.
"""

from __future__ import annotations

import datetime as dt
import importlib
import struct
from collections.abc import Iterator
from typing import Any

from jobrsvp.errors import BadInput
from jobrsvp.mail.files.html import text_of_mail
from jobrsvp.mail.files.letter import Letter
from jobrsvp.model.saying.said import say, template
from jobrsvp.text.charset import decode

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TNEF = b"\x78\x9f\x3e\x22"
_MSG_PARTS = "__substg1.0_".encode("utf-16-le")  # the names of its streams; other old Office files have none
_LONGEST = 400_000  # characters of words: more are no mail
_RTF_SIZE = 4  # where a compressed text says how long it is when unpacked
_LARGEST_RTF = 2_000_000  # bytes unpacked: what is larger was made to burst
_RTF_STREAM = "__substg1.0_10090102"
_MOST_ATTACHED = 20
_LARGEST_CALENDAR = 1_000_000  # bytes
_CANCELLED = ".canceled"
_UNREADABLE = template("The Outlook file is damaged and cannot be read. Save the mail again, or copy its text.")


def is_message(data: bytes) -> bool:
    """Whether *data* is a .msg file, and not another file of Office."""
    return data.startswith(OLE) and _MSG_PARTS in data


def is_wrapping(data: bytes) -> bool:
    """Whether *data* is a winmail.dat."""
    return data.startswith(TNEF)


def attached(data: bytes) -> Letter | None:
    """Return the mail in an attached file of Outlook, ``None`` for another file or without the library."""
    try:
        return letter(data) if is_message(data) or is_wrapping(data) else None
    except BadInput:
        return None


def letter(data: bytes) -> Letter:
    """Return the mail in the .msg or winmail.dat *data*; raises :class:`jobrsvp.BadInput`."""
    read, library = (_wrapped, _library("tnefparse")) if is_wrapping(data) else (_message, _library("extract_msg"))
    try:
        return read(data, library)
    except BadInput:
        raise
    except Exception as error:  # the libraries raise whatever a damaged file makes them stumble over
        raise BadInput(_UNREADABLE) from error


def _library(name: str) -> Any:
    """Return the library *name* of the extra; it takes a quarter of a second to load, which most never need."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise BadInput(
            say("Files of Outlook need one more package. Install it with: pip install 'jobrsvp[outlook]'")
        ) from error


def _wrapped(data: bytes, library: Any) -> Letter:
    """Return the mail in a winmail.dat."""
    found = library.TNEF(data, do_checksum=False)
    html, plain = _said(found.htmlbody), _said(found.body)
    files = list(found.attachments or ())[:_MOST_ATTACHED]
    return Letter(
        text=(plain if plain.strip() else text_of_mail(html))[:_LONGEST],
        calendars=tuple(one.data for one in files if _is_calendar(one.data)),
    )


def _message(data: bytes, library: Any) -> Letter:
    """Return the mail in a .msg file."""
    message = library.openMsg(data, delayAttachments=True)
    try:
        meeting = _meeting(message)
        attached_files = list(_attached(message))
        return Letter(
            sender=str(message.sender or ""),
            recipient=str(message.to or "").partition(";")[0],
            sent=_date(message.date),
            subject=str(message.subject or ""),
            text=_body(message)[:_LONGEST],
            calendars=(*meeting, *(one for one in attached_files if isinstance(one, bytes))),
            letters=tuple(one for one in attached_files if isinstance(one, Letter)),
        )
    finally:
        message.close()


def _date(sent: object) -> str:
    """Return the moment that the library read, as headers write it."""
    return f"{sent:%a, %d %b %Y %H:%M:%S %z}" if isinstance(sent, dt.datetime) else str(sent or "")


def _body(message: Any) -> str:
    """Return the words of *message*; a packed text that says it is huge stays packed."""
    plain = message.getStringStream("__substg1.0_1000")
    if plain and plain.strip():
        return str(plain)
    html = message.getStream("__substg1.0_10130102")
    if html:
        return text_of_mail(decode(html))
    packed = message.getStream(_RTF_STREAM)
    if not packed or struct.unpack_from("<I", packed, _RTF_SIZE)[0] > _LARGEST_RTF:
        return ""
    return text_of_mail(_said(message.htmlBody)) if message.htmlBody else _said(message.body)


def _said(words: object) -> str:
    """Return *words*, which may be bytes or nothing, as text."""
    return decode(words) if isinstance(words, bytes) else str(words or "")


def _is_calendar(data: object) -> bool:
    """Whether *data* is a calendar file of a reasonable size."""
    return isinstance(data, bytes) and len(data) <= _LARGEST_CALENDAR and data.lstrip()[:15] == b"BEGIN:VCALENDAR"


def _attached(message: Any) -> Iterator[bytes | Letter]:
    """Yield the calendar files and mails attached to *message*."""
    for one in list(message.attachments)[:_MOST_ATTACHED]:
        data: Any = getattr(one, "data", None)
        if isinstance(data, bytes):
            yield from [data] if _is_calendar(data) else []
        elif hasattr(data, "getStringStream"):
            yield Letter(
                sender=str(data.sender or ""), sent=_date(data.date), subject=str(data.subject or ""), text=_body(data),
                calendars=tuple(_meeting(data)),
            )  # fmt: skip


def _meeting(message: Any) -> Iterator[bytes]:
    """Yield a calendar entry for the times that a meeting has only in its named properties."""
    starts, ends = getattr(message, "startDate", None), getattr(message, "endDate", None)
    if not isinstance(starts, dt.datetime):
        return
    cancelled = str(message.classType or "").lower().endswith(_CANCELLED)
    lines = [
        "BEGIN:VCALENDAR", f"METHOD:{'CANCEL' if cancelled else 'REQUEST'}", "BEGIN:VEVENT",
        f"SUMMARY:{_escaped(message.subject)}", f"DTSTART:{_instant(starts)}",
        *([f"DTEND:{_instant(ends)}"] if isinstance(ends, dt.datetime) else []),
        f"LOCATION:{_escaped(getattr(message, 'location', ''))}",
        f"ORGANIZER;CN=\"{_escaped(getattr(message, 'organizer', '')).replace(chr(34), '')}\":", "END:VEVENT",
    ]  # fmt: skip
    yield "\r\n".join(lines).encode()


def _instant(moment: dt.datetime) -> str:
    """Return *moment* as calendars write it; Outlook keeps moments in UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return f"{aware.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: object) -> str:
    """Return *text* as a value of a calendar."""
    return str(text or "").replace("\\", "\\\\").replace("\r\n", "\n").replace("\n", "\\n")
