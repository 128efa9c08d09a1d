"""What a finding may not be, and the form of its headline."""

import pytest

from jobrsvp import Finding, Quote
from jobrsvp.model.saying import clause

QUOTES = (Quote(text="On site", start=0, end=7),)
VETO = {"stance": "against", "dealbreaker": True, "quotes": QUOTES, "facts": ("commute.max_days",)}


def finding(**fields):
    return Finding(**{"evaluator": "commute", "side": "job", "stance": "for", "headline": "It is near."} | fields)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"headline": "  "}, "needs a headline"),
        ({"certainty": 1.2}, "certainty is 1.2"),
        ({"quotes": "On site"}, "quotes are jobrsvp.Quote records"),
        ({"quotes": (None,)}, "gives None for what the posting does not say"),
        ({"missing": "posting"}, "this one is not"),
        ({"stance": "unknown", "missing": "person"}, "needs asks"),
        ({"stance": "unknown", "missing": "person", "asks": "home.place", "question": "Where?"}, "to the employer"),
        ({"stance": "unknown", "missing": "posting", "asks": "home.place"}, "the posting that is silent"),
        ({"dealbreaker": True}, "speaks against"),
        (VETO | {"quotes": ()}, "needs a quote of the posting"),
        (VETO | {"facts": ()}, "needs a fact of the profile"),
        (VETO | {"limit": "assumed", "certainty": 0.8}, "at most 0.75 certain"),
    ],
)
def test_nonsense_is_refused_with_a_sentence(fields, told):
    with pytest.raises(ValueError, match=told):
        finding(**fields)


@pytest.mark.parametrize("fields", [VETO | {"limit": "assumed", "certainty": 0.75}, VETO | {"limit": "stated"}])
def test_a_dealbreaker_on_an_assumed_limit_only_leans(fields):
    assert finding(**fields).dealbreaker


@pytest.mark.parametrize(
    ("headline", "because"),
    [
        ("It pays about 15 % less than now.", "it pays about 15 % less than now"),
        ("The way takes 4 hours.", "the way takes 4 hours"),
        ("Acme is an employer you look for.", ""),  # Acme keeps its capital: the evaluator has to say so
        ("Note: it is far.", ""),
    ],
)
def test_because_is_made_of_a_headline_that_begins_plainly(headline, because):
    assert finding(headline=headline).because == because


def test_because_as_said_is_kept():
    assert finding(because="everything is near").because == "everything is near"


@pytest.mark.parametrize(
    ("headline", "faults"),
    [
        ("It is near.", []),
        ("Way: near.", ["a colon"]),
        ("It is near; go.", ["a semicolon"]),
        ("It is near.\nGo.", ["a line break"]),
        ("x" * 91, ["more than 90 characters"]),
    ],
)
def test_what_keeps_a_headline_from_being_one_clause_is_named(headline, faults):
    assert clause.faults(headline) == faults


@pytest.mark.parametrize(
    ("headline", "short"),
    [
        ("It pays 60,000 USD: too little.", "It pays 60,000 USD."),
        ("Pay: it is 60,000 USD.", "Pay, it is 60,000 USD."),
        ("It is near; go there.\nToday.", "It is near, go there."),
        (f"It is {'very ' * 30}far.", f"It is {'very ' * 15}very…"),
        (":;:", ":;:"),
    ],
)
def test_a_headline_is_cut_to_a_clean_clause(headline, short):
    assert clause.shortened(headline) == short
    assert len(short) <= clause.LONGEST_HEADLINE
