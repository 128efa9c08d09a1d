"""Dates and times of day in a mail, in the wordings of several languages, with what is doubtful about each."""

from __future__ import annotations

import calendar
import dataclasses
import datetime as dt
import re
from collections.abc import Iterator

MONTHS = """
january jan januar januari janvier janv enero ene gennaio gen janeiro jänner stycznia styczeń
february feb februar februari février fevrier févr fév febrero febbraio fevereiro fev lutego luty
march mar märz maerz maart mars marzo março mrt mär marca marzec
april apr avril avr abril aprile abr kwietnia kwiecień
may mai mei mayo maggio maio mag maja maj
june jun juni juin junio giugno junho giu czerwca czerwiec
july jul juli juillet juil julio luglio julho lug lipca lipiec
august aug août aout agosto augustus augusti ago sierpnia sierpień
september sep sept septembre septiembre settembre setembro set września wrzesień
october oct oktober okt octobre octubre ottobre outubro out ott października październik
november nov novembre noviembre novembro listopada listopad
december dec dezember dez décembre decembre déc diciembre dicembre dezembro dic grudnia grudzień
"""
DAYS = """
monday mon montag mo lundi lunes lunedì lunedi maandag segunda-feira segunda poniedziałek måndag
tuesday tue tues dienstag di mardi martes martedì martedi dinsdag terça-feira terça wtorek tisdag
wednesday wed mittwoch mi mercredi miércoles miercoles mercoledì mercoledi woensdag quarta środa środę onsdag
thursday thu thur thurs donnerstag do jeudi jueves giovedì giovedi donderdag quinta-feira quinta czwartek torsdag
friday fri freitag fr vendredi viernes venerdì venerdi vrijdag sexta-feira sexta piątek fredag
saturday sat samstag sa samedi sábado sabado sabato zaterdag sobota sobotę lördag
sunday sun sonntag so dimanche domingo domenica zondag niedziela niedzielę söndag
"""


def numbered(lines: str) -> dict[str, int]:
    """Return every word of *lines* with the number of its line, from 1."""
    return {word: number for number, line in enumerate(lines.strip().splitlines(), 1) for word in line.split()}


MONTH, DAY = numbered(MONTHS), numbered(DAYS)
MONTH_WORD = "|".join(sorted(MONTH, key=len, reverse=True))
DAY_WORD = "|".join(sorted(DAY, key=len, reverse=True))
LONG_DAY = "|".join(sorted((word for word in DAY if len(word) > 4), key=len, reverse=True))
WEEKDAY = rf"(?:\b(?P<day>{DAY_WORD})\b\.?,? {{1,2}}(?:the |den |der |dem |le |el |dia |op |il |dnia )?)?"
YEAR = r"(?:(?:,? |-)(?:of |de |del )?(?P<year>20\d\d))?"
YEAR_TOO = YEAR.replace("<year>", "<year2>")
DATE = re.compile(
    rf"(?P<iso>\b20\d\d-\d\d-\d\d)(?=\D|$)(?:,? \(?(?:{LONG_DAY})\b)?"
    rf"|{WEEKDAY}(?:\b(?P<dom>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ -]?(?:of |de )?(?P<month>{MONTH_WORD})\b\.?{YEAR}"
    rf"|\b(?P<month2>{MONTH_WORD})\b\.? (?P<dom2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]){YEAR_TOO}"
    rf"|(?<![\d./-])(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?:(?P=sep)(?P<y>20\d\d"
    rf"|\d\d)?)?(?![\d:])(?:(?:,? \(?|\s{{1,3}}(?:day|weekday|tag|wochentag|jour) ?: ?)(?P<after>{LONG_DAY})\b)?)"
    rf"|\b(?P<named>{LONG_DAY}),? (?:the |den |dem )?(?P<nth>\d{{1,2}})(?:st|nd|rd|th|\.)(?! ?\d)"
    rf"|\b(?P<relative>today|tomorrow|heute|morgen|demain|mañana|domani|amanhã)\b(?!')"
    rf"|\b(?:(?P<next>next|nächste[nr]|prochain|volgende|próximo|prossimo) )?(?P<only>{LONG_DAY})\b",
    re.IGNORECASE,
)
RELATIVE = {"today": 0, "heute": 0}
CLOCK = re.compile(
    r"(?<![\d.:/+−-])(?P<h>[01]?\d|2[0-3])(?:(?P<sep>[:.h])(?P<m>[0-5]\d))?"
    r"(?P<mark> ?(?:a\.?m\b\.?|p\.?m\b\.?)| ?(?:uhr|heures?|hrs?|hours|horas|uur|h)\b| ?o'clock)?(?![\d:/%]|\.\d)",
    re.IGNORECASE,
)
NOON = re.compile(r"\b(?:noon|midday|12 noon|mittags?)\b", re.IGNORECASE)
HOURS = numbered("""
eins een
zwei twee
drei drie
vier
fünf vijf
sechs zes
sieben zeven
acht
neun negen
zehn tien
elf
zwölf twaalf
""")
HALF = re.compile(rf"\bhal[bf] (?P<hour>{'|'.join(HOURS)})\b", re.IGNORECASE)
OPENING = 8  #: no meeting begins before this hour, when the half of the day is not said


