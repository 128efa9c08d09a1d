"""When a posting was put up and when it closes."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from jobrsvp.languages import Languages, Span
from jobrsvp.model import Quote
from jobrsvp.reading.facts.candidates import Candidate
from jobrsvp.reading.page import near_title
from jobrsvp.reading.page.evidence import Evidence
from jobrsvp.reading.page.place_names import is_place
from jobrsvp.reading.page.titles import small
from jobrsvp.text import dates
from jobrsvp.text.date_words import LISTS, DateWords
from jobrsvp.text.dates import Written

#: Countries that write the month first: there ``03/04`` is the fourth of March.
MONTH_FIRST = frozenset({"US", "PH"})
_TIME = re.compile(r"<time\b[^>]{0,200}>([^<]{4,40})</time>", re.I)
_REACH = 45  # characters: a date stands right behind its label, or behind "for applications is Friday, the"

_RANGE = 70  # the same of two dates
_FIRST = re.compile(r"(?<!\d)(\d{1,2})\.?[^\W\d]{0,2} ?(?:[-–]|[^\W\d]{1,3}) ?\Z")  # of two days in a month: "du 3 au "
LONGEST_OPEN = dt.timedelta(days=200)  # between the first and the last day for applications
LONGEST_DAY = 60  # characters of a line that is a date, with the place before it
TOP_LINES, LONGEST_TOP = 16, 80  # lines on top of which one says the day it was written; its characters
#: What stands before the day of a letter: "Bonn, den", and behind that of a note in a forum: ", 19:44".
_PLACE = re.compile(r"([^\W\d][^,:\d]{1,40})(?:, ?[^\W\d][^,:\d]{1,12})?,(?: [^\W\d]{1,4})? ?")
#: What stands between a label and a day below it: "11.59pm, ", "17 Uhr am ", "at ".
_HOUR = r"(?:[^\W\d]{1,3} )?\d{1,2}(?:[:.h]\d{2})? ?(?:[ap]\.?m\.?|uhr|uur|h)?"
_OF_YEAR = re.compile(r"^ r\.$")  # behind the year, in Polish
_CLOCK = re.compile(r"[ ,]{0,3}(?:[^\W\d]{1,2} )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?| uhr)?\W{0,3}", re.I)

Day = Candidate[dt.date]


class Asked(NamedTuple):
    """What a date is read with: the words, the country of the posting, and *today* if it is known."""

    languages: Languages
    country: str | None = None
    today: dt.date | None = None


def read(evidence: Evidence, languages: Languages) -> tuple[Day | None, Day | None]:
    """Return the day of publication and the last day for applications."""
    asked = Asked(languages, evidence.country, evidence.today)
    posted = _structured(evidence, "datePosted", languages)
    closes = _structured(evidence, "validThrough", languages)
    first, last = next(_ranges(evidence.text, asked), (None, None))
    posted = posted or first or posted_in(evidence.text, asked)
    closes = closes or last or closes_in(evidence.text, asked) or applied_until(evidence.text, asked)
    return posted or _marked(evidence, closes, asked), closes


def _marked(evidence: Evidence, closes: Day | None, asked: Asked) -> Day | None:
    """Return the day below the title, among other facts, or at the end of a letter: when it was put up.

    Below the title it is marked as a time, or stands on its own right there.
    """
    marked = {one.strip() for one in _TIME.findall(evidence.capture.html)}
    timed = asked.languages.pattern("markup.day")
    heading = next((line.text for line in evidence.lines if evidence.title and evidence.title in line.text), "")
    near = near_title.facts(evidence, evidence.title)
    below = [one for one in near if one.after and one.text not in heading]  # "wanted" behind the title is no fact
    for above, fact in zip([None, *below], below, strict=False):
        alone = fact.text in marked or (above is None and not evidence.plain) or timed.search(small(fact.hints))
        day = _whole_day(fact.text, asked.languages) if alone else None
        fits = above is None or closes is not None or _is_fact(above.text, evidence, asked.languages)
        if day and fits and not _is_late(day, closes, asked):
            return Candidate(value=day, origin="mark-up", weight=1.0, quote=fact.quote(evidence))
    return (
        _over_title(near, marked, evidence, closes, asked)
        or _on_top(evidence, closes, asked)
        or _under_letter(evidence, closes, asked)
    )


def _over_title(
    near: Sequence[near_title.Fact], marked: set[str], evidence: Evidence, closes: Day | None, asked: Asked
) -> Day | None:
    """Return the day that a blog marks as a time right above the title: ``News / By Ann / 4 January 2027``."""
    for fact in near:
        day = _whole_day(fact.text, asked.languages) if not fact.after and fact.text in marked else None
        if day and not _is_late(day, closes, asked):
            return Candidate(value=day, origin="mark-up", weight=0.9, quote=fact.quote(evidence))
    return None


def _on_top(evidence: Evidence, closes: Day | None, asked: Asked) -> Day | None:
    """Return the day of a line on top, as letters and notes of a forum have it: ``Bonn, 3 May 2027``, ``..., 19:44``.

    Alone it stands below a heading.
    """
    for above, line in itertools.pairwise(evidence.lines[:TOP_LINES]):
        if line.level or len(line.text) > LONGEST_TOP or not any(map(str.isdigit, line.text)):
            continue
        alone = _whole_day(line.text, asked.languages) if above.level else None
        day = alone or _written_on(line.text, asked.languages)
        late = day and (alone or closes) and _is_late(day, closes, asked)
        if day and not late:
            return Candidate(value=day, origin="text", weight=0.8, quote=evidence.quote(line.text))
    return None


def _written_on(text: str, languages: Languages) -> dt.date | None:
    """Return the day of a line that says nothing but where, or who and at what time, and that day."""
    written = [one for one in dates.find(text, _words(languages)[0]) if one.year]
    if len(written) != 1 or written[0].last:
        return None
    before, behind = text[: written[0].start], _OF_YEAR.sub("", text[written[0].end :]).rstrip(" .")
    place = _PLACE.fullmatch(before) if not behind else None
    stamped = _CLOCK.fullmatch(behind) and ":" not in before
    return date_of(text, languages) if stamped or (place and is_place(place[1])) else None


def _whole_day(text: str, languages: Languages) -> dt.date | None:
    """Return the date that *text* is, with its weekday, and nothing else."""
    written = [one for one in dates.find(text, _words(languages)[0]) if one.year]
    whole = len(written) == 1 and not any(map(str.isalnum, text[: written[0].start] + text[written[0].end :]))
    return date_of(text, languages) if whole else None


def _is_late(day: dt.date, closes: Day | None, asked: Asked) -> bool:
    """Whether nothing was put up on *day*: it is to come, and not before the posting *closes*, or it is that day."""
    if closes and closes.value:
        return day >= closes.value
    return bool(asked.today and day > asked.today)


def _under_letter(evidence: Evidence, closes: Day | None, asked: Asked) -> Day | None:
    """Return the day in a line of its own below a whole sentence, as it stands under a letter."""
    for above, line in itertools.pairwise(evidence.lines):
        short = len(line.text) <= LONGEST_DAY and not line.level and any(map(str.isdigit, line.text))
        ends = short and above.text.endswith((".", "!", "?"))
        day = _whole_day(line.text, asked.languages) or _written_on(line.text, asked.languages) if ends else None
        if day and not (closes and _is_late(day, closes, asked)):
            return Candidate(value=day, origin="text", weight=0.6, quote=evidence.quote(line.text))
    return None


def _is_fact(text: str, evidence: Evidence, languages: Languages) -> bool:
    """Whether *text* is a fact of its own, and no label of the date below it: "Starts", "Interviews"."""
    if text == evidence.organization or is_place(text, languages):
        return True
    said = (name for name in languages.concepts if name.startswith(("employment.", "workplace.")))
    return any(map(languages.passed(text).says, said))


def _structured(evidence: Evidence, key: str, languages: Languages) -> Day | None:
    value = evidence.job.text(key) if evidence.job else None
    found = date_of(value, languages) if value else None
    if not (value and found and evidence.job):
        return None
    return Candidate(value=found, origin="structured data", weight=1.0, quote=evidence.job.quote(value))


def date_of(text: str, languages: Languages) -> dt.date | None:
    """Return the first date with its year in *text*; ``03/04/2026`` is the third of April."""
    days = (_day(written, None) for written in dates.find(text, _words(languages)[0]) if written.year)
    return next((day for day in days if day), None)


def posted_in(text: str, asked: Asked) -> Day | None:
    """Return the day that *text* says it was published; *3 days ago* counts from today."""
    return next(_behind(text, "posting_date.posted", asked), None)


def closes_in(text: str, asked: Asked) -> Day | None:
    """Return the last day for applications that *text* names; a missing year is the one nearest to today."""
    return next(_behind(text, "posting_date.closes", asked), None)


def applied_until(text: str, asked: Asked) -> Day | None:
    """Return the day that a sentence names behind a word such as *by*, if it says where, or how, to apply."""
    page = asked.languages.passed(text)

    def applies(span: Span) -> bool:
        number = page.number(span.start)
        first, last = page.clause(number)
        return "@" in text[first:last] or any(page.spans(name, number) for name in ("hiring.apply", "hiring.contact"))

    return next(_behind(text, "posting_date.until", asked, applies), None)


def _ranges(text: str, asked: Asked) -> Iterator[tuple[Day, Day]]:
    """Yield the first and the last of the days between which *text* says that it is open, not far from each other."""
    for span in asked.languages.passed(text).spans("posting_date.between"):
        said, _ = _value(text, span.start, span.end, _RANGE)
        written = [*dates.find(said, _words(asked.languages)[0])][:2]
        year = next((one.year for one in written if one.year), None)
        days = [one._replace(last=None, year=one.year or year) for one in written]
        if len(written) == 1 and written[0].last:
            days.append(days[0]._replace(day=written[0].last))
        elif len(written) == 1 and (begun := _FIRST.search(said, 0, written[0].start)):
            days.insert(0, days[0]._replace(day=int(begun[1]), weekday=None))
        first, last = [_day(one, asked) for one in days] if len(days) > 1 and year else (None, None)
        if first and last and dt.timedelta() < last - first <= LONGEST_OPEN:
            quote = Quote(text=text[span.start : span.end], start=span.start, end=span.end)
            posted, closes = (Candidate(value=day, origin="text", weight=1.0, quote=quote) for day in (first, last))
            yield posted, closes


def _behind(text: str, label: str, asked: Asked, fits: Callable[[Span], bool] = bool) -> Iterator[Day]:
    """Yield the dates that stand in the line behind *label*, or on the next where it is alone on its own."""
    words, lead = _words(asked.languages)
    for span in filter(fits, asked.languages.passed(text).spans(label)):
        said, below = _value(text, span.start, span.end)
        for written in dates.find(said, words):
            if below and not lead.fullmatch(said[: written.start]):
                break  # the line below begins with its date, or says something else
            beside = bool(lead.fullmatch(said[: written.start])) and not said[written.end :].lstrip(", ")[:1].isdigit()
            day = _day(written, asked) if written.year or beside else None
            if day:
                start, end = span.start, span.end + written.end
                quote = Quote(text=text[start:end], start=start, end=end)
                yield Candidate(value=day, origin="text", weight=1.0, quote=quote)


def _value(text: str, start: int, end: int, reach: int = _REACH) -> tuple[str, bool]:
    """Return what stands behind the label at *start* to *end*, each sign where it was, and whether it stands below."""
    said, _, below = text[end : end + reach].partition("\n")
    if said.strip(" :") or text[text.rfind("\n", 0, start) + 1 : start].strip(" *-•"):
        return said, False
    return f"{said} {below.partition(chr(10))[0]}", True


def _day(written: Written, asked: Asked | None) -> dt.date | None:
    """Return the day of *written*, of a range the last; without a year only where today is known."""
    today = asked.today if asked else None
    if written.year is None and (today is None or (written.shift is None and written.month is None)):
        return None
    last = written._replace(day=written.last or written.day)
    found = dates.settle(last, today or dt.date.min.replace(year=written.year or 1), nearest=True)
    if not found.readings:
        return found.wrong_weekday  # a deadline counts, even if its weekday was not checked
    return found.readings[-1 if asked and asked.country in MONTH_FIRST else 0]


@functools.lru_cache(maxsize=32)  # sets of languages that pages are read with
def words_of(languages: Languages) -> DateWords:
    """Return the words of dates."""
    return DateWords.of({name: languages.list(name) for name in LISTS})


@functools.lru_cache(maxsize=32)
def _words(languages: Languages) -> tuple[DateWords, re.Pattern[str]]:
    """Return the words of dates, and what may stand between a label and a date."""
    hour = rf"(?:(?:{_HOUR}|{languages.words('day_end')}),? )?"
    lead = re.compile(rf" ?:? {{0,2}}{hour}(?:{languages.words('date_lead')} ?)?", re.I)
    return words_of(languages), lead
