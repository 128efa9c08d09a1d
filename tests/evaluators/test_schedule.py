import datetime as dt
from decimal import Decimal

import pytest
from tests.evaluators.people import profile, quote

from jobrsvp import Context
from jobrsvp import Schedule as Hours
from jobrsvp.contexts import Spoken
from jobrsvp_evaluators.schedule import Schedule

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
LIMITS = {"weekends": False, "nights": False, "travel_percent_max": 20, "hours_per_week_max": 45}


@pytest.fixture
def find(judge):
    """Return ``find(limits, hours) -> Finding``."""

    def find(limits, hours=None):
        return judge(Schedule(), profile=profile(schedule=limits), schedule=hours)

    return find


def hours(words="as it says", **fields):
    return Hours(quotes=(quote(words),), **fields)


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        (hours(weekends=True), "schedule.weekends"),
        (hours(nights=True), "schedule.nights"),
        (hours(travel_percent=21), "schedule.travel_percent_max"),
        (hours(hours_per_week=Decimal("45.5")), "schedule.hours_per_week_max"),
    ],
)
def test_a_broken_limit_is_a_dealbreaker_with_quote_and_fact(find, said, fact):
    finding = find(LIMITS, said)
    assert finding.dealbreaker
    assert finding.facts == (fact,)
    assert finding.quotes == said.quotes


@pytest.mark.parametrize(
    "said",
    [
        hours(weekends=False, nights=False),
        hours(travel_percent=20),
        hours(hours_per_week=Decimal(45)),
        hours(travel_percent=0, hours_per_week=Decimal(38)),
    ],
)
def test_kept_limits_speak_for_it(find, said):
    assert find(LIMITS, said).stance == "for"


def test_a_broken_limit_without_a_quote_is_no_dealbreaker(find):
    finding = find(LIMITS, Hours(weekends=True))
    assert (finding.stance, finding.dealbreaker) == ("against", False)


def test_the_quote_that_speaks_of_the_limit_is_shown(find):
    words = quote("Weekend work is part of the job"), quote("40 hours")
    assert find(LIMITS, Hours(weekends=True, quotes=words)).quotes == words[:1]


@pytest.mark.parametrize("said", [None, hours(shifts=True), hours(contract_months=12)])
def test_what_the_posting_does_not_say_is_asked(find, said):
    finding = find(LIMITS, said)
    assert (finding.stance, finding.could_veto) == ("unknown", True)
    assert finding.question == "Is there any work on weekends?"


def test_what_is_half_said_is_asked_for_the_rest(find):
    finding = find(LIMITS, hours(weekends=False))
    assert (finding.stance, finding.question) == ("for", "Are there any night shifts?")


class TestPartTime:
    @pytest.mark.parametrize(
        ("said", "least", "veto"), [(20, 35, True), (34, 35, True), (35, 35, False), (40, 35, False), (20, 20, False)]
    )
    def test_fewer_hours_than_one_wants_are_a_dealbreaker(self, find, said, least, veto):
        finding = find({"hours_per_week_min": least}, hours("20 hours a week", hours_per_week=Decimal(said)))
        assert finding.dealbreaker == veto
        if veto:
            assert finding.headline == f"It is for {said} hours a week, and you want at least {least}."
            assert finding.facts == ("schedule.hours_per_week_min",)

    def test_of_a_range_the_upper_end_counts(self, find):
        said = hours(hours_per_week=Decimal(40), hours_per_week_min=Decimal(20))
        assert find({"hours_per_week_min": 35}, said).stance == "for"

    def test_hours_that_are_not_said_are_asked(self, find):
        finding = find({"hours_per_week_min": 35})
        assert (finding.stance, finding.question) == ("unknown", "How many hours a week are usual?")

    @pytest.mark.parametrize(
        ("said", "person", "asks"),
        [
            (20, {}, "schedule.hours_per_week_min"),
            (30, {"schedule": {"weekends": False}}, "schedule.hours_per_week_min"),
            (40, {"schedule": {"weekends": False}}, None),
            (30, {"schedule": {"weekends": True}}, "schedule.hours_per_week_min"),
            (40, {"pay": {"hours_per_week": 24}}, "schedule.hours_per_week_max"),
            (40, {"targets": {"titles": ["Baker (part-time)"]}}, "schedule.hours_per_week_max"),
            (40, {"targets": {"titles": ["Baker"]}}, "schedule.weekends"),
            (40, {"pay": {"hours_per_week": 40}}, "schedule.weekends"),
            (20, {"schedule": {"hours_per_week_max": 25}}, None),
            (20, {"schedule": {"hours_per_week_min": 15}}, None),
            (None, {}, "schedule.weekends"),
        ],
    )
    def test_the_hours_one_wants_are_asked_where_they_matter(self, judge, said, person, asks):
        schedule = said and hours(hours_per_week=Decimal(said), weekends=False)
        asking = Context(now=NOW, languages=Spoken("en"))
        assert judge(Schedule(), profile=profile(**person), schedule=schedule, context=asking).asks == asks


