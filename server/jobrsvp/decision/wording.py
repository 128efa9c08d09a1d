"""The decision in words: what to ask first, and the summary in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jobrsvp.decision.arithmetic import FINAL_CHANGES, SETTLED
from jobrsvp.model import Case, Decision, Question, WeighedFinding, clause

# More than three questions before an interview read like a list of demands.
MOST_QUESTIONS = 3
TURNS = frozenset({"Attend", "Decline", "From", "Set", "If"})  # how what would turn a finding may begin
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


def ask_first(findings: Iterable[WeighedFinding], balance: float, *, vetoed: bool) -> tuple[Question, ...]:
    """Return at most three questions: possible dealbreakers first, then the widest half-range."""
    asking = [finding for finding in findings if finding.question]
    asking.sort(key=lambda finding: (not may_veto(finding), -swing(finding), finding.evaluator))
    return tuple(question(finding, balance, vetoed) for finding in asking[:MOST_QUESTIONS])


def question(finding: WeighedFinding, balance: float, vetoed: bool) -> Question:
    """Return the question of *finding*, saying whether its answer could turn the suggestion, and by which number."""
    verdict = verdict_on(finding, balance, vetoed)
    flips = f"{verdict}: {turned(finding.flips)}" if finding.flips else f"{verdict}."
    return Question(evaluator=finding.evaluator, question=finding.question or "", flips=flips)


def verdict_on(finding: WeighedFinding, balance: float, vetoed: bool) -> str:
    """Return whether the answer to *finding*'s question could turn the suggestion."""
    if may_veto(finding):
        return "The answer could turn the suggestion"
    reach = f"it moves the balance of {balance:+.2f} by {swing(finding):.2f} at most"
    if not vetoed and swing(finding) >= abs(balance):
        return f"The answer could turn the suggestion ({reach})"
    return f"The answer alone would not turn the suggestion ({reach})"


def may_veto(finding: WeighedFinding) -> bool:
    """Whether the answer to the question of *finding* could make, or take away, a dealbreaker."""
    return finding.dealbreaker or finding.could_veto


def swing(finding: WeighedFinding) -> float:
    """Return by how much *finding* may err to one side."""
    low, high = finding.range
    return (high - low) / 2


def summary(decision: Decision, case: Case) -> str:
    """Return the decision as one sentence: what to do, the strongest reason, and who contradicts."""
    opening = OPENINGS[decision.action]
    if case.invitation.stage in SETTLED:
        return f"{opening}."
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


def because(findings: Sequence[WeighedFinding], stance: str, vetoes: Sequence[str] = ()) -> str:
    """Return ": " and the headline of the strongest finding of *stance*, a veto before all others and named as one."""
    speaking = [finding for finding in findings if finding.stance == stance and finding.contribution]
    if not speaking:
        return ""
    strongest = max(speaking, key=lambda finding: (finding.evaluator in vetoes, abs(finding.contribution)))
    veto = " (a dealbreaker)" if strongest.evaluator in vetoes else ""
    return f": {strongest.because or clause.small(strongest.headline).rstrip('.')}{veto}"


def contradicted(findings: Sequence[WeighedFinding], stance: str) -> str:
    """Return ", though the pay speaks against it" for the two loudest findings of the other side."""
    loud = [finding for finding in findings if finding.stance == stance and abs(finding.contribution) >= LOUD]
    loud.sort(key=lambda finding: -abs(finding.contribution))
    names = [NAMES.get(finding.evaluator, finding.evaluator) for finding in loud[:2]]
    if not names:
        return ""
    verb = "speak" if len(names) > 1 or loud[0].evaluator in PLURALS else "speaks"
    return f", though {' and '.join(names)} {verb} {stance} it"


def turned(words: str) -> str:
    """Return *words* on what would turn it as the second half of a sentence."""
    return f"{words[0].lower()}{words[1:]}" if words.partition(" ")[0] in TURNS else clause.small(words)
