"""Days and hours as a message writes them: in its language, in the invitation's own zone and clock."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from jobrsvp.etiquette.wording import Book
from jobrsvp.model import Case, Place
from jobrsvp.places.zones import zone_of

Slot = tuple[dt.datetime, dt.datetime]
TIMES_OFFERED = 3  # more have to be compared, fewer may all be taken
HALF_DAY = 12
NEAR = {0: "today", -1: "yesterday"}  # by the days that lie between
# Hours of the day between which most people work, with the way to it.
WORK_BEGINS, WORK_ENDS = 9, 17
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,2} ?[ap]\.?m\b", re.I)
TWELVE = re.compile(r"\d ?[ap]\.?m\b", re.I)
MONTH_LETTERS = 3  # of a month's name, enough to know it: "Nov. 26"
# A zone as people write it behind a time: "IST", "UTC+2", "Eastern Time", "London time".
ABBREVIATIONS = (
    r"UTC|GMT|BST|WES?T|CES?T|EES?T|MES?Z|[AECMP][SD]T|[ECMP]T|A[CEW][SD]T|NZ[SD]T|[IJK]ST"
    r"|SGT|HKT|MSK|TRT|SAST|BRT|ART"
)
ZONE = re.compile(
    r"\b(?:(?:US )?(?:Eastern|Central|Mountain|Pacific)(?: Standard| Daylight)? Time"
    r"|(?:[A-Z][a-z]{2,15} ){1,2}[Tt]ime"
    rf"|(?:{ABBREVIATIONS})\b(?:(?: ?\+|-)\d{{1,2}}(?::?\d{{2}})?)?)"
)


@dataclasses.dataclass(frozen=True)
class Calendar:
    """How the message of *case* in the language of *book* writes days and hours, or speaks them: without brackets."""

    book: Book
    case: Case
    now: dt.datetime
    spoken: bool = False

    @property
    def said(self) -> str:
        """The invitation's own words for the time, when they are known."""
        quote = self.case.invitation.quotes.get("starts_at")
        return quote.text if quote else ""

    @property
    def remote(self) -> bool:
        """Whether the two may sit in different zones."""
        return self.case.invitation.format in ("video", "phone")

    @property
    def form(self) -> Mapping[str, Any]:
        """How the language writes dates, or how it does where the month comes first."""
        words: Mapping[str, Any] = self.book.words["format"]
        first = self.says_month_first(words["months"]) if self.said else self.lives_in(words.get("month_first_in", ()))
        return {**words, **words.get("month_first", {})} if first else words

    def says_month_first(self, months: Sequence[str]) -> bool:
        """Whether the invitation writes a day behind one of *months*: "November 26"."""
        short = "|".join(re.escape(month[:MONTH_LETTERS]) for month in months)
        return bool(re.search(rf"\b(?:{short})\w{{0,8}}\.? \d{{1,2}}(?!\d|[:.]\d| ?[ap]\.?m)", self.said))

    def lives_in(self, countries: Iterable[str]) -> bool:
        """Whether the person lives in one of *countries*."""
        return (self.case.profile.home.country or "").upper() in countries

    @property
    def twelve(self) -> bool:
        """Whether hours are counted to twelve, as the invitation does, else as the person's country does."""
        form = self.form
        if "time_12" not in form:
            return False
        return bool(TWELVE.search(self.said)) if self.said else self.lives_in(form["twelve_hours_in"])

    def zone(self) -> str | None:
        """Return the zone's name as the invitation says it; where it says none, only a remote meeting needs one."""
        clock = CLOCK.search(self.said)
        named = ZONE.search(self.said, clock.end()) if clock else None
        if named or self.said:
            return named.group() if named else None
        starts_at = self.case.invitation.starts_at
        return zone_name(starts_at) if starts_at and self.remote and not self.is_at_home(starts_at) else None

    def is_at_home(self, when: dt.datetime) -> bool:
        """Whether the clock of *when* is known to be that of the person's home."""
        home = home_zone(self.case)
        return home is not None and when.astimezone(home).utcoffset() == when.utcoffset()

    def near(self, when: dt.date) -> str | None:
        """Return ``today`` or ``yesterday`` in the language when *when* is that; a date so near is misread."""
        if not isinstance(when, dt.datetime) or when.tzinfo is None:
            return None
        distance = when.date() - self.now.astimezone(when.tzinfo).date()
        said: str | None = self.form["near"].get(NEAR.get(distance.days, ""))
        return said

    def day(self, when: dt.date, name: str = "day") -> str:
        """Return *when* by the form *name*: ``Tuesday, 1 December``, ``today``, or the ``date`` ``1 December``."""
        near = self.near(when) if name == "day" else None
        return near or self.book.filled(self.form[name], self.parts(when)) or ""

    def moment(self, when: dt.datetime) -> str:
        """Return *when* as ``Tuesday, 1 December at 10:00 GMT``, or ``today at 10:00``."""
        near = self.near(when)
        # On the day itself both know by which clock; the invitation's own word for it does no harm.
        zone = self.named(self.zone() if self.said or not near else None)
        more = {"time": self.time(when), **({"zone": zone} if zone else {}), **({"near": near} if near else {})}
        name = "near_when" if near else "when"
        form = self.form.get(f"{name}_spoken", self.form[name]) if self.spoken else self.form[name]
        return self.book.filled(form, {**self.parts(when), **more}) or ""

    def told(self, when: dt.datetime) -> str:
        """Return *when* as one tells a friend, who asks for no clock: ``today at 10:00``, or the day."""
        near = self.near(when)
        facts = {"near": near or "", "time": self.time(when)}
        return (self.book.filled(self.form["near_when"], facts) if near else self.day(when)) or ""

    def named(self, zone: str | None) -> str | None:
        """Return *zone* as one says it where the message is spoken ("London time"), else as it is written."""
        said: Mapping[str, str] = self.book.words["spoken_zone"] if self.spoken else {}
        return said.get(zone, zone) if zone else None

    def span(self, start: dt.datetime, end: dt.datetime, name: str = "span") -> str:
        """Return a free time by the form *name*: ``Tuesday, 1 December, 9:00 to 12:00``, or as one says it."""
        hours = {"start": self.time(start), "end": self.time(end)}
        return self.book.filled(self.form[name], {**self.parts(start), **hours}) or ""

    def time(self, when: dt.datetime) -> str:
        """Return the hour of *when* by the clock in use."""
        minutes = {"M": f"{when:%M}"} if when.minute else {}
        half = {"half": "PM" if when.hour >= HALF_DAY else "AM"}
        facts = {"H": str(when.hour), "h": str(when.hour % HALF_DAY or HALF_DAY), "MM": f"{when:%M}", **minutes, **half}
        return self.book.filled(self.form["time_12" if self.twelve else "time"], facts) or ""

    def parts(self, when: dt.date) -> dict[str, str]:
        """Return weekday, day and month of *when* as the language names them."""
        form = self.form
        number = form.get("first", "1") if when.day == 1 else str(when.day)
        return {"weekday": form["weekdays"][when.weekday()], "day": number, "month": form["months"][when.month - 1]}

    def free_times(self, now: dt.datetime, *, outside_work: bool = False) -> list[Slot]:
        """Return up to three of the person's free slots after today, other than the one to be moved."""
        taken = self.case.invitation.starts_at
        free = (slot for slot in self.all_free(now) if taken is None or not covers(slot, taken))
        return sorted(slot for slot in free if not outside_work or is_outside_work(slot))[:TIMES_OFFERED]

    def all_free(self, now: dt.datetime) -> Iterable[Slot]:
        """Yield the person's free slots after today, by the clock of the meeting."""
        coming = (slot for slot in read_slots(self.case.profile.time.available) if slot[0].date() > now.date())
        return map(self.moved, coming)

    def moved(self, slot: Slot) -> Slot:
        """Return *slot*, which is by the clock at home, by the clock of the meeting when that is another one."""
        starts_at, home = self.case.invitation.starts_at, home_zone(self.case) if self.remote else None
        if home is None or starts_at is None:
            return slot
        start, end = (when.replace(tzinfo=home).astimezone(starts_at.tzinfo).replace(tzinfo=None) for when in slot)
        return start, end

    def zone_of_times(self, slots: Sequence[Slot]) -> str | None:
        """Return the name of the zone that free times are given in; on site everybody has the same clock."""
        if not slots or not self.remote:
            return None
        starts_at, home = self.case.invitation.starts_at, home_zone(self.case)
        if starts_at is not None:
            return self.zone() or zone_name(starts_at)
        return zone_name(slots[0][0].replace(tzinfo=home)) if home else None