@pytest.mark.parametrize(
    ("limits", "asks"),
    [
        ({"hours_per_week_min": 20}, "schedule.weekends"),
        ({"hours_per_week_min": 20, "weekends": True}, None),
        ({"weekends": True}, "schedule.hours_per_week_min"),
        ({}, "schedule.weekends"),
    ],
)
def test_weekends_that_the_posting_has_are_asked_before_hours(find, limits, asks):
    assert find(limits, hours(weekends=True, hours_per_week=Decimal(24))).asks == asks


def test_hours_within_the_limits_are_not_proved_by_a_weekend(judge):
    said = Hours(
        quotes=(quote("24 hours a week"), quote("every other weekend")), hours_per_week=Decimal(24), weekends=True
    )
    asking = Context(now=NOW, languages=Spoken("en"))
    finding = judge(Schedule(), profile=profile(schedule={"hours_per_week_min": 20}), schedule=said, context=asking)
    assert [one.text for one in finding.quotes] == ["24 hours a week"]


def test_on_call_may_reach_into_the_nights(find):
    finding = find({"nights": False}, hours(on_call=True, nights=False))
    assert (finding.stance, finding.dealbreaker) == ("against", False)


def test_who_says_nothing_is_not_known(find):
    assert find({}, hours(weekends=True, nights=True)).stance == "unknown"


@pytest.mark.parametrize("limits", [{"weekends": True}, {"weekends": True, "nights": True}])
def test_who_accepts_everything_has_no_limit(find, limits):
    assert find(limits, hours(weekends=True, nights=True)).stance == "neutral"


def test_of_a_range_of_hours_the_lower_end_counts(find):
    said = hours(hours_per_week=Decimal(50), hours_per_week_min=Decimal(30))
    assert find(LIMITS, said).stance == "for"


@pytest.mark.parametrize(("most", "veto"), [(10, True), (None, False), (80, False)])
def test_nights_away_break_a_limit_of_little_travel(judge, most, veto):
    words = "Fly in, fly out from Perth, two weeks on and one off"
    context = Context(now=NOW, languages=Spoken("en"))
    limits = profile(schedule={"nights": False, "travel_percent_max": most})
    finding = judge(Schedule(), profile=limits, context=context, description=words, sources={"text": words})
    assert (finding.dealbreaker, "away from home" in finding.headline) == (veto, veto)


@pytest.mark.parametrize(("words", "limit"), [("on a Sunday", "weekends"), ("the night shift", "nights")])
def test_what_is_named_and_perhaps_of_others_speaks_against_it_and_is_asked(judge, words, limit):
    context = Context(now=NOW, languages=Spoken("en"))
    finding = judge(Schedule(), profile=profile(schedule={limit: False}), schedule=hours(words), context=context)
    assert (finding.stance, finding.dealbreaker, finding.could_veto) == ("against", False, True)


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("The night shift is part of it.", 0.9),
        ("The night shift is theirs and without the laboratory.", 0.75),
        ("The night shift is part of it. No dogs.", 0.9),
        ("Every third week is the night shift.", 0.9),
        ("You must take the night shift.", 0.9),
        ("We smile about the night shift.", 0.75),
        ("You must be kind. We smile about the night shift.", 0.75),
    ],
)
def test_a_night_without_a_duty_or_beside_a_denial_is_less_certain(judge, words, certainty):
    context, said = Context(now=NOW, languages=Spoken("en")), hours("night shift", nights=True)
    limits = profile(schedule={"nights": False})
    finding = judge(Schedule(), profile=limits, schedule=said, description=words, context=context)
    assert (finding.dealbreaker, finding.certainty) == (True, certainty)


def test_hours_by_the_clock_are_certain(judge):
    words = "We bake from 22:00 to 6:00 and smile."
    context, said = Context(now=NOW, languages=Spoken("en")), hours("22:00 to 6:00", nights=True)
    limits = profile(schedule={"nights": False})
    assert judge(Schedule(), profile=limits, schedule=said, description=words, context=context).certainty == 0.9


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("You travel to our mills in Leeds and Hull.", "against"),
        ("Travel between the sites is part of the work.", "against"),
        ("Regular travel to customers, all paid.", "against"),
        ("The team meets twice a year, and we pay for travel.", "unknown"),
        ("The team meets twice a year; travel and hotel are paid.", "unknown"),
        ("You weave at our mill.", "unknown"),
    ],
)
def test_travel_of_which_nobody_says_how_much_is_asked(judge, words, stance):
    context, limits = Context(now=NOW, languages=Spoken("en")), profile(schedule={"travel_percent_max": 10})
    finding = judge(Schedule(), profile=limits, context=context, description=words, sources={"text": words})
    assert (finding.stance, finding.could_veto, finding.dealbreaker) == (stance, True, False)


def test_hours_that_name_no_weekend_leave_it_unknown(judge):
    context = Context(now=NOW, languages=Spoken("en"))
    limits = profile(schedule={"weekends": False})
    finding = judge(Schedule(), profile=limits, schedule=hours("24 hours", hours_per_week=Decimal(24)), context=context)
    assert finding.stance == "unknown"


def test_whoever_accepts_weekends_is_not_told_that_they_said_nothing(find):
    finding = find({"weekends": True}, hours(weekends=True))
    assert (finding.stance, finding.headline) == ("neutral", "You accept the hours that it may have.")
