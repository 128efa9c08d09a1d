"""The decision in words: the summary in one or two sentences, and the order in which reasons are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.decision.arithmetic import FINAL_CHANGES, SETTLED, is_stranger, is_veto
from jobrsvp.model import Answer, Case, Decision, WeighedFinding
from jobrsvp.model.saying.said import bare, brief, joined, say, template

LOUD = 0.15  # a finding from this contribution on is named when it contradicts
ASK_FIRST = {
    "pay-cut": template("{opening}, but first ask what it pays."),
    "commute": template("{opening}, but first ask where the work is done."),
    "benefits": template("{opening}, but first ask which benefits there are."),
    "schedule": template("{opening}, but first ask what the hours are."),
}
SPEAKS_FOR = {
    "pay-cut": say("the pay is good"),
    "commute": say("the commute suits you"),
    "benefits": say("the benefits are good"),
    "schedule": say("the hours suit you"),
    "fit": say("the job fits you"),
    "posting-quality": say("the posting is a good one"),
    "practice-value": say("the interview would be good practice"),
    "contacts": say("you would meet useful people"),
    "market-insight": say("you would learn what is asked today"),
    "resume-feedback": say("you would learn how your résumé is read"),
    "goodwill": say("somebody put in a good word for you"),
    "time-cost": say("you have the time for it"),
}
SPEAKS_AGAINST = {
    "pay-cut": say("the pay is not what you want"),
    "commute": say("the commute is long"),
    "benefits": say("the benefits fall short"),
    "schedule": say("the hours do not suit you"),
    "fit": say("the job does not quite fit you"),
    "posting-quality": say("the posting raises doubts"),
    "practice-value": say("you need no more practice"),
    "contacts": say("you would meet nobody new"),
    "market-insight": say("you would learn little of the market"),
    "resume-feedback": say("you would learn little of your résumé"),
    "goodwill": say("a good word for you is at stake"),
    "time-cost": say("you have little time for it"),
}
OPENINGS = {
    "apply": say("Apply"),
    "skip": say("Skip it"),
    "accept": say("Go"),
    "decline": say("Decline early and politely"),
    "keep": say("Keep the appointment"),
    "cancel": say("Cancel as soon as you can"),
    "reschedule": say("Ask for another time. Go then"),
    "acknowledge": say("They called the meeting off, so thank them and say that you stay interested"),
    "follow_up": say("The meeting is over, so follow up with a word of thanks"),
}
STRANGER = say("I know little about you yet.")
TO_A_STRANGER = {"apply": say("It may be worth applying"), "accept": say("It may be worth going")}
# Somebody who cannot come on the day says so; the reason to go then is another.
CANNOT_COME = {
    "illness": say("Ask for another time, as you are ill. Go then"),
    "family_emergency": say("Ask for another time, as your family needs you. Go then"),
    "work_conflict": say("Ask for another time, as your work needs you. Go then"),
}
OWN_REASON = {
    "accepted_other_offer": say("you have accepted another offer"),
    "commute": say("the commute is too long for you"),
    "pay": say("the pay is too low for you"),
    "benefits": say("the benefits are not enough for you"),
    "not_interested": say("you do not want the job"),
}
CLOSE = say("The reasons for and against are nearly even.")
NOTHING_AGAINST = say("Nothing speaks against it so far.")
OVERRIDES = say("That overrides everything else.")


def ordered(findings: Sequence[WeighedFinding], answer: Answer) -> list[WeighedFinding]:
    """Return *findings* as they are read: a veto, then what agrees, the loudest first, then what contradicts.

    On a decline what speaks against stands first; on an attend the strongest objection stands second, so that nobody
    overlooks it.  What says nothing comes last, the unknown by how much it could swing.
    """
    mine, other = ("for", "against") if answer == "attend" else ("against", "for")
    loud = sorted(findings, key=lambda one: (not is_veto(one), -abs(one.contribution), one.evaluator))
    said = [one for one in loud if one.contribution]
    agreeing = [one for one in said if one.stance == mine]
    objecting = [one for one in said if one.stance == other]
    silent = sorted((one for one in loud if not one.contribution), key=lambda one: (one.range[0], one.evaluator))
    if answer == "attend":
        return [*agreeing[:1], *objecting[:1], *agreeing[1:], *objecting[1:], *silent]
    return [*agreeing, *objecting, *silent]


def summary(decision: Decision, case: Case) -> str:
    """Return the decision in one or two brief sentences: what to do, why, and what contradicts."""
    return brief(*drafts(decision, case), say("{opening}.", opening=opening_of(decision, case)))


def opening_of(decision: Decision, case: Case) -> str:
    """Return what to do, and why it has to be another time."""
    if decision.action == "reschedule" and case.invitation.change in CANNOT_COME:
        return CANNOT_COME[case.invitation.change]
    return OPENINGS[decision.action]


def drafts(decision: Decision, case: Case) -> Iterator[str]:
    """Yield the summary from its fullest wording to its shortest."""
    opening = opening_of(decision, case)
    if case.invitation.stage in SETTLED:
        return
    if case.invitation.change in FINAL_CHANGES and not decision.dealbreakers:
        own = OWN_REASON[case.invitation.change]
        yield say("{opening} because {reason}, and keep the message brief.", opening=opening, reason=own)
        return
    before = preface(decision, case)
    opening = TO_A_STRANGER.get(decision.action, opening) if before == STRANGER else opening
    agrees, objects = ("for", "against") if decision.suggestion == "attend" else ("against", "for")
    reason = strongest(decision.findings, agrees)
    if reason is None:
        if not strongest(decision.findings, objects):
            before = joined(STRANGER if before == STRANGER else "", NOTHING_AGAINST)
        yield joined(before, say(asking_about(decision), opening=opening))
        return
    told = {"opening": opening, "reason": reason.because or bare(reason.headline)}
    if reason.evaluator in decision.dealbreakers:
        yield joined(say(because(reason), **told), OVERRIDES)
        yield say(because(reason), **told)
        return
    for objection in objections(strongest(decision.findings, objects), objects):
        yield joined(before, say(because(reason, although=True), **told, objection=objection))
    yield joined(before, say(because(reason), **told))
    yield say(because(reason), **told)


def preface(decision: Decision, case: Case) -> str:
    """Return what has to be known before the answer: that the person is a stranger, or that it is close."""
    if decision.dealbreakers or decision.firmness != "toss-up":
        return ""
    return STRANGER if is_stranger(case) else CLOSE


def strongest(findings: Iterable[WeighedFinding], stance: str) -> WeighedFinding | None:
    """Return the first that speaks so in the order of reading."""
    return next((one for one in findings if one.stance == stance and one.contribution), None)


def because(reason: WeighedFinding, *, although: bool = False) -> str:
    """Return the template for *reason*, which is a sentence of its own where it fits no other; *although*: objected."""
    if reason.because:
        alone = template("{opening} because {reason}.")
        return template("{opening} because {reason}, although {objection}.") if although else alone
    alone = template("{opening}. {reason}.")
    return template("{opening}. {reason}, although {objection}.") if although else alone


def objections(objection: WeighedFinding | None, stance: str) -> Iterator[str]:
    """Yield how a loud *objection* is named, in full and then by its topic alone."""
    if objection is None or abs(objection.contribution) < LOUD:
        return
    if objection.because:
        yield objection.because
    speaks = SPEAKS_FOR if stance == "for" else SPEAKS_AGAINST
    other = template("{topic} speaks for it") if stance == "for" else template("{topic} speaks against it")
    yield speaks.get(objection.evaluator) or say(other, topic=objection.evaluator)


def asking_about(decision: Decision) -> str:
    """Return the template of what to do, with what to ask first when something worth asking is open."""
    asked = [ASK_FIRST[item.evaluator] for item in decision.ask_first if item.evaluator in ASK_FIRST]
    attend = decision.suggestion == "attend" and decision.firmness != "firm"
    return asked[0] if asked and attend else template("{opening}.")
