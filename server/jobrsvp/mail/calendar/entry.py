"""One entry of a calendar, read: when, where, with whom, and what its program wants with it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from jobrsvp.languages import Languages
from jobrsvp.mail.calendar.lines import Component, Property
from jobrsvp.mail.calendar.zone import Placed, local_time, on_clock, placed
from jobrsvp.mail.files.html import text_of_mail
from jobrsvp.mail.message import Mail
from jobrsvp.mail.times import clocks

_ADDRESS = re.compile(r"^\s*mailto:\s*", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@]+@[^\s@]+")
_LINK = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
#: Where programs put the link of the meeting.
_ROOMS = ("X-GOOGLE-CONFERENCE", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK")
_HTML = ("X-ALT-DESC",)
_YEARS = range(1990, 2100)  # what lies outside is no date of a meeting
_LONGEST_DAYS = 3  # an assessment centre takes two; a longer meeting is a mistake of the program


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """Somebody in an entry: the ``name`` may be empty, ``status`` is what they answered."""

    name: str
    address: str
    status: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A meeting in a calendar file; ``starts`` is ``None`` for whole days and where its clock is not known.

    ``method`` is what the file wants (REQUEST, CANCEL, COUNTER ...), ``questions`` what must be asked of its time.
    ``floating``: its hour names no zone; then ``lasts`` tells its end.
    """

    method: str
    status: str
    uid: str
    sequence: int
    starts: dt.datetime | None
    ends: dt.datetime | None
    day: dt.date | None
    repeats: bool
    replaces: bool
    summary: str
    description: str
    location: str
    link: str
    comment: str
    organizer: Person | None
    guests: tuple[Person, ...]
    start_line: str
    end_line: str
    floating: bool
    lasts: dt.timedelta | None
    questions: tuple[str, ...]


def entry(event: Component, calendar: Component, languages: Languages) -> Entry:
    """Return the entry that the block *event* of *calendar* is."""
    start, end = event.first("DTSTART"), event.first("DTEND")
    local = local_time(start.value) if start else None
    day = local if isinstance(local, dt.date) and not isinstance(local, dt.datetime) else None
    begun = _moment(start, event, calendar, languages)
    return Entry(
        method=calendar.text("METHOD").upper(),
        status=event.text("STATUS").upper(),
        uid=event.text("UID"),
        sequence=_number(event.text("SEQUENCE")),
        starts=begun.moment,
        ends=_end(begun.moment, _moment(end, event, calendar, languages).moment, event.text("DURATION")),
        day=day if day and day.year in _YEARS else None,
        repeats=event.first("RRULE") is not None,
        replaces=event.first("RECURRENCE-ID") is not None,
        summary=" ".join(event.text("SUMMARY").split()),
        description=_description(event),
        location=event.text("LOCATION"),
        link=_room(event),
        comment=event.text("COMMENT"),
        organizer=_person(event.first("ORGANIZER")),
        guests=tuple(filter(None, (_person(one) for one in event.every("ATTENDEE")))),
        start_line=start.said if start else "",
        end_line=end.said if end else "",
        floating=begun.moment is None and not begun.question and day is None,
        lasts=_lasts(local, local_time(end.value) if end else None, event.text("DURATION")),
        questions=tuple(filter(None, [begun.question])),
    )


def _number(said: str) -> int:
    """Return the sequence number, 0 where a program wrote none that counts."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < len("1000000000") else 0


def _moment(said: Property | None, event: Component, calendar: Component, languages: Languages) -> Placed:
    """Return the moment that *said* names; a floating one takes the zone that event or calendar name elsewhere."""
    local = local_time(said.value) if said else None
    if said is None or not isinstance(local, dt.datetime):
        return Placed(None)
    if local.year not in _YEARS:
        return Placed(None, f"The entry is dated {local:%Y}: when is the meeting?")
    if said.value.strip().upper().endswith("Z"):
        return Placed(local.replace(tzinfo=dt.UTC))
    tzid = said.parameters.get("TZID", "").strip() or event.text("TZID") or calendar.text("X-WR-TIMEZONE")
    tzid = tzid or calendar.text("TZ")
    if not tzid:
        return Placed(None)
    own = next((zone for zone in calendar.blocks("VTIMEZONE") if zone.text("TZID") == tzid), None)
    return placed(local, tzid, own, languages)


def floating(one: Entry, mail: Mail, place: str) -> Placed:
    """Return the start of *one*, which names no zone, on the clock of *place* or *mail*, else on the computer's own."""
    local = local_time(one.start_line.rpartition(":")[2])
    if not isinstance(local, dt.datetime):
        return Placed(None, "The entry has no start: when is the meeting?")
    guess = clocks.of_mail(mail, local, place)
    if guess and guess.sure:
        return on_clock(local, guess.clock)
    asked = f"{local:%A} {local.day} {local:%B %Y, %H:%M}: is that in your own time zone?"
    return Placed(local.replace(tzinfo=guess.clock) if guess else _own(local), asked)


def _own(local: dt.datetime) -> dt.datetime:
    """Return *local* on the computer's own clock."""
    return local.astimezone()


def _end(starts: dt.datetime | None, ends: dt.datetime | None, duration: str) -> dt.datetime | None:
    """Return the end, said as such or as how long it lasts; ``None`` for one before the start or days later."""
    if starts and not ends and duration:
        from icalendar import vDuration

        try:
            lasts = vDuration.from_ical(duration)  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError):
            return None
        ends = starts + lasts if lasts.days <= _LONGEST_DAYS else None
    if starts and ends and starts < ends <= starts + dt.timedelta(days=_LONGEST_DAYS):
        return ends
    return None


def _lasts(starts: dt.datetime | dt.date | None, ends: dt.datetime | dt.date | None, said: str) -> dt.timedelta | None:
    """Return how long it lasts by the hands of the clock, whatever its zone is; ``None`` for a whole day."""
    if not isinstance(starts, dt.datetime):
        return None
    begun = starts.replace(tzinfo=dt.UTC)
    until = _end(begun, ends.replace(tzinfo=dt.UTC) if isinstance(ends, dt.datetime) else None, said)
    return until - begun if until else None


def _description(event: Component) -> str:
    """Return the words of the entry, from its HTML where it has no others."""
    plain = event.text("DESCRIPTION")
    if re.search(r"\w", plain):
        return text_of_mail(plain) if re.search(r"</?(?:p|br|div|a|b|span|html)\b", plain, re.IGNORECASE) else plain
    rich = next((event.first(name) for name in _HTML if event.first(name)), None)
    return text_of_mail(rich.text) if rich else ""


def _room(event: Component) -> str:
    """Return the link of the meeting that the program itself made."""
    found = (one for name in _ROOMS for one in event.every(name))
    return next((link[0] for one in found if (link := _LINK.search(one.text))), "")


def _person(said: Property | None) -> Person | None:
    """Return the organizer or guest that *said* names; a room is nobody."""
    if said is None or said.parameters.get("CUTYPE", "").upper() in ("RESOURCE", "ROOM"):
        return None
    address = _ADDRESS.sub("", said.value).strip()
    name = said.parameters.get("CN", "").strip(" '\"")
    name = "" if _MAILBOX.fullmatch(name) else name
    if not name and not _MAILBOX.fullmatch(address):
        return None
    return Person(name, address, said.parameters.get("PARTSTAT", "").upper())
