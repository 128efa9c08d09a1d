"""What the contract does for an evaluator, and the version it has."""

import pytest

import jobrsvp
from jobrsvp import Case, Evaluator, Posting
from jobrsvp.api import version


class Needy(Evaluator):
    """Needs what a test says."""

    id = "needy"
    side = "job"

    def __init__(self, *needs):
        self.needs = needs

    def evaluate(self, case, context):
        return self.neutral("It is there.")


@pytest.mark.parametrize(
    ("needs", "headline", "missing", "asks"),
    [
        (("posting.pay",), "The posting does not say the pay.", "posting", None),
        (("posting.pay", "posting.workplace"), "The posting does not say the pay and workplace.", "posting", None),
        (("profile.home",), "Your profile does not say your home.", "person", "home"),
        (("posting.pay", "profile.pay.floor"), "Your profile does not say your floor.", "person", "pay.floor"),
    ],
)
def test_what_is_missing_says_whose_silence_it_is(judge, needs, headline, missing, asks):
    finding = judge(Needy(*needs))
    assert (finding.headline, finding.missing, finding.asks) == (headline, missing, asks)


def test_an_evaluator_has_no_levers_of_its_own():
    assert list(Needy().levers(Case(posting=Posting()), None)) == []


@pytest.mark.parametrize(
    ("wanted", "can"), [("2.0", True), ("2.7", True), ("2", True), ("1.0", False), ("20.0", False), (2.0, False)]
)
def test_the_major_version_decides(wanted, can):
    assert version.speaks(wanted) is can


def test_an_old_name_works_and_warns():
    with pytest.warns(DeprecationWarning, match=r"goes in version 2\.2 .* use jobrsvp\.WeighedFinding"):
        assert jobrsvp.Voice is jobrsvp.WeighedFinding


def test_a_name_that_never_was_is_an_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = jobrsvp.nonsense
