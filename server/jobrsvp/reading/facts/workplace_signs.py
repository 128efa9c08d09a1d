"""What in a text says where the work is done: days at the office or at home, names of days, single words.

The words are ``workplace.*`` and ``context.*`` of the language files; what may stand between them is decided here.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jobrsvp.languages import Languages, Span
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


@dataclasses.dataclass(frozen=True)
class _Piece:
    """A piece of a text in lower case, from *start* to *end*, and what stands around it in its line."""

    text: str
    start: int
    end: int
    languages: Languages

    @functools.cached_property
    def line(self) -> tuple[int, int]:
        """Where its line starts and ends."""
        end = self.text.find("\n", self.end)
        return self.text.rfind("\n", 0, self.start) + 1, len(self.text) if end < 0 else end

    @property
    def reach(self) -> tuple[int, int]:
        """Where what may speak of it starts and ends."""
        return max(self.line[0], self.start - REACH), min(self.line[1], self.end + REACH)

    def near(self, concept: str) -> Iterator[re.Match[str]]:
        """Yield where *concept* is said within reach; only there, since its words are common ones."""
        return self.languages.pattern(concept).finditer(self.text, *self.reach)

    def before(self, concept: str, gap: re.Pattern[str]) -> _Piece | None:
        """Return the piece that says *concept* before it, no more than *gap* between."""
        hits = self.languages.pattern(concept).finditer(self.text, self.reach[0], self.start)
        return self._first(hit for hit in hits if gap.fullmatch(self.text, hit.end(), self.start))

    def after(self, concept: str, gap: re.Pattern[str]) -> _Piece | None:
        """Return the piece that says *concept* after it, no more than *gap* between."""
        hits = self.languages.pattern(concept).finditer(self.text, self.end, self.reach[1])
        return self._first(hit for hit in hits if gap.fullmatch(self.text, self.end, hit.start()))

    def _first(self, hits: Iterator[re.Match[str]]) -> _Piece | None:
        hit = next(hits, None)
        return hit and dataclasses.replace(self, start=hit.start(), end=hit.end())

    def with_(self, start: int, end: int) -> _Piece:
        """Return the piece that holds both this one and what stands from *start* to *end*."""
        return dataclasses.replace(self, start=min(start, self.start), end=max(end, self.end))


def signs(text: str, languages: Languages) -> Iterator[Sign]:
    """Yield what *text* says of the place of work, numbers of days first, then names of days, then single words."""
    page = languages.passed(text)

    def pieces(*concepts: str) -> list[_Piece]:
        spans = (span for concept in concepts for span in page.spans(concept))
        return [_Piece(page.text, span.start, span.end, languages) for span in spans]

    for span in page.spans("context.workdays"):
        yield from _days(_Piece(page.text, span.start, span.end, languages), span)
    for site in pieces("workplace.onsite", "context.at_work"):
        yield from _named_days(site)
    for mode in MODES:
        for word in pieces(f"workplace.{mode}", *_ALSO.get(mode, ())):
            yield from _word(mode, word)


_ALSO = {"onsite": ("workplace.based",)}


def _days(counted: _Piece, span: Span) -> Iterator[Sign]:
    """Yield the days a week on site, as told or as what the days at home leave of five."""
    number = int(span.values.get("number") or counted.text[counted.start])
    if number > WEEK or counted.after("context.mode_perk", _BESIDE):
        return
    for at_work, ask, concept, gap in _PLACES:
        if (place := ask(counted, concept, gap)) and not _now_and_then(place, counted):
            yield _counted(number if at_work else WEEK - number, at_work, counted.with_(place.start, place.end))
            return


def _counted(days: int, at_work: bool, said: _Piece) -> Sign:
    mode: WorkplaceMode = "remote" if not days else "hybrid" if days < WEEK else "onsite"
    weight = DAYS_AT_WORK if at_work else DAYS_AT_HOME
    return Sign(mode, weight, "days are counted", said.start, said.end, days)


def _now_and_then(place: _Piece, days: _Piece) -> bool:
    """Whether a perk follows the *place*, as in ``two days from home a month``; the *days* themselves are none."""
    perk = place.after("context.mode_perk", _BESIDE)
    return perk is not None and _apart(perk, days)


#: Where the place of a number of days may stand: whether it is the employer's, after or before, its concept, the gap.
_PLACES = (
    (True, _Piece.after, "workplace.onsite", _FEW_WORDS),
    (True, _Piece.after, "context.at_work", _FEW_WORDS),
    (False, _Piece.after, "workplace.remote", _ONE_WORD),
    (False, _Piece.after, "context.at_home", _ONE_WORD),
    (True, _Piece.before, "workplace.onsite", _SITE_FIRST),
    (True, _Piece.before, "context.at_work", _OFFICE_FIRST),
    (False, _Piece.before, "workplace.remote", _HOME_FIRST),
    (False, _Piece.before, "context.at_home", _HOME_FIRST),
)


def _named_days(site: _Piece) -> Iterator[Sign]:
    """Yield the days on site that are named: ``Tuesday to Thursday in the office``."""
    said, (start, end) = _said(site.languages), site.reach
    runs = said.days_before.search(site.text, start, site.start), said.days_after.match(site.text, site.end, end)
    for run in filter(None, runs):
        days, whole = _days_named(run, site.languages), site.with_(run.start(), run.end())
        of_a_thing = whole.before("context.mode_denied", _DENIED) or whole.before("context.on_the_site", _BESIDE)
        if days and not of_a_thing:
            mode: WorkplaceMode = "hybrid" if days < WEEK else "onsite"
            weight = DAYS_BY_NAME if days < WEEK else WHOLE_WEEK_BY_NAME
            yield Sign(mode, weight, "days are named", whole.start, whole.end, days)


class _Said(NamedTuple):
    """Runs of names of days, as they stand before and after a place of work; one name; what denies."""

    days_before: re.Pattern[str]
    days_after: re.Pattern[str]
    day: re.Pattern[str]
    days: Mapping[str, int]
    no: frozenset[str]
    says_no: re.Pattern[str]


@functools.lru_cache(maxsize=8)
def _said(languages: Languages) -> _Said:
    day, joint, until = languages.words("weekday"), languages.words("and"), languages.words("until")
    more = rf"(?P<more>(?:\s?(?:,|&|/|{joint})\s?(?:{joint}\s)?{day}){{1,4}})"
    run = rf"(?P<first>{day})(?:\s?(?:-|–|{until})\s?(?P<last>{day})|{more})?"
    lead = rf",?[^\S\n](?:{languages.words('day_lead')}[^\S\n]){{0,2}}"
    return _Said(
        days_before=re.compile(rf"{run},?[^\S\n]$"),
        days_after=re.compile(lead + run),
        day=re.compile(day),
        days=languages.list("weekday"),
        no=frozenset(languages.list("no")),
        says_no=re.compile(rf"\s?:\s?{languages.words('no')}"),
    )


def _days_named(run: re.Match[str], languages: Languages) -> int:
    """Return how many days a week *run* names, 0 when it is one short word that need not be a day."""
    said = _said(languages)
    if run["last"]:
        first, last = said.days[run["first"]], said.days[run["last"]]
        return last - first + 1 if last >= first else WEEK
    if run["more"]:
        return 1 + len(said.day.findall(run["more"]))
    return int(len(run["first"]) >= SHORTEST_NAME)


def _word(mode: WorkplaceMode, word: _Piece) -> Iterator[Sign]:
    """Yield how surely one word tells the mode: hashtags and words alone on their line most, prose less."""
    if word.text[word.start] == "#":
        yield Sign(mode, HASHTAG, "a hashtag", word.start, word.end)
    elif _no_below(word):
        return
    elif _denied(word):
        if mode == "remote":
            yield Sign("onsite", NO_REMOTE, "remote is denied", word.start, word.end)
    elif not _of_something_else(mode, word):
        yield Sign(mode, *_weight(mode, word), word.start, word.end)


def _no_below(word: _Piece) -> bool:
    """Whether its line is a label whose value, on the next line, is *no*."""
    below = word.text[word.line[1] + 1 : word.line[1] + SHORT].partition("\n")[0]
    return below.strip(" .") in _said(word.languages).no


def _denied(word: _Piece) -> bool:
    """Whether the mode is ruled out: before it, behind it, or by the value of its label."""
    before, after = word.before("context.mode_denied", _DENIED), word.after("context.mode_refused", _REFUSED)
    return bool(before or after or _said(word.languages).says_no.match(word.text, word.end))


def _of_something_else(mode: WorkplaceMode, word: _Piece) -> bool:
    """Whether the mode is a perk now and then, or that of a thing: remote sensing, hybrid cloud, an on-site gym."""
    if word.after(f"context.{mode}_thing", _JOINED):
        return True
    if mode == "hybrid":  # "hybrid, one day a month at our office" is hybrid all the same
        return False
    perk = word.before("context.now_and_then", _NOW_AND_THEN) or word.after("context.mode_perk", _PERK)
    return bool(perk or (mode == "onsite" and word.before("context.on_the_site", _BESIDE)))


def _weight(mode: WorkplaceMode, word: _Piece) -> tuple[float, str]:
    start, end = word.line
    if end - start <= SHORT:
        return LONE, "alone on its line"
    if any(one.start() < word.end and word.start < one.end() for one in word.near("context.outright")):
        return OUTRIGHT, "said outright"
    about = word.near("context.about_the_job")
    if any(mode == "onsite" or one.end() <= word.start or word.end <= one.start() for one in about):
        return PLAIN[mode], "in a sentence about the job"
    return PLAIN[mode] - UNSAID, "in a sentence about something else"


def _apart(one: _Piece, other: _Piece) -> bool:
    return one.end <= other.start or other.end <= one.start
