"""Whether the subject names another hour than the letter: then one of the two was not changed, and it is asked."""

from __future__ import annotations

import dataclasses
import datetime as dt

from jobrsvp.mail.grammar import date_words
from jobrsvp.mail.message import Mail
from jobrsvp.mail.times.when import When
from jobrsvp.text import clock

_HALF_DAY = 12


def compared(mail: Mail, time: When) -> When:
    """Return *time* with a question where the subject of *mail* has an hour that the letter does not know."""
    subject = mail.headers.get("subject", "")
    titled, said = _hours(mail, subject), _hours(mail, mail.visible)
    starts = time.starts_at
    if starts is None or len(titled) != 1 or not said or time.slots:
        return time
    hour = titled.pop()
    known = {one for told in (*said, starts.time()) for one in (told, _other_half(told))}
    if hour in known:
        return time
    asked = f"The subject says {hour:%H:%M}, the mail {starts:%H:%M}: which is right?"
    return dataclasses.replace(time, questions=(*time.questions, asked))


def _hours(mail: Mail, text: str) -> set[dt.time]:
    """Return the hours that *text* names."""
    return {found.value for found in clock.find(text, 0, len(text), date_words(mail.languages)) if found.value}


def _other_half(hour: dt.time) -> dt.time:
    """Return *hour* in the other half of the day: 3 for 15, which many write without saying so."""
    return hour.replace(hour=(hour.hour + _HALF_DAY) % (2 * _HALF_DAY))
