"""When the meeting starts, from the dates, times and zones that a mail names; what is doubtful becomes a question."""

from __future__ import annotations

import dataclasses
import datetime as dt
import email.utils
import re

from jobrsvp.model import Quote
from jobrsvp.reading import mail_dates, mail_zones
from jobrsvp.reading.mail_dates import Found
from jobrsvp.reading.mail_text import Mail
from jobrsvp.reading.mail_zones import Zone

REACH = 90  #: how many characters a time may stand behind (or before) its date
ZONE_REACH = 45
DEADLINE = re.compile(
    r"\b(?:by|before|until|no later than|deadline|bis(?: zum| spätestens)?|spätestens|avant(?: le)?"
    r"|antes del?|entro(?: il)?"
    r"|respond|posted|published|since|dated|vom|your (?:application|message|e-?mail) (?:of|from"
    r"|on))[ :]{1,2}(?:on |the |end of )?$",
    re.IGNORECASE,
)
STAMP = re.compile(r"^[>\s]{0,6}(?:date|sent|received|gesendet|envoyé|on) ?:", re.IGNORECASE)
CHOICE = re.compile(r"\b(?:or|oder|ou|either|alternatively|o|of the following|options?)\b", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class When:
    """The start, if it is certain; the piece of the mail that says it; and what must be asked."""

    starts_at: dt.datetime | None = None
    quote: Quote | None = None
    questions: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """A date with its time of day and zone."""

    date: Found
    time: Found
    zone: Zone | None

    @property
    def span(self) -> tuple[int, int]:
        """Where the mail says it."""
        pieces: list[Found | Zone] = [self.date, self.time, *([self.zone] if self.zone else [])]
        return min(piece.start for piece in pieces), max(piece.end for piece in pieces)


def sent_at(mail: Mail) -> dt.datetime | None:
    """Return when the mail was sent, by its header."""
    try:
        return email.utils.parsedate_to_datetime(mail.headers.get("date", ""))
    except (ValueError, TypeError, IndexError):
        return None


def read(mail: Mail, now: dt.datetime) -> When:
    """Return when the meeting that *mail* invites to starts."""
    sent = sent_at(mail)
    found = [date for date in mail_dates.dates(mail.visible, now.date(), sent and sent.date()) if counts(mail, date)]
    slots = [slot for date in found if (slot := slot_at(mail, date, found))]
    if not slots:
        return without_time(mail, found)
    certain = {(slot.date.value, slot.time.value) for slot in slots}
    if len(certain) > 1 and all(None not in pair for pair in certain):
        return When(questions=("The mail names several times: which one do you choose?",), quote=quote(mail, slots[0]))
    return settle(mail, slots)


def settle(mail: Mail, slots: list[Slot]) -> When:
    """Return the start that *slots* agree on; the one with a zone says it best."""
    slot = max(slots, key=lambda slot: (slot.date.value is not None, slot.time.value is not None, bool(slot.zone)))
    said = quote(mail, slot)
    doubts = tuple(piece.doubt for piece in (slot.date, slot.time) if piece.doubt)
    if doubts:
        return When(quote=said, questions=doubts)
    assert isinstance(slot.date.value, dt.date)
    assert isinstance(slot.time.value, dt.time)
    local = dt.datetime.combine(slot.date.value, slot.time.value)
    zone = slot.zone or only_zone(mail)
    spoken = f"{local:%A} {local.day} {local:%B %Y, %H:%M}"
    if zone is None:
        return When(quote=said, questions=(f"{spoken}: in which time zone?",))
    aware = zone.of(local)
    if aware is None:
        return When(quote=said, questions=(f'{spoken} "{zone.text}": which zone is meant, how far from UTC?',))
    return When(starts_at=aware, quote=said)


def without_time(mail: Mail, found: list[Found]) -> When:
    """Return what must be asked when no date has a time."""
    doubts = tuple(dict.fromkeys(date.doubt for date in found if date.doubt))
    if doubts:
        return When(questions=doubts)
    if found:
        date = found[0]
        return When(questions=(f'"{mail.visible[date.start : date.end].strip()}": at what time does it start?',))
    return When(questions=("The mail gives no date: when is the meeting?",))


def counts(mail: Mail, date: Found) -> bool:
    """Whether *date* may be the day of the meeting: no deadline, no time stamp."""
    line = mail.visible[mail.visible.rfind("\n", 0, date.start) + 1 : date.start]
    return not DEADLINE.search(line[-60:]) and not STAMP.match(line)


def slot_at(mail: Mail, date: Found, others: list[Found]) -> Slot | None:
    """Return *date* with the time nearest behind it, else right before it."""
    next_date = min((other.start for other in others if other.start >= date.end), default=len(mail.visible))
    last_date = max((other.end for other in others if other.end <= date.start), default=0)
    times = sorted(
        mail_dates.times(mail.visible, date.end, min(next_date, date.end + REACH)), key=lambda time: time.start
    )
    if not times:
        times = list(mail_dates.times(mail.visible, max(last_date, date.start - REACH // 2), date.start))[-1:]
    if not times:
        return None
    time = times[0]
    zones = mail_zones.find(mail.visible, time.end, min(len(mail.visible), time.end + ZONE_REACH))
    return Slot(date, time, zones[0] if zones else None)


def only_zone(mail: Mail) -> Zone | None:
    """Return the zone that the mail names elsewhere, if it is but one (``all times are CET``)."""
    found = [zone for zone in mail_zones.find(mail.visible, 0, len(mail.visible)) if zone.text[0] not in "+-−"]
    return found[0] if len({zone.text for zone in found}) == 1 else None


def quote(mail: Mail, slot: Slot) -> Quote:
    """Return the piece of the mail that says *slot*."""
    start, end = slot.span
    return Quote(text=mail.text[start:end], start=start, end=end)
