import datetime as dt

import pytest
from tests.evaluators.people import NOW, quote

from jobrsvp import Contact, Context, Invitation, Quality
from jobrsvp.contexts import Spoken
from jobrsvp.languages import known
from jobrsvp_evaluators.posting_quality import PostingQuality


@pytest.fixture
def find(judge):
    """Return ``find(quality fields, stage=, **posting) -> Finding``."""

    def find(stage="listing", posting=None, **quality):
        return judge(
            PostingQuality(), invitation=Invitation(stage=stage), quality=Quality(**quality), **(posting or {})
        )

    return find


@pytest.mark.parametrize(
    ("completeness", "stance"), [(0.1, "against"), (0.3, "against"), (0.31, "neutral"), (0.65, "for"), (1.0, "for")]
)
def test_a_complete_posting_speaks_for_itself(find, completeness, stance):
    assert find(completeness=completeness).stance == stance


def test_what_is_missing_is_named(find):
    assert "the pay" in find(completeness=0.5, missing=("pay", "contact")).detail


@pytest.mark.parametrize(("title", "named"), [("Accountant", True), ("Baker", False), ("Care Assistant", False)])
def test_that_nobody_says_where_a_baker_works_is_no_gap(judge, title, named):
    quality = Quality(is_posting=True, missing=("workplace", "pay"))
    context = Context(now=NOW, languages=Spoken("en"))
    detail = judge(PostingQuality(), context=context, title=title, quality=quality).detail
    assert ("whether one works at home" in detail) == named


@pytest.mark.parametrize(
    "posting", [{"valid_through": dt.date(2026, 11, 1)}, {"valid_through": dt.date(2024, 1, 1), "title": "Baker"}]
)
def test_a_listing_past_its_date_is_closed(find, posting):
    finding = find(posting=posting, completeness=0.9)
    assert (finding.stance, finding.strength) == ("against", 0.9)
    assert "closed on" in finding.headline


def test_a_page_that_says_it_is_closed_is_closed(find):
    assert "closed" in find(expired=True, completeness=0.9).headline


@pytest.mark.parametrize("day", [dt.date(2026, 11, 2), dt.date(2027, 1, 1)])
def test_the_last_day_is_still_open(find, day):
    assert find(posting={"valid_through": day}, completeness=0.9).stance == "for"


def test_an_old_listing_is_doubted_and_asked_about(find):
    finding = find(posting={"date_posted": dt.date(2026, 1, 2)}, completeness=0.9)
    assert (finding.stance, finding.question) == ("against", "Is the position still open?")


def test_an_old_listing_with_a_later_end_is_open(find):
    posting = {"date_posted": dt.date(2026, 1, 2), "valid_through": dt.date(2026, 12, 31)}
    assert find(posting=posting, completeness=0.9).stance == "for"


@pytest.mark.parametrize("stage", ["invited", "accepted"])
def test_an_invitation_shows_that_the_job_is_open(find, stage):
    assert find(stage, {"valid_through": dt.date(2026, 1, 1)}, expired=True, completeness=0.9).stance == "for"


def test_a_contradiction_is_asked_about(find):
    finding = find(completeness=0.9, contradictions=("The title says remote, the text says on site.",))
    assert finding.stance == "against"
    assert finding.question == "Which is right? The title says remote, the text says on site."


def test_the_date_is_quoted(find):
    words = quote("Apply by 1 November")
    posting = {"valid_through": dt.date(2026, 11, 1), "quotes": {"valid_through": words}}
    assert find(posting=posting).quotes == (words,)


def test_what_only_frauds_write_comes_first_with_its_quote(find):
    finding = find(completeness=0.9, cautions={"fee": quote("pay a registration fee")})
    assert (finding.stance, finding.strength, finding.could_veto) == ("against", 0.5, True)
    assert finding.quotes[0].text == "pay a registration fee"
    assert not finding.dealbreaker


def test_two_signs_of_fraud_weigh_more_than_one_and_the_gravest_is_named(find):
    finding = find(stage="invited", cautions={"chat": quote("on Telegram"), "cheque": quote("send you a cheque")})
    assert finding.strength == 0.9
    assert "cheque" in finding.headline
    assert "chat" in finding.detail


def test_the_words_of_the_mail_count_as_those_of_the_posting(judge):
    mail = Invitation(stage="invited", cautions={"bank": quote("your bank details")})
    assert "bank data" in judge(PostingQuality(), invitation=mail, quality=Quality(completeness=0.9)).headline


def test_a_posting_that_nobody_has_looked_at_is_not_blamed_for_its_silence(find):
    finding = find(is_posting=False, completeness=0.2, missing=("pay",))
    assert (finding.stance, finding.strength) == ("neutral", 0)
    assert "the pay" in finding.detail


@pytest.mark.parametrize(("posted", "strength"), [(dt.date(2026, 8, 1), 0.15), (dt.date(2026, 2, 1), 0.4)])
def test_the_older_the_ad_the_less_it_is_believed(find, posted, strength):
    finding = find(posting={"date_posted": posted}, completeness=0.9)
    assert (finding.stance, finding.strength) == ("against", strength)
    assert "months old" in finding.headline


@pytest.mark.parametrize(
    "text", ["We are always hiring good welders.", "Aufnahme in unseren Talentpool", "Nous recrutons toute l'année."]
)
def test_an_ad_for_a_list_of_candidates_is_asked_about(judge, text):
    context = Context(now=dt.datetime(2026, 11, 2, tzinfo=dt.UTC), languages=known())
    posting = {"description": text, "sources": {"text": text}, "quality": Quality(completeness=0.9)}
    finding = judge(PostingQuality(), context=context, **posting)
    assert finding.question == "Is there a position to fill now?"
    assert finding.quotes


@pytest.mark.parametrize(("kind", "word"), [("agency", "agency"), ("employer", "posting")])
def test_who_hides_the_employer_is_asked(find, kind, word):
    finding = find(posting={"contact": Contact(kind=kind)}, completeness=0.9, missing=("organization",))
    assert (finding.stance, word in finding.headline) == ("against", True)
    assert finding.question


def test_a_posting_without_pay_does_not_say_what_one_needs_to_know(find):
    assert find(completeness=0.9, missing=("pay",)).stance == "neutral"
