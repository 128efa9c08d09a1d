"""Days of the week on which one is there in person, told by who meets then: ``Mondays to Wednesdays you sit with us``.

The words are ``context.in_person`` (people) and ``context.at_the_spot`` (benches, desks, the building); a run of names
of days stands in the same sentence, a few words before or behind.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jobrsvp.languages import Languages, Passed
from jobrsvp.model import WorkplaceMode
from jobrsvp.reading.facts.workplace.days import DAYS_BY_NAME, WEEK, WHOLE_WEEK_BY_NAME, days_named, names_of_days
from jobrsvp.reading.facts.workplace.piece import BLANK, Piece, Sign

SPOT = "context.at_the_spot"
#: What says that one is there in person.
CONCEPTS = ("context.in_person", SPOT)
#: What says that one is at home, or comes for an hour, or does not come.
NOT_THERE = (
    "context.at_home", "workplace.remote", "context.mode_denied", "context.mode_perk", "context.no_presence",
)  # fmt: skip
AROUND = 90  # characters of a sentence to each side in which the days stand
ANCHOR, ANCHORED, ANCHORED_SOMETIMES = "workplace.anchor", 0.935, 0.6  # the concept; how surely days are meant
FAR = 160  # characters before in which the other days are named
# Between the days and who meets stand a few words, and neither a figure nor the end of a sentence.
_GAP = re.compile(r"[^.;:!?\n\d]{0,45}")


def together(page: Passed, languages: Languages) -> Iterator[Sign]:
    """Yield the days on site that a sentence names beside who is there then."""
    for concept in CONCEPTS:
        for span in page.spans(concept):
            piece = Piece(page.text, span.start, span.end, languages)
            for run in _beside(piece, page.clause(page.number(span.start))):
                days, whole = days_named(run, languages), piece.joined(*run.span())
                if days and (days < WEEK or concept == SPOT) and not _of_something_else(whole):
                    weight = DAYS_BY_NAME if days < WEEK else WHOLE_WEEK_BY_NAME
                    mode: WorkplaceMode = "hybrid" if days < WEEK else "onsite"
                    yield Sign(mode, weight, "days in person are named", whole.start, whole.end, days)


def anchored(page: Passed, languages: Languages) -> Iterator[Sign]:
    """Yield the days on which all are there: named, counted, or those that days named before leave of the week.

    A firm that calls itself remote has them all the same.
    """
    for span in page.spans(ANCHOR):
        piece, clause = Piece(page.text, span.start, span.end, languages), page.clause(page.number(span.start))
        days = next((days_named(run, languages) for run in _beside(piece, clause)), 0)
        days = days or _counted(page, span.start, languages) or _left(page, clause, languages)
        seldom = any(
            piece.after(concept, BLANK) for concept in ("context.mode_perk", "context.a_month", "context.a_quarter")
        )
        if days < WEEK and not seldom and not _of_something_else(piece):
            weight = ANCHORED if days else ANCHORED_SOMETIMES
            yield Sign("hybrid", weight, "days on which all are there", span.start, span.end, days or None)


def _counted(page: Passed, start: int, languages: Languages) -> int:
    """Return the number right before: ``two anchor days``."""
    said = _number(languages).search(page.text, max(0, start - AROUND), start)
    return 0 if said is None else int(languages.list("number").get(said[1]) or said[1])


def _left(page: Passed, clause: tuple[int, int], languages: Languages) -> int:
    """Return how many days those leave that the sentence before names: ``On the other days we anchor``."""
    if not re.search(languages.words("anchor_rest"), page.text[slice(*clause)]):
        return 0
    named = list(_run(languages).finditer(page.text, max(0, clause[0] - FAR), clause[0]))
    return WEEK - days_named(named[-1], languages) if named else 0


def _beside(piece: Piece, clause: tuple[int, int]) -> Iterator[re.Match[str]]:
    """Yield the run of days that stands nearest in front of *piece* in its *clause*, or else behind it."""
    said = _run(piece.languages)
    before = list(said.finditer(piece.text, max(clause[0], piece.start - AROUND), piece.start))
    behind = said.search(piece.text, piece.end, min(clause[1], piece.end + AROUND))
    if before and _GAP.fullmatch(piece.text, before[-1].end(), piece.start):
        yield before[-1]
    elif behind and _GAP.fullmatch(piece.text, piece.end, behind.start()):
        yield behind


def _of_something_else(whole: Piece) -> bool:
    """Whether *whole* speaks of home, of a visit, or denies it."""
    inside = whole.text[whole.start : whole.end]
    return any(whole.languages.pattern(concept).search(inside) for concept in NOT_THERE)


@functools.lru_cache(maxsize=32)
def _run(languages: Languages) -> re.Pattern[str]:
    """Return a run of names of days that are no short words, as a pattern."""
    return re.compile(rf"{names_of_days(languages).run}(?!\w)")


@functools.lru_cache(maxsize=32)
def _number(languages: Languages) -> re.Pattern[str]:
    """Return a number of days right before a word, as a pattern."""
    return re.compile(rf"(?<![\w.,])([1-5]|{languages.words('number')}) (?:[^\W\d]{{3,12}} )?$")
