"""When the work is done: hours a week, shifts, nights, weekends, on-call, travel, the length of a contract."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice

from jobrsvp.languages import Languages, known
from jobrsvp.languages.denial import denied
from jobrsvp.model import Quote, Schedule
from jobrsvp.reading.facts import schedule_words as words
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.folding import fold
from jobrsvp.text.lookup import hits

_HOURS = (4, 80)
_MOST = 60  # mentions of one fact that are looked at


def read_schedule(text: str) -> Schedule | None:
    """Return what *text* says of working time, ``None`` when it says nothing.

    Of a range of hours the most counts, of travel the most asked for; a flag is ``False`` when *text* denies it.
    """
    folded = fold(text)
    facts: dict[str, object] = {}
    spans: list[tuple[int, int]] = []
    for name, find in {"hours_per_week": _hours, "travel_percent": _travel, "contract_months": _months}.items():
        if found := find(folded.lower):
            facts[name], span = found
            spans.append(span)
    for name, pattern in words.FLAGS.items():
        if said := _flag(folded.lower, name, pattern):
            facts[name], span = said
            spans.append(span)
    if not facts:
        return None
    quotes: tuple[Quote, ...] = tuple(folded.quote(*span) for span in spans)
    return Schedule(**facts, quotes=quotes)  # type: ignore[arg-type]


def _hours(text: str) -> tuple[Decimal, tuple[int, int]] | None:
    for said in islice(hits(text, words.HOUR_KEYS, (words.HOURS,)), _MOST):
        number = next(group for group in (said["high"], said["low"], said["labelled_high"], said["labelled"]) if group)
        hours = Decimal(number.replace(",", "."))
        if _HOURS[0] <= hours <= _HOURS[1] and not words.NOT_HOURS.search(
            text, max(0, said.start() - 40), said.start()
        ):
            return hours, said.span()
    return None


def _travel(text: str) -> tuple[int, tuple[int, int]] | None:
    for said in islice(hits(text, words.TRAVEL_KEYS, (words.TRAVEL,)), _MOST):
        percent = next((int(group) for group in said.groups() if group), 0)
        if percent <= 100:
            return percent, said.span()
    none = next(hits(text, words.TRAVEL_KEYS, (words.NO_TRAVEL,)), None)
    return (0, none.span()) if none else None


def _months(text: str) -> tuple[int, tuple[int, int]] | None:
    for said in islice(hits(text, words.CONTRACT_KEYS, (words.CONTRACT,)), _MOST):
        count = next(group for group in said.groups()[::2] if group)
        unit = next(group for group in said.groups()[1::2] if group)
        number = words.NUMBERS.get(count) or int(count) if count.isdigit() or count in words.NUMBERS else 0
        months = number * 12 if words.YEAR.match(unit) else round(number / 4.345) if words.WEEK.match(unit) else number
        if 1 <= months <= 60:
            return months, said.span()
    return None


def _flag(text: str, name: str, pattern: re.Pattern[str]) -> tuple[bool, tuple[int, int]] | None:
    """Return whether the first mention says yes; a clear yes anywhere outweighs a no."""
    no: tuple[bool, tuple[int, int]] | None = None
    for said in islice(hits(text, words.FLAG_KEYS[name], (pattern,)), _MOST):
        if words.NOT_WORKING_TIME.search(text[max(0, said.start() - 40) : said.end() + 25]):
            continue
        if not denied(known().passed(text), *said.span()):
            return True, said.span()
        no = no or (False, said.span())
    return no


def read(evidence: Evidence, languages: Languages) -> Schedule | None:
    """Return what the text says."""
    return read_schedule(evidence.text)
