import datetime as dt

import pytest
from tests.evaluators.people import profile

from jobrsvp import Invitation, Location, Place
from jobrsvp_evaluators.time_cost import TimeCost


@pytest.fixture
def find(judge):
    """Return ``find(time fields, **more) -> Finding``."""

    def find(time, **more):
        return judge(TimeCost(), profile=profile(time=time), **more)

    return find


@pytest.mark.parametrize(
    ("time", "strength"),
    [
        ({"preparation_hours": 0}, 0.7),
        ({"preparation_hours": 1}, 0.15),
        ({"absences_this_month": 2}, 0.08),
        ({"absences_this_month": 5}, 0.32),
        ({"absences_this_month": 8}, 0.56),
        ({"absences_this_month": 9}, 1.0),
        ({"absences_this_month": 12}, 1.0),
        ({"leave_days_left": 0}, 0.2),
        ({"preparation_hours": 0, "absences_this_month": 9}, 1.0),
        ({"preparation_hours": 1, "leave_days_left": 0}, 0.35),
    ],
)
def test_the_costs_add_up_as_the_table_says(find, time, strength):
    finding = find(time)
    assert (finding.stance, finding.strength) == ("against", strength)


@pytest.mark.parametrize(
    "time", [{"preparation_hours": 2}, {"absences_this_month": 1}, {"preparation_hours": 8, "leave_days_left": 3}]
)
def test_enough_time_costs_nothing(find, time):
    assert find(time).stance == "neutral"


def test_no_time_and_the_tenth_absence_outweigh_all_practice(find):
    most_practice = 0.6
    assert find({"preparation_hours": 0}).strength > most_practice
    assert find({"absences_this_month": 9}).strength > most_practice


def test_a_telephone_call_needs_no_leave(find):
    assert find({"leave_days_left": 0}, invitation=Invitation(format="phone")).stance == "neutral"


def place(name, latitude, longitude):
    return Place(kind="city", name=name, latitude=latitude, longitude=longitude, country="US", radius_km=5)


@pytest.mark.parametrize(
    ("there", "stance", "word"),
    [
        (place("Somerville", 42.39, -71.10), "neutral", "time"),
        (place("Springfield", 42.10, -72.59), "against", "hours"),
        (place("Seattle", 47.61, -122.33), "against", "day's journey"),
    ],
)
def test_the_way_to_a_meeting_on_site_counts(find, there, stance, word):
    more = {"home": place("Cambridge", 42.37, -71.11), "invitation": Invitation(format="onsite")}
    finding = find({"preparation_hours": 8}, locations=(Location(text=there.name, place=there),), **more)
    assert finding.stance == stance
    assert word in finding.headline


def test_a_meeting_by_video_has_no_way(find):
    more = {"home": place("Cambridge", 42.37, -71.11), "invitation": Invitation(format="video")}
    there = Location(text="Seattle", place=place("Seattle", 47.61, -122.33))
    assert find({"preparation_hours": 8}, locations=(there,), **more).stance == "neutral"


def test_without_a_word_on_time_it_is_unknown(find):
    assert find({}).stance == "unknown"


STARTS = dt.datetime(2026, 12, 3, 14, 30, tzinfo=dt.UTC)  # a Thursday


@pytest.mark.parametrize(
    ("address", "stance"),
    [("1 Main Street, Somerville, MA", "neutral"), ("1 Pike Place, Seattle, WA", "against"), ("5th floor", "against")],
)
def test_the_way_leads_to_the_address_of_the_meeting_not_to_the_firm(find, address, stance):
    firm = Location(text="Seattle", place=place("Seattle", 47.61, -122.33))
    meeting = Invitation(address=address, format="onsite")
    home = place("Cambridge", 42.37, -71.11)
    finding = find({"preparation_hours": 8}, locations=(firm,), invitation=meeting, home=home)
    assert finding.stance == stance


@pytest.mark.parametrize(
    ("available", "stance", "word"),
    [
        (["2026-12-03T14:00/16:00"], "neutral", "named as free"),
        (["2026-12-03T09:00/12:00"], "against", "not at a time"),
        (["2026-12-03T14:00/15:00"], "against", "not at a time"),
        (["2026-12-02T09:00/12:00", "2026-12-04T09:00/12:00"], "against", "not at a time"),
        (["2026-11-03T09:00/12:00"], "neutral", "have the time"),
        (["whenever"], "neutral", "have the time"),
    ],
)
def test_the_meeting_is_held_beside_the_times_that_are_free(find, available, stance, word):
    finding = find({"available": available}, invitation=Invitation(starts_at=STARTS))
    assert finding.stance == stance
    assert word in f"{finding.headline} {finding.detail}"


@pytest.mark.parametrize(
    ("form", "word"), [("video", "named as free"), ("phone", "named as free"), ("onsite", "not at")]
)
def test_a_call_from_another_zone_is_held_beside_the_free_times_by_the_own_clock(find, form, word):
    meeting = Invitation(starts_at=STARTS, format=form)
    home = place("Cambridge", 42.37, -71.11)  # in Massachusetts it is 9:30 then
    finding = find({"available": ["2026-12-03T09:00/11:00"]}, invitation=meeting, home=home)
    assert word in f"{finding.headline} {finding.detail}"


@pytest.mark.parametrize(
    ("invitation", "days"),
    [
        ({"starts_at": STARTS}, 0.5),
        ({"starts_at": STARTS, "ends_at": STARTS + dt.timedelta(hours=2)}, 0.5),
        ({"starts_at": STARTS.replace(hour=9), "ends_at": STARTS}, 1.0),
        ({"starts_at": STARTS.replace(hour=17)}, 0.0),
        ({"starts_at": STARTS.replace(hour=7)}, 0.0),
        ({"starts_at": STARTS + dt.timedelta(days=2)}, 0.0),
        ({"starts_at": STARTS, "format": "phone"}, 0.0),
        ({}, None),
    ],
)
def test_the_leave_that_it_takes_is_counted(judge, invitation, days):
    worker = profile(search={"stage": "employed"}, time={"leave_days_left": 9})
    finding = judge(TimeCost(), profile=worker, invitation=Invitation(**invitation))
    assert finding.figures["leave_days_needed"] == days


def test_less_leave_than_it_takes_is_a_cost(judge):
    worker = profile(search={"stage": "employed"}, time={"leave_days_left": 0.5})
    day_long = Invitation(starts_at=STARTS.replace(hour=9), ends_at=STARTS)
    assert "a day of leave, and you have 0.5" in judge(TimeCost(), profile=worker, invitation=day_long).headline
    assert judge(TimeCost(), profile=worker, invitation=Invitation(starts_at=STARTS)).stance == "neutral"


def test_who_has_no_work_needs_no_leave(judge):
    free = profile(search={"stage": "unemployed"}, time={"preparation_hours": 9})
    finding = judge(TimeCost(), profile=free, invitation=Invitation(starts_at=STARTS))
    assert (finding.stance, finding.figures["leave_days_needed"]) == ("neutral", None)


@pytest.mark.parametrize(
    ("time", "meeting", "words"),
    [
        ({"absences_this_month": 9}, Invitation(format="onsite"), "outside working hours, or by video"),
        ({"absences_this_month": 3}, Invitation(format="video"), "before or after working hours"),
        ({"preparation_hours": 0}, Invitation(format="video"), "some days later"),
    ],
)
def test_between_going_and_not_going_there_is_a_question(find, time, meeting, words):
    assert words in find(time, invitation=meeting).question
