"""What postings write, and the place it is."""

import json
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobrsvp.languages import known
from jobrsvp.places import Places, kilometres, without_mode
from jobrsvp.places.wording import clean

PLACES = Places(words=known())
DATA = Path(__file__).parents[3] / "shared/data/places/place_strings.jsonl"
BOSTON, LONDON, CHICAGO, BERLIN = (42.36, -71.06), (51.51, -0.13), (41.88, -87.63), (52.52, 13.4)

POINTS = [
    ("Denver, CO", 39.74, -104.98),
    ("Denver, Colorado, United States", 39.74, -104.98),
    ("US-CO-Denver", 39.74, -104.98),
    ("US, CO, Denver", 39.74, -104.98),
    ("USA - CO - Denver", 39.74, -104.98),
    ("GB-Leeds", 53.8, -1.55),
    ("Location: Denver, Colorado", 39.74, -104.98),
    ("Denver, CO (Hybrid - 3 days/week)", 39.74, -104.98),
    ("Hybrid remote in Denver, CO 80202", 39.75, -105.0),
    ("Denver, CO +2 more", 39.74, -104.98),
    ("Brisbane QLD", -27.47, 153.03),
    ("Raleigh North Carolina", 35.78, -78.64),
    ("Lincoln, NE", 40.8, -96.7),
    ("Lincoln, UK", 53.23, -0.54),
    ("London, Ontario", 42.98, -81.25),
    ("Ontario, CA", 34.06, -117.65),
    ("Vancouver, WA", 45.64, -122.66),
    ("Perth, WA", -31.95, 115.86),
    ("St. Gallen", 47.42, 9.37),
    ("O'Fallon, MO", 38.81, -90.7),
    ("Nuremberg", 49.45, 11.08),
    ("Muenchen", 48.14, 11.58),
    ("Lisboa", 38.72, -9.13),
    ("Frankfurt (Oder)", 52.34, 14.55),
    ("Halle (Saale)", 51.48, 11.97),
    ("Brighton and Hove", 50.83, -0.14),
    ("Winston-Salem, NC", 36.1, -80.24),
    ("Berlin Office", 52.52, 13.4),
    ("Berlin Kreuzberg", 52.5, 13.4),
    ("Brooklyn, NY", 40.65, -73.95),
    ("東京", 35.69, 139.69),
    ("Québec", 46.81, -71.21),
    ("New York, United States", 40.71, -74.0),
    ("1 Example Way, Cupertino, CA 95014", 37.32, -122.03),
    ("Beispielstraße 5, 69190 Walldorf", 49.3, 8.64),
    ("8005 Zürich", 47.39, 8.52),
    ("111 22 Stockholm", 59.33, 18.06),
    ("00-950 Warszawa", 52.23, 21.01),
    ("1012 AB Amsterdam", 52.37, 4.9),
    ("London EC2A", 51.52, -0.08),
    ("Ludlow SY8", 52.37, -2.69),
    ("Thirsk YO7", 54.23, -1.34),
    ("EC2A 4NE", 51.52, -0.08),
    ("D02 X285 Dublin", 53.34, -6.25),
    ("94105", 37.79, -122.39),
    ("Parramatta, Sydney NSW", -33.82, 151.0),
    ("D.C.", 38.9, -77.04),
    ("Greater Manchester", 53.48, -2.24),
    ("Bangalore Urban, Karnataka", 12.97, 77.59),
    ("560001 Bengaluru", 12.97, 77.59),
    ("2100 København Ø", 55.7, 12.57),
    ("Hong Kong", 22.28, 114.16),
    ("Luxembourg", 49.61, 6.13),
    ("Monaco", 43.73, 7.42),
    ("Salamanca, España", 40.97, -5.66),  # and not the quarter of Madrid
    ("Salamanca, Madrid", 40.43, -3.68),
    ("Richmond, VA", 37.54, -77.44),
]