def home_zone(case: Case) -> ZoneInfo | None:
    """Return the zone that the person lives in, when their home tells it."""
    home = case.profile.home
    if home.latitude is not None and home.longitude is not None:
        point = Place(
            kind="address",
            name=home.place or "",
            latitude=home.latitude,
            longitude=home.longitude,
            country=home.country,
        )
        name = zone_of(point)
    else:
        name = zone_of(home.place, country=home.country) if home.place else None
    return ZoneInfo(name) if name else None


def zone_name(when: dt.datetime) -> str | None:
    """Return the zone of *when*: its short name, or its distance from UTC as ``UTC+1``."""
    distance = when.utcoffset()
    if distance is None:
        return None
    name = when.tzname() or ""
    if name.isalpha():
        return name
    minutes = int(distance.total_seconds() // 60)
    rest = f":{abs(minutes) % 60:02}" if minutes % 60 else ""
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60}{rest}" if minutes else "UTC"


def is_outside_work(slot: Slot) -> bool:
    """Whether *slot* lies before or after usual working hours."""
    start, end = slot
    return start.hour >= WORK_ENDS or end.time() <= dt.time(WORK_BEGINS)


def covers(slot: Slot, when: dt.datetime) -> bool:
    """Whether *when* lies in *slot*, both by the clock of the meeting."""
    return slot[0] <= when.replace(tzinfo=None) < slot[1]


def read_slots(texts: Iterable[str]) -> Iterable[Slot]:
    """Yield start and end of slots written ``2026-12-01T09:00/12:00``; what is written otherwise is passed over."""
    for text in texts:
        try:
            start_text, end_text = text.split("/")
            start = dt.datetime.fromisoformat(start_text).replace(tzinfo=None)
            end = dt.datetime.combine(start.date(), dt.time.fromisoformat(end_text.rpartition("T")[2]))
        except ValueError:
            continue
        if end > start:
            yield start, end.replace(tzinfo=None)
