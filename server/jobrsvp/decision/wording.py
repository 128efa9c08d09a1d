"""The decision in words: the summary in one or two sentences, and the order in which reasons are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobrsvp.decision.arithmetic import FINAL_CHANGES, SETTLED, is_stranger, is_veto
from jobrsvp.model import Answer, Case, Decision, WeighedFinding

MOST_WORDS = 25  # what one takes in at a glance
LOUD = 0.15  # a finding from this contribution on is named when it contradicts
TOPICS = {"pay-cut": "the pay", "commute": "the place of work", "benefits": "the benefits", "schedule": "the hours"}
NAMES = {
    "pay-cut": "the pay",
    "commute": "the way to work",
    "benefits": "the benefits",
    "schedule": "the hours",
    "fit": "the fit",
    "posting-quality": "the posting",
    "practice-value": "the practice",
    "contacts": "the contacts",
    "market-insight": "what you would learn of the market",
    "resume-feedback": "what you would learn of your résumé",
    "goodwill": "the good word",
    "time-cost": "your time",
}
PLURALS = frozenset({"benefits", "schedule", "contacts"})
OPENINGS = {
    "apply": "Apply",
    "skip": "Skip it",
    "accept": "Go",
    "decline": "Decline early and politely",
    "keep": "Keep the appointment",
    "cancel": "Cancel as soon as you can",
    "reschedule": "Ask for another time",
    "acknowledge": "They called the meeting off, so thank them and say that you stay interested",
    "follow_up": "The meeting is over, so follow up with a word of thanks",
}
STRANGER = "I do not know you yet."
CLOSE = "It is close."
OVERRIDES = "That overrides everything else."


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
    """Return the decision in one or two sentences of at most 25 words: what to do, why, and what contradicts."""
    return next((said for said in drafts(decision, case) if len(said.split()) <= MOST_WORDS), opening_of(decision))


def opening_of(decision: Decision) -> str:
    """Return what to do, as a sentence."""
    return f"{OPENINGS[decision.action]}."


def drafts(decision: Decision, case: Case) -> Iterator[str]:
    """Yield the summary from its fullest wording to its shortest."""
    if case.invitation.stage in SETTLED:
        yield opening_of(decision)
        return
    if case.invitation.change in FINAL_CHANGES and not decision.dealbreakers:
        yield f"{OPENINGS[decision.action]}, and be brief, for your reason is enough."
        return
    before = f"{preface(decision, case)} ".lstrip()
    agrees, objects = ("for", "against") if decision.suggestion == "attend" else ("against", "for")
    reason = strongest(decision.findings, agrees)
    if reason is None:
        yield f"{before}{OPENINGS[decision.action]}{asking_about(decision)}."
        return
    veto = f" {OVERRIDES}" if reason.evaluator in decision.dealbreakers else ""
    because = f"{OPENINGS[decision.action]}{because_of(reason)}"
    objection = strongest(decision.findings, objects)
    for although in although_of(objection, objects) if not veto else ():
        yield f"{before}{because}{although}."
    yield f"{before}{because}.{veto}"
    yield f"{because}.{veto}"
    yield f"{because}."


def preface(decision: Decision, case: Case) -> str:
    """Return what has to be known before the answer: that the person is a stranger, or that it is close."""
    if decision.dealbreakers or decision.firmness != "toss-up":
        return ""
    return STRANGER if is_stranger(case) else CLOSE


def strongest(findings: Iterable[WeighedFinding], stance: str) -> WeighedFinding | None:
    """Return the first that speaks so in the order of reading."""
    return next((one for one in findings if one.stance == stance and one.contribution), None)


def because_of(reason: WeighedFinding) -> str:
    """Return `` because it pays more than now``; the headline as a second sentence when it fits no other."""
    return f" because {reason.because}" if reason.because else f". {reason.headline.rstrip('.')}"


def although_of(objection: WeighedFinding | None, stance: str) -> Iterator[str]:
    """Yield how a loud *objection* is named, in full and then by its topic alone."""
    if objection is None or abs(objection.contribution) < LOUD:
        return
    if objection.because:
        yield f", although {objection.because}"
    verb = "speak" if objection.evaluator in PLURALS else "speaks"
    yield f", although {NAMES.get(objection.evaluator, objection.evaluator)} {verb} {stance} it"


def asking_about(decision: Decision) -> str:
    """Return ``, but ask about the pay first`` when something worth asking is open."""
    topics = [TOPICS[item.evaluator] for item in decision.ask_first if item.evaluator in TOPICS]
    attend = decision.suggestion == "attend" and decision.firmness != "firm"
    return f", but ask about {topics[0]} first" if topics and attend else ""
