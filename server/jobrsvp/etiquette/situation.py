"""An occasion in the words that rules of manners are written in."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from jobrsvp.api.adviser import Occasion
from jobrsvp.model import Action, Caller, Change, Channel, WeighedFinding
from jobrsvp.model.saying.said import listed, say

# Hours: with less than a day left a letter may be read too late, so one calls.
LAST_MINUTE_HOURS = 24.0
GOING: frozenset[Action] = frozenset({"accept", "keep", "reschedule"})
LEAVING: frozenset[Action] = frozenset({"decline", "cancel"})
#: Reasons against the job itself: whoever has one does not want another time.
REFUSING: frozenset[Change] = frozenset({"accepted_other_offer", "commute", "pay", "benefits", "not_interested"})
UNDERSTOOD: frozenset[Change] = frozenset({"illness", "family_emergency", "work_conflict"})
#: Terms of a job that are honestly a reason to say no: by the person's own reason, and by who found them.
TERMS: Mapping[Change, str] = {"commute": "commute", "pay": "pay", "benefits": "benefits"}
EVALUATOR_TERMS = {"commute": "commute", "pay-cut": "pay", "benefits": "benefits"}
FAIR: Mapping[str, str] = {
    "commute": say("the way to work is a fair reason"),
    "pay": say("the pay is a fair reason"),
    "benefits": say("the benefits are a fair reason"),
    "terms": say("the terms are a fair reason"),
}
NAMES: Mapping[str, str] = {
    "commute": say("the way to work"),
    "pay": say("the pay"),
    "benefits": say("the benefits"),
    "terms": say("the terms"),
}
CHANNEL_WORDS: Mapping[Channel, str] = {
    "email": say("by e-mail"),
    "phone": say("by phone"),
    "text": say("by text message"),
    "linkedin": say("on LinkedIn"),
    "portal": say("through their portal"),
}
WRITTEN: frozenset[Channel] = frozenset({"email", "text", "linkedin", "portal"})
# Strength of a finding, 0 to 1: weaker ones are a wish rather than a reason to name.
NOTABLE_STRENGTH = 0.3
OFTEN_AWAY = 9  # absences of a month before the one that is asked for: it would be the tenth
MOST_NAMED = 3  # things or people that a tip reminds of


@dataclasses.dataclass(frozen=True, slots=True)
class Situation:
    """What a rule asks about an occasion."""

    occasion: Occasion

    @property
    def action(self) -> Action:
        """What is to be done."""
        return self.occasion.action

    @property
    def going(self) -> bool:
        """Whether a meeting will take place."""
        return self.action in GOING

    @property
    def leaving(self) -> bool:
        """Whether somebody has to be told no."""
        return self.action in LEAVING

    @property
    def change(self) -> Change | None:
        """The person's own reason to change the meeting."""
        return self.occasion.case.invitation.change

    @property
    def referrer(self) -> str | None:
        """Who put in a good word."""
        return self.occasion.case.invitation.referred_by

    @property
    def by_agency(self) -> bool:
        """Whether a recruiter of several companies stands between."""
        contact = self.occasion.case.posting.contact
        invited_by = self.occasion.case.invitation.invited_by
        return (invited_by or (contact.kind if contact else None)) == "agency"

    @property
    def last_minute(self) -> bool:
        """Whether less than a day is left, or the meeting has begun."""
        left = self.occasion.hours_left
        return left is not None and left < LAST_MINUTE_HOURS

    @property
    def over(self) -> bool:
        """Whether the meeting has begun or is over."""
        left = self.occasion.hours_left
        return self.action == "follow_up" or (left is not None and left < 0)

    @property
    def remote(self) -> bool:
        """Whether there is no place to look at."""
        return self.occasion.case.invitation.format in ("video", "phone")

    @property
    def short_of_time(self) -> bool:
        """Whether the time that the meeting costs speaks against it."""
        finding = self.finding("time-cost")
        return finding is not None and finding.stance == "against"

    @property
    def unprepared(self) -> bool:
        """Whether the person said that they have no time to prepare."""
        return self.occasion.case.profile.time.preparation_hours == 0

    @property
    def often_away(self) -> bool:
        """Whether the person's employer will notice one more absence."""
        return (self.occasion.case.profile.time.absences_this_month or 0) >= OFTEN_AWAY

    @property
    def phones(self) -> bool:
        """Whether the meeting is a telephone call that is still to come."""
        return self.occasion.case.invitation.format == "phone" and not self.over

    @property
    def calls(self) -> Caller | None:
        """Who calls whom."""
        return self.occasion.case.invitation.calls

    def learned(self, evaluator: str, figure: str) -> str:
        """Return what *evaluator* knows of earlier meetings under the name *figure*, as a list in words."""
        finding = self.finding(evaluator)
        said = finding.figures.get(figure) if finding else None
        return ", ".join(map(str, said[:MOST_NAMED])) if isinstance(said, list | tuple) else str(said or "")

    @property
    def self_service(self) -> bool:
        """Whether the meeting can be moved through a link of theirs."""
        return bool(self.occasion.case.invitation.reschedule_link)

    @property
    def open_questions(self) -> bool:
        """Whether an evaluator has a question that the person could ask."""
        return any(finding.question for finding in self.occasion.findings)

    def finding(self, evaluator: str) -> WeighedFinding | None:
        """Return what *evaluator* said."""
        return next((finding for finding in self.occasion.findings if finding.evaluator == evaluator), None)

    def may_gain(self, evaluator: str) -> bool:
        """Whether *evaluator* speaks for going, or cannot say that there is nothing to gain."""
        finding = self.finding(evaluator)
        return finding is None or finding.stance in ("for", "unknown")

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms of the job that stand in the way: the person's own reason, else what evaluators found."""
        if self.change and self.change in TERMS:
            return (TERMS[self.change],)
        blocking = (finding.evaluator for finding in self.occasion.findings if blocks(finding))
        return tuple(dict.fromkeys(EVALUATOR_TERMS.get(evaluator, "terms") for evaluator in blocking))

    def words(self) -> dict[str, str]:
        """Return what the texts of tips may name."""
        invitation, posting = self.occasion.case.invitation, self.occasion.case.posting
        return {
            "referrer": self.referrer or say("the person who recommended you"),
            "organization": invitation.organization or posting.organization or say("the company"),
            "channel": CHANNEL_WORDS[invitation.channel] if invitation.channel else say("over the channel used so far"),
            "link": invitation.reschedule_link or "",
            "terms_are": fair_reasons(self.terms),
            "in_writing": CHANNEL_WORDS[invitation.channel] if invitation.channel in WRITTEN else say("in writing"),
            "hours": hours_in_words(self.occasion.hours_left),
            "asked": self.learned("market-insight", "asked_before"),
            "confusing": self.learned("resume-feedback", "confusing"),
            "met": self.learned("contacts", "met"),
            "number": say(" on {phone}", phone=invitation.phone) if invitation.phone else "",
        }


def fair_reasons(terms: Sequence[str]) -> str:
    """Return *terms* as the beginning of a sentence: ``the pay is a fair reason``."""
    if len(terms) > 1:
        return say("{terms} are fair reasons", terms=listed(NAMES[one] for one in terms))
    return FAIR[terms[0] if terms else "terms"]


def blocks(finding: WeighedFinding) -> bool:
    """Whether *finding* speaks of terms that are honestly a reason to say no."""
    if finding.dealbreaker:
        return True
    return finding.evaluator in EVALUATOR_TERMS and finding.stance == "against" and finding.strength >= NOTABLE_STRENGTH


def hours_in_words(hours: float | None) -> str:
    """Return *hours* as ``3 hours``, ``2 days`` or ``no time``."""
    if hours is None:
        return say("some time")
    left = dt.timedelta(hours=max(hours, 0))
    if left.days >= 2:
        return say("{days} days", days=left.days)
    whole = int(left.total_seconds() // 3600)
    if whole > 1:
        return say("{hours} hours", hours=whole)
    return say("1 hour") if whole else say("no time")
