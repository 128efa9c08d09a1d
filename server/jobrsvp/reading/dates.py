"""When a posting was put up and when it closes."""

from __future__ import annotations

import datetime as dt
import re

from jobrsvp.model import Quote

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"\b(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})\b")
_NAMES = (
    "jan ene gen janv sty|feb fév fev lut febr|mar mär mrt märz mars|apr avr abr kwi|may mai mag mei maj mayo maio|"
    "jun juin giu cze|jul juil lug lip|aug aoû ago sie août|sep set wrz|oct okt ott out paź|nov lis|dec dez déc dic gru"
)
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), start=1) for name in names.split()}
_NAMED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?([^\W\d_]{3,10})\.?,?\s(?:de\s|del\s)?(\d{4})\b")
_AMERICAN = re.compile(r"\b([^\W\d_]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b")
_POSTED = re.compile(
    r"\b(?:date posted|posted(?: on| date)?|published(?: on)?|publication date|job posted|veröffentlicht(?: am)?|aktualität|online seit|eingestellt am|"
    r"publiée? le|publicad[ao](?: el| em)?|fecha de publicación|data de publicação|pubblicat[ao] il|geplaatst op|"
    r"opublikowano|publicerad)\b",
    re.I,
)
_CLOSES = re.compile(
    r"\b(?:closing date|end date|last date|apply (?:by|before)|applications? close[sd]?(?: on)?|application deadline|deadline(?: for applications?)?|"
    r"valid (?:through|until)|expires?(?: on)?|bewerbungsfrist|bewerbungsschluss|bewerben bis|date limite|candidature avant le|"
    r"fecha (?:límite|de cierre|fin)|plazo(?: de| hasta)?|hasta el|data limite|inscrições até|scadenza|sluitingsdatum|solliciteer voor|"
    r"aplikuj do|sista ansökningsdag|ansök senast)\b",
    re.I,
)


def date_of(text: str, *, month_first: bool = False) -> dt.date | None:
    """Return the first date in *text*; ``03/04/2026`` is the third of April unless *month_first*."""
    for pattern, order in ((_ISO, (1, 2, 3)), (_DOTTED, (3, 1, 2) if month_first else (3, 2, 1))):
        if match := pattern.search(text):
            return _date(*(int(match[place]) for place in order))
    if match := _NAMED.search(text):
        return _date(int(match[3]), _month(match[2]), int(match[1]))
    if match := _AMERICAN.search(text):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _month(name: str) -> int:
    name = name.lower()
    return _MONTHS.get(name[:4]) or _MONTHS.get(name[:3]) or 0


def _date(year: int, month: int, day: int) -> dt.date | None:
    if month > 12 >= day:
        month, day = day, month
    try:
        return dt.date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None


def read_posted(text: str, country: str | None = None) -> tuple[dt.date, Quote] | None:
    """Return the day that *text* says it was published."""
    return _after(_POSTED, text, country)


def read_closes(text: str, country: str | None = None) -> tuple[dt.date, Quote] | None:
    """Return the last day for applications that *text* names."""
    return _after(_CLOSES, text, country)


def _after(cue: re.Pattern[str], text: str, country: str | None) -> tuple[dt.date, Quote] | None:
    for match in cue.finditer(text):
        piece = text[match.start() : match.end() + 45]
        if day := date_of(piece[match.end() - match.start() :], month_first=country in ("US", "PH")):
            return day, Quote(text=piece.rstrip(), start=match.start(), end=match.start() + len(piece.rstrip()))
    return None
