"""The offline estimate."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobrsvp import BadInput
from jobrsvp.travel import estimate

HOME, WORK, FAR = (52.52, 13.40), (52.40, 13.06), (53.55, 9.99)
LATITUDES, LONGITUDES = st.floats(-89, 89), st.floats(-180, 180)
POINTS = st.tuples(LATITUDES, LONGITUDES)
MODES = ("car", "transit", "bike", "walk")


def middle(*arguments, **more):
    return estimate(*arguments, **more).minutes[1]


@example((88.0, 0.0), (83.0, 0.0), "car", 0.0, None)  # the margin around them reaches beyond the pole
@given(POINTS, POINTS, st.sampled_from(MODES), st.floats(0, 100), st.none() | st.integers(0, 40_000_000))
def test_minutes_are_in_order_and_never_negative(origin, destination, mode, radius_km, population):
    travel = estimate(origin, destination, mode=mode, radius_km=radius_km, population=population)
    low, centre, high = travel.minutes
    assert 0 <= low <= centre <= high
    assert travel.road_km >= 0


@given(POINTS, POINTS, st.sampled_from(MODES))
def test_the_way_back_is_as_long(origin, destination, mode):
    there, back = estimate(origin, destination, mode=mode), estimate(destination, origin, mode=mode)
    assert there.minutes == pytest.approx(back.minutes, abs=0.2)


def test_rush_hour_takes_longer_than_midday_and_empty_roads_least():
    assert middle(HOME, WORK) > middle(HOME, WORK, when="offpeak") > middle(HOME, WORK, when="free")


def test_traffic_grows_with_the_town():
    times = [middle(HOME, WORK, population=people) for people in (10_000, 300_000, 3_000_000)]
    assert times == sorted(set(times))


def test_parking_takes_minutes():
    assert middle(HOME, WORK) > middle(HOME, WORK, parking=False)


def test_a_wide_place_widens_the_band_and_says_so():
    sharp, wide = estimate(HOME, WORK), estimate(HOME, WORK, radius_km=13)
    assert wide.minutes[0] < sharp.minutes[0] < sharp.minutes[2] < wide.minutes[2]
    assert "13 km" in wide.note


@pytest.mark.parametrize("mode", MODES)
def test_a_farther_place_takes_longer(mode):
    assert middle(HOME, FAR, mode=mode) > middle(HOME, WORK, mode=mode)


def test_no_transit_is_known_for_a_small_town():
    travel = estimate(HOME, WORK, mode="transit", population=8_000)
    assert travel.weak
    assert "timetable" in travel.note


def test_transit_beyond_25_km_is_weak_and_a_fast_train_is_within_its_band():
    travel = estimate(HOME, FAR, mode="transit", population=2_000_000)
    assert travel.weak
    assert travel.minutes[0] < 115 < travel.minutes[1]  # Berlin to Hamburg takes 105 minutes by the fastest train


def test_transit_within_a_city_is_not_weak():
    assert not estimate(HOME, (52.50, 13.30), mode="transit", population=3_000_000).weak


def test_roads_wind():
    assert 1.1 < estimate((50.0, 5.0), (50.0, 5.2)).road_km / 14.3 < 1.3


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": (91.0, 0.0)},
        {"destination": (0.0, 181.0)},
        {"origin": (float("nan"), 0.0)},
        {"mode": "rocket"},
        {"when": "never"},
        {"radius_km": -1},
        {"radius_km": float("inf")},
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(wrong):
    with pytest.raises(BadInput, match=r"\w+"):
        estimate(**{"origin": HOME, "destination": WORK, **wrong})


def test_where_there_are_hardly_any_trains_nobody_is_faster_than_a_coach():
    puebla, polanco = (19.04, -98.2), (19.43, -99.19)
    assert estimate(puebla, polanco, mode="transit", population=20_000_000, coach=True).minutes[0] > 75


@pytest.mark.parametrize(("people", "weak"), [(96_000, True), (3_000_000, False)])
def test_lines_of_the_country_are_a_guess_without_a_timetable(people, weak):
    travel = estimate((52.538, -2.801), (52.374, -2.713), mode="transit", population=people)
    assert travel.weak is weak
