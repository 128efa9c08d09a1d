"""Options that an evaluator would refuse are refused when they are set."""

import pytest
from tests.helpers.distributions import install

from jobrsvp import BadInput, Profile
from jobrsvp.panel import listing

THEIRS = """
import dataclasses, jobrsvp

@dataclasses.dataclass(frozen=True)
class Options:
    share: int = jobrsvp.option(25, "Most travel.", least=0, most=100, unit="%")

class Theirs(jobrsvp.Evaluator):
    "Looks at travel."
    id = "theirs"
    side = "job"
    Options = Options
    def evaluate(self, case, context):
        return self.neutral("It is there.")

@jobrsvp.hookimpl
def evaluators():
    return [Theirs()]
"""


@pytest.fixture
def registry(site, load):
    """The registry with a third party's evaluator that has an option."""
    install(site, "their_one", THEIRS)
    return load()


def profile(**wishes):
    return Profile(evaluators={"theirs": wishes})


def test_a_third_partys_option_has_its_range_in_the_list(registry):
    (row,) = next(one["options"] for one in listing.evaluators(registry, Profile()) if one["id"] == "theirs")
    assert (row["least"], row["most"], row["unit"]) == (0, 100, "%")


@pytest.mark.parametrize(
    ("wishes", "field", "told"),
    [
        ({"share": 101}, "share", "Write a number from 0 to 100."),
        ({"share": "much"}, "share", "Write a whole number."),
        ({"shrae": 1}, "shrae", "Unknown field. Write share."),
    ],
)
def test_a_third_partys_option_is_refused_without_importing_it(registry, wishes, field, told):
    with pytest.raises(BadInput) as caught:
        listing.check_options(registry, Profile(), profile(**wishes))
    assert caught.value.fields == {f"evaluators.theirs.{field}": [told]}


@pytest.mark.parametrize("before", [Profile(), profile(share=99)])
def test_a_value_in_its_range_is_taken(registry, before):
    listing.check_options(registry, before, profile(share=100))


def test_what_stood_there_before_keeps_nobody_from_their_profile(registry):
    listing.check_options(registry, profile(gone=1), profile(gone=1))


@pytest.mark.parametrize("field", ["evaluators", "weights"])
def test_a_misspelt_evaluator_is_refused_with_the_one_that_was_meant(registry, field):
    with pytest.raises(BadInput) as caught:
        listing.check_options(registry, Profile(), Profile(**{field: {"their": {} if field == "evaluators" else 2}}))
    assert caught.value.fields == {f"{field}.their": ["There is no such evaluator. Write theirs."]}


def test_what_another_plugin_may_bring_is_kept(registry):
    listing.check_options(registry, Profile(), Profile(weights={"travel-light": 2}))
