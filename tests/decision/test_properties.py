"""What holds for every panel."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from jobrsvp.decision import decide
from jobrsvp.model import Case, Finding, Posting, Profile, Quote

SHARE = st.floats(0, 1)
QUOTE = Quote(text="x", start=0, end=1)


@st.composite
def findings(draw):
    stance = draw(st.sampled_from(["for", "against", "neutral", "unknown"]))
    return Finding(
        evaluator=draw(st.sampled_from("abcdef")),
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


@given(PANEL, st.sampled_from("abcdef"))
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


@given(PANEL)
def test_every_summary_is_one_sentence(panel):
    assert decide(panel, CASE).summary.endswith(".")