@pytest.mark.parametrize(("text", "latitude", "longitude"), POINTS, ids=[text for text, *_ in POINTS])
def test_a_text_is_read_as_the_place_it_names(text, latitude, longitude):
    best = PLACES.resolve(text)[0]
    assert kilometres((best.latitude, best.longitude), (latitude, longitude)) < 15


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Fully remote (UK only)", "remote", "GB"),
        ("Remote - US", "remote", "US"),
        ("Anywhere in the US", "remote", "US"),
        ("Work from home", "remote", None),
        ("APAC", "remote", None),
        ("Home-based, UK", "remote", "GB"),
        ("Remote (EU)", "remote", None),
        ("Fairfax County, VA", "region", "US"),
        ("Northern California", "region", "US"),
        ("Remote-first (Europe)", "remote", None),
        ("Texas", "region", "US"),
        ("Vermont", "region", "US"),
        ("Oklahoma", "region", "US"),
        ("Washington", "region", "US"),
        ("Bayern", "region", "DE"),
        ("Georgia, United States", "region", "US"),
        ("Ontario, Canada", "region", "CA"),
        ("Europe", "region", None),
        ("Germany", "country", "DE"),
        ("UK", "country", "GB"),
    ],
)
def test_what_is_no_point_never_becomes_one(text, kind, country):
    best = PLACES.resolve(text)[0]
    assert (best.kind, best.country, best.latitude) == (kind, country, None)


TOWNS = ["London", "Cambridge", "Kingston", "Hamilton", "Windsor", "Waterloo", "Burlington", "Paris"]
MODES = [
    "{} (on site)", "{}, on site", "{} - on site", "{} (on site, 5 days)", "{} (on-site)", "{} onsite", "On site in {}",
    "{} (hybrid)", "{}, in office", "{} (vor ort)", "{} (sur site)", "{} (in person)", "Hybrid, {}",
    "{} (2-3 days a week)", "{} (présentiel)",
]  # fmt: skip


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("town", TOWNS)
def test_a_way_of_working_beside_a_town_is_no_place(town, mode):
    assert PLACES.resolve(mode.format(town)) == PLACES.resolve(town)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("London (on site)", "London"),
        ("Remote - US", "US"),
        ("Hybrid remote in Denver, CO", "Denver, CO"),
        ("Leeds (hybrid, 3 days)", "Leeds"),
        ("Lyon (télétravail partiel)", "Lyon"),
        ("Kassel, Homeoffice möglich", "Kassel"),
        ("100% remote", ""),
        ("Leeds, West Yorkshire", "Leeds, West Yorkshire"),
        ("Onsen, Japan", "Onsen, Japan"),
    ],
)
def test_a_way_of_working_is_taken_from_a_text(text, bare):
    assert without_mode(text, known()) == bare


def test_without_words_names_alone_are_read():
    places = Places()
    assert places.resolve("Denver, CO")[0].name == "Denver"
    assert places.parts("Denver or Boston") == ["Denver or Boston"]


NO_PLACES = [
    "", "   ", "Multiple Locations", "Nationwide", "qqqzzz", "🦀" * 50, "((((", "12", "None", "Full-time", "Sales",
    "Reading room", "Lone Star Mutual", "UNAVAILABLE",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_names_nothing_gives_nothing(text):
    assert PLACES.resolve(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Boston, MA or Austin, TX", ["Boston", "Austin"]),
        ("Boston, MA | Austin, TX", ["Boston", "Austin"]),
        ("Berlin/Hamburg", ["Berlin", "Hamburg"]),
        ("Paris, London", ["Paris", "London"]),
        ("Austin, Dallas, Houston", ["Austin", "Dallas", "Houston"]),
        ("San Francisco, New York, or Remote", ["San Francisco", "New York City"]),
    ],
)
def test_several_places_in_one_line_are_all_found(text, names):
    assert [place.name for place in PLACES.resolve(text)][: len(names)] == names


def test_of_several_places_the_nearest_comes_first():
    assert PLACES.resolve("Austin, TX; Boston, MA", BOSTON)[0].name == "Boston"


def test_a_town_that_its_state_rules_out_is_not_named():
    assert all(
        place.country != "US" or place.admin != "Virginia" for place in PLACES.resolve("Triangle, North Carolina")
    )


