import dataclasses
from decimal import Decimal

import pytest
from tests.evaluators.money_cases import context, denies, having, offers, pay, person

from jobrsvp.contexts import Spoken
from jobrsvp.model import PresentBenefits
from jobrsvp_evaluators.benefits import Benefits


@pytest.fixture
def find(judge):
    """Return ``find(present_benefits, *benefits, **posting) -> Finding`` for somebody with 98,000 USD a year."""

    def find(present, *benefits, country="US", home="US", **posting):
        profile = person(current=98000, benefits=present, country=home)
        posting.setdefault("pay", (pay(98000),))
        return judge(Benefits(), profile=profile, context=context(), benefits=benefits, country=country, **posting)

    return find


USUAL = having("health_insurance", "retirement", "pto", cover="family", match=4, days=20)


def test_a_denied_benefit_is_lost_in_money(find):
    finding = find(USUAL, denies("health_insurance"), offers("retirement"), offers("pto"))
    assert finding.stance == "against"
    assert finding.figures["lost"] == ["health_insurance"]
    assert finding.figures["middle"] == "-20143.00"
    assert finding.headline == "You would lose health insurance, and be about 20,000 USD a year worse off."
    assert not finding.dealbreaker


def test_silence_is_never_a_loss(find):
    finding = find(USUAL)
    assert finding.stance == "unknown"
    assert finding.figures["lost"] == []
    assert finding.figures["middle"] == "0.00"
    assert finding.figures["low"] == "-31601.46"  # 20,143 + 3,920 + 20 x 98,000/260
    assert finding.figures["high"] == "0.00"
    assert "health insurance, retirement plan and paid leave" in finding.question


def test_what_is_offered_again_is_kept(find):
    finding = find(USUAL, offers("health_insurance"), offers("retirement"), offers("pto"))
    assert finding.stance == "neutral"
    assert finding.figures["kept"] == ["health_insurance", "retirement", "pto"]


@pytest.mark.parametrize("benefit", [offers("retirement"), offers("pto"), offers("pto", unit="unlimited")])
def test_an_amount_that_is_not_said_is_no_loss(find, benefit):
    assert find(USUAL, benefit).figures["lost"] == []


@pytest.mark.parametrize(
    ("benefit", "status", "middle"),
    [
        (offers("pto", 10, "days"), "lost", "-3769.23"),  # 10 x 98,000/260
        (offers("pto", 5, "weeks"), "gained", "1884.62"),  # 5 x 98,000/260
        (offers("retirement", 6, "percent"), "gained", "1960.00"),  # 2 % of 98,000
        (offers("retirement", 3, "percent"), "lost", "-980.00"),
        (offers("retirement", 4, "percent"), "kept", "0.00"),
    ],
)
def test_more_or_less_of_a_benefit(find, benefit, status, middle):
    finding = find(USUAL, benefit)
    assert finding.figures[status] == [benefit.key]
    assert finding.figures["middle"] == middle


def test_everything_denied_loses_everything(find):
    finding = find(USUAL, denies("ALL"))
    assert finding.figures["lost"] == ["health_insurance", "retirement", "pto"]
    assert finding.strength == 0.8
    assert finding.quotes[0].text == "no ALL"


def test_a_gain_speaks_for(find):
    present = having("pto", days=20, lacks=["health_insurance"])
    finding = find(present, offers("health_insurance"), offers("pto", 20, "days"))
    assert finding.stance == "for"
    assert finding.figures["gained"] == ["health_insurance"]
    assert finding.headline.startswith("You would gain health insurance")


