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


OLDER, NEWER, NONE = "look for a newer version of the plugin", "upgrade JobRSVP", "which is no version"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("2.3", None), ("2.0", None), ("2", None), ("2.4", NEWER), ("2.12", NEWER), ("3.0", NEWER), ("3", NEWER),
        ("1.9", OLDER), ("1", OLDER), ("20.0", NEWER), (2.0, NONE), (None, NONE), ("two", NONE), ("2.0.1", NONE),
        ("", NONE), ("2.", NONE), ("9" * 99, NONE),
    ],
)  # fmt: skip
def test_a_plugin_for_this_minor_version_or_an_older_one_can_be_used(wanted, told):
    fault = version.fault_of(wanted, have="2.3")
    assert told in fault if told else fault is None


def test_an_old_name_works_and_warns(monkeypatch):
    monkeypatch.setattr(version, "USED", {})
    with pytest.warns(DeprecationWarning, match=r"goes in version 2\.2 .* use jobrsvp\.WeighedFinding"):
        assert jobrsvp.Voice is jobrsvp.WeighedFinding
    assert version.deprecated_in(__name__) == [
        "jobrsvp.Voice goes in version 2.2 of the API: use jobrsvp.WeighedFinding."
    ]


def test_a_name_that_never_was_is_an_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = jobrsvp.nonsense
