"""Time zones as mails name them: by abbreviation, by name, by city, or by distance from UTC."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import zoneinfo

HALF_HOURS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "CET": 2, "MEZ": 2, "HNEC": 2, "CEST": 4, "MESZ": 4, "EET": 4, "EEST": 6,
    "BST": 2, "MSK": 6, "SAST": 4, "JST": 18, "KST": 18, "SGT": 16, "HKT": 16, "AEST": 20, "AEDT": 22, "ACST": 19,
    "ACDT": 21, "AWST": 16, "NZST": 24, "NZDT": 26, "EST": -10, "EDT": -8, "CST": -12, "CDT": -10, "MST": -14,
    "MDT": -12, "PST": -16, "PDT": -14, "AKST": -18, "AKDT": -16, "HST": -20, "BRT": -6, "ART": -6, "AST": -8,
    "ADT": -6, "NST": -7, "NDT": -5, "WEST": 2, "PKT": 10, "GST": 8, "WIB": 14, "ICT": 14, "PHT": 16, "NPT": 11.5,
}  # fmt: skip
#: Abbreviations of a season, and the place whose clock they mean: they must agree with the date.
SEASONAL = {
    "EST": "America/New_York", "EDT": "America/New_York", "CST": "America/Chicago", "CDT": "America/Chicago",
    "MDT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "BST": "Europe/London", "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki", "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland",
}  # fmt: skip
PLACES = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "central european": "Europe/Berlin", "eastern european": "Europe/Helsinki",
    "western european": "Europe/Lisbon", "uk": "Europe/London", "british": "Europe/London", "irish": "Europe/Dublin",
    "german": "Europe/Berlin", "french": "Europe/Paris", "indian": "Asia/Kolkata", "india": "Asia/Kolkata",
    "japan": "Asia/Tokyo", "eastern standard": "America/New_York", "eastern daylight": "America/New_York",
    "pacific standard": "America/Los_Angeles", "pacific daylight": "America/Los_Angeles",
    "central standard": "America/Chicago", "central daylight": "America/Chicago", "indian standard": "Asia/Kolkata",
    "israel": "Asia/Jerusalem", "israel standard": "Asia/Jerusalem", "swiss": "Europe/Zurich",
}  # fmt: skip
CITIES = {
    "london": "Europe/London", "berlin": "Europe/Berlin", "paris": "Europe/Paris", "madrid": "Europe/Madrid",
    "rome": "Europe/Rome", "roma": "Europe/Rome", "milan": "Europe/Rome", "milano": "Europe/Rome",
    "amsterdam": "Europe/Amsterdam", "brussels": "Europe/Brussels", "vienna": "Europe/Vienna",
    "wien": "Europe/Vienna", "zurich": "Europe/Zurich", "zürich": "Europe/Zurich", "dublin": "Europe/Dublin",
    "lisbon": "Europe/Lisbon", "lisboa": "Europe/Lisbon", "stockholm": "Europe/Stockholm", "oslo": "Europe/Oslo",
    "prague": "Europe/Prague", "copenhagen": "Europe/Copenhagen", "helsinki": "Europe/Helsinki",
    "warsaw": "Europe/Warsaw", "athens": "Europe/Athens", "istanbul": "Europe/Istanbul",
    "new york": "America/New_York", "boston": "America/New_York", "toronto": "America/Toronto",
    "chicago": "America/Chicago", "denver": "America/Denver", "los angeles": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "são paulo": "America/Sao_Paulo",
    "sao paulo": "America/Sao_Paulo", "mexico city": "America/Mexico_City", "singapore": "Asia/Singapore",
    "tokyo": "Asia/Tokyo", "hong kong": "Asia/Hong_Kong", "sydney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne", "auckland": "Pacific/Auckland", "dubai": "Asia/Dubai",
    "tel aviv": "Asia/Jerusalem", "mumbai": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "delhi": "Asia/Kolkata",
    "johannesburg": "Africa/Johannesburg", "nairobi": "Africa/Nairobi", "lagos": "Africa/Lagos",
    "cairo": "Africa/Cairo", "las palmas": "Atlantic/Canary", "vancouver": "America/Vancouver",
    "montreal": "America/Toronto", "ottawa": "America/Toronto", "calgary": "America/Edmonton",
    "belfast": "Europe/London", "manchester": "Europe/London", "edinburgh": "Europe/London", "glasgow": "Europe/London",
    "brisbane": "Australia/Brisbane", "perth": "Australia/Perth", "hyderabad": "Asia/Kolkata",
    "chennai": "Asia/Kolkata",
    "hamburg": "Europe/Berlin", "munich": "Europe/Berlin", "münchen": "Europe/Berlin", "barcelona": "Europe/Madrid",
}  # fmt: skip
SPOKEN = {"hora peninsular": "Europe/Madrid", "hora canaria": "Atlantic/Canary"}
#: One abbreviation for several zones, and the words of a mail that settle which it is.
AMBIGUOUS: dict[str, dict[str, str]] = {
    "IST": {
        "Asia/Kolkata": r"\+91\b|\bindia\b|pvt\.? ltd|\.in\b|\b(?:lpa|ctc|aadhaar|naukri)\b|₹|bengaluru|bangalore"
        r"|hyderabad|mumbai|chennai|\bpune\b|gurgaon|gurugram|noida|\bdelhi\b|kolkata",
        "Asia/Jerusalem": r"\+972\b|\bisrael\b|tel[ -]aviv|jerusalem|haifa|\.il\b|₪",
        "Europe/Dublin": r"\+353\b|\bireland\b|\bdublin\b|\bgalway\b|\bcork\b|limerick|\.ie\b",
    },
    "AMT": {},
    "ECT": {},
}


def any_of(names: object) -> str:
    """Return an expression for *names*, longest first."""
    return "|".join(re.escape(str(name)) for name in sorted(names, key=len, reverse=True))  # type: ignore[call-overload]


PATTERN = re.compile(
    rf"(?P<iana>(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)/[A-Z][A-Za-z_]{{2,20}})|(?P<offset>\b(?:UTC"
    rf"|GMT) ?[+\-−]\d{{1,2}}(?::?[0-5]\d)?(?!\d)|(?<![\d/-])[+\-−][01]\d:?[0-5]\d(?!\d))"
    rf"|(?P<place>\b(?:(?i:{any_of([p for p in PLACES if p.islower()])}))(?= ?(?i:time)\b))|(?:(?<=\d )"
    rf"|(?<=[apAP][mM] ))(?P<bare>Eastern|Central|Mountain|Pacific)\b|\b(?P<city>(?i:{any_of(CITIES)}))(?= ?(?i:time"
    rf"|local time|uhrzeit|ortszeit)\b)|\b(?P<spoken>(?i:{any_of(SPOKEN)}))\b|\b(?i:heure de|hora de|ora di|horário de"
    rf"|ortszeit|heure locale de|time in) (?P<where>(?i:{any_of(CITIES)}))\b"
    rf"|\b(?P<short>{any_of([*HALF_HOURS, *AMBIGUOUS, 'ET', 'CT', 'MT', 'PT'])})\b(?!\w)"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Zone:
    """A zone that a mail names: its ``start`` and ``end`` there, and the clock, or the ``question`` it leaves."""

    text: str
    start: int
    end: int
    clock: dt.tzinfo | None = None
    abbreviation: str = ""

    def of(self, local: dt.datetime, mail: str = "") -> dt.datetime | None:
        """Return *local* in this zone, or ``None`` when the season contradicts, or the *mail* does not tell which."""
        if self.clock is None:
            told = [name for name, cue in AMBIGUOUS.get(self.abbreviation, {}).items() if re.search(cue, mail, re.I)]
            clock = by_name(told[0]) if len(told) == 1 else None
            return local.replace(tzinfo=clock) if clock else None
        aware = local.replace(tzinfo=self.clock)
        place = SEASONAL.get(self.abbreviation)
        if place is not None and aware.utcoffset() != local.replace(tzinfo=zoneinfo.ZoneInfo(place)).utcoffset():
            return None
        return aware


def find(text: str, start: int, end: int) -> list[Zone]:
    """Return the zones named in ``text[start:end]``."""
    return [made(match) for match in PATTERN.finditer(text, start, end)]


def made(match: re.Match[str]) -> Zone:
    """Return the zone that *match* names."""
    text, short = match.group(), match["short"]
    clock: dt.tzinfo | None = None
    if match["offset"]:
        clock = by_offset(match["offset"])
    elif short in HALF_HOURS:
        clock = dt.timezone(dt.timedelta(minutes=30 * HALF_HOURS[short]))
    elif short not in AMBIGUOUS:
        city, spoken = match["city"] or match["where"], match["spoken"]
        place = short or (match["place"] or match["bare"] or "").lower()
        named = SPOKEN[spoken.lower()] if spoken else CITIES[city.lower()] if city else None
        clock = by_name(match["iana"] or named or PLACES[place])
    return Zone(text, match.start(), match.end(), clock, short or "")


#: Postal regions, and the clock of each.
REGIONS = {
    r"\b(?:CT|DC|DE|FL|GA|IN|KY|MA|MD|ME|MI|NC|NH|NJ|NY|OH|PA|RI|SC|VA|VT|WV),? \d{5}\b": "America/New_York",
    r"\b(?:AL|AR|IA|IL|KS|LA|MN|MO|MS|ND|NE|OK|SD|TN|TX|WI),? \d{5}\b": "America/Chicago",
    r"\b(?:CO|ID|MT|NM|UT|WY),? \d{5}\b": "America/Denver", r"\bAZ,? \d{5}\b": "America/Phoenix",
    r"\b(?:CA|NV|OR|WA),? \d{5}\b": "America/Los_Angeles", r"\b(?:NSW|VIC|ACT|TAS) \d{4}\b": "Australia/Sydney",
    r"\bQLD \d{4}\b": "Australia/Brisbane", r"\bSA \d{4}\b": "Australia/Adelaide", r"\bWA \d{4}\b": "Australia/Perth",
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b": "Europe/London", r"\b[A-Z]\d[\dW] ?[A-Z\d]{4}\b": "Europe/Dublin",
    r"\b(?:ON|QC),? [A-Z]\d[A-Z] \d[A-Z]\d\b": "America/Toronto", r"\bBC,? [A-Z]\d[A-Z]\b": "America/Vancouver",
    r"\bAB,? [A-Z]\d[A-Z]\b": "America/Edmonton", r"\b(?:MB|SK),? [A-Z]\d[A-Z]\b": "America/Winnipeg",
    r"\b\d{6}$|\bIndia$": "Asia/Kolkata",
    r"\b\d{4} [A-Z]{2} [A-Z]|\b\d{5} [A-ZÄÖÜ][a-zäöüß]": "Europe/Berlin",
}  # fmt: skip


def of_place(place: str) -> Zone | None:
    """Return the zone of the address *place*, as far as its postcode or its city tells."""
    name = next((name for pattern, name in REGIONS.items() if re.search(pattern, place)), None)
    city = re.search(rf"\b(?i:{any_of(CITIES)})\b", place)
    clock = by_name(name or (CITIES[city[0].lower()] if city else ""))
    return Zone(place, 0, 0, clock) if clock else None


def by_name(name: str) -> dt.tzinfo | None:
    """Return the zone *name* of the IANA database, or ``None``."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def by_offset(text: str) -> dt.tzinfo | None:
    """Return the zone of ``UTC+1``, ``GMT-05:30`` or ``+0200``."""
    match = re.search(r"([+\-−])(\d{1,2}):?(\d{2})?$", text)
    if match is None or int(match[2]) > 14:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return dt.timezone(dt.timedelta(minutes=minutes if match[1] == "+" else -minutes))
