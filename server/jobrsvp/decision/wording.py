"""The decision in words: what to ask first, and the summary in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jobrsvp.model import Case, Decision, Question, Voice

MOST_QUESTIONS = 3
TOPICS = {"pay-cut": "the pay", "commute": "the place of work", "benefits": "the benefits", "schedule": "the hours"}
OPENINGS = {
    "apply": "Apply",
    "skip": "Skip it",
    "accept": "Go",
    "decline": "Decline early and politely",
    "keep": "Keep the appointment",
    "cancel": "Cancel as soon as you can",
    "reschedule": "Ask for another time",
}


def ask_first(voices: Iterable[Voice], balance: float, *, vetoed: bool) -> tuple[Question, ...]:
    """Return at most three questions: possible dealbreakers first, then the widest half-range."""
    asking = [voice for voice in voices if voice.question]
    asking.sort(key=lambda voice: (not may_veto(voice), -swing(voice), voice.evaluator))
    return tuple(question(voice, balance, vetoed) for voice in asking[:MOST_QUESTIONS])


def question(voice: Voice, balance: float, vetoed: bool) -> Question:
    """Return the question of *voice*, saying whether its answer could turn the suggestion."""
    turns = may_veto(voice) or (not vetoed and swing(voice) >= abs(balance))
    verdict = "The answer could turn the suggestion" if turns else "The answer alone would not turn the suggestion"
    flips = f"{verdict}: {voice.flips}" if voice.flips else f"{verdict}."
    return Question(evaluator=voice.evaluator, question=voice.question or "", flips=flips)


def may_veto(voice: Voice) -> bool:
    """Whether the answer to the question of *voice* could make, or take away, a dealbreaker."""
    return voice.dealbreaker or voice.could_veto


def swing(voice: Voice) -> float:
    """Return by how much *voice* may err to one side."""
    low, high = voice.range
    return (high - low) / 2


def summary(decision: Decision, case: Case) -> str:
    """Return the decision as one sentence."""
    opening = OPENINGS[decision.action]
    if case.invitation.change and decision.suggestion == "decline" and not decision.dealbreakers:
        return f"{opening}, and be brief: your reason is enough."
    if decision.firmness == "toss-up":
        opening = f"{opening}, though it is close"
    if decision.suggestion == "attend":
        return f"{opening}{asking_about(decision)}{because(decision.findings, 'for')}"
    return f"{opening}{because(decision.findings, 'against', decision.dealbreakers)}"


def asking_about(decision: Decision) -> str:
    """Return ", but ask about the pay first" when something worth asking is open."""
    topics = [TOPICS[item.evaluator] for item in decision.ask_first if item.evaluator in TOPICS]
    return f", but ask about {topics[0]} first" if topics and decision.firmness != "firm" else ""


def because(voices: Sequence[Voice], stance: str, first: Sequence[str] = ()) -> str:
    """Return ": " and the headline of the strongest voice of *stance*, a veto before all others."""
    speaking = [voice for voice in voices if voice.stance == stance and voice.contribution]
    if not speaking:
        return "."
    strongest = max(speaking, key=lambda voice: (voice.evaluator in first, abs(voice.contribution)))
    headline = strongest.headline.rstrip(".")
    return f": {headline[0].lower()}{headline[1:]}." if headline[1:2].islower() else f": {headline}."
