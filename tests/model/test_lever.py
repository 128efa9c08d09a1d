"""A case with something changed: what a lever is made of, and what a correction makes."""

from decimal import Decimal

import pytest
from tests.helpers.cases import Facts, case_of

from jobrsvp import changed, lever

CASE = case_of(Facts(dental=False, weekends=True))


@pytest.mark.parametrize(
    ("change", "path", "value"),
    [
        ({"posting.pay": {"minimum": 85000, "currency": "USD", "period": "year"}}, "pay.0.minimum", Decimal(85000)),
        ({"posting.pay": {"minimum": 14.6, "currency": "GBP", "period": "hour"}}, "pay.0.minimum", Decimal("14.6")),
        ({"posting.workplace": {"mode": "hybrid", "days_on_site": 2}}, "workplace.days_on_site", 2),
        ({"posting.schedule.weekends": False}, "schedule.weekends", False),
        ({"posting.schedule": {"hours_per_week": 38}}, "schedule.hours_per_week", Decimal(38)),
        ({"posting.benefits.dental": True}, "benefits.0.offered", True),
        (
            {"posting.locations": {"text": "here", "place": {"name": "here", "latitude": 1.0}}},
            "locations.0.text",
            "here",
        ),
        ({"posting.title": "Baker"}, "title", "Baker"),
        ({"posting.quality.expired": True}, "quality.expired", True),
    ],
)
def test_a_fact_of_the_posting_is_changed(change, path, value):
    found = changed(CASE, change, "as they say").posting
    for name in path.split("."):
        found = found[int(name)] if name.isdigit() else getattr(found, name)
    assert found == value


def test_one_benefit_is_changed_and_the_others_stay():
    after = changed(CASE, {"posting.benefits.vision": True}, "vision too").posting
    assert {one.key: one.offered for one in after.benefits} == {"dental": False, "vision": True}


def test_what_was_said_can_be_quoted_word_for_word():
    words = ("it pays 50,000 USD a year", "the weekends are free")
    first = changed(CASE, {"posting.pay": {"minimum": 50000, "currency": "USD", "period": "year"}}, words[0])
    second = changed(first, {"posting.schedule.weekends": False}, words[1])
    for quote in (second.posting.pay[0].quote, second.posting.schedule.quotes[0]):
        assert second.posting.sources[quote.source][quote.start : quote.end] == quote.text
    assert (second.posting.pay[0].quote.text, second.posting.schedule.quotes[0].text) == words


def test_a_field_of_the_person_or_the_meeting_is_changed():
    after = changed(CASE, {"profile.commute.max_minutes": 30, "invitation.format": "video"}, "")
    assert (after.profile.commute.max_minutes, after.invitation.format) == (30, "video")
    assert after.posting == CASE.posting


@pytest.mark.parametrize(
    "path", ["posting.luck", "profile.home.luck", "posting.quality.luck", "posting.workplace.luck"]
)
def test_what_there_is_not_cannot_be_changed(path):
    value = {"luck": 1} if path.startswith("posting.workplace") else 1
    with pytest.raises((TypeError, AttributeError, ValueError)):
        changed(CASE, {path.removesuffix(".luck") if isinstance(value, dict) else path: value}, "so")


@pytest.mark.parametrize(("size", "held"), [(-1, 0.0), (0.25, 0.25), (7, 1.0)])
def test_a_lever_holds_its_changed_case_and_a_size_within_0_and_1(size, held):
    one = lever(CASE, "the weekends are free", {"posting.schedule.weekends": False}, size=size)
    assert one.size == held
    assert one.case == changed(CASE, one.change, one.words)
