"""Time zones as mails name them: by abbreviation, by name, by place, or by distance from UTC."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
import zoneinfo

from jobrsvp.languages import Languages
from jobrsvp.mail.grammar import compiled
from jobrsvp.places import zone_of
from jobrsvp.places.postcodes import shaped

_LONGEST_NAME = 60  # characters of the name of a zone; of a long one each slash is looked up as a package
_TOWN = 2  # pieces at the end of an address that tell the town: "New York, NY 10110"
_NAMED_IN_FULL = re.compile(r"[^\W\d_]{4}")  # more than the code of a state
# Quay 3 in Leeds: the town is what stands last, whatever town is called Quay
_BEHIND_NUMBER = re.compile(r"\d[a-z]? [^\W\d_A-Z]{1,3} ([^\W\d_][^\d,]{2,40})$")
_CITIES = 6  # that Windows names for one zone
_ANY_YEAR = 2025  # Windows shows its zones by rules that last; any year of today's tells winter from summer
_HOURS = 14  # from UTC: the farthest clock
# Europe/Berlin
_REGIONS = r"(?P<iana>[A-Z][a-z]{3,10}/[A-Z][A-Za-z_]{2,20})"
# UTC+1, GMT-05:30, +0200; "10:00 -10:45" is until when
_OFFSET = (
    r"(?P<offset>\b(?:UTC|GMT) ?[+\-\u2212]\d{1,2}(?::?[0-5]\d)?(?!\d)"
    r"|(?<![\d/-])(?:[+\-\u2212][01]\d[0-5]\d|\+[01]\d:[0-5]\d)(?!\d))"
)
# Eastern Time, hora peninsular
_NAMED = r"(?P<name><zone_name>)(?= ?<zone_time>)|(?P<spoken><zone_spoken>)"
# behind a time alone: 10 Pacific, 10 am Pacific
_BARE = r"(?:(?<=\d )|(?<=[apAP][mM] ))(?P<name><!zone_bare>)\b"
#: A place is one beside a time: in front of "time", or behind "hour of".
_PLACE = r"(?:<UP><LOW>{1,20}|UK|USA?)(?:[ -](?:[a-z]{2,3} )?<UP><LOW>{1,20}){0,2}"
_BEFORE_TIME = rf"(?<!\w)(?P<place>{_PLACE})(?= <zone_time>)|(?<!\w)<zone_time_of> (?P<where>{_PLACE})(?!\w)"
# (UTC-08:00) Pacific Time (US & Canada), as Windows shows its zones, at any season with the distance of winter
_DISPLAYED = r"\(?(?:UTC|GMT) ?(?P<winter>[+\-\u2212]\d{1,2}:?\d\d)\)? ?(?P<shown>[A-Z][^\n\t;*]{2,90})"
# CET
# not the letters of a Dutch postcode: 8754 ET Makkum
_SHORT = r"\b(?<!\b\d{4} (?=[A-Z]{2}\b,? [A-Z]))(?P<short>(?!Z\b(?<!\dZ))<!zone_written>)\b(?!\w)"
_ZONE = (_DISPLAYED, _REGIONS, _OFFSET, _NAMED, _BARE, _SHORT, _BEFORE_TIME)
_DISTANCE = re.compile(r"([+\-\u2212])(\d{1,2}):?(\d{2})?$")


@dataclasses.dataclass(frozen=True, slots=True)
class Zone:
    """A zone that a mail names: its ``start`` and ``end`` there, and the clock, or the ``question`` it leaves."""

    text: str
    start: int
    end: int
    clock: dt.tzinfo | None = None
    abbreviation: str = ""

    def of(self, local: dt.datetime, mail: str, languages: Languages) -> dt.datetime | None:
        """Return *local* in this zone, or ``None`` when the season contradicts, or the *mail* does not tell which."""
        if self.clock is None:
            clock = _told(self.abbreviation, mail, languages)
            return local.replace(tzinfo=clock) if clock else None
        aware = local.replace(tzinfo=self.clock)
        place = languages.codes_of("zone_season").get(self.abbreviation.lower())
        if place is not None and aware.utcoffset() != local.replace(tzinfo=zoneinfo.ZoneInfo(place)).utcoffset():
            return None
        return aware


def _told(abbreviation: str, mail: str, languages: Languages) -> dt.tzinfo | None:
    """Return the clock of the one country among those of *abbreviation* that *mail* speaks of."""
    countries = languages.codes_of("zone_unclear").get(abbreviation.lower(), "").split()
    page = languages.passed(mail)
    told = [country for country in countries if page.says(f"country_clue.{country}")]
    return by_name(of_name(told[0])) if len(told) == 1 else None


def find(text: str, start: int, end: int, languages: Languages) -> list[Zone]:
    """Return the zones named in ``text[start:end]``, in order."""
    found = (pattern.finditer(text, start, end) for pattern in (compiled(one, languages) for one in _ZONE))
    made = (_made(match, languages) for matches in found for match in matches)
    return _apart(sorted((zone for zone in made if zone), key=lambda zone: (zone.start, -zone.end)))


@functools.lru_cache(maxsize=2)  # each hour of a mail asks for the same
def everywhere(text: str, languages: Languages) -> tuple[Zone, ...]:
    """Return the zones named in *text*, in order."""
    return tuple(find(text, 0, len(text), languages))


def _apart(zones: list[Zone]) -> list[Zone]:
    """Return *zones*, which are in order, without those that overlap an earlier one."""
    kept: list[Zone] = []
    for zone in zones:
        if not kept or zone.start >= kept[-1].end:
            kept.append(zone)
    return kept


def _made(match: re.Match[str], languages: Languages) -> Zone | None:
    """Return the zone that *match* names, ``None`` for a place that no clock is known of."""
    groups = {name: said for name, said in match.groupdict().items() if said}
    kind, said = next(iter(groups.items()))
    span = (match.group(), *match.span())
    if kind == "winter":
        return _displayed(match, languages)
    if kind == "short":
        return _short(span, languages)
    if kind == "offset":
        return Zone(*span, by_offset(said))
    if kind in ("place", "where"):
        clock = by_name(of_name(said)) or by_name(of_name(said.split(" ")[0]))
        return Zone(*span, clock) if clock else None
    if kind == "iana":  # or two names with a stroke between them
        return Zone(*span, by_name(said)) if by_name(said) else None
    return Zone(*span, by_name(languages.codes_of(f"zone_{kind}")[said.lower()]))


def _displayed(match: re.Match[str], languages: Languages) -> Zone | None:
    """Return the zone that Windows shows in this way: its name or its first city, if its distance in winter fits."""
    clock = displayed(match.group(), languages)
    return Zone(match.group(), *match.span(), clock) if clock else None


def displayed(name: str, languages: Languages) -> dt.tzinfo | None:
    """Return the clock that Windows shows as *name*: ``(UTC+01:00) Amsterdam, Berlin``, or ``Pacific Time``."""
    shown = compiled(_DISPLAYED, languages).search(name)
    said = shown["shown"] if shown else name
    named = compiled(_NAMED, languages, re.I).match(said)
    if named and named["name"]:
        clock = by_name(languages.codes_of("zone_name")[named["name"].lower()])
        return clock if not shown or _in_winter(clock, shown["winter"]) else None
    if not shown:
        return None
    clocks = (by_name(of_name(city.strip(" ."))) for city in said.split(",")[:_CITIES] if city.strip(" ."))
    return next((clock for clock in clocks if _in_winter(clock, shown["winter"])), None)


def _in_winter(clock: dt.tzinfo | None, distance: str) -> bool:
    """Whether *clock* stands at *distance* from UTC outside summer time."""
    fixed = by_offset(distance)
    if clock is None or fixed is None:
        return False
    halves = (dt.datetime(_ANY_YEAR, month, 1, tzinfo=clock).utcoffset() for month in (1, 7))
    return min(half for half in halves if half is not None) == fixed.utcoffset(None)


def doubt(aware: dt.datetime) -> str:
    """Return what must be asked of an hour that the clock skips or repeats in its night of change, else nothing."""
    back = aware.astimezone(dt.UTC).astimezone(aware.tzinfo)
    if back.replace(tzinfo=None) != aware.replace(tzinfo=None):
        return f"The clocks skip {aware:%H:%M} on {aware.day} {aware:%B %Y}: when does it start?"
    if aware.replace(fold=1).utcoffset() != aware.utcoffset():
        return f"The clocks show {aware:%H:%M} twice on {aware.day} {aware:%B %Y}: before or after they are set back?"
    return ""


def _short(span: tuple[str, int, int], languages: Languages) -> Zone:
    """Return the zone of an abbreviation, without a clock where it means several."""
    said = span[0].lower()
    minutes, place = languages.list("zone_minutes").get(said), languages.codes_of("zone_abbreviation").get(said)
    fixed = None if minutes is None else dt.timezone(dt.timedelta(minutes=minutes))
    return Zone(*span, fixed or by_name(place or ""), span[0])


@functools.lru_cache(maxsize=256)  # a mail names its place more than once, and a person's mails the same places
def of_name(place: str) -> str:
    """Return the zone of the *place*, empty when no clock is known of it."""
    return zone_of(place) or ""


def of_place(place: str) -> Zone | None:
    """Return the zone of the address *place*, as far as its postcode or its city tells."""
    countries = {country for country, _ in shaped(place)}
    told = next((zone for zone in map(of_name, sorted(countries)) if zone), "")
    behind = _BEHIND_NUMBER.search(place)
    last = behind[1] if behind else place.rpartition(",")[2]
    named = of_name(last) if _NAMED_IN_FULL.search(last) else ""  # "Col. Vallejo, 02300 Ciudad de México": no Vallejo
    clock = by_name(told or named or of_name(town(place))) if place else None
    return Zone(place, 0, 0, clock) if clock else None


def town(place: str) -> str:
    """Return the pieces at the end of the address *place* that tell its town."""
    return ",".join(place.rsplit(",", _TOWN)[-_TOWN:])


def by_name(name: str) -> dt.tzinfo | None:
    """Return the zone *name* of the IANA database, or ``None``."""
    if len(name) > _LONGEST_NAME:
        return None
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def by_offset(text: str) -> dt.tzinfo | None:
    """Return the zone of ``UTC+1``, ``GMT-05:30`` or ``+0200``."""
    match = _DISTANCE.search(text)
    if match is None or int(match[2]) > _HOURS:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return dt.timezone(dt.timedelta(minutes=minutes if match[1] == "+" else -minutes))