class TestMustHave:
    def test_denied_is_a_dealbreaker(self, find):
        finding = find(having("health_insurance", must=["health_insurance"]), denies("health_insurance"))
        assert finding.dealbreaker
        assert finding.certainty >= 0.8
        assert finding.facts == ("benefits.must_have",)
        assert finding.quotes[0].text == "no health_insurance"

    def test_denied_with_everything_is_a_dealbreaker(self, find):
        finding = find(having(must=["health_insurance", "pto"]), denies("ALL"))
        assert finding.dealbreaker
        assert "health insurance or paid leave" in finding.headline

    def test_not_mentioned_is_a_question(self, find):
        finding = find(having(must=["health_insurance"]))
        assert finding.stance == "unknown"
        assert not finding.dealbreaker
        assert finding.could_veto
        assert finding.question == "Does the job come with health insurance?"

    def test_offered_is_no_question(self, find):
        finding = find(having(must=["health_insurance"]), offers("health_insurance"))
        assert not finding.could_veto
        assert finding.question is None

    @pytest.mark.parametrize(
        ("present", "offered", "headline"),
        [
            (
                having("dental", must=["dental"]),
                ["dental"],
                "You would keep dental, which you must have.",
            ),
            (
                having("dental", "pto", must=["dental", "pto"]),
                ["dental", "pto", "meals"],
                "You would keep dental and paid leave, which you must have.",
            ),
            (having(must=["dental"]), ["dental"], "It comes with dental, which you must have."),
            (having(must=["dental"]), ["dental", "meals"], "It comes with dental, which you must have."),
            (having("dental"), ["dental"], "The benefits are about the same."),
        ],
    )
    def test_that_it_is_kept_is_said(self, find, present, offered, headline):
        finding = find(present, *map(offers, offered))
        assert finding.headline == headline
        assert (finding.stance == "for") == bool(present.must_have)
        assert f"we offer {offered[0]}" in [quote.text for quote in finding.quotes]

    def test_that_it_is_kept_is_said_beside_a_loss_and_a_gain(self, find):
        lost = find(having("dental", "vision", must=["dental"]), offers("dental"), denies("vision"))
        gained = find(having("dental", must=["dental"], lacks=["bonus"]), offers("dental"), offers("bonus"))
        assert (lost.stance, gained.stance) == ("against", "for")
        assert all("You would keep dental, which you must have." in one.detail for one in (lost, gained))

    @pytest.mark.parametrize("present", [having("dental", must=["dental", "bonus"]), having(must=["dental", "bonus"])])
    def test_while_another_is_open_it_is_no_headline(self, find, present):
        finding = find(present, offers("dental"))
        assert "must have" not in finding.headline or "does not mention bonus" in finding.headline
        assert finding.question == "Does the job come with bonus?"

    def test_what_the_law_gives_is_not_said_to_be_offered(self, find):
        assert "must have" not in find(having("pto", must=["pto"]), country="GB", home="GB").headline

    def test_any_benefits_at_all(self, find):
        assert find(having(must=["ALL"]), denies("ALL")).dealbreaker
        assert "any benefits" in find(having(must=["ALL"])).question
        assert not find(having(must=["ALL"]), offers("dental")).could_veto

    def test_given_by_law_is_no_question(self, find):
        assert not find(having(must=["pto"]), country="FR").could_veto


class TestStatutory:
    @pytest.mark.parametrize(
        ("country", "key"), [("GB", "pto"), ("DE", "health_insurance"), ("FR", "pto"), ("AU", "retirement")]
    )
    def test_items_cancel_within_one_country(self, find, country, key):
        finding = find(having(key), country=country, home=country)
        assert finding.figures["unknown"] == []
        assert finding.figures["kept"] == [key]

    def test_items_do_not_cancel_between_countries(self, find):
        assert find(having("pto", days=28), country="US", home="GB").figures["unknown"] == ["pto"]

    def test_what_is_above_the_law_is_unknown(self, find):
        finding = find(having("pto", days=30), country="DE", home="DE")
        assert finding.figures["unknown"] == ["pto"]
        assert finding.figures["low"] == "-3769.23"  # ten of thirty days: 10 x 98,000/260

    def test_items_do_not_hold_for_contractors(self, find):
        finding = find(having("pto"), country="GB", home="GB", employment_type="contractor")
        assert finding.figures["unknown"] == ["pto"]


class TestPresentBenefitsNotSaid:
    def test_offered_ones_speak_mildly_for(self, find):
        finding = find(having(), offers("health_insurance"), offers("dental"))
        assert finding.stance == "for"
        assert finding.strength <= 0.2

    def test_denied_ones_are_no_loss(self, find):
        assert find(having(), denies("ALL")).stance in ("neutral", "unknown")

    def test_silence_is_unknown(self, find):
        assert find(having()).stance == "unknown"


def test_values_come_with_their_source(find):
    rows = find(USUAL, denies("health_insurance")).figures["package"]["assumptions"]
    cited = next(row for row in rows if row["key"] == "us_health_insurance_family")
    assert "KFF" in cited["source"]
    assert cited["url"].startswith("https://")


