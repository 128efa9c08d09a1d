"""When a posting was put up and when it closes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from jobrsvp.languages import Languages
from jobrsvp.model import Quote
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.anchors import lines_with

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"\b(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})\b")
_NAMES = (
    "jan ene gen janv sty|feb fév fev lut febr|mar mär mrt märz mars|apr avr abr kwi|may mai mag mei maj mayo maio|"
    "jun juin giu cze|jul juil lug lip|aug aoû ago sie août|sep set wrz|oct okt ott out paź|nov lis|dec dez déc dic "
    "gru"
)
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), start=1) for name in names.split()}
_NAMED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?([^\W\d_]{3,10})\.?,?\s(?:de\s|del\s)?(\d{4})\b")
_AMERICAN = re.compile(r"\b([^\W\d_]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b")
_POSTED = re.compile(
    r"\b(?:date posted|posted(?: on| date)?|published(?: on)?|publication date|job posted|veröffentlicht(?: am)?"
    r"|aktualität|online seit|eingestellt am|publiée? le|publicad[ao](?: el| em)?|fecha de publicación"
    r"|data de publicação|pubblicat[ao] il|geplaatst op|opublikowano|publicerad)\b",
    re.I,
)
_CLOSES = re.compile(
    r"\b(?:closing date|end date|last date|apply (?:by|before)|applications? close[sd]?(?: on)?|application deadline"
    r"|deadline(?: for applications?)?|valid (?:through|until)|expires?(?: on)?|bewerbungsfrist|bewerbungsschluss"
    r"|bewerben bis|date limite|candidature avant le|fecha (?:límite|de cierre|fin)|plazo(?: de| hasta)?|hasta el"
    r"|data limite|inscrições até|scadenza|sluitingsdatum|solliciteer voor|aplikuj do|sista ansökningsdag"
    r"|ansök senast)\b",
    re.I,
)

_WAYS = ((_ISO, (1, 2, 3)), (_DOTTED, (3, 2, 1)), (_NAMED, (3, 2, 1)), (_AMERICAN, (3, 1, 2)))
_POSTED_ANCHORS = ("publi", "posted", "veröffentl", "aktualit", "online seit", "eingestellt", "geplaatst", "opublik")
_CLOSES_ANCHORS = (
    "clos", "date", "apply", "deadline", "valid", "expire", "frist", "schluss", "bewerben", "avant", "fecha", "plazo",
    "hasta", "data", "até", "scadenza", "voor", "aplikuj", "ansök",
)  # fmt: skip
_UNITS = {"today": 0, "just now": 0, "hour": 0, "minute": 0, "yesterday": 1, "day": 1, "week": 7, "month": 30}
_AGO = re.compile(
    r" ?:? ?(?:(?P<count>\d{1,2}|an?|one)\+? (?P<unit>day|week|month|hour|minute)s? ago|(?P<word>today|just now"
    r"|yesterday))\b",
    re.I,
)
_NO_YEAR = re.compile(
    r" ?(?::|is|on|by|the)? ?(?:\w{2,9}day,? )?(?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of "
    r"|de )?(?P<month>[^\W\d_]{3,10})|(?P<month2>[^\W\d_]{3,10})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?\b)(?!,? ?\d)",
    re.I,
)


def date_of(text: str, *, month_first: bool = False) -> dt.date | None:
    """Return the first date in *text*; ``03/04/2026`` is the third of April unless *month_first*."""
    found = date_in(text, month_first=month_first)
    return found[0] if found else None


def date_in(text: str, *, month_first: bool = False) -> tuple[dt.date, int, int] | None:
    """Return the first date in *text* with its start and end."""
    for pattern, parts in _WAYS:
        if match := pattern.search(text):
            year, month, day = (match[part] for part in parts)
            number = int(month) if month.isdigit() else _month(month)
            order = (number, int(day)) if not _ambiguous(pattern) else _in_order(int(day), number, month_first)
            if found := _date(int(year), *order):
                return found, match.start(), match.end()
    return None


def _ambiguous(pattern: re.Pattern[str]) -> bool:
    return pattern is _DOTTED


def _in_order(first: int, second: int, month_first: bool) -> tuple[int, int]:
    """Return month and day of two numbers, by their size where that tells."""
    return (first, second) if (month_first and first <= 12) or second > 12 >= first else (second, first)


def _month(name: str) -> int:
    name = name.lower()
    return _MONTHS.get(name[:4]) or _MONTHS.get(name[:3]) or 0


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None


def read_posted(text: str, country: str | None = None, today: dt.date | None = None) -> tuple[dt.date, Quote] | None:
    """Return the day that *text* says it was published; *3 days ago* counts from *today*."""
    return _after(_POSTED, _POSTED_ANCHORS, text, country, today)


def read_closes(text: str, country: str | None = None, today: dt.date | None = None) -> tuple[dt.date, Quote] | None:
    """Return the last day for applications that *text* names; a missing year is the one nearest to *today*."""
    return _after(_CLOSES, _CLOSES_ANCHORS, text, country, today)


def _after(
    cue: re.Pattern[str], anchors: tuple[str, ...], text: str, country: str | None, today: dt.date | None
) -> tuple[dt.date, Quote] | None:
    for line, offset in lines_with(text, anchors):
        for match in cue.finditer(line):
            said = line[match.end() : match.end() + 45]
            found = date_in(said, month_first=country in ("US", "PH")) or (today and _counted_from(today, said))
            if found:
                day, _, end = found
                start, end = offset + match.start(), offset + match.end() + end
                return day, Quote(text=text[start:end], start=start, end=end)
    return None


def _counted_from(today: dt.date, said: str) -> tuple[dt.date, int, int] | None:
    """Return the date that *said* begins with, told from *today* or without a year, with its start and end."""
    if match := _AGO.match(said):
        count = int(match["count"]) if (match["count"] or "").isdigit() else 1
        return today - dt.timedelta(days=count * _UNITS[(match["unit"] or match["word"]).lower()]), 0, match.end()
    if match := _NO_YEAR.match(said):
        month, day = _month(match["month"] or match["month2"]), int(match["day"] or match["day2"])
        years = (_date(today.year + more, month, day) for more in (-1, 0, 1))
        nearest = min((date for date in years if date), key=lambda date: abs(date - today), default=None)
        return (nearest, 0, match.end()) if nearest else None
    return None


Day = Candidate[dt.date]


def read(evidence: Evidence, languages: Languages) -> tuple[Day | None, Day | None]:
    """Return the day of publication and the last day for applications."""
    return _day(evidence, "datePosted", read_posted), _day(evidence, "validThrough", read_closes)


def _day(evidence: Evidence, key: str, way: Callable[..., tuple[dt.date, Quote] | None]) -> Day | None:
    value = evidence.job.text(key) if evidence.job else None
    if value and evidence.job and (day := date_of(value)):
        return Candidate(value=day, origin="structured data", weight=1.0, quote=evidence.job.quote(value))
    told = way(evidence.text, evidence.country, evidence.today)
    return Candidate(value=told[0], origin="text", weight=1.0, quote=told[1]) if told else None
