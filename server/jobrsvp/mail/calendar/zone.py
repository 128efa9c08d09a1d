"""The clock of a calendar entry: by the file's own rules, by a name of the zone database, or by Windows' names.

Rules are read from the file at hand each time.  A library that keeps them by name for the whole process lets the
*Customized Time Zone* of one sender shift the meeting of the next.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.languages import Languages
from jobrsvp.mail.calendar.lines import Component
from jobrsvp.mail.times import zones
from jobrsvp.places import windows_zone

# /freeassociation.sourceforge.net/Europe/Lisbon, America/Argentina/Salta
_IANA = re.compile(r"(?:^|/)([A-Z][A-Za-z]{1,10}(?:/[A-Z][\w+-]{1,30}){1,2})$")
_NUMBERED = re.compile(r" \d{1,2}$")  # Outlook numbers the second zone of the same name
_UTC = re.compile(r"(?:^|/)(?:utc|gmt|z|zulu|coordinated universal time)$", re.IGNORECASE)
_DISTANCE = re.compile(r"([+-])(\d{2}):?(\d{2})?(\d{2})?$")
_WRITTEN = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?)?")
_UNTIL = re.compile(r";?UNTIL=(\d{8}(?:T\d{6})?)Z?", re.IGNORECASE)
# What rules of clocks are made of; a rule of every second is made to hurt.
_RULE = re.compile(
    r"FREQ=YEARLY(?:;(?:INTERVAL=1|BYMONTH=\d{1,2}|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=[-\d,]{1,30}|WKST=[A-Z]{2}"
    r"|UNTIL=\w{8,16}))*",
    re.IGNORECASE,
)
_MOST_CHANGES = 400  # by date: two a year since clocks are changed at all
_YEARS_BACK = 2  # a rule of every year has its last change within them; all since 1601 would be counted else
_MOST_MINUTES = 14 * 60


class Placed(NamedTuple):
    """A moment, as far as its clock is known, and what must be asked of it."""

    moment: dt.datetime | None
    question: str = ""


def local_time(written: str) -> dt.datetime | dt.date | None:
    """Return what ``20270615T143000`` or ``20270615`` says, ``None`` for a date that does not exist."""
    match = _WRITTEN.match(written.strip())
    if match is None:
        return None
    numbers = [int(number) for number in match.groups() if number]
    try:
        return dt.datetime(*numbers) if match[4] else dt.date(*numbers)  # type: ignore[arg-type]
    except ValueError:
        return None


def placed(local: dt.datetime, tzid: str, own: Component | None, languages: Languages) -> Placed:
    """Return *local* on the clock *tzid*, for which the file may have its *own* rules."""
    name = tzid.strip().strip("\"'")
    database = _IANA.search(name)
    clock = zones.by_name(database[1]) if database else None
    distance = _by_rules(own, local) if own else None
    if clock is None and own and distance is not None:
        known = _by_name(name, languages)
        if known and _is_outdated(own, local, known):
            return on_clock(local, known)
        return Placed(local.replace(tzinfo=dt.timezone(distance)), _contradicted(name, local, distance))
    clock = clock or _by_name(name, languages)
    if clock is None:
        return Placed(None, f'The entry is written in the zone "{name}": how far is that from UTC?')
    return on_clock(local, clock)


def on_clock(local: dt.datetime, clock: dt.tzinfo) -> Placed:
    """Return *local* on *clock*; an hour that is missing or doubled that night is asked."""
    aware = local.replace(tzinfo=clock)
    doubt = zones.doubt(aware)
    return Placed(None if doubt else aware, doubt)


def _contradicted(name: str, local: dt.datetime, distance: dt.timedelta) -> str:
    """Return the question due when the file's own rules for a zone that Windows knows by *name* are not its rules."""
    known = windows_zone(_NUMBERED.sub("", name))
    clock = zones.by_name(known) if known else None
    if clock is None or local.replace(tzinfo=clock).utcoffset() == distance:
        return ""
    return f'The entry has its own rules for "{name}", which differ from that zone: is {local:%H:%M} right?'


def _is_outdated(own: Component, local: dt.datetime, clock: dt.tzinfo) -> bool:
    """Whether the file's *own* rules give the distances of *clock*, but change between them on other days of the year.

    Programs keep rules that lawmakers have changed since; whoever wrote the hour read it from the clock on the wall.
    """
    said = {_offset(part.text("TZOFFSETTO")) for part in own.inside}
    halves = {dt.datetime(local.year, month, 1, tzinfo=clock).utcoffset() for month in (1, 7)}
    return len(halves) > 1 and said == halves


def _by_name(name: str, languages: Languages) -> dt.tzinfo | None:
    """Return the clock called *name*, as calendars and Windows call them."""
    plain = _NUMBERED.sub("", name)
    if _UTC.search(plain):
        return dt.UTC
    if distance := _offset(plain):
        return dt.timezone(distance)
    return zones.by_name(windows_zone(plain) or "") or zones.displayed(plain, languages) or zones.by_name(plain)


def _offset(written: str) -> dt.timedelta | None:
    """Return the distance from UTC that ``+0100`` says."""
    match = _DISTANCE.match(written.strip())
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return dt.timedelta(minutes=minutes if match[1] == "+" else -minutes) if minutes <= _MOST_MINUTES else None


def _by_rules(zone: Component, local: dt.datetime) -> dt.timedelta | None:
    """Return the distance from UTC that the rules of *zone* give for *local*: that of the last change before it."""
    changes = [(last, _offset(part.text("TZOFFSETTO"))) for part in zone.inside for last in _last(part, local)]
    known = [(last, distance) for last, distance in changes if distance is not None]
    if known:
        return max(known, key=lambda change: change[0])[1]
    return next(filter(None, (_offset(part.text("TZOFFSETTO")) for part in zone.blocks("STANDARD"))), None)


def _last(part: Component, local: dt.datetime) -> Iterator[dt.datetime]:
    """Yield the last changes to *part*, standard or summer time, before *local*: one by rule, and those by date."""
    start = local_time(part.text("DTSTART"))
    if not isinstance(start, dt.datetime):
        return
    rule = part.text("RRULE")
    found = _by_rule(rule, start, local) if rule else start
    dated = itertools.islice((one for said in part.every("RDATE") for one in said.value.split(",")), _MOST_CHANGES)
    dates = map(local_time, dated)
    yield from (one for one in (found, *dates) if isinstance(one, dt.datetime) and one <= local)


def _by_rule(rule: str, start: dt.datetime, local: dt.datetime) -> dt.datetime | None:
    """Return the last time before *local* that the *rule* of every year, which began at *start*, gives."""
    if not _RULE.fullmatch(";".join(sorted(rule.strip(";").split(";"), key=lambda one: "FREQ" not in one.upper()))):
        return None
    until = _UNTIL.search(rule)
    ended = local_time(until[1]) if until else None
    last = min(local.year, ended.year) if ended else local.year
    begin = start.replace(year=max(start.year, last - _YEARS_BACK), day=1) if "BYDAY" in rule.upper() else start
    ends = f";UNTIL={until[1]}" if until else ""  # without its Z, which the library refuses beside local times
    from dateutil.rrule import rrulestr

    try:
        found = rrulestr(_UNTIL.sub(ends, rule), dtstart=max(begin, start)).before(local, inc=True)
    except (ValueError, TypeError, OverflowError):
        return None
    return found if isinstance(found, dt.datetime) else None
