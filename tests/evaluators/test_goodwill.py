from jobrsvp import Invitation
from jobrsvp_evaluators.goodwill import Goodwill


def test_a_good_word_speaks_for_going_and_names_who_spoke_it(judge):
    finding = judge(Goodwill(), invitation=Invitation(referred_by="Alex"))
    assert (finding.stance, finding.strength, finding.facts) == ("for", 0.4, ("invitation.referred_by",))
    assert "Alex" in finding.headline
    assert "Alex" in finding.detail


def test_without_a_good_word_nothing_changes(judge):
    assert judge(Goodwill()).stance == "neutral"
