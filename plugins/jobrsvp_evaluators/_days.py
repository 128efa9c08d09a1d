"""How often one has to come: days on site a week, or a month."""

from __future__ import annotations

import dataclasses

from jobrsvp import Case, Languages, Quote, say
from jobrsvp_evaluators._trades import on_the_spot

FULL_WEEK = 5
HYBRID_DAYS = (1, 3, 4)  # low, middle, high when a hybrid posting does not say
WEEKS_A_MONTH = 52 / 12
ONE_A_MONTH = 0.2  # days a week, a little less than 12 of 52 weeks
DAYS = (
    say("no days"), say("one day"), say("two days"), say("three days"), say("four days"), say("five days"),
    say("six days"), say("seven days"),
)  # fmt: skip


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Days:
    """Days on site a week, less than one for days a month; ``said``: the posting gives them or says on site.

    ``on_the_spot``: nobody bakes or nurses at home, and the posting does not say that here somebody does.
    """

    low: float
    middle: float
    high: float
    said: bool
    mode: str | None
    quotes: tuple[Quote, ...] = ()
    on_the_spot: bool = False


def days_of(case: Case, languages: Languages | None = None) -> Days:
    """Return how many days a week are on site; without *languages* no trade is known that is done on the spot."""
    workplace = case.posting.workplace
    mode = workplace.mode if workplace else None
    quotes = workplace.quotes if workplace else ()
    if mode is None and case.posting.locations:
        places = [location.place for location in case.posting.locations]
        if any(place is not None and place.kind == "remote" for place in places):
            found = tuple(location.quote for location in case.posting.locations if location.quote)
            return Days(low=0, middle=0, high=0, said=True, mode="remote", quotes=found)
    if mode == "remote":
        return Days(low=0, middle=0, high=0, said=True, mode=mode, quotes=quotes)
    if mode == "hybrid":
        number = workplace.days_on_site if workplace else None
        low, middle, high = HYBRID_DAYS if number is None else (number,) * 3
        return Days(low=low, middle=middle, high=high, said=number is not None, mode=mode, quotes=quotes)
    week = {"low": FULL_WEEK, "middle": FULL_WEEK, "high": FULL_WEEK}
    spot = on_the_spot(case.posting.title, languages)
    return Days(**week, said=mode == "onsite", mode=mode, quotes=quotes, on_the_spot=spot)


def too_many(case: Case, days: Days) -> bool:
    """Whether the days are beyond the person's limit, by what the posting says."""
    limit = case.profile.commute.max_days
    return limit is not None and days.middle > limit


def in_words(days: float) -> str:
    """Return ``two days``."""
    return DAYS[int(days)] if days in range(len(DAYS)) else say("{days} days", days=float(days))


def often(days: float) -> str:
    """Return ``three days a week``, or ``two days a month`` for less than one a week."""
    if 0 < days < ONE_A_MONTH:
        return say("less than one day a month")
    return (
        say("{days} a week", days=in_words(days))
        if days >= 1 or not days
        else say("{days} a month", days=in_words(round(days * WEEKS_A_MONTH)))
    )
