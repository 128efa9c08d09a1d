"""What one would learn about the market."""

from __future__ import annotations

from collections.abc import Sequence

from jobrsvp import Case, Context, Evaluator, Finding, Grounds, joined, say

DAYS_A_YEAR = 365.25
NEVER_SEARCHED = frozenset({"student", "new_graduate"})
# Python and Python 3 are one skill; Java and JavaScript are two.
LIKE = 0.8


class MarketInsight(Evaluator):
    """Asks what you would learn about the market (R5): how long since you last looked, which requirements are new."""

    id = "market-insight"
    side = "interview"
    reads = ("posting.requirements", "profile.search", "profile.targets")
    reach = 0.1

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge how much the market may have changed since the person last saw it."""
        search, news = case.profile.search, new_skills(case, context)
        before = asked_before(context)
        more: Grounds = {
            "detail": in_words(news, before),
            "figures": {"new_skills": list(news), **({"asked_before": list(before)} if before else {})},
        }
        if search.last_searched is None:
            return self.never_searched(search.stage, more)
        years = max((context.now.date() - search.last_searched).days / DAYS_A_YEAR, 0)
        if years < 1:
            return self.neutral(say("You looked for work within the last year, and know what is asked."), **more)
        quotes = case.posting.requirements.quotes if case.posting.requirements and news else ()
        more |= {"certainty": 0.85, "facts": ("search.last_searched",), "quotes": quotes}
        strength = round(min(0.1 + 0.04 * years, 0.35) + (0.05 if news else 0), 3)
        headline = in_years(years)
        return self.speaks_for(headline, strength=strength, **more)

    def never_searched(self, stage: str | None, more: Grounds) -> Finding:
        """Judge for somebody who did not say when they last looked: by where they stand."""
        if stage in NEVER_SEARCHED:
            more["certainty"] = 0.8
            return self.speaks_for(say("You would learn what is asked these days."), strength=0.15, **more)
        if stage == "returning":
            more["certainty"] = 0.8
            return self.speaks_for(say("Much may be asked by now that was not before."), strength=0.25, **more)
        more["asks"] = "search.last_searched"
        return self.unknown(say("Your profile does not say when you last looked for work."), missing="person", **more)


def in_years(years: float) -> str:
    """Return how long ago the person last looked, a year or more."""
    if years < 2:
        return say("You last looked a year ago, and requirements may have changed.")
    return say("You last looked {years} years ago, and requirements may have changed.", years=int(years))


def new_skills(case: Case, context: Context) -> tuple[str, ...]:
    """Return the skills that the posting asks and the person has not named; nothing when they named none."""
    known = case.profile.targets.skills
    asked = case.posting.requirements.skills if case.posting.requirements else ()
    if not known:
        return ()
    return tuple(skill for skill in asked if not is_among(skill, known, context))


def is_among(skill: str, known: Sequence[str], context: Context) -> bool:
    """Whether *skill* is one of those *known*, or much like one."""
    return any(context.similarity(skill, one) >= LIKE for one in known)


def asked_before(context: Context) -> tuple[str, ...]:
    """Return what earlier interviews asked, newest first, each once."""
    said = (topic for past in context.history if past.outcome for topic in past.outcome.asked)
    return tuple(dict.fromkeys(said))


def in_words(news: Sequence[str], before: Sequence[str]) -> str:
    """Return what is new here, and what interviews *before* asked."""
    parts = []
    if news:
        parts.append(say("Not among your skills: {skills}.", skills=", ".join(news[:5])))
    if before:
        parts.append(say("Earlier interviews asked: {questions}.", questions=", ".join(before[:5])))
    return joined(*parts)
