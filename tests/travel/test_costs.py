"""What a way costs a year; all of it can be redone by hand."""

from decimal import Decimal

import pytest

from jobrsvp import Travel
from jobrsvp.travel.costs import cost

DRIVE = Travel(mode="car", minutes=(20, 30, 45), road_km=10)


def test_hours_are_minutes_times_two_times_days_times_weeks():
    assert cost(DRIVE, 5, "US", {}).hours == (160.0, 240.0, 360.0)


def test_an_american_drives_at_the_rate_of_the_irs_and_fuels_at_that_of_the_aaa():
    year = cost(DRIVE, 5, "US", {})
    assert (year.currency, year.full, year.out_of_pocket) == ("USD", Decimal("2162.40"), Decimal("387.84"))


def test_the_british_rate_falls_beyond_ten_thousand_miles():
    near, far = cost(DRIVE, 5, "GB", {}), cost(Travel(mode="car", minutes=(1, 2, 3), road_km=50), 5, "GB", {})
    assert near.full / 4500 == pytest.approx(Decimal("0.2796"))
    assert far.full / 22500 < Decimal("0.27")


def test_a_german_drives_at_the_rate_for_travel_expenses():
    assert cost(DRIVE, 5, "DE", {}).full == Decimal("1320.00")


def test_without_a_cited_rate_there_is_no_amount():
    year = cost(DRIVE, 5, "JP", {})
    assert (year.full, year.out_of_pocket, year.currency) == (None, None, None)


def test_the_person_overwrites_any_rate():
    year = cost(DRIVE, 5, "US", {"us_commute_weeks": Decimal(40), "us_commute_car_full": Decimal(1)})
    assert (year.weeks, year.full) == (40, Decimal("4000.00"))
    assert "Your profile" in {assumption.source for assumption in year.assumptions}


def test_parking_is_added_to_both():
    year = cost(DRIVE, 5, "US", {"commute_parking": Decimal(10)})
    assert year.out_of_pocket == Decimal("2787.84")


def test_fares_are_capped_by_monthly_tickets():
    ride = Travel(mode="transit", minutes=(20, 30, 45), road_km=10)
    fare = {"commute_fare": Decimal(3)}
    assert cost(ride, 5, "DE", fare).out_of_pocket == Decimal("720.00")
    assert cost(ride, 1, "DE", fare).out_of_pocket == Decimal("264.00")
    assert cost(ride, 5, "DE", {}).out_of_pocket is None


def test_walking_is_free():
    year = cost(Travel(mode="walk", minutes=(10, 12, 14), road_km=1), 5, "US", {})
    assert (year.out_of_pocket, year.full) == (0, 0)


def test_time_is_worth_half_the_hourly_pay_and_stands_alone():
    year = cost(DRIVE, 5, "US", {}, Decimal(50))
    assert year.time == Decimal("6000.00")
    assert year.full == cost(DRIVE, 5, "US", {}).full


def test_remote_work_costs_nothing():
    year = cost(DRIVE, 0, "US", {})
    assert (year.hours, year.full) == ((0, 0, 0), 0)


def test_every_used_rate_names_its_source():
    assert all(assumption.source and assumption.url for assumption in cost(DRIVE, 5, "GB", {}).assumptions)
