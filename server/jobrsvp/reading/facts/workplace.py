"""On site, hybrid or remote: the text first, then labels and the title, then the flag of the structured data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from jobrsvp.languages import Languages
from jobrsvp.model import Quote, Workplace, WorkplaceMode
from jobrsvp.reading.facts import workplace_words as words
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.text.anchors import lines_with

ENOUGH = 0.5  # the weight of a sign that is believed
FLAG = 0.55  # the weight of ``TELECOMMUTE``: less than any clear word of the text
MOST_QUOTES = 3
_SHORT = 40  # characters of a line that says little else


class _Sign(NamedTuple):
    mode: WorkplaceMode
    weight: float
    quote: Quote
    days: int | None = None


def read_workplace(evidence: Evidence) -> Workplace | None:
    """Return how the work is done; what the text says beats a flag that it contradicts."""
    signs = [*_labelled(evidence), *_in_title(evidence), *_in_text(evidence.text), *_flag(evidence)]
    signs = sorted((sign for sign in signs if sign.weight >= ENOUGH), key=lambda sign: -sign.weight)
    if not signs:
        return None
    best = signs[0].weight
    modes = {sign.mode for sign in signs if sign.weight == best}
    mode: WorkplaceMode = "hybrid" if "hybrid" in modes else signs[0].mode
    quotes = dict.fromkeys(sign.quote for sign in signs if sign.mode == mode)
    days = next((sign.days for sign in signs if sign.days and sign.mode == mode), None) if mode != "remote" else None
    return Workplace(mode=mode, days_on_site=days, quotes=tuple(quotes)[:MOST_QUOTES])


def contradiction(evidence: Evidence, workplace: Workplace | None) -> str | None:
    """Return a sentence when the structured data says remote and the text does not."""
    if workplace and workplace.mode != "remote" and any(_flag(evidence)):
        return f"The structured data says remote, the text says {workplace.mode}."
    return None


def _flag(evidence: Evidence) -> Iterator[_Sign]:
    job = evidence.job
    if job and "TELECOMMUTE" in str(job.fields.get("jobLocationType", "")) and (quote := job.quote("TELECOMMUTE")):
        yield _Sign("remote", FLAG, quote)


def _labelled(evidence: Evidence) -> Iterator[_Sign]:
    """Yield what ``Workplace: hybrid`` or ``Location: Remote, US`` says."""
    for name in ("workplace", "location", "employment_type"):
        for one in evidence.labels.get(name, [])[:2]:
            if len(one.value) < 120:
                for sign in _in_line(one.value, one.start):
                    yield sign._replace(weight=max(sign.weight, 0.94), quote=one.quote)


def _in_title(evidence: Evidence) -> Iterator[_Sign]:
    """Yield what a part of the page's own title adds, as in ``Engineer | USA - Remote``."""
    title = evidence.capture.title or ""
    for match in re.finditer(r"[^|–—(),]{3,40}", title):
        for sign in _in_line(match[0], match.start()):
            start = sign.quote.start
            quote = Quote(text=title[start : sign.quote.end], start=start, end=sign.quote.end, source="title")
            yield sign._replace(quote=quote)


def _in_text(text: str) -> Iterator[_Sign]:
    """Yield the signs in *text*: days on site or at home first, then single words."""
    for line, start in lines_with(text, words.DAY_ANCHORS):
        if any(place in line.lower() for place in words.DAY_PLACES):
            yield from _days(line, start)
    for line, start in lines_with(text, words.WEEKDAY_ANCHORS):
        yield from _named_days(line, start)
    for mode, pattern in words.MODES.items():
        for line, start in lines_with(text, words.ANCHORS[mode]):
            if _no_below(text, start + len(line)):
                continue
            for match in pattern.finditer(line):
                yield from _word(cast(WorkplaceMode, mode), line, match, start)


def _no_below(text: str, end: int) -> bool:
    """Whether the line that ends at *end* is a label whose value, on the next line, is *no*."""
    below = text[end : end + 12].split("\n")[1:2]
    return bool(below) and below[0].strip(" .").casefold() in words.NO


def _in_line(line: str, offset: int) -> Iterator[_Sign]:
    """Yield the signs of one line, whose first character stands at *offset* of a longer text."""
    for sign in _in_text(line):
        quote = sign.quote
        yield sign._replace(quote=Quote(text=quote.text, start=quote.start + offset, end=quote.end + offset))


def _days(line: str, offset: int) -> Iterator[_Sign]:
    """Yield the days a week on site, as told or as what the days at home leave of five."""
    for pattern in words.OFFICE_DAYS:
        for match in pattern.finditer(line):
            days = words.NUMBERS[match["days"].lower()]
            yield _Sign("hybrid" if days < 5 else "onsite", 0.93, _quote(match, offset), days)
    for match in (*words.HOME_DAYS.finditer(line), *words.HOME_DAYS_AFTER.finditer(line)):
        days = 5 - words.NUMBERS[match["days"].lower()]
        yield _Sign("hybrid" if days else "remote", 0.9, _quote(match, offset), days)


def _named_days(line: str, offset: int) -> Iterator[_Sign]:
    """Yield the days on site that are named: ``Tuesday to Thursday in the office``."""
    for pattern in words.NAMED_DAYS:
        for match in pattern.finditer(line):
            before = line[max(0, match.start() - 60) : match.start()]
            if words.DENIED_BEFORE.search(before) or words.THINGS_BEFORE.search(before):
                continue
            days = words.days_named(match)
            yield _Sign("hybrid" if days < 5 else "onsite", 0.85 if days < 5 else 0.7, _quote(match, offset), days)


def _word(mode: WorkplaceMode, line: str, match: re.Match[str], offset: int) -> Iterator[_Sign]:
    """Yield how surely one word tells the mode: hashtags and words alone on their line most, prose less."""
    before, after = line[max(0, match.start() - 60) : match.start()], line[match.end() : match.end() + 60]
    if match[0].startswith("#"):
        yield _Sign(mode, 0.92, _quote(match, offset))
    elif words.DENIED_BEFORE.search(before) or words.DENIED_AFTER.match(after):
        if mode == "remote":
            yield _Sign("onsite", 0.8, _quote(match, offset))
    elif not (words.OBJECTS[mode].match(after) or words.PERK_BEFORE.search(before) or words.PERK_AFTER.match(after)):
        if mode == "onsite" and words.THINGS_BEFORE.search(before):
            return
        yield _Sign(mode, _weight(mode, line, match[0], before, after), _quote(match, offset))


def _weight(mode: WorkplaceMode, line: str, word: str, before: str, after: str) -> float:
    if len(line) <= _SHORT:
        return 0.88
    surely = word.lower().startswith(("fully", "100")) or re.match(r"[ -]first\b", line[line.find(word) + len(word) :])
    base = {"hybrid": 0.7, "remote": 0.6, "onsite": 0.52}[mode]
    return (
        0.82
        if surely
        else base
        if words.JOB_CUE.search(before + (word if mode == "onsite" else "") + after)
        else base - 0.25
    )


def _quote(match: re.Match[str], offset: int) -> Quote:
    return Quote(text=match[0], start=match.start() + offset, end=match.end() + offset)


def read(evidence: Evidence, languages: Languages) -> Workplace | None:
    """Return how the work is done."""
    return read_workplace(evidence)
