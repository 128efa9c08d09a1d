"""What in a text says where the work is done: days at the office or at home, names of days, single words.

The words are ``workplace.*`` and ``context.*`` of the language files; what may stand between them is decided here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from jobrsvp.languages import Languages, Passed
from jobrsvp.model import WorkplaceMode
from jobrsvp.reading.facts.working_time.whose import is_of_other_teams
from jobrsvp.reading.facts.workplace.days import (
    A_MONTH,
    DAYS_AT_WORK,
    DENIED,
    at_home,
    counted,
    halved,
    named,
    others,
    shared,
)
from jobrsvp.reading.facts.workplace.piece import BLANK, Piece, Sign
from jobrsvp.reading.facts.workplace.together import anchored, together

HASHTAG = 0.92  # LinkedIn's own, which whoever posts it chose from three
LONE = 0.88  # a line that says hardly anything else is a fact of the posting
BETWEEN_BARS = 0.86  # a part of a line of facts says as much, but may be another job's
OWN_SENTENCE = 0.84  # nearly as good, but a sentence may be about anything
OUTRIGHT = 0.82  # "fully remote" is meant of the job, even deep in a sentence
RULED_OUT = "remote is denied"
#: How a mode stands that may be a filing word of a board: a sentence that denies it knows better.
FILED = _ALONE, _BETWEEN = "alone on its line", "between two bars"
NO_REMOTE = 0.8  # remote is ruled out: then it is on site, unless some days are told
NO_MIX = "hybrid work is denied"
NO_HYBRID = 0.72  # then it is on site, or remote where a sentence says so
PLAIN = {"hybrid": 0.7, "remote": 0.6, "onsite": 0.52}  # how often the word in a sentence about the job is the mode
UNSAID = 0.25  # less, where the sentence does not speak of the job
SHORT = 40  # characters of a line that says little else
#: Sentences that say a mode without being a word for it.
_ALSO = {"onsite": ("workplace.based",)}
#: Places of which a share of the week is told, and whether they are the employer's.
_PLACES = ((True, ("workplace.onsite", "context.at_work")), (False, ("workplace.remote", "context.at_home")))
#: Words for days that are spent at home, and what reads them.
_AT_HOME = (("context.home_days", at_home), ("context.half_day", halved))
MODES: tuple[WorkplaceMode, ...] = ("hybrid", "remote", "onsite")
# What may stand between a mode and what speaks of it: the further, the likelier it speaks of something else.
_NOW_AND_THEN = re.compile(r"\s(?:\w{1,10}[^\S\n]){0,3}")
# Behind a colon nothing stands between: "remote: not possible" is denied, "on site: the control room cannot move" not.
_REFUSED = re.compile(r"[^.,;:\n]{0,45}|[^\S\n]?:[^\S\n]?")
_PERK = re.compile(r"[^.;\n]{0,30}")
_STEP = re.compile(r"[ \t:,/(–-]{0,3}(?:\w{1,4} ){0,2}")  # "interview (remote)", "colloquio da remoto"
_JOINED = re.compile(r"[ \t/,-]{0,2}")
_SLASH = re.compile(r" ?/ ?")
_CLAUSE = re.compile(r"[.,;:]")  # what ends the answer to a label: "No, this work is done at the plant"
SENTENCE_ENDS = (". ", "! ", "? ", "; ")
BRACKETS = ("(", ")")
TITLE = 100  # characters of a line that may be a title
BARS = ("|", "·", "•")  # signs between the facts of one line
DASHES = (" - ", " – ", " — ")  # in the short lines of titles; in a sentence they are breaths


def signs(text: str, languages: Languages) -> Iterator[Sign]:
    """Yield what *text* says of the place of work, numbers of days first, then names of days, then single words.

    What it says of two other teams of the firm is left out.
    """
    page = languages.passed(text)
    yield from (one for one in _signs(page, languages) if not is_of_other_teams(page, one.start, languages))


def _signs(page: Passed, languages: Languages) -> Iterator[Sign]:
    def pieces(*concepts: str) -> list[Piece]:
        spans = (span for concept in concepts for span in page.spans(concept))
        return [Piece(page.text, span.start, span.end, languages) for span in spans]

    for concept, count in (("context.workdays", counted), ("context.other_days", others)):
        for span in page.spans(concept):
            yield from count(Piece(page.text, span.start, span.end, languages), span)
    for concept, reckon in _AT_HOME:
        for days in pieces(concept):
            yield from reckon(days)
    for day in pieces("context.monthly_meeting"):
        yield Sign("hybrid", DAYS_AT_WORK, "all come together once a month", day.start, day.end, round(A_MONTH, 2))
    for read in (named, shared):
        for at_work, concepts in _PLACES:
            for place in pieces(*concepts):
                yield from read(place, at_work)
    yield from together(page, languages)
    yield from anchored(page, languages)
    for mode in MODES:
        for word in pieces(f"workplace.{mode}", *_ALSO.get(mode, ())):
            yield from _word(mode, word)


class _No(NamedTuple):
    """The value *no* of a label: as a line of its own, or behind the colon."""

    alone: frozenset[str]
    behind: re.Pattern[str]


@functools.lru_cache(maxsize=32)
def _no(languages: Languages) -> _No:
    return _No(
        frozenset(languages.list("answer_no")),
        re.compile(rf"(?:[ -]\w{{3,14}}){{0,2}}\s?:\s?{languages.words('answer_no')}"),
    )


def _word(mode: WorkplaceMode, word: Piece) -> Iterator[Sign]:
    """Yield how surely one word tells the mode: hashtags and words alone on their line most, prose less."""
    if word.text[word.start] == "#":
        yield Sign(mode, HASHTAG, "a hashtag", word.start, word.end)
    elif _no_below(word):
        return
    elif _denied(word):
        if mode == "remote" and not _only_there(word):
            yield Sign("onsite", NO_REMOTE, RULED_OUT, word.start, word.end)
        elif mode == "hybrid" and not word.after("context.hybrid_thing", _JOINED):
            yield Sign("onsite", NO_HYBRID, NO_MIX, word.start, word.end)
    elif not _of_something_else(mode, word):
        yield Sign(mode, *_weight(mode, word), word.start, word.end)


def _no_below(word: Piece) -> bool:
    """Whether its line is a label whose value, on the next line, is *no*."""
    below = word.text[word.line[1] + 1 : word.line[1] + SHORT].partition("\n")[0]
    return _CLAUSE.split(below)[0].strip() in _no(word.languages).alone


def _denied(word: Piece) -> bool:
    """Whether the mode is ruled out: before it, behind it, or by the value of its label."""
    before, after = word.before("context.mode_denied", DENIED), word.after("context.mode_refused", _REFUSED)
    return bool(before or after or _no(word.languages).behind.match(word.text, word.end))


def _only_there(word: Piece) -> bool:
    """Whether remote work is denied abroad or for a first time alone, or of a thing: "no remote desktop"."""
    return bool(word.after("context.remote_limit", _PERK) or word.after("context.remote_thing", _JOINED))


def _of_something_else(mode: WorkplaceMode, word: Piece) -> bool:
    """Whether the mode is a perk now and then, or that of a thing: remote sensing, an interview on site."""
    if word.after(f"context.{mode}_thing", _JOINED) or word.before("context.hiring_step", _STEP):
        return True
    if mode != "hybrid" and word.before("context.clients", BLANK):
        return True
    if mode == "hybrid":  # "hybrid, one day a month at our office" is hybrid all the same
        return word.before("context.hybrid_thing", _SLASH) is not None  # "level 3 electric/hybrid"
    reach = BLANK if mode == "onsite" or _is_outright(word) else _PERK  # "a fully remote team that meets once a year"
    perk = word.before("context.now_and_then", _NOW_AND_THEN) or word.after("context.mode_perk", reach)
    return bool(perk or (mode == "onsite" and word.before("context.on_the_site", BLANK)))


def _is_outright(word: Piece) -> bool:
    return any(not word.apart(*one.span()) for one in word.near("context.outright"))


def _weight(mode: WorkplaceMode, word: Piece) -> tuple[float, str]:
    start, end = word.line
    if end - start <= SHORT:
        return LONE, _ALONE
    if 0 < _part(word) <= SHORT:
        return BETWEEN_BARS, _BETWEEN
    if _sentence(word) <= SHORT:
        return OWN_SENTENCE, "a sentence of its own"
    if _is_outright(word):
        return OUTRIGHT, "said outright"
    about = word.near("context.about_the_job")
    if any(mode == "onsite" or word.apart(*one.span()) for one in about):
        return PLAIN[mode], "in a sentence about the job"
    return PLAIN[mode] - UNSAID, "in a sentence about something else"


def _sentence(word: Piece) -> int:
    """Return how long the sentence is that says it: "Modelo híbrido." is a fact, like a line of its own."""
    (start, end), text = word.line, word.text
    before = max(text.rfind(sign, start, word.start) for sign in SENTENCE_ENDS)
    behind = [at for sign in SENTENCE_ENDS if (at := text.find(sign, word.end, end)) >= 0]
    return min(behind, default=end) - max(before + 1, start)


def _part(word: Piece) -> int:
    """Return how long the part of its line between two bars is, 0 in a line without: ``Leeds | Onsite | Full-time``.

    In the short lines of titles a bracket is as good: ``Product Designer (Remote, Americas)``.
    """
    (start, end), text = word.line, word.text
    titled = end - start <= TITLE and not text[start:end].rstrip().endswith((".", "!", "?"))
    bars = BARS + BRACKETS + DASHES if titled else BARS + BRACKETS if end - start <= TITLE else BARS
    before = max(text.rfind(bar, start, word.start) for bar in bars)
    behind = [at for bar in bars if (at := text.find(bar, word.end, end)) >= 0]
    return min(behind, default=end) - max(before, start) if before >= 0 or behind else 0
