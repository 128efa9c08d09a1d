"""When the meeting is that an answer agrees to, where only the mail below says it: *sounds good, see you then*."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from jobrsvp.mail.message import Mail, take_apart
from jobrsvp.mail.times import when
from jobrsvp.mail.times.when import When

_SIGNS = re.compile(r"^(?:> ?){1,4}", re.MULTILINE)
#: What tells when the answer was sent, and on which clock: the mail below has no such header.
_SENT = "date"


def earlier(mail: Mail) -> Mail:
    """Return the mail below *mail*, without the signs of quoted lines and the line that says who wrote it."""
    text = _SIGNS.sub("", mail.earlier).strip()
    below = take_apart(text, mail.languages)
    if below.visible.strip():
        return below
    return take_apart(text.partition("\n")[2].strip(), mail.languages)


def agreed(mail: Mail, now: dt.datetime, place: str, *, points: bool = False) -> When | None:
    """Return the one time that the mails below *mail* name, ``None`` when they name none or several.

    An answer quotes them, unless it *points* to what stands below.

    Nobody says it again, so that it is asked; its words stand in no place of *mail*.
    """
    if not (points or _SIGNS.search(mail.text)):  # handed on, and no answer to what stands below
        return None
    below = earlier(mail)
    dated = dataclasses.replace(below, headers={_SENT: mail.headers.get(_SENT, "")}, places={})
    time = when.read(dated, now, place)
    if time.starts_at is None:
        return None
    start = time.starts_at
    asked = f"{start:%A} {start.day} {start:%B %Y, %H:%M}, from the mail below: is that the time?"
    return dataclasses.replace(time, quote=None, questions=time.questions or (asked,))
