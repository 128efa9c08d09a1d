"""When the work is done: hours a week, shifts, nights, weekends, on-call, travel, the length of a contract."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from jobrsvp.languages import Languages, Passed, known
from jobrsvp.languages.denial import denied
from jobrsvp.model import Quote, Schedule
from jobrsvp.reading.facts import contract_length
from jobrsvp.reading.facts.working_time import hours, whose
from jobrsvp.reading.facts.working_time.clock import (
    days_of,
    is_by_day,
    is_by_weekday,
    night_hours,
    only_by_day,
    runs_of_days,
    weekend_days,
)
from jobrsvp.reading.facts.working_time.rosters import rosters
from jobrsvp.reading.facts.working_time.spoken import spoken_nights
from jobrsvp.reading.facts.working_time.travel import travel
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.titles import is_section
from jobrsvp.text.folding import fold

Span = tuple[int, int]

MOST = 60  # mentions of one fact that are looked at: a posting repeats itself less often
BEFORE = 40  # characters: what makes days something else stands right before them
BEHIND = 25  # characters: or in the next few words, and further off where other days are those of the work
FAR_BEHIND = 60
CHOICE = 70  # characters before and behind: "Saturday morning overtime at time and a half is sometimes available"
_WORD = re.compile(r"[^\W\d]+")
_DATE = re.compile(r",? (?:den |the |le |el )?\d{1,2}(?:st|nd|rd|th|\.)?(?: de| of)? ([^\W\d]{3,12})")
_CUT = re.compile(r"[,;(]")  # where something else is spoken of
SHORT = 60  # characters of a clause that is quoted whole
FLAGS = ("shifts", "nights", "weekends", "on_call")


def read(evidence: Evidence, languages: Languages) -> Schedule | None:
    """Return what the posting says of working time, ``None`` when it says nothing."""
    whole = read_schedule(evidence.text, languages)
    if whole is None or not whole.weekends or (end := _end_of_job(evidence, languages)) == len(evidence.text):
        return whole
    own = read_schedule(evidence.text[:end], languages)
    return whole if own and own.weekends else dataclasses.replace(whole, weekends=own.weekends if own else None)


def _end_of_job(evidence: Evidence, languages: Languages) -> int:
    """Return where the text of a page goes on to other things: a heading, below where to apply, that is no section.

    Below it nobody is spoken to.
    """
    at, applied, headed = 0, False, False
    for line, below in itertools.pairwise(() if evidence.plain else evidence.lines):
        at = max(at, evidence.text.find(line.text, at))
        ends = applied and line.level and not is_section(line.text, languages)
        if ends and not languages.passed(below.text).says("whose.own"):
            return at
        headed = headed or (bool(line.level) and is_section(line.text, languages))
        closes = headed and languages.passed(line.text).says("posting_date.closes")  # on top it stands among facts
        applied = applied or "@" in line.text or closes
    return len(evidence.text)


def read_schedule(text: str, languages: Languages | None = None) -> Schedule | None:
    """Return what *text* says of working time, ``None`` when it says nothing.

    Of a range of hours the most counts, of travel the most asked for; a flag is ``False`` when *text* denies it, and
    ``None`` with a quote where nights or weekends are named, and whose they are is not clear.
    """
    folded = fold(text)
    words = languages or known()
    page = words.passed(folded.text)
    facts: dict[str, object] = {}
    spans: list[Span] = []
    for name, find in _FACTS.items():
        if found := find(page, words):
            facts[name], span, *least = found
            spans.append(span)
            if any(least):
                facts["hours_per_week_min"] = least[0]
    if not facts:
        return None
    quotes: tuple[Quote, ...] = tuple(folded.quote(*span) for span in spans)
    return Schedule(**facts, quotes=quotes)  # type: ignore[arg-type]


def _flag(concept: str, page: Passed, words: Languages) -> tuple[bool | None, Span] | None:
    """Return whether the first mention says yes; a clear yes outweighs a no, and a no what is doubtful, ``None``.

    Where it is said that nobody works then, or that others do, only a duty is doubtful; below a mention that is
    denied only a duty, or other days, are a clear yes.
    """
    told = OTHERWISE[concept](page, words) if concept in OTHERWISE else False
    mentions = list(islice(_mentions(concept, page, words), MOST))
    of_others = [one for one in mentions if whose.is_of_others(page, *one, words)] if concept in OTHERWISE else []
    nobody = _never(concept, page) or (of_others[0] if of_others and told else None)
    no: tuple[bool, Span] | None = (False, nobody) if nobody else None
    doubt: tuple[None, Span] | None = None
    denials = [one for one in mentions if concept in OTHERWISE and denied(page, *one)]
    runs = set(rosters(page, words)) if concept == "weekends" else set()  # their days off are those of no week
    for span in mentions:
        if span in of_others or (span not in runs and _is_no_work(page, span, words, told=told)):
            continue
        duty = _on_duty(page, *span, words) and not (concept in OTHERWISE and whose.is_of_the_place(page, span[0]))
        if denied(page, *span):
            no = no or (False, _with_its_no(page, span))
        elif nobody and not (duty and _on_other_days(page, span, nobody, words)):
            doubt = doubt or ((None, span) if duty and not _of_a_team(page, *span, words) else None)
        elif _is_asked(page, span[0]) or (
            not duty and (told or of_others or _is_denied_above(page, span, denials, words))
        ):
            doubt = doubt or (None, span)
        else:
            return True, span
    if nobody:
        return doubt or no
    if concept == "nights" and told and not mentions and (hours_told := only_by_day(page, words)):
        return False, hours_told
    rest = next(iter(page.spans("schedule.midweek_off")), None) if concept == "weekends" else None
    # Of a part of a week, the days at its end may be free as well.
    return no or doubt or ((None if page.says("employment.part_time") else True, rest[:2]) if rest else None)


def _is_denied_above(page: Passed, span: Span, denials: Sequence[Span], words: Languages) -> bool:
    """Whether one of *denials* stands above the mention, and is not of other days."""
    return any(one < span and not _on_other_days(page, span, one, words) for one in denials)


def _with_its_no(page: Passed, span: Span) -> Span:
    """Return the clause of a denied mention, which alone would read as its opposite; the mention where it is long."""
    first, last = page.clause(page.number(span[0]))
    said = page.text[first:last]
    start, end = first + len(said) - len(said.lstrip()), first + len(said.rstrip())
    return (start, end) if end - start <= SHORT else span


def _is_no_work(page: Passed, span: Span, words: Languages, *, told: bool) -> bool:
    """Whether a mention is no working time: by choice, or a team's or its extra pay where other hours are *told*."""
    if _is_date(page, span[1], words):
        return True
    if told and (_of_a_team(page, *span, words) or _of_extra_pay(page, *span, words)):
        return True
    return _elsewhere(page, *span, words, FAR_BEHIND if told else BEHIND) or _by_choice(page, *span, words)


