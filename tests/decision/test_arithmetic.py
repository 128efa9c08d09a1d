"""The arithmetic of DESIGN section 4, on numbers worked out by hand."""

from decimal import Decimal

import pytest

from jobrsvp.decision import decide
from jobrsvp.model import Case, Finding, Home, Invitation, Posting, PresentPay, Profile, Quote, Targets

QUOTE = Quote(text="on site", start=0, end=7)


def finding(stance="for", strength=0.5, certainty=1.0, *, evaluator="fit", side="job", **more):
    return Finding(
        evaluator=evaluator,
        side=side,
        stance=stance,
        strength=strength,
        certainty=certainty,
        headline="Because.",
        **more,
    )


def veto(certainty=1.0, **more):
    return finding("against", 0.5, certainty, dealbreaker=True, quotes=(QUOTE,), facts=("commute.max_minutes",), **more)


KNOWN = [finding(evaluator="commute", strength=0.3), finding(evaluator="pay-cut", strength=0.3)]


def case(stage="listing", change=None, **profile):
    profile.setdefault("targets", Targets(titles=("data engineer",)))  # of a stranger all is a toss-up
    return Case(posting=Posting(), profile=Profile(**profile), invitation=Invitation(stage=stage, change=change))


@pytest.mark.parametrize(
    ("findings", "balance"),
    [
        ([], 0.25),
        ([finding()], 0.75),  # 0.25 + 0.5
        ([finding("against")], -0.25),  # 0.25 - 0.5
        ([finding(certainty=0.5)], 0.5),  # 0.25 + 0.5 * 0.5
        ([finding("neutral")], 0.25),
        ([finding("unknown", 0.0)], 0.25),
        ([finding(evaluator="a"), finding("against", 0.25, evaluator="b", side="cost")], 0.5),  # 0.25 + 0.5 - 0.25
        ([finding(strength=1.0, side="interview"), finding(strength=1.0, side="interview")], 0.85),  # 0.25 + 0.6
        ([finding("against", 1.0, side="interview")], -0.35),  # 0.25 - 0.6
    ],
)
def test_the_balance(findings, balance):
    assert decide(findings, case()).balance == pytest.approx(balance)


@pytest.mark.parametrize(
    ("findings", "half_range"),
    [
        ([finding()], 0),
        ([finding(certainty=0.2)], 0.4),  # 0.5 * 0.8
        ([finding("neutral", certainty=0.2)], 0),
        ([finding("unknown", 0.0)], 0.3),
        ([finding("unknown", 0.0, reach=0.4), finding("unknown", 0.0, reach=0.3)], 0.5),  # root of 0.16 + 0.09
    ],
)
def test_the_range_adds_independent_errors(findings, half_range):
    decision = decide(findings, case())
    assert decision.range == pytest.approx((decision.balance - half_range, decision.balance + half_range))


@pytest.mark.parametrize(("weight", "balance"), [(0, 0.25), (0.5, 0.5), (3, 1.75), (9, 1.75), (-1, 0.25)])
def test_a_weight_is_held_within_0_and_3(weight, balance):
    assert decide([finding()], case(weights={"fit": weight})).balance == pytest.approx(balance)


def test_a_silenced_voice_is_not_heard():
    assert decide([veto()], case(weights={"fit": 0})).findings == ()


@pytest.mark.parametrize(
    ("findings", "firmness"),
    [
        ([], "toss-up"),  # nothing is known of the job
        ([finding(evaluator="posting-quality")], "toss-up"),
        ([finding(side="interview")], "toss-up"),
        ([finding("against", 0.2)], "toss-up"),  # 0.05
        ([finding()], "leaning"),  # neither the pay nor the way is known
        ([finding(), *KNOWN], "firm"),
        ([finding("neutral"), *KNOWN], "firm"),  # known, and nothing to say
        ([finding(), *KNOWN[1:]], "leaning"),
        ([finding(), *KNOWN[:1]], "leaning"),
        ([finding("unknown", 0.0), *KNOWN], "leaning"),
        ([finding(could_veto=True), *KNOWN], "leaning"),
        ([finding(), *KNOWN, finding("against", 0.1, evaluator="schedule", could_veto=True)], "leaning"),
        ([finding(), *KNOWN, finding("unknown", 0.0, evaluator="schedule", could_veto=True, reach=0.1)], "firm"),
        ([finding(), *KNOWN, finding("unknown", 0.0, evaluator="benefits", could_veto=True, reach=0.1)], "leaning"),
        ([finding(strength=0.9, certainty=0.3)], "leaning"),  # 0.52 -/+ 0.63
        ([finding("against", 0.9)], "firm"),
        ([veto(0.8)], "firm"),
        ([veto(0.5)], "leaning"),
    ],
)
def test_how_firm(findings, firmness):
    assert decide(findings, case()).firmness == firmness


