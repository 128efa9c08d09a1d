"""What in a text says where the work is done: days at the office or at home, names of days, single words.

The words are ``workplace.*`` and ``context.*`` of the language files; what may stand between them is decided here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobrsvp.languages import Languages, Passed, Span
from jobrsvp.model import WorkplaceMode

WEEK = 5  # days of work
DAYS_AT_WORK = 0.93  # a number of days is said of nothing but the job
DAYS_AT_HOME = 0.9  # what is left of five is at the office, if the week has five
HASHTAG = 0.92  # LinkedIn's own, which whoever posts it chose from three
DAYS_BY_NAME = 0.85  # "Tuesday to Thursday in the office"; may be the hours of one shift
WHOLE_WEEK_BY_NAME = 0.7  # "Monday to Friday at our office" says as often when it is open
LONE = 0.88  # a line that says hardly anything else is a fact of the posting
OUTRIGHT = 0.82  # "fully remote" is meant of the job, even deep in a sentence
NO_REMOTE = 0.8  # remote is ruled out: then it is on site, unless some days are told
PLAIN = {"hybrid": 0.7, "remote": 0.6, "onsite": 0.52}  # how often the word in a sentence about the job is the mode
UNSAID = 0.25  # less, where the sentence does not speak of the job
SHORT = 40  # characters of a line that says little else
REACH = 60  # characters: about ten words; beyond, a sentence speaks of something else
SHORTEST_NAME = 5  # letters of a day that stands alone: "do", "so", "man" and "sat" are words, too
MODES: tuple[WorkplaceMode, ...] = ("hybrid", "remote", "onsite")
_FEW_WORDS = re.compile(r",?[^\S\n](?:\w{1,10}[^\S\n]){0,2}")
_DENIED = re.compile(r"\s(?:\w{1,10}[^\S\n]){0,2}")
_NOW_AND_THEN = re.compile(r"\s(?:\w{1,10}[^\S\n]){0,3}")
_ONE_WORD = re.compile(r",?[^\S\n](?:\w{1,10}[^\S\n])?")
_HOME_FIRST = re.compile(r"[,:]?[^\S\n](?:\w{1,10}[^\S\n]){0,2}")
_SITE_FIRST = re.compile(r"[,:]?[^\S\n](?:\w{1,4}[^\S\n])?")
_OFFICE_FIRST = re.compile(r"[^.;\n]{0,30}")
_REFUSED = re.compile(r"[^.,;\n]{0,25}")
_PERK = re.compile(r"[^.;\n]{0,30}")
_BESIDE = re.compile(r"[^\S\n]?")
_JOINED = re.compile(r"[ \t/,-]{0,2}")


class Sign(NamedTuple):
    """A piece of text that says a mode, from *start* to *end*; how sure it is, why, and days on site a week."""

    mode: WorkplaceMode
    weight: float
    reason: str
    start: int
    end: int
    days: int | None = None


class _Line(NamedTuple):
    """A span, and what stands around it in its line."""

    page: Passed
    span: Span

    def limits(self) -> tuple[int, int]:
        """Return where the line starts and ends."""
        text = self.page.text
        end = text.find("\n", self.span.end)
        return text.rfind("\n", 0, self.span.start) + 1, len(text) if end < 0 else end

    def near(self, concept: str) -> Iterator[Span]:
        """Yield the spans of *concept* within reach in the line."""
        start, end = self.limits()
        start, end = max(start, self.span.start - REACH), min(end, self.span.end + REACH)
        for clause in range(self.page.number(start), self.page.number(end) + 1):
            for one in self.page.spans(concept, clause):
                if start <= one.start and one.end <= end:
                    yield one

    def before(self, concept: str, gap: re.Pattern[str]) -> Span | None:
        """Return the span of *concept* that stands before, no more than *gap* between."""
        ends = ((one, one.end) for one in self.near(concept) if one.end <= self.span.start)
        return next((one for one, end in ends if gap.fullmatch(self.page.text, end, self.span.start)), None)

    def after(self, concept: str, gap: re.Pattern[str]) -> Span | None:
        """Return the span of *concept* that follows, no more than *gap* between."""
        starts = ((one, one.start) for one in self.near(concept) if one.start >= self.span.end)
        return next((one for one, start in starts if gap.fullmatch(self.page.text, self.span.end, start)), None)


def signs(text: str, languages: Languages) -> Iterator[Sign]:
    """Yield what *text* says of the place of work, numbers of days first, then names of days, then single words."""
    page = languages.passed(text)
    sites = [*page.spans("workplace.onsite"), *page.spans("context.at_work")]
    yield from _days(page)
    for site in sorted(sites, key=lambda one: one.start):
        yield from _named_days(_Line(page, site), languages)
    for mode in MODES:
        for span in _of_mode(page, mode):
            if not _no_below(page.text, span.end, languages):
                yield from _word(mode, _Line(page, span), languages)


def _of_mode(page: Passed, mode: WorkplaceMode) -> Sequence[Span]:
    based = page.spans("workplace.based") if mode == "onsite" else []
    return [*page.spans(f"workplace.{mode}"), *based]


def _no_below(text: str, end: int, languages: Languages) -> bool:
    """Whether the line of a word that ends at *end* is a label whose value, on the next line, is *no*."""
    below = text[end : end + REACH].split("\n")[1:2]
    return bool(below) and below[0].strip(" .") in languages.list("no")


def _days(page: Passed) -> Iterator[Sign]:
    """Yield the days a week on site, as told or as what the days at home leave of five."""
    for span in page.spans("context.workdays"):
        line = _Line(page, span)
        number = _number(page, span)
        if number <= WEEK and not line.after("context.mode_perk", _BESIDE):
            yield from _counted(line, number)


def _counted(line: _Line, number: int) -> Iterator[Sign]:
    """Yield what *number* days are: those of the place that follows, else of the place before."""
    for at_work, ask, concept, gap in _PLACES:
        if (place := ask(line, concept, gap)) and not _now_and_then(_Line(line.page, place), line.span):
            days, weight = (number, DAYS_AT_WORK) if at_work else (WEEK - number, DAYS_AT_HOME)
            mode: WorkplaceMode = "remote" if not days else "hybrid" if days < WEEK else "onsite"
            start, end = min(line.span.start, place.start), max(line.span.end, place.end)
            yield Sign(mode, weight, "days are counted", start, end, days)
            return


def _now_and_then(place: _Line, days: Span) -> bool:
    """Whether a perk follows the *place*, as in ``two days from home a month``; the *days* themselves are none."""
    perk = place.after("context.mode_perk", _BESIDE)
    return perk is not None and _apart(perk, days)


#: Where the place of a number of days may stand: whether it is the employer's, after or before, its concept, the gap.
_PLACES = (
    (True, _Line.after, "workplace.onsite", _FEW_WORDS),
    (True, _Line.after, "context.at_work", _FEW_WORDS),
    (False, _Line.after, "workplace.remote", _ONE_WORD),
    (False, _Line.after, "context.at_home", _ONE_WORD),
    (True, _Line.before, "workplace.onsite", _SITE_FIRST),
    (True, _Line.before, "context.at_work", _OFFICE_FIRST),
    (False, _Line.before, "workplace.remote", _HOME_FIRST),
    (False, _Line.before, "context.at_home", _HOME_FIRST),
)


def _number(page: Passed, span: Span) -> int:
    """Return how many days *span* says, by the word or else by the digit; of a range the first."""
    if worth := span.values.get("number"):
        return int(worth)
    return int(page.text[span.start])


def _named_days(line: _Line, languages: Languages) -> Iterator[Sign]:
    """Yield the days on site that are named: ``Tuesday to Thursday in the office``."""
    said, text = _names(languages), line.page.text
    start, end = line.limits()
    runs = (
        said.before.search(text, max(start, line.span.start - REACH), line.span.start),
        said.after.match(text, line.span.end, min(end, line.span.end + REACH)),
    )
    for run in filter(None, runs):
        days = _days_named(run, languages)
        span = line.span._replace(start=min(run.start(), line.span.start), end=max(run.end(), line.span.end))
        denied = _Line(line.page, span)
        if not days or denied.before("context.mode_denied", _DENIED) or denied.before("context.on_the_site", _BESIDE):
            continue
        mode: WorkplaceMode = "hybrid" if days < WEEK else "onsite"
        weight = DAYS_BY_NAME if days < WEEK else WHOLE_WEEK_BY_NAME
        yield Sign(mode, weight, "days are named", span.start, span.end, days)


class _Names(NamedTuple):
    """Runs of names of days, as they stand before and after a place of work; and one name."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    one: re.Pattern[str]


