"""What the interview is worth as practice."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping

from jobrsvp import Case, Context, Evaluator, Finding, option, say

# How much somebody at this stage of a search learns from one more interview, and how to say it.
STAGES: Mapping[str, tuple[float, str]] = {
    "student": (0.5, say("You are new to the market")),
    "new_graduate": (0.5, say("You are new to the market")),
    "returning": (0.45, say("You have been away from the job market")),
    "unemployed": (0.3, say("You are looking for work")),
    "employed": (0.2, say("You may want to stay in practice")),
}
# What an interview taught fades within a quarter.
RECENTLY = dt.timedelta(days=90)
# A rehearsal before the one that counts is worth nearly what it is to a beginner.
BEFORE_A_DREAM = 0.4
# One evening: read about them, and answer aloud the usual questions.
ENOUGH_HOURS = 2.0
# One every two weeks beside a job: practice is had by then, and leave and goodwill at work are used up.
MANY, TIRING = 6, 0.25
WENT = frozenset({"went", "offer"})


class PracticeValue(Evaluator):
    """Asks what the interview is worth as practice (R1).

    Most for those who are new or out of practice; less with each interview of the last 90 days; more before one that
    you really want.  Without time to prepare it is worth nothing, and beside a job six in 90 days are enough.
    """

    id = "practice-value"
    side = "interview"
    reach = 0.15
    reads = ("profile.search", "profile.time")

    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Options:
        """What the person may set."""

        enough_interviews: int = option(8, "So many interviews within 90 days are practice enough.", least=1)
        soon_days: int = option(
            21, "An interview you really want makes practice worth more when it is so many days off.", least=0
        )

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge what going would teach the person about interviews."""
        search, recent = case.profile.search, recent_interviews(case, context)
        dream = dream_is_near(case, context.options.soon_days)
        if search.stage is None and recent is None and not dream:
            return self.unknown(
                say("Your profile does not say where you stand in your search."), missing="person", asks="search.stage"
            )
        figures: dict[str, object] = {"recent_interviews": recent}
        if case.profile.time.preparation_hours == 0:
            return self.neutral(say("Without time to prepare, it is poor practice."), figures=figures)
        start, who = STAGES[search.stage or "employed"]
        left = max(0.0, 1 - max(recent or 0, 0) / max(context.options.enough_interviews, 1))
        strength = round((start * left + BEFORE_A_DREAM * dream) * prepared(case), 3)
        if search.stage == "employed" and (recent or 0) >= MANY and not dream:
            words = say("You have had {number} interviews in 90 days, and each costs time.", number=recent)
            return self.speaks_against(words, strength=TIRING, certainty=0.9, facts=("search.stage",), figures=figures)
        if strength < 0.05:
            return self.neutral(in_practice(recent or 0), figures=figures)
        return self.speaks_for(
            headline(who, recent, dream),
            strength=strength,
            certainty=0.9 if recent is not None and search.stage else 0.7,
            facts=("search.dream_interview_within_days",) if dream else ("search.stage",),
            figures=figures,
        )


def recent_interviews(case: Case, context: Context) -> int | None:
    """Return the interviews of the last 90 days, by the profile or the history, whichever knows of more."""
    since = context.now - RECENTLY
    went = sum(
        1 for past in context.history if past.created_at >= since and past.outcome and past.outcome.result in WENT
    )
    said = case.profile.search.interviews_last_90_days
    return said if said is None and not went else max(said or 0, went)


def dream_is_near(case: Case, soon_days: int) -> bool:
    """Whether an interview that the person really wants comes soon."""
    days = case.profile.search.dream_interview_within_days
    return days is not None and 0 < days <= soon_days


def prepared(case: Case) -> float:
    """Return the part of the practice that the hours to prepare allow, 0 to 1."""
    hours = case.profile.time.preparation_hours
    return 1.0 if hours is None else min(1.0, 0.5 + hours / ENOUGH_HOURS / 2)


def in_practice(recent: int) -> str:
    """Return that so many interviews are practice enough."""
    if recent == 1:
        return say("With one interview in the last 90 days you are in practice.")
    return say("With {number} interviews in the last 90 days you are in practice.", number=recent)


def headline(who: str, recent: int | None, dream: bool) -> str:
    """Return the reason in one sentence."""
    if dream:
        return say("It is a rehearsal before an interview that you really want.")
    if not recent:
        return say("{who}, and an interview is good practice.", who=who)
    return say("{who}, and another interview is more practice.", who=who)
