"""The summary, the questions and what would flip them, in words."""

import pytest

from jobrsvp import Case, Finding, Invitation, Posting
from jobrsvp.decision import decide


def finding(evaluator="fit", stance="for", strength=0.5, side="job", **more):
    more.setdefault("headline", f"The word of {evaluator}.")
    return Finding(evaluator=evaluator, side=side, stance=stance, strength=strength, **more)


def veto(evaluator="commute"):
    from jobrsvp import Quote

    words = Quote(text="Springfield", start=0, end=11)
    return finding(evaluator, "against", 1.0, dealbreaker=True, quotes=(words,), facts=("commute.max_minutes",))


def decided(*findings, **invitation):
    return decide(findings, Case(posting=Posting(), invitation=Invitation(**{"stage": "invited"} | invitation)))


def test_the_strongest_reason_is_named():
    summary = decided(finding("fit", strength=0.6), finding("pay-cut", strength=0.2)).summary
    assert summary == "Go: the word of fit."


def test_a_reason_is_said_as_it_fits_after_because():
    named = finding("fit", headline="Data Engineer is what you look for.", because="you look for a data engineer")
    assert decided(named).summary == "Go: you look for a data engineer."


def test_who_contradicts_is_named():
    summary = decided(finding("fit", strength=0.6), finding("pay-cut", "against", 0.3)).summary
    assert summary == "Go: the word of fit, though the pay speaks against it."


def test_the_two_loudest_contradict():
    others = [
        finding(name, "for", strength) for name, strength in (("fit", 0.3), ("goodwill", 0.2), ("contacts", 0.15))
    ]
    summary = decided(veto(), *others).summary
    assert summary.endswith("(a dealbreaker), though the fit and the good word speak for it.")


def test_a_quiet_voice_does_not_contradict():
    assert "though" not in decided(finding(strength=0.6), finding("pay-cut", "against", 0.1)).summary


def test_a_veto_is_named_before_louder_voices():
    summary = decided(veto(), finding("pay-cut", "against", 1.0, headline="Less pay.")).summary
    assert summary == "Decline early and politely: the word of commute (a dealbreaker)."


def test_a_headline_that_begins_with_a_name_keeps_its_letter():
    assert decided(finding(headline="Mira put in a good word.")).summary == "Go: Mira put in a good word."


def test_a_toss_up_says_so():
    assert decided(finding("fit", "against", 0.3)).summary.startswith("Decline early and politely (it is close): ")


@pytest.mark.parametrize(("change", "words"), [("accepted_other_offer", "Cancel"), ("not_interested", "Cancel")])
def test_the_persons_own_reason_needs_no_other(change, words):
    summary = decided(finding(), stage="accepted", change=change).summary
    assert summary == f"{words} as soon as you can, and be brief: your reason is enough."


def test_a_stranger_is_called_by_its_id():
    assert "remote-first speaks against it" in decided(finding(), finding("remote-first", "against", 0.2)).summary


def unknown(**more):
    return finding("schedule", "unknown", 0, question="Are there any night shifts?", **more)


@pytest.mark.parametrize(
    ("more", "flips"),
    [
        (
            {"reach": 0.3},
            "The answer alone would not turn the suggestion (it moves the balance of +0.75 by 0.30 at most).",
        ),
        ({"reach": 0.8}, "The answer could turn the suggestion (it moves the balance of +0.75 by 0.80 at most)."),
        (
            {"could_veto": True, "flips": "Decline if there are."},
            "The answer could turn the suggestion: decline if there are.",
        ),
    ],
)
def test_each_question_says_whether_its_answer_could_turn_it(more, flips):
    (question,) = decided(finding(), unknown(**more)).ask_first
    assert question.question == "Are there any night shifts?"
    assert question.flips == flips