def test_the_persons_own_value_counts(judge):
    profile = person(current=98000, benefits=having("health_insurance", cover="family"))
    finding = judge(
        Benefits(),
        profile=profile,
        context=context(us_health_insurance_family=Decimal(9000)),
        benefits=(denies("health_insurance"),),
        country="US",
    )
    assert finding.figures["middle"] == "-9000.00"


def test_without_pay_there_is_still_a_finding(judge):
    profile = person(benefits=having("health_insurance", "dental"), currency=None, country=None)
    finding = judge(Benefits(), profile=profile, context=context(), benefits=(denies("ALL"),))
    assert finding.stance == "against"
    assert finding.strength > 0.3


class TestGains:
    @pytest.mark.parametrize(
        ("present", "claimed"),
        [
            (having("pto", days=20), False),
            (having("pto", days=20, lacks=["bonus"]), False),
            (having(), False),
            (having("pto", days=20, lacks=["dental"]), True),
            (having("pto", days=20, must=["dental"]), True),
            (PresentBenefits(has=()), True),
        ],
        ids=["not ticked", "another lacks", "nothing said", "lacks", "must have", "has none"],
    )
    def test_only_what_the_person_said_to_lack_or_want_is_gained(self, find, present, claimed):
        finding = find(present, offers("dental"), offers("pto", 20, "days"))
        assert ("dental" in finding.figures["gained"]) == claimed
        assert ("gain dental" in finding.headline) == (claimed and present.has is not None)
        assert ("did not say whether you have dental" in finding.detail) == (not claimed)

    def test_what_may_be_no_gain_speaks_mildly_and_is_asked(self, find):
        finding = find(having("pto", days=20), offers("dental"), offers("pto", 20, "days"))
        assert (finding.stance, finding.headline) == ("for", "It offers dental.")
        assert finding.strength <= 0.2
        assert finding.asks == "benefits.lacks"
        assert finding.quotes[-1].text == "we offer dental"

    @pytest.mark.parametrize("present", [having("dental"), having()], ids=["another ticked", "nothing said"])
    def test_what_may_be_no_gain_is_no_money(self, find, present):
        finding = find(present, offers("health_insurance"), offers("dental"))
        assert finding.figures["unsaid"][0] == "health_insurance"
        assert finding.figures["middle"] == "0.00"
        assert "health_insurance" not in finding.figures["package"]["offered"]

    def test_what_may_be_no_gain_makes_up_for_no_loss(self, find):
        finding = find(having("dental"), offers("bonus"), denies("dental"))
        assert finding.stance == "against"
        assert finding.headline.startswith("You would lose dental")
        assert "did not say whether you have bonus" in finding.detail

    def test_what_nobody_asked_for_is_no_gain_and_is_said(self, find):
        finding = find(having("pto", days=20), offers("visa"), offers("childcare"), offers("pto", 20, "days"))
        assert finding.figures["gained"] == []
        assert "did not say you need" in finding.detail

    def test_who_must_have_it_gains_it(self, find):
        finding = find(having("pto", days=20, must=["visa"]), offers("visa"), offers("pto", 20, "days"))
        assert finding.figures["gained"] == ["visa"]

    def test_shares_of_unknown_worth_are_said_and_no_gain(self, find):
        finding = find(having("pto", days=20), offers("equity"), offers("pto", 20, "days"))
        assert finding.stance != "for"
        assert "nobody can tell" in finding.detail


@pytest.mark.parametrize(
    ("words", "open_"),
    [
        ("we offer dental to eligible staff", True),
        ("we offer dental, subject to your hours", True),
        ("we offer dental only for managers", True),
        ("we offer dental from the first day", False),
        ("we offer dental. Discounts for eligible staff", False),
    ],
)
def test_a_must_have_that_only_some_get_is_asked(judge, words, open_):
    asking = dataclasses.replace(context(), languages=Spoken("en"))
    profile = person(current=98000, benefits=having("dental", must=["dental"]), country="US")
    offered = (offers("dental"),)
    finding = judge(Benefits(), profile=profile, context=asking, benefits=offered, country="US", description=words)
    assert (finding.could_veto, finding.question == "Does the job come with dental?") == (open_, open_)
