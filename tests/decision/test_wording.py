"""The summary in words, and the order of the reasons."""

import pytest

from jobrsvp import Case, Finding, Invitation, Posting, Profile, Quote, Targets
from jobrsvp.decision import decide

WORDS = Quote(text="Springfield", start=0, end=11)


def finding(evaluator="fit", stance="for", strength=0.5, side="job", **more):
    more.setdefault("headline", f"It is so by the {evaluator}.")
    return Finding(evaluator=evaluator, side=side, stance=stance, strength=strength, **more)


def veto(evaluator="commute", **more):
    facts = {"dealbreaker": True, "quotes": (WORDS,), "facts": ("commute.max_minutes",)}
    return finding(evaluator, "against", 1.0, **facts, **more)


def decided(*findings, profile=None, **invitation):
    profile = profile or Profile(targets=Targets(titles=("cook",)))
    invited = Invitation(**{"stage": "invited"} | invitation)
    return decide(findings, Case(posting=Posting(), profile=profile, invitation=invited))


GOOD, BETTER = finding(strength=0.3), finding("contacts", strength=0.6)
SHORT, FAR = finding("pay-cut", "against", 0.2), finding("commute", "against", 0.4)
LONG = "It takes on site many of the days that you would rather spend at home"


@pytest.mark.parametrize(
    ("findings", "summary"),
    [
        ([GOOD, BETTER], "Go because it is so by the contacts."),
        ([BETTER, SHORT], "Go because it is so by the contacts, although it is so by the pay-cut."),
        ([BETTER, finding("pay-cut", "against", 0.1)], "Go because it is so by the contacts."),  # too quiet
        ([finding(headline="Cook is it.", because="you look for a cook")], "Go because you look for a cook."),
        ([finding(headline="Mira put in a good word.")], "Go. Mira put in a good word."),
        ([finding("fit", "against", 0.6)], "Decline early and politely because it is so by the fit."),
        (
            [finding("fit", "against", 0.3)],
            "The reasons for and against are nearly even. Decline early and politely because it is so by the fit.",
        ),
        (
            [finding(headline=LONG), finding("benefits", "against", 0.2, headline=LONG)],
            f"Go because i{LONG[1:]}, although the benefits fall short.",
        ),
        (
            [finding(headline="Mira is there."), finding("remote-first", "against", 0.2, headline="Far off.")],
            "Go. Mira is there, although remote-first speaks against it.",
        ),
        (
            [veto(), BETTER],
            "Decline early and politely because it is so by the commute. That overrides everything else.",
        ),
        (
            [veto(), finding("pay-cut", "against", 1.0)],
            "Decline early and politely because it is so by the commute. That overrides everything else.",
        ),
        ([finding("fit", "unknown", 0.0)], "Nothing speaks against it so far. Go."),
    ],
)
def test_the_summary(findings, summary):
    assert decided(*findings).summary == summary
    assert len(summary.split()) <= 25


def test_a_stranger_is_told_so():
    summary = decided(finding(), profile=Profile()).summary
    assert summary.startswith("I know little about you yet. It may be worth going because ")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("accepted_other_offer", "you have accepted another offer"),
        ("not_interested", "you do not want the job"),
        ("commute", "the commute is too long for you"),
    ],
)
def test_the_persons_own_reason_needs_no_other(change, reason):
    summary = decided(finding(), stage="accepted", change=change).summary
    assert summary == f"Cancel as soon as you can because {reason}, and keep the message brief."


def test_who_cannot_come_is_told_why_to_move_and_why_to_go():
    summary = decided(finding(), stage="accepted", change="illness").summary
    assert summary == "Ask for another time, as you are ill. Go then because it is so by the fit."


def test_a_yes_asks_first_what_is_open():
    asked = finding("pay-cut", "unknown", 0.0, question="What is the pay?", missing="posting")
    assert decided(asked).summary == "Nothing speaks against it so far. Go, but first ask what it pays."


@pytest.mark.parametrize(
    ("findings", "order"),
    [
        ([GOOD, BETTER, SHORT], ["contacts", "pay-cut", "fit"]),  # the strongest objection stands second
        ([GOOD, BETTER, SHORT, FAR], ["contacts", "commute", "fit", "pay-cut"]),
        ([finding(strength=0.1), SHORT, finding("commute", "against", 0.7)], ["commute", "pay-cut", "fit"]),
        ([veto(), BETTER, finding("pay-cut", "against", 1.0)], ["commute", "pay-cut", "contacts"]),
        ([finding("schedule", "neutral", 0.0), GOOD], ["fit", "schedule"]),
    ],
)
def test_reasons_stand_in_the_order_in_which_they_matter(findings, order):
    assert [one.evaluator for one in decided(*findings).findings] == order