def test_what_the_person_gave_no_weight_need_not_be_known():
    findings = [finding(), finding(evaluator="commute", strength=0.3)]
    assert decide(findings, case()).firmness == "leaning"
    assert decide(findings, case(weights={"pay-cut": 0})).firmness == "firm"


@pytest.mark.parametrize(
    ("said", "firmness"),
    [
        ({}, "toss-up"),
        ({"home": Home(country="US")}, "toss-up"),  # a country is no home
        ({"home": Home(place="Boston")}, "firm"),
        ({"home": Home(latitude=42.4, longitude=-71.1)}, "firm"),
        ({"pay": PresentPay(current=Decimal(50_000))}, "firm"),
        ({"pay": PresentPay(floor=Decimal(50_000))}, "firm"),
        ({"targets": Targets(titles=("cook",))}, "firm"),
        ({"targets": Targets(skills=("knives",))}, "toss-up"),
    ],
)
def test_nobody_is_told_firmly_of_whom_nothing_is_known(said, firmness):
    asked = Case(posting=Posting(), profile=Profile(**said))
    assert decide([finding(strength=1.0), *KNOWN], asked).firmness == firmness


def test_the_dealbreaker_of_a_stranger_is_none_the_less_one():
    assert decide([veto()], Case(posting=Posting())).firmness == "firm"


@pytest.mark.parametrize(("certainty", "suggestion"), [(0.49, "attend"), (0.5, "decline"), (1.0, "decline")])
def test_a_dealbreaker_that_is_certain_enough_declines(certainty, suggestion):
    assert decide([veto(certainty), finding(strength=1.0, evaluator="a")], case()).suggestion == suggestion


@pytest.mark.parametrize(
    ("stage", "change", "strength", "suggestion", "action"),
    [
        ("listing", None, 0.0, "attend", "apply"),
        ("listing", None, 1.0, "decline", "skip"),
        ("invited", None, 0.0, "attend", "accept"),
        ("invited", None, 1.0, "decline", "decline"),
        ("accepted", None, 0.0, "attend", "keep"),
        ("accepted", None, 1.0, "decline", "cancel"),
        ("invited", "illness", 0.0, "attend", "reschedule"),
        ("accepted", "family_emergency", 0.0, "attend", "reschedule"),
        ("accepted", "work_conflict", 1.0, "decline", "cancel"),
        ("invited", "work_conflict", 1.0, "decline", "decline"),
        ("invited", "accepted_other_offer", 0.0, "decline", "decline"),
        ("accepted", "accepted_other_offer", 0.0, "decline", "cancel"),
        ("accepted", "commute", 0.0, "decline", "cancel"),
        ("invited", "pay", 0.0, "decline", "decline"),
        ("invited", "benefits", 0.0, "decline", "decline"),
        ("accepted", "not_interested", 0.0, "decline", "cancel"),
        ("listing", "illness", 0.0, "attend", "reschedule"),  # only a meeting can be changed
    ],
)
def test_the_action(stage, change, strength, suggestion, action):
    decision = decide([finding("against", strength)], case(stage, change))
    assert (decision.suggestion, decision.action) == (suggestion, action)


def test_a_dealbreaker_cannot_be_rescheduled():
    assert decide([veto()], case("accepted", "illness")).action == "cancel"


def test_possible_dealbreakers_are_asked_first_and_three_at_most():
    findings = [
        finding("unknown", 0.0, evaluator=name, question=f"{name}?", reach=reach, could_veto=name == "d")
        for name, reach in [("a", 0.1), ("b", 0.9), ("c", 0.5), ("d", 0.2)]
    ]
    assert [item.evaluator for item in decide(findings, case()).ask_first] == ["d", "b", "c"]


def test_nothing_is_firm_while_it_may_be_no_job_at_all():
    known = finding(strength=0.9)
    small = finding("against", 0.1, evaluator="posting-quality", could_veto=True)
    assert decide([known, *KNOWN], case()).firmness == "firm"
    assert decide([known, *KNOWN, small], case()).firmness == "leaning"
