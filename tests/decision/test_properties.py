"""What holds for every panel."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from jobrsvp import near_limit
from jobrsvp.decision import decide
from jobrsvp.model import Case, Finding, Posting, Profile, Quote, Targets

SHARE = st.floats(0, 1)
NAMES = ("benefits", "commute", "fit", "other", "pay-cut", "posting-quality")
QUOTE = Quote(text="x", start=0, end=1)


@st.composite
def findings(draw):
    stance = draw(st.sampled_from(["for", "against", "neutral", "unknown"]))
    return Finding(
        evaluator=draw(st.sampled_from(NAMES)),
        side=draw(st.sampled_from(["job", "interview", "cost"])),
        stance=stance,
        strength=draw(SHARE),
        certainty=draw(SHARE),
        reach=draw(SHARE),
        headline="Because.",
        dealbreaker=stance == "against" and draw(st.booleans()),
        quotes=(QUOTE,),
        facts=("pay.floor",),
    )


PANEL = st.lists(findings(), max_size=8, unique_by=lambda finding: finding.evaluator)
CASE = Case(posting=Posting())
KNOWN = Case(posting=Posting(), profile=Profile(targets=Targets(titles=("cook",))))


@given(PANEL, SHARE)
def test_a_stronger_for_never_turns_attend_into_decline(panel, strength):
    stronger = [
        dataclasses.replace(one, strength=max(one.strength, strength)) if one.stance == "for" else one for one in panel
    ]
    if decide(panel, CASE).suggestion == "attend":
        assert decide(stronger, CASE).suggestion == "attend"


@given(PANEL)
def test_a_certain_dealbreaker_always_declines(panel):
    if any(one.dealbreaker and one.certainty >= 0.5 for one in panel):
        assert decide(panel, CASE).suggestion == "decline"


@given(PANEL, st.sampled_from(NAMES))
def test_weight_0_removes_a_voice(panel, silenced):
    weighted = Case(posting=Posting(), profile=Profile(weights={silenced: 0}))
    assert decide(panel, weighted) == decide([one for one in panel if one.evaluator != silenced], CASE)


@given(PANEL, st.randoms())
def test_order_never_matters(panel, random):
    shuffled = list(panel)
    random.shuffle(shuffled)
    assert decide(shuffled, CASE) == decide(panel, CASE)


@given(PANEL)
def test_the_interview_never_counts_beyond_its_limit(panel):
    without = decide([one for one in panel if one.side != "interview"], CASE).balance
    assert abs(decide(panel, CASE).balance - without) <= 0.6 + 1e-9


@given(PANEL)
def test_the_balance_lies_in_its_range(panel):
    decision = decide(panel, CASE)
    assert decision.range[0] <= decision.balance <= decision.range[1]


@given(PANEL, st.sampled_from([CASE, KNOWN]))
def test_every_summary_is_short_and_without_a_colon(panel, case):
    summary = decide(panel, case).summary
    assert summary.endswith(".")
    assert ":" not in summary
    assert len(summary.split()) <= 25
    assert summary.count(". ") <= 2


@given(PANEL)
def test_a_stranger_gets_no_firm_advice_but_of_a_dealbreaker(panel):
    decision = decide(panel, CASE)
    assert decision.firmness == "toss-up" or decision.dealbreakers


@given(PANEL)
def test_a_firm_yes_knows_the_way_the_pay_and_the_fit(panel):
    decision = decide(panel, KNOWN)
    if (decision.suggestion, decision.firmness) == ("attend", "firm"):
        known = {finding.evaluator for finding in decision.findings if finding.stance != "unknown"}
        assert {"commute", "pay-cut", "fit"} <= known
        assert decision.range[0] > 0


@given(PANEL)
def test_nothing_firm_is_nearly_the_opposite(panel):
    decision = decide(panel, KNOWN)
    if decision.firmness == "firm" and not decision.dealbreakers:
        assert abs(decision.balance) >= 0.15


@given(PANEL)
def test_nobody_is_asked_under_a_firm_no(panel):
    decision = decide([dataclasses.replace(one, question="Why?") for one in panel], KNOWN)
    assert not (decision.ask_first and (decision.suggestion, decision.firmness) == ("decline", "firm"))


@given(PANEL)
def test_every_finding_is_read_once(panel):
    assert sorted(one.evaluator for one in decide(panel, CASE).findings) == sorted(one.evaluator for one in panel)


@given(st.floats(1, 1e6), st.floats(0, 2), st.floats(0.5, 1))
def test_near_a_limit_nothing_is_sure(limit, share, certainty):
    sure = near_limit(limit * share, limit, certainty)
    assert 0.5 <= sure <= certainty + 1e-3
    assert sure < 0.8 or abs(share - 1) > 0.01


@given(st.floats(1, 1e6), st.floats(0.1, 1), st.floats(0.8, 1))
def test_a_tenth_beyond_a_limit_is_clear(limit, beyond, certainty):
    assert near_limit(limit * (1.0001 + beyond), limit, certainty) == round(certainty, 3)