@pytest.mark.parametrize("text", ["Buffalo, New York", "Paris, Texas", "Tyne and Wear", "Dallas/Fort Worth"])
def test_one_place_is_not_torn_apart(text):
    assert PLACES.parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "near", "admin"),
    [
        ("Cambridge", BOSTON, "Massachusetts"),
        ("Cambridge", LONDON, "England"),
        ("Springfield", CHICAGO, "Illinois"),
        ("Portland", (43.7, -70.3), "Maine"),
        ("Frankfurt", BERLIN, "Hessen"),
    ],
)
def test_a_name_alone_is_the_plausible_one_near_home(text, near, admin):
    assert PLACES.resolve(text, near)[0].admin == admin


def test_runners_up_are_kept():
    assert {place.admin for place in PLACES.resolve("Cambridge")} >= {"England", "Massachusetts"}


def test_the_country_of_the_posting_decides_between_namesakes():
    assert PLACES.resolve("Newcastle", country="GB")[0].country == "GB"


def test_a_metropolitan_area_has_the_people_of_its_towns():
    boston = PLACES.resolve("Greater Boston Area")[0]
    assert (boston.kind, boston.radius_km) == ("metro", 25)
    assert boston.population > 2_000_000


def test_a_suburb_knows_the_people_around_it():
    suburb = PLACES.resolve("Menlo Park, CA")[0]
    assert suburb.population < 100_000 < 1_000_000 < suburb.metro_population


def test_a_postal_code_is_narrower_than_its_city():
    code, city = PLACES.resolve("10115 Berlin")[0], PLACES.resolve("Berlin")[0]
    assert code.kind == "postal"
    assert code.radius_km < city.radius_km


def test_a_house_number_is_no_postal_code():
    assert PLACES.resolve("1600 Example Parkway, Denver, CO")[0].kind == "city"


def test_threads_share_one_gazetteer():
    found = []
    threads = [threading.Thread(target=lambda: found.append(PLACES.resolve("Oslo")[0].name)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["Oslo"] * 4


@given(st.text(max_size=200))
def test_no_text_breaks_the_resolver(text):
    for place in PLACES.resolve(text):
        assert place.latitude is None or -90 <= place.latitude <= 90


@given(st.lists(st.sampled_from([*"-,;/()|", " or ", "Berlin", "MA", "94105", "remote", "\n", "Paris"]), max_size=40))
def test_no_mix_of_the_words_of_locations_breaks_the_resolver(words):
    assert len(PLACES.resolve("".join(words))) < 100


@pytest.mark.parametrize("piece", ["Berlin, ", "(((", "2 days ", "a-", "/ ", "1234 ", "or or ", "Remote ("])
def test_a_long_text_is_cut_before_it_is_read(piece):
    assert len(clean(piece * 100_000, known()).text) <= 300
    assert len(PLACES.parts(piece * 100_000)) <= 12


def test_locations_of_every_kind_are_read_right():
    from tests.benchmarks.commute import is_right, own_locations

    cases = own_locations()
    wrong = [case["text"] for case in cases if not is_right(case, PLACES.resolve(case["text"]))]
    assert len(wrong) <= 0.02 * len(cases), wrong


@pytest.mark.skipif(not DATA.exists(), reason="needs ../shared/data beside the project")
def test_the_labelled_locations_are_read_right():
    from tests.benchmarks.commute import is_right

    cases = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    wrong = [case["text"] for case in cases if not is_right(case, PLACES.resolve(case["text"]))]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Weed Patch Hollow, CA", "US"),
        ("Quillmere Flats, MT", "US"),
        ("Quillmere Flats, PA", "US"),
        ("Toronto, CA", "CA"),
        ("Quillmere, ON, CA", "CA"),
        ("Quillmerheim, DE", "DE"),
    ],
)
def test_behind_a_town_that_nobody_knows_a_code_of_two_letters_is_a_state(text, country):
    assert PLACES.resolve(text)[0].country == country


def test_the_country_of_the_posting_keeps_its_code():
    assert PLACES.resolve("Quillmere Flats, CA", country="CA")[0].country == "CA"