@functools.lru_cache(maxsize=8)
def _names(languages: Languages) -> _Names:
    day, joint, until = languages.words("weekday"), languages.words("and"), languages.words("until")
    more = rf"(?P<more>(?:\s?(?:,|&|/|{joint})\s?(?:{joint}\s)?{day}){{1,4}})"
    run = rf"(?P<first>{day})(?:\s?(?:-|–|{until})\s?(?P<last>{day})|{more})?"
    lead = rf",?[^\S\n](?:{languages.words('day_lead')}[^\S\n]){{0,2}}"
    return _Names(re.compile(rf"{run},?[^\S\n]$"), re.compile(lead + run), re.compile(day))


def _days_named(run: re.Match[str], languages: Languages) -> int:
    """Return how many days a week *run* names, 0 when it is one short word that need not be a day."""
    days = languages.list("weekday")
    if run["last"]:
        first, last = days[run["first"]], days[run["last"]]
        return last - first + 1 if last >= first else WEEK
    if run["more"]:
        return 1 + len(_names(languages).one.findall(run["more"]))
    return int(len(run["first"]) >= SHORTEST_NAME)


def _word(mode: WorkplaceMode, line: _Line, languages: Languages) -> Iterator[Sign]:
    """Yield how surely one word tells the mode: hashtags and words alone on their line most, prose less."""
    start, end = line.span.start, line.span.end
    if line.page.text[start] == "#":
        yield Sign(mode, HASHTAG, "a hashtag", start, end)
    elif _denied(line, languages):
        if mode == "remote":
            yield Sign("onsite", NO_REMOTE, "remote is denied", start, end)
    elif not _of_something_else(mode, line):
        yield Sign(mode, *_weight(mode, line), start, end)


