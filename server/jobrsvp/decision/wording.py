"""The decision in words: what to ask first, and the summary in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jobrsvp.model import Case, Decision, Question, Voice

MOST_QUESTIONS = 3
LOUD = 0.15  #: a voice from this contribution on is named when it contradicts
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
#: Reasons of the person that end the matter.
FINAL_CHANGES = frozenset({"accepted_other_offer", "commute", "pay", "benefits", "not_interested"})
PLURALS = frozenset({"benefits", "schedule", "contacts"})
OPENINGS = {
    "apply": "Apply",
    "skip": "Skip it",
    "accept": "Go",
    "decline": "Decline early and politely",
    "keep": "Keep the appointment",
    "cancel": "Cancel as soon as you can",
    "reschedule": "Ask for another time",
}
#: How headlines may begin without a name, so that a small letter does not spoil one.
PLAIN_STARTS = frozenset(
    {"It", "You", "The", "There", "By", "A", "An", "About", "No", "Remote", "Possibly", "Ask", "Your", "Not", "With",
     "Without", "Tight", "Nobody", "See", "Much", "To", "Pay", "On", "At", "Up", "Between", "Hybrid", "Some"}
)  # fmt: skip


def ask_first(voices: Iterable[Voice], balance: float, *, vetoed: bool) -> tuple[Question, ...]:
    """Return at most three questions: possible dealbreakers first, then the widest half-range."""
    asking = [voice for voice in voices if voice.question]
    asking.sort(key=lambda voice: (not may_veto(voice), -swing(voice), voice.evaluator))
    return tuple(question(voice, balance, vetoed) for voice in asking[:MOST_QUESTIONS])


def question(voice: Voice, balance: float, vetoed: bool) -> Question:
    """Return the question of *voice*, saying whether its answer could turn the suggestion, and by which number."""
    verdict = verdict_on(voice, balance, vetoed)
    flips = f"{verdict}: {small(voice.flips)}" if voice.flips else f"{verdict}."
    return Question(evaluator=voice.evaluator, question=voice.question or "", flips=flips)


def verdict_on(voice: Voice, balance: float, vetoed: bool) -> str:
    """Return whether the answer to *voice*'s question could turn the suggestion."""
    if may_veto(voice):
        return "The answer could turn the suggestion"
    reach = f"it moves the balance of {balance:+.2f} by {swing(voice):.2f} at most"
    if not vetoed and swing(voice) >= abs(balance):
        return f"The answer could turn the suggestion ({reach})"
    return f"The answer alone would not turn the suggestion ({reach})"


def may_veto(voice: Voice) -> bool:
    """Whether the answer to the question of *voice* could make, or take away, a dealbreaker."""
    return voice.dealbreaker or voice.could_veto


def swing(voice: Voice) -> float:
    """Return by how much *voice* may err to one side."""
    low, high = voice.range
    return (high - low) / 2


def summary(decision: Decision, case: Case) -> str:
    """Return the decision as one sentence: what to do, the strongest reason, and who contradicts."""
    opening = OPENINGS[decision.action]
    if case.invitation.change in FINAL_CHANGES and not decision.dealbreakers:
        return f"{opening}, and be brief: your reason is enough."
    if decision.firmness == "toss-up":
        opening = f"{opening} (it is close)"
    stance, other = ("for", "against") if decision.suggestion == "attend" else ("against", "for")
    asking = asking_about(decision) if decision.suggestion == "attend" else ""
    reason = because(decision.findings, stance, decision.dealbreakers)
    return f"{opening}{asking}{reason}{contradicted(decision.findings, other) if reason else ''}."


def asking_about(decision: Decision) -> str:
    """Return ", but ask about the pay first" when something worth asking is open."""
    topics = [TOPICS[item.evaluator] for item in decision.ask_first if item.evaluator in TOPICS]
    return f", but ask about {topics[0]} first" if topics and decision.firmness != "firm" else ""


def because(voices: Sequence[Voice], stance: str, vetoes: Sequence[str] = ()) -> str:
    """Return ": " and the headline of the strongest voice of *stance*, a veto before all others and named as one."""
    speaking = [voice for voice in voices if voice.stance == stance and voice.contribution]
    if not speaking:
        return ""
    strongest = max(speaking, key=lambda voice: (voice.evaluator in vetoes, abs(voice.contribution)))
    veto = " (a dealbreaker)" if strongest.evaluator in vetoes else ""
    return f": {small(strongest.headline).rstrip('.')}{veto}"


def contradicted(voices: Sequence[Voice], stance: str) -> str:
    """Return ", though the pay speaks against it" for the two loudest voices of the other side."""
    loud = [voice for voice in voices if voice.stance == stance and abs(voice.contribution) >= LOUD]
    loud.sort(key=lambda voice: -abs(voice.contribution))
    names = [NAMES.get(voice.evaluator, voice.evaluator) for voice in loud[:2]]
    if not names:
        return ""
    verb = "speak" if len(names) > 1 or loud[0].evaluator in PLURALS else "speaks"
    return f", though {' and '.join(names)} {verb} {stance} it"


def small(sentence: str) -> str:
    """Return *sentence* as the second half of one: with a small letter, unless it begins with a name."""
    first = sentence.partition(" ")[0]
    begins = first in PLAIN_STARTS or first in ("Attend", "Decline", "From", "Set", "If")
    return f"{sentence[0].lower()}{sentence[1:]}" if begins else sentence
