"""Whether the place of work that a posting names is the place, and no namesake and no other."""

from __future__ import annotations

import re

from jobrsvp import Case, Context, Location, Place
from jobrsvp_evaluators._affirmed import in_one_sentence

TOWNS = frozenset({"city", "metro"})  # places whose name alone is a town's
READ = 10_000  # so many characters of the posting are searched


def is_certain(case: Case, context: Context, location: Location, place: Place) -> bool:
    """Whether *location*, as *place*, is where the work is."""
    if location.also or elsewhere(case, place):
        return False
    return is_posted(case, context, location) or not speaks_of_home(case, context, place)


def elsewhere(case: Case, place: Place) -> bool:
    """Whether the work may also be remote, or at a place that is no point and that does not hold *place*."""
    for other in (location.place for location in case.posting.locations):
        if other is None or other.kind == "remote" or (other.latitude is None and other.country != place.country):
            return True
    return False


def is_posted(case: Case, context: Context, location: Location) -> bool:
    """Whether a sentence says that this one person works at *location*, wherever else the employer sits."""
    quote, text = location.quote, case.posting.description[:READ]
    if quote is None or quote.source != "text" or context.languages is None:
        return False
    page = context.languages.passed(text)
    before = any(
        one.end <= quote.start and in_one_sentence(text, one.end, quote.start) for one in page.spans("place.posted")
    )
    return before or any(in_one_sentence(text, quote.start, one.start) for one in page.spans("place.there"))


def speaks_of_home(case: Case, context: Context, place: Place) -> bool:
    """Whether the posting names the person's own town beside another *place*: then the work may well be there.

    A sentence that denies something says rather that it is not.
    """
    home, text = context.home, case.posting.description[:READ]
    if home is None or home.kind not in TOWNS or home.name == place.name or home.name not in text:
        return False
    said = [one.start() for one in re.finditer(rf"(?<!\w){re.escape(home.name)}(?!\w)", text)]
    denials = context.languages.passed(text).spans("context.denial") if said and context.languages else ()
    return any(not any(in_one_sentence(text, one, denial.start) for denial in denials) for one in said)