def _denied(line: _Line, languages: Languages) -> bool:
    """Whether the mode is ruled out: before it, behind it, or by the value of its label."""
    no = re.compile(rf"\s?:\s?{languages.words('no')}")
    before, after = line.before("context.mode_denied", _DENIED), line.after("context.mode_refused", _REFUSED)
    return bool(before or after or no.match(line.page.text, line.span.end))


def _of_something_else(mode: WorkplaceMode, line: _Line) -> bool:
    """Whether the mode is a perk now and then, or that of a thing: remote sensing, hybrid cloud, an on-site gym."""
    thing = line.after(f"context.{mode}_thing", _JOINED)
    perk = line.before("context.now_and_then", _NOW_AND_THEN) or line.after("context.mode_perk", _PERK)
    return bool(thing or perk or (mode == "onsite" and line.before("context.on_the_site", _BESIDE)))


def _weight(mode: WorkplaceMode, line: _Line) -> tuple[float, str]:
    start, end = line.limits()
    if end - start <= SHORT:
        return LONE, "alone on its line"
    if any(one.start < line.span.end and line.span.start < one.end for one in line.near("context.outright")):
        return OUTRIGHT, "said outright"
    if any(mode == "onsite" or _apart(one, line.span) for one in line.near("context.about_the_job")):
        return PLAIN[mode], "in a sentence about the job"
    return PLAIN[mode] - UNSAID, "in a sentence about something else"


def _apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start
