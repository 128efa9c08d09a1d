"""The commute evaluator."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from jobrsvp import Case, Context, Location, Place, Posting, Profile, Quote, Residence, Travel, Workplace
from jobrsvp.contexts import Spoken
from jobrsvp.languages import known
from jobrsvp.model import CommuteLimits, Home, PresentPay
from jobrsvp.money import Ledger
from jobrsvp.places import Places
from jobrsvp.travel import Travels
from jobrsvp_evaluators.commute import Commute

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
HOME = Place(kind="postal", name="02139 Cambridge", latitude=42.365, longitude=-71.104, country="US", radius_km=2)
TEXT = "Work in Boston, Worcester or New York. On site. Hybrid, three days a week. Remote."
CITIES = {
    "Boston": Place(kind="city", name="Boston", latitude=42.36, longitude=-71.06, country="US", radius_km=6),
    "Worcester": Place(kind="city", name="Worcester", latitude=42.26, longitude=-71.8, country="US", radius_km=6),
    "New York": Place(kind="city", name="New York", latitude=40.71, longitude=-74.0, country="US", radius_km=13),
    "Remote": Place(kind="remote", name="Remote, United States", country="US"),
}
NAMESAKE = Place(kind="city", name="Boston", latitude=52.98, longitude=-0.02, country="GB")


def quote(words):
    start = TEXT.index(words)
    return Quote(text=words, start=start, end=start + len(words))


def at(*names, also=()):
    return tuple(Location(text=name, quote=quote(name), place=CITIES[name], also=also) for name in names)


ONSITE = Workplace(mode="onsite", quotes=(quote("On site"),))
HYBRID = Workplace(mode="hybrid", days_on_site=3, quotes=(quote("Hybrid, three days a week"),))
SOME_HYBRID = Workplace(mode="hybrid", quotes=(quote("Hybrid"),))
REMOTE = Workplace(mode="remote", quotes=(quote("Remote"),))

CASE = Case(posting=Posting(), profile=Profile())


@pytest.fixture
def find(judge):
    def find(locations=(), workplace=None, *, home=HOME, pay=None, employment_type=None, **limits):
        profile = Profile(
            home=Home(place="Cambridge, MA", country="US") if home else Home(),
            commute=CommuteLimits(**limits),
            pay=pay or PresentPay(),
        )
        context = Context(now=NOW, home=home, places=Places(words=known()), travel=Travels(), money=Ledger({}))
        posting = {"locations": locations, "workplace": workplace, "sources": {"text": TEXT}}
        return judge(Commute(), profile=profile, context=context, employment_type=employment_type, **posting)

    return find


@pytest.mark.parametrize(
    ("title", "workplace", "asked"),
    [
        ("Accountant", None, True),
        ("Nurse Recruiter", None, True),
        (None, None, True),
        ("Baker", None, False),
        ("Dachdecker (m/w/d)", None, False),
        ("Baker", ONSITE, False),
        ("Nurse", SOME_HYBRID, True),
    ],
)
def test_whether_one_may_work_at_home_is_asked_only_where_that_is_open(judge, title, workplace, asked):
    profile = Profile(home=Home(place="Cambridge, MA"), commute=CommuteLimits(max_minutes=30))
    spoken, places = Spoken("en"), Places(words=known())
    context = Context(now=NOW, home=HOME, places=places, travel=Travels(), money=Ledger({}), languages=spoken)
    posting = {"title": title, "locations": at("New York"), "workplace": workplace, "sources": {"text": TEXT}}
    finding = judge(Commute(), profile=profile, context=context, **posting)
    assert finding.stance == "against"
    case = dataclasses.replace(CASE, posting=dataclasses.replace(CASE.posting, **posting), profile=profile)
    home = [one for one in Commute().levers(case, context) if "remote" in one.words]
    assert bool(home) == asked
    if workplace is None:
        assert (finding.question == "Can the work be done from home, and on how many days?") == asked


def test_a_way_within_the_limit_speaks_for(find):
    finding = find(at("Boston"), ONSITE, max_minutes=45)
    assert (finding.stance, finding.dealbreaker, finding.question) == ("for", False, None)
    assert "within your 45" in finding.headline


@pytest.mark.parametrize(
    ("text", "veto"),
    [
        ("We also have rooms in Cambridge.", False),
        ("There is no float to Cambridge.", True),
        ("No remote work. Our second office is in Cambridge.", False),
    ],
)
def test_a_way_is_certain_unless_the_posting_names_the_own_town_as_a_place_of_work(judge, text, veto):
    profile = Profile(home=Home(place="Cambridge, MA"), commute=CommuteLimits(max_minutes=30))
    spoken, places = Spoken("en"), Places(words=known())
    home = dataclasses.replace(HOME, kind="city", name="Cambridge")
    context = Context(now=NOW, home=home, places=places, travel=Travels(), money=Ledger({}), languages=spoken)
    source = f"Worcester\n{text}"
    finding = judge(
        Commute(),
        profile=profile,
        context=context,
        locations=at("Worcester"),
        description=source,
        sources={"text": source},
    )
    assert finding.dealbreaker == veto


@pytest.mark.parametrize(
    ("limits", "mode"),
    [
        ({"mode": "transit"}, "transit"),
        ({"mode": "transit", "also": ("car",)}, "car"),
        ({"mode": "walk", "also": ("bike", "transit", "walk")}, "bike"),
        ({"mode": "car", "also": ("walk",)}, "car"),
    ],
)
def test_the_quickest_of_the_ways_that_one_can_use_is_taken(find, limits, mode):
    finding = find(at("Boston"), ONSITE, max_minutes=45, **limits)
    assert finding.figures["mode"] == mode
    assert finding.figures["minutes_each_way"] == find(at("Boston"), ONSITE, mode=mode).figures["minutes_each_way"]


def test_the_usual_limit_is_that_of_the_way_that_is_taken(judge, find):
    by_bike = find(at("Worcester"), ONSITE, mode="walk", also=("bike",))
    assert (
        by_bike.figures["usual_limit_minutes"]
        == find(at("Worcester"), ONSITE, mode="bike").figures["usual_limit_minutes"]
    )


NO_BUS = "There is no public transport to our site."


@pytest.mark.parametrize(
    ("mode", "also", "veto"),
    [("transit", (), True), ("bike", ("walk",), True), ("car", (), False), ("transit", ("car",), False)],
)
def test_a_place_that_only_a_car_reaches_is_a_dealbreaker_for_who_comes_without(judge, mode, also, veto):
    profile = Profile(home=Home(place="Cambridge, MA"), commute=CommuteLimits(mode=mode, also=also, max_minutes=60))
    spoken, places = Spoken("en"), Places(words=known())
    context = Context(now=NOW, home=HOME, places=places, travel=Travels(), money=Ledger({}), languages=spoken)
    finding = judge(
        Commute(),
        profile=profile,
        context=context,
        locations=at("Boston"),
        description=NO_BUS,
        sources={"text": NO_BUS},
    )
    assert (finding.dealbreaker, "vehicle of your own" in finding.headline) == (veto, veto)


def test_a_way_whose_shortest_estimate_is_beyond_the_limit_is_a_dealbreaker_with_quote_and_fact(find):
    finding = find(at("Worcester"), ONSITE, max_minutes=30)
    assert finding.dealbreaker
    assert finding.certainty >= 0.8
    assert {quote.text for quote in finding.quotes} == {"Worcester", "On site"}
    assert "commute.max_minutes" in finding.facts


def test_a_limit_within_the_band_is_a_doubt_and_a_question(find):
    finding = find(at("Boston"), ONSITE, max_minutes=12)
    assert (finding.stance, finding.dealbreaker, finding.could_veto) == ("against", False, True)
    assert "Where exactly" in finding.question


def test_where_a_street_is_told_nobody_is_asked_for_it(find):
    [location] = at("Boston")
    told = dataclasses.replace(location, text="12 Beacon Street, Boston")
    finding = find((told,), ONSITE, max_minutes=12)
    assert finding.question is None


def test_a_name_with_namesakes_is_never_a_dealbreaker(find):
    finding = find(at("Worcester", also=(NAMESAKE,)), ONSITE, max_minutes=30)
    assert (finding.stance, finding.dealbreaker) == ("against", False)
    assert "also Boston, GB" in finding.detail


@pytest.mark.parametrize("place", [None, Place(kind="country", name="Canada", country="CA")])
def test_another_place_of_work_that_is_not_known_forbids_a_dealbreaker(find, place):
    finding = find((*at("Worcester"), Location(text="Other offices", place=place)), ONSITE, max_minutes=30)
    assert (finding.stance, finding.dealbreaker) == ("against", False)


def test_remote_among_the_places_of_hybrid_work_forbids_a_dealbreaker_and_is_asked_for(find):
    finding = find(at("Worcester", "Remote"), HYBRID, max_minutes=30)
    assert not finding.dealbreaker
    assert "remotely" in finding.question


def test_the_country_around_the_place_of_work_changes_nothing(find):
    country = Place(kind="country", name="United States", country="US")
    assert find((*at("Worcester"), Location(text="US", place=country)), ONSITE, max_minutes=30).dealbreaker


def test_a_posting_that_does_not_say_how_often_is_less_certain(find):
    finding = find(at("Worcester"), max_minutes=30)
    assert finding.dealbreaker
    assert 0.5 <= finding.certainty < 0.8
    assert "from home" in finding.question


def test_a_guessed_timetable_is_no_dealbreaker_while_a_fast_train_might_do(find):
    finding = find(at("Worcester"), ONSITE, mode="transit", max_minutes=110)  # middle 132; trains are rare there
    assert not finding.dealbreaker
    assert "timetable" in finding.question


def test_a_way_that_no_train_could_make_in_time_is_a_dealbreaker_that_leans(find):
    finding = find(at("New York"), ONSITE, mode="transit", max_minutes=30)
    assert finding.dealbreaker
    assert 0.5 <= finding.certainty < 0.8


@pytest.mark.parametrize("name", ["Boston", "New York"])
def test_remote_work_beats_any_distance(find, name):
    finding = find(at(name), REMOTE, max_minutes=10, max_days=0)
    assert (finding.stance, finding.figures["days_a_week"]) == ("for", 0)


def test_a_posting_whose_place_is_remote_is_remote(find):
    assert find(at("Remote"), max_days=0).stance == "for"


def test_remote_work_bound_to_another_country_is_a_question(find):
    home = Place(kind="city", name="Berlin", latitude=52.52, longitude=13.4, country="DE")
    finding = find(at("Remote"), home=home)
    assert finding.stance == "unknown"
    assert "remote work be done from" in finding.question


def test_more_days_than_accepted_is_a_dealbreaker(find):
    finding = find(at("Boston"), HYBRID, max_days=2)
    assert finding.dealbreaker
    assert finding.question == "Would two days a week on site do?"


def test_days_are_counted_even_where_the_place_is_not_known(find):
    assert find((), HYBRID, max_days=2, home=None).dealbreaker


def test_on_site_work_is_a_dealbreaker_for_who_accepts_only_remote(find):
    finding = find(at("Boston"), ONSITE, max_days=0)
    assert finding.dealbreaker
    assert finding.question == "Could the work be done remotely?"


def test_part_time_on_site_is_less_certain(find):
    assert find(at("Boston"), ONSITE, max_days=2, employment_type="part_time").certainty < 0.8


def test_days_within_the_limit_leave_the_minutes_to_judge(find):
    assert find(at("Boston"), HYBRID, max_days=3, max_minutes=60).stance == "for"


@pytest.mark.parametrize("workplace", [None, SOME_HYBRID])
def test_unsaid_days_are_asked_for_when_they_are_limited(find, workplace):
    finding = find(at("Boston"), workplace, max_days=2)
    assert not finding.dealbreaker
    assert finding.could_veto
    assert "How many days" in finding.question


@pytest.mark.parametrize("limits", [{"max_minutes": 45}, {"max_days": 2}])
def test_a_place_that_is_not_known_is_unknown_and_could_veto(find, limits):
    finding = find((), **limits)
    assert (finding.stance, finding.could_veto) == ("unknown", True)
    assert "place of work" in finding.question


def test_a_country_is_no_place_of_work(find):
    country = Location(text="Boston", place=Place(kind="country", name="United States", country="US"))
    assert "only United States" in find((country,), max_minutes=45).headline


def test_a_home_that_is_not_known_is_unknown(find):
    finding = find(at("Boston"), ONSITE, home=None, max_minutes=45)
    assert (finding.stance, finding.could_veto) == ("unknown", True)


def test_without_limits_an_unknown_way_cannot_veto(find):
    assert not find(()).could_veto


def test_the_nearest_of_several_places_is_judged_and_which_one_is_asked(find):
    finding = find(at("New York", "Boston"), ONSITE, max_minutes=45)
    assert finding.stance == "for"
    assert finding.question == "Which of the places would it be: Boston or New York?"


def test_no_question_when_every_place_suits(find):
    assert find(at("Boston", "Worcester"), ONSITE, max_minutes=200).question is None


def test_without_a_limit_a_short_way_speaks_for_and_a_long_one_against(find):
    assert find(at("Boston"), ONSITE).stance == "for"
    assert find(at("New York"), ONSITE).stance == "against"


def test_fewer_days_weigh_less(find):
    assert find(at("Worcester"), HYBRID).strength < find(at("Worcester"), ONSITE).strength


def test_a_usual_limit_is_taken_where_none_is_stated_and_said(find):
    finding = find(at("New York"), ONSITE)
    assert (finding.dealbreaker, finding.limit, finding.asks) == (True, "assumed", "commute.max_minutes")
    assert 0.5 <= finding.certainty <= 0.75
    assert "You stated no limit, so a usual one of 90 minutes is taken." in finding.detail
    assert "commute_most_minutes_car" in [row["key"] for row in finding.figures["assumptions"]]


def test_who_travels_less_often_bears_a_longer_way(find):
    assert find(at("New York"), HYBRID).figures["usual_limit_minutes"] == 120


def test_near_a_stated_limit_nothing_is_sure(find):
    low, _, _ = find(at("New York"), ONSITE).figures["minutes_each_way"]
    near, beyond = (find(at("New York"), ONSITE, max_minutes=int(limit)) for limit in (low - 1, low * 0.8))
    assert near.dealbreaker
    assert near.certainty < 0.6
    assert beyond.certainty == 0.9


def test_figures_hold_minutes_kilometres_days_hours_and_each_cost_apart(find):
    pay = PresentPay(current=Decimal(104000), currency="USD", hours_per_week=Decimal(40))
    figures = find(at("Worcester"), HYBRID, pay=pay).figures
    low, middle, high = figures["minutes_each_way"]
    assert low < middle < high
    assert figures["days_a_week"] == 3
    assert figures["hours_a_year"] == pytest.approx(2 * middle * 3 * 48 / 60, abs=0.1)
    assert figures["time_value"]["amount"] == str(
        (Decimal(str(figures["hours_a_year"])) * 25).quantize(Decimal("0.01"))
    )
    assert Decimal(figures["out_of_pocket"]["amount"]) < Decimal(figures["full_cost"]["amount"])


def test_the_package_gets_the_cost_from_out_of_pocket_to_full(find):
    figures = find(at("Worcester"), ONSITE).figures
    cost = figures["package"]["commute_cost"]
    assert (cost["low"], cost["high"]) == (figures["out_of_pocket"]["amount"], figures["full_cost"]["amount"])
    assert cost["currency"] == "USD"


def test_without_a_cited_rate_no_cost_is_invented(find):
    tokyo = Place(kind="city", name="Tokyo", latitude=35.69, longitude=139.69, country="JP")
    home = Place(kind="city", name="Yokohama", latitude=35.44, longitude=139.64, country="JP")
    figures = find((Location(text="Boston", place=tokyo),), ONSITE, home=home).figures
    assert "package" not in figures
    assert "full_cost" not in figures


def test_remote_work_costs_nothing_in_the_package(find):
    figures = find(at("Boston"), REMOTE, pay=PresentPay(current=Decimal(50000), currency="EUR")).figures
    assert figures["package"]["commute_cost"] == {"low": "0", "middle": "0.00", "high": "0", "currency": "EUR"}


def test_it_works_without_places_and_money(judge):
    context = Context(now=NOW, home=HOME, travel=Travels())
    profile = Profile(commute=CommuteLimits(max_minutes=45))
    finding = judge(Commute(), profile=profile, context=context, locations=at("Boston"), workplace=ONSITE)
    assert finding.stance == "for"


def test_it_works_without_any_service(judge):
    finding = judge(Commute(), profile=Profile(commute=CommuteLimits(max_minutes=45)), locations=at("Boston"))
    assert finding.stance == "unknown"


def test_the_same_case_gives_the_same_finding(find):
    assert find(at("Boston"), HYBRID, max_minutes=40) == find(at("Boston"), HYBRID, max_minutes=40)


OHIO = Location(text="Ohio", place=Place(kind="region", name="Ohio", country="US", admin="Ohio"))
TEXAS_HOME = Place(kind="city", name="Austin", latitude=30.27, longitude=-97.74, country="US", admin="Texas")
CANADA = Location(text="Canada", place=Place(kind="country", name="Canada", country="CA"))
EU = Location(text="EU", place=Place(kind="region", name="EU"))
DENVER = Location(
    text="Denver", place=Place(kind="city", name="Denver", latitude=39.74, longitude=-104.98, country="US")
)


def remote(**bounds):
    return Workplace(mode="remote", quotes=(quote("Remote"),), residence=Residence(quotes=(quote("Remote"),), **bounds))


@pytest.mark.parametrize(
    "bounds",
    [
        {"areas": (OHIO,)},
        {"areas": (CANADA, EU)},
        {"near": DENVER, "within_km": 80.5},
        {"excluded": (Location(text="Texas", place=Place(kind="region", name="Texas", country="US", admin="Texas")),)},
    ],
)
def test_who_lives_elsewhere_than_remote_workers_have_to_is_near_a_dealbreaker_and_asks(find, bounds):
    finding = find((), remote(**bounds), home=TEXAS_HOME)
    assert (finding.stance, finding.dealbreaker) == ("against", True)
    assert 0.5 <= finding.certainty < 0.8
    assert "Texas" in finding.question
    assert len(finding.headline) <= 90


@pytest.mark.parametrize("bounds", [{"areas": (OHIO, CANADA)}, {"areas": (CANADA,), "excluded": (OHIO,)}])
def test_the_areas_and_exceptions_are_compared_with_the_state(find, bounds):
    home = Place(kind="city", name="Columbus", latitude=39.96, longitude=-83.0, country="US", admin="Ohio")
    assert find((), remote(**bounds), home=home).stance == ("for" if OHIO in bounds["areas"] else "against")


def test_where_the_home_is_not_known_the_bounds_are_unknown(find):
    finding = find((), remote(areas=(OHIO,)), home=None)
    assert finding.stance != "for"


def test_another_time_zone_speaks_against_without_a_veto(judge):
    context = Context(now=NOW, home=TEXAS_HOME, zone="America/Chicago")
    finding = judge(Commute(), context=context, sources={"text": TEXT}, workplace=remote(clocks=(0.0, 2.0)))
    assert (finding.stance, finding.dealbreaker) == ("against", False)
    assert "clock" in finding.headline


MELBOURNE = Place(kind="city", name="Melbourne", latitude=-37.81, longitude=144.96, country="AU", radius_km=13)


@pytest.mark.parametrize("limits", [{"max_minutes": 50}, {}])
def test_beyond_three_hours_it_would_mean_moving_and_costs_nothing_a_year(find, limits):
    far = (Location(text="Boston", quote=quote("Boston"), place=MELBOURNE),)
    finding = find(far, ONSITE, **limits)
    assert "would mean moving" in finding.headline
    assert finding.dealbreaker
    assert "package" not in finding.figures
    assert "minutes" not in finding.headline


def test_days_of_a_month_are_a_journey_and_no_removal(find):
    monthly = Workplace(mode="hybrid", days_on_site=0.46, quotes=(quote("Hybrid"),))
    finding = find(at("New York"), monthly, max_minutes=45)
    assert "moving" not in finding.headline
    assert "two days a month" in finding.detail
    assert finding.certainty <= 0.6


class Wide(Travels):
    """Ways whose band is wide: a lucky journey is short."""

    def __init__(self, middle, *, weak=False):
        super().__init__()
        self.way = Travel(mode="transit", minutes=(80.0, middle, 200.0), road_km=200.0, weak=weak)

    def between(self, home, work, mode):
        return self.way


def by_custom(judge, travel):
    profile = Profile(home=Home(place="Cambridge, MA", country="US"), commute=CommuteLimits(mode="transit"))
    context = Context(now=NOW, home=HOME, places=Places(words=known()), travel=travel, money=Ledger({}))
    posting = {"locations": at("New York"), "workplace": ONSITE, "sources": {"text": TEXT}}
    return judge(Commute(), profile=profile, context=context, **posting)


@pytest.mark.parametrize(("middle", "dealbreaker"), [(100.0, False), (119.0, False), (125.0, True), (150.0, True)])
def test_far_beyond_the_usual_limit_in_the_middle_is_a_dealbreaker_that_leans(judge, middle, dealbreaker):
    finding = by_custom(judge, Wide(middle))
    assert (finding.dealbreaker, finding.certainty <= 0.8) == (dealbreaker, True)


def test_a_guess_in_the_middle_is_none(judge):
    assert not by_custom(judge, Wide(150.0, weak=True)).dealbreaker


@pytest.mark.parametrize(("said", "dealbreaker"), [("Cambridge", False), ("Cambridgeshire", True), ("", True)])
def test_a_posting_that_names_the_persons_own_town_may_mean_it(judge, said, dealbreaker):
    home = Place(kind="city", name="Cambridge", latitude=42.365, longitude=-71.104, country="US", radius_km=2)
    profile = Profile(home=Home(place="Cambridge, MA", country="US"), commute=CommuteLimits(max_minutes=30))
    context = Context(now=NOW, home=home, places=Places(words=known()), travel=Travels(), money=Ledger({}))
    posting = {"locations": at("New York"), "workplace": ONSITE, "sources": {"text": TEXT}}
    finding = judge(Commute(), profile=profile, context=context, description=f"{TEXT} {said}", **posting)
    assert finding.dealbreaker == dealbreaker


TRAINS = [("Enschede", "Den Helder", 90, True), ("Utrecht", "Amsterdam", 45, False), ("Leiden", "Utrecht", 60, False)]


@pytest.mark.parametrize(("home", "work", "limit", "too_far"), TRAINS)
def test_a_train_far_beyond_the_limit_is_too_far(judge, home, work, limit, too_far):
    places = Places(words=known())
    there = Location(text=work, quote=Quote(text=work, start=8, end=8 + len(work)), place=places.resolve(work)[0])
    profile = Profile(home=Home(place=home, country="NL"), commute=CommuteLimits(mode="transit", max_minutes=limit))
    context = Context(now=NOW, home=places.resolve(home)[0], places=places, travel=Travels(), money=Ledger({}))
    sources = {"text": f"Work in {work}. On site."}
    finding = judge(Commute(), profile=profile, context=context, locations=(there,), workplace=ONSITE, sources=sources)
    assert finding.dealbreaker is too_far