def _is_date(page: Passed, end: int, words: Languages) -> bool:
    """Whether the day that ends at *end* is one of the calendar: ``Sunday 13 June``."""
    behind = _DATE.match(page.text, end)
    return bool(behind and behind[1] in words.list("month"))


def _on_other_days(page: Passed, span: Span, other: Span, words: Languages) -> bool:
    """Whether both name days, and none in common: a shop is closed on Sunday, and open on every second Saturday."""
    ours, theirs = (set(days_of(page.text[slice(*one)], words)) for one in (span, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _never(concept: str, page: Passed) -> Span | None:
    """Return where it is said that nobody works at such times, or nobody in this post."""
    name = f"schedule.no_{concept}"
    return next((said[:2] for said in page.spans(name)), None) if page.knows(name) else None


def _mentions(concept: str, page: Passed, words: Languages) -> Iterator[Span]:
    yield from (said[:2] for said in page.spans(f"schedule.{concept}"))
    for find in CLOCKED.get(concept, ()):
        yield from find(page, words)


def _is_asked(page: Passed, start: int) -> bool:
    """Whether a question names it, which the posting goes on to answer: "Nights? Not any more"."""
    return page.text[slice(*page.clause(page.number(start)))].rstrip().endswith("?")


def _on_duty(page: Passed, start: int, end: int, words: Languages) -> bool:
    """Whether a mention is work beside the hours that are told: "every second Saturday", "Mon-Fri and Saturday"."""
    first, last = page.clause(page.number(start))
    if any(first <= one[0] and 0 <= start - one[1] <= BEFORE for one in runs_of_days(page, words)):
        return True
    near = page.text[max(first, start - BEFORE) : min(last, end + BEFORE)]
    return bool(words.pattern("working_time.on_duty").search(near))


def _of_a_team(page: Passed, start: int, end: int, words: Languages) -> bool:
    """Whether the people are named who work so: ``night team``, of whom one by day is none."""
    return not words.list("shift_team").keys().isdisjoint(_around(page, start, end))


def _of_extra_pay(page: Passed, start: int, end: int, words: Languages) -> bool:
    """Whether what such work pays is named: ``weekend differential``, which others get where the days are told."""
    return not words.list("extra_pay").keys().isdisjoint(_around(page, start, end))


def _around(page: Passed, start: int, end: int) -> list[str]:
    """Return two words in front of a mention, it, what is glued to it, and the word behind: ``équipe de nuit``."""
    before = _WORD.findall(page.text[max(0, start - BEFORE) : start])[-2:]
    behind = _WORD.findall(page.text[end : end + BEFORE])[: 1 + page.text[end : end + 1].isalpha()]
    return [*before, *_WORD.findall(page.text[start:end]), *behind]


def _elsewhere(page: Passed, start: int, end: int, words: Languages, reach: int) -> bool:
    """Whether the words around it in its clause say that it is no working time."""
    first, last = page.clause(page.number(start))
    if any(one.start < end and start < one.end for one in page.spans("working_time.of_others", page.number(start))):
        return True
    # Behind, a comma ends what is said of it, "la domenica, libero lunedì", unless other days are those of the work.
    behind = page.text[end : min(last, end + reach)]
    behind = behind.partition(",")[0] if reach == BEHIND else behind
    near = page.text[max(first, start - BEFORE) : end] + behind
    return bool(words.pattern("working_time.no_working_time").search(near))


def _by_choice(page: Passed, start: int, end: int, words: Languages) -> bool:
    """Whether nobody has to, or only in one month: ``weekend shifts are voluntary``, ``Saturdays in December only``."""
    first, last = page.clause(page.number(start))
    behind = _CUT.split(page.text[end : min(last, end + CHOICE)])[0]
    before = _CUT.split(page.text[max(first, start - CHOICE) : start])[-1]
    chosen = words.pattern("working_time.by_choice")
    return bool(chosen.search(behind) or chosen.search(before))


#: Whether the clock and the calendar tell when the work is done, and it is not then.
OTHERWISE: dict[str, Callable[[Passed, Languages], bool]] = {
    "nights": lambda page, words: is_by_day(page, words) and not any(spoken_nights(page, words)),
    "weekends": is_by_weekday,
}
#: What the clock and the calendar say of a flag, whatever it is called.
CLOCKED: dict[str, tuple[Callable[[Passed, Languages], Iterator[Span]], ...]] = {
    "nights": (night_hours, spoken_nights),
    "weekends": (weekend_days, rosters),
}
_FACTS: dict[str, Callable[[Passed, Languages], tuple[Any, ...] | None]] = {
    "hours_per_week": hours.hours,
    "travel_percent": travel,
    "contract_months": contract_length.months,
    **{name: functools.partial(_flag, name) for name in FLAGS},
}