AT = re.compile(r"\b(?:at|um|à|om|ore|alle|a las|kl\.?|godz\.?|o|time ?:|uhrzeit ?:) ?$", re.IGNORECASE)
COUNTED = re.compile(
    r" ?(?:%|people|person|participants|\w+ (?:street|road|avenue|st|rd|ave)\b|(?-i:[A-Z]))|[.,]\d", re.IGNORECASE
)
RANGE = re.compile(r" ?(?:-|–|—|to|until|bis|à) ?(?P<h>\d{1,2})(?:[:.]\d\d)? ?(?P<mark>[ap])\.?m\b", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A date or a time at ``text[start:end]``; ``doubt`` must be asked, ``value`` is ``None`` if nobody can tell."""

    start: int
    end: int
    value: dt.date | dt.time | None
    doubt: str = ""


def dates(text: str, today: dt.date, sent: dt.date | None) -> Iterator[Found]:
    """Yield the dates in *text*; *sent* is when the mail was written, if it says so."""
    last = -9
    for match in DATE.finditer(text):
        if match["only"] and match.start() - last <= len(", ("):
            continue  # the weekday of the date before it
        try:
            value, doubt = date_of(match, today=sent or today, sent=sent)
        except ValueError:
            continue
        last = match.end()
        yield Found(match.start(), last, value, doubt)


def date_of(match: re.Match[str], *, today: dt.date, sent: dt.date | None) -> tuple[dt.date | None, str]:
    """Return the date that *match* names, or why it is doubtful; ``ValueError`` when it is none."""
    if match["iso"]:
        return dt.date.fromisoformat(match["iso"]), ""
    if match["relative"] or match["only"]:
        return relative_date(match, today, sent)
    if match["named"]:
        return numbered_weekday(DAY[match["named"].lower()], int(match["nth"]), today), ""
    day = match["day"] or match["after"]
    weekday = DAY[day.lower()] if day else None
    if match["a"]:
        return numeric_date(match, today, weekday)
    month = MONTH[(match["month"] or match["month2"]).lower()]
    year = match["year"] or match["year2"]
    return settled(int(match["dom"] or match["dom2"]), month, int(year) if year else None, today, weekday)


def relative_date(match: re.Match[str], today: dt.date, sent: dt.date | None) -> tuple[dt.date | None, str]:
    """Return the date of *tomorrow* or *on Thursday*, counted from the day the mail was *sent*, else from *today*."""
    if match["next"]:
        return None, f'"{match.group()}": which date is it?'
    if match["relative"]:
        date = today + dt.timedelta(days=RELATIVE.get(match["relative"].lower(), 1))
    else:
        date = today + dt.timedelta(days=(DAY[match["only"].lower()] - today.isoweekday()) % 7 or 7)
    return date, "" if sent else f'"{match.group()}": is that {date:%A} {date.day} {date:%B %Y}?'


def numbered_weekday(weekday: int, number: int, today: dt.date) -> dt.date:
    """Return the next *Friday 27th*; ``ValueError`` when there is none within two months."""
    coming = (today + dt.timedelta(days=days) for days in range(62))
    date = next((date for date in coming if date.day == number and date.isoweekday() == weekday), None)
    if date is None:
        raise ValueError("no such day")
    return date


def numeric_date(match: re.Match[str], today: dt.date, weekday: int | None) -> tuple[dt.date | None, str]:
    """Return the date of ``3/4/2026``, unless it can be read in two ways; with dots the day comes first."""
    first, second, separator = int(match["a"]), int(match["b"]), match["sep"]
    year = int(match["y"]) if match["y"] else None
    year = year + 2000 if year is not None and year < 100 else year
    if (separator == "-" and year is None) or (
        separator == "." and not match.group().rstrip().endswith(".") and not year
    ):
        raise ValueError("more likely a range or a number than a date")
    day_first = settled_or_none(first, second, year, today, weekday)
    month_first = None if separator == "." else settled_or_none(second, first, year, today, weekday)
    both = {value for value in (day_first, month_first) if value}
    if not both:
        raise ValueError("no such date")
    if len(both) == 2:
        return None, f'"{match.group()}": is that {words(day_first)} or {words(month_first)}?'
    return both.pop(), ""


def words(date: dt.date | None) -> str:
    """Return *date* as ``4 March``."""
    return f"{date.day} {calendar.month_name[date.month]}" if date else ""


def settled_or_none(dom: int, month: int, year: int | None, today: dt.date, weekday: int | None) -> dt.date | None:
    """Return the date, or ``None`` when there is none such or its weekday is another."""
    try:
        return settled(dom, month, year, today, weekday)[0]
    except ValueError:
        return None


def settled(dom: int, month: int, year: int | None, today: dt.date, weekday: int | None) -> tuple[dt.date | None, str]:
    """Return the date with its year, the next to come if none is said, unless the *weekday* contradicts."""
    date = dt.date(year or today.year, month, dom)
    if year is None and date < today:
        date = dt.date(today.year + 1, month, dom)
    if weekday is not None and date.isoweekday() != weekday:
        return None, f"{words(date)} {date.year} is a {date:%A}, yet the mail gives another weekday: which is right?"
    return date, ""


def times(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the times of day in ``text[start:end]``; a bare number is none."""
    for match in CLOCK.finditer(text, start, end):
        mark = (match["mark"] or "").strip().lower().replace(".", "")
        span = closes_range(text, match)
        told = AT.search(text, max(start, match.start() - 12), match.start()) and not COUNTED.match(text, match.end())
        if not mark and not span and (match["sep"] == "." or not match["m"]) and not told:
            continue
        yield Found(match.start(), match.end(), *time_of(match, mark or span))
    for match in NOON.finditer(text, start, end):
        yield Found(match.start(), match.end(), dt.time(12))
    for match in HALF.finditer(text, start, end):
        hour = HOURS[match["hour"].lower()] - 1
        yield Found(match.start(), match.end(), dt.time(hour + 12 if hour < OPENING else hour, 30))


def closes_range(text: str, match: re.Match[str]) -> str:
    """Return ``am`` or ``pm`` for the first hour of a range like ``2-3 pm`` that only says it at its end."""
    if match["mark"]:
        return ""
    after = RANGE.match(text, match.end(), match.end() + 25)
    if after is None:
        return ""
    mark = after["mark"].lower() + "m"
    crosses = int(match["h"]) % 12 > int(after["h"]) % 12
    return {"am": "pm", "pm": "am"}[mark] if crosses else mark


def time_of(match: re.Match[str], mark: str) -> tuple[dt.time | None, str]:
    """Return the time that *match* says, or why it is doubtful."""
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if mark in ("am", "pm"):
        if not 1 <= hour <= 12:
            return (dt.time(hour, minute), "") if hour > 12 and mark == "pm" else (None, "Which hour is it?")
        return dt.time(hour % 12 + (12 if mark == "pm" else 0), minute), ""
    doubtful = 1 <= hour <= 6 and not match["h"].startswith("0") and mark in ("", "o'clock")
    if doubtful or (mark == "o'clock" and hour <= 12):
        return None, f'"{match.group().strip()}": in the morning or in the afternoon?'
    return dt.time(hour, minute), ""
