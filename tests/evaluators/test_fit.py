import pytest
from tests.evaluators.people import profile, quote

from jobrsvp import Invitation, Requirements, Workplace
from jobrsvp_evaluators.fit import Fit


@pytest.fixture
def find(judge):
    """Return ``find(title, targets, interest=, stage=, **posting) -> Finding``."""

    def find(title=None, targets=None, interest=None, stage=None, **posting):
        person = profile(targets=targets or {}, search={"stage": stage})
        return judge(Fit(), profile=person, invitation=Invitation(interest=interest), title=title, **posting)

    return find


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("Data Engineer", "data engineer"),
        ("Senior Data Engineer (m/f/d)", "Data Engineer"),
        ("Engineer, Data Platform", "Data Engineer"),
        ("Registered Nurse, Night Shift", "Registered Nurse"),
        ("Backend Engineer", "Backend Developer"),
        ("Java Developer", "Software Engineer"),
        ("Elektroniker für Betriebstechnik", "Elektroniker"),
    ],
)
def test_the_title_they_look_for(find, title, target):
    finding = find(title, {"titles": ["Pilot", target]})
    assert (finding.stance, finding.strength) == ("for", 0.45)


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("Product Owner", "Product Manager"),
        ("Data Analyst", "Data Engineer"),
        ("Sales Engineer", "Software Engineer"),
        ("Accounts Payable Clerk", "Accountant"),
    ],
)
def test_the_middle_ground_speaks_for_going(find, title, target):
    finding = find(title, {"titles": [target]})
    assert finding.stance == "for"
    assert 0 < finding.strength < 0.45


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("Sous Chef", "Backend Developer"),
        ("Barista", "Environmental Scientist"),
        ("HGV Driver (Class 1)", "Product Manager"),
        ("Welder", "Librarian"),
    ],
)
def test_another_trade_speaks_against(find, title, target):
    finding = find(title, {"titles": [target]})
    assert (finding.stance, finding.strength) == ("against", 1.0)


@pytest.mark.parametrize(
    ("title", "target"), [("Warehouse Manager", "Marketing Manager"), ("Dental Assistant", "Legal Assistant")]
)
def test_a_shared_rank_is_half_a_stranger(find, title, target):
    finding = find(title, {"titles": [target]})
    assert (finding.stance, finding.strength) == ("against", 0.5)


def test_the_new_may_still_choose(find):
    finding = find("Sous Chef", {"titles": ["Backend Developer"]}, stage="student")
    assert (finding.stance, finding.strength) == ("against", 0.6)


def test_a_title_in_another_language_may_be_misread(find):
    finding = find("Steuerfachangestellte", {"titles": ["Tax Clerk"]}, language="de")
    assert finding.strength == 0.5


@pytest.mark.parametrize(
    ("skills", "description"),
    [
        (["go", "sql"], "You write Go and SQL."),
        (["machine learning"], "A team for machine learning."),
        (["c++"], "C++."),
    ],
)
def test_the_skills_soften_a_strange_title(find, skills, description):
    targets = {"titles": ["Backend Developer"], "skills": skills}
    assert find("Wizard of Things", targets, description=description).stance == "for"


def test_a_text_that_names_the_wished_title_softens_a_strange_one(find):
    text = "You join us as a backend developer."
    assert find("Wizard of Things", {"titles": ["Backend Developer"]}, description=text).stance == "for"


@pytest.mark.parametrize(
    "opening", ["Brook Clinic\nPhysiotherapist\nLeeds", "Now hiring\n\nSenior Physiotherapist (m/f/d)"]
)
def test_the_opening_softens_a_title_that_may_be_misread(find, opening):
    finding = find("Brook Clinic", {"titles": ["Physiotherapist"]}, description=f"{opening}\n\nYou treat people.")
    assert (finding.stance, finding.strength) == ("for", 0.15)


def test_what_stands_far_below_is_no_opening(find):
    text = "\n".join(["Sous Chef", *["A line of the posting."] * 5, "Physiotherapist"])
    assert find("Sous Chef", {"titles": ["Physiotherapist"]}, description=text).stance == "against"


def test_a_skill_is_a_word_and_no_part_of_one(find):
    targets = {"titles": ["Backend Developer"], "skills": ["go"]}
    assert find("Sous Chef", targets, description="A good job in a gorgeous kitchen.").stance == "against"


@pytest.mark.parametrize(
    ("interest", "stance", "strength"),
    [("keen", "for", 0.3), ("unsure", "for", 0.2), ("unwilling", "against", 0.6)],
)
def test_the_wish_alone_is_known(find, interest, stance, strength):
    finding = find(interest=interest)
    assert (finding.stance, finding.strength) == (stance, strength)


def test_to_be_unwilling_is_no_dealbreaker(find):
    assert not find("Pilot", {"titles": ["Pilot"]}, "unwilling").dealbreaker


@pytest.mark.parametrize(
    ("mode", "wanted", "points"),
    [
        ("remote", ["remote"], 0.1),
        ("hybrid", ["remote"], -0.2),
        ("onsite", ["remote", "hybrid"], -0.4),
        ("remote", ["onsite"], -0.4),
    ],
)
def test_the_place_of_work_counts(find, mode, wanted, points):
    words = quote("where the work is done")
    finding = find("Pilot", {"workplace": wanted}, workplace=Workplace(mode=mode, quotes=(words,)))
    assert finding.figures["targets.workplace"] == points
    assert words in finding.quotes


def test_a_wrong_place_of_work_is_asked_about(find):
    assert find("Pilot", {"workplace": ["remote"]}, workplace=Workplace(mode="onsite")).question
    assert not find("Pilot", {"workplace": ["remote"]}, workplace=Workplace(mode="remote")).question


@pytest.mark.parametrize(("years", "points"), [(1, None), (2, -0.1), (3, -0.1), (4, -0.3), (10, -0.3)])
def test_years_count_only_for_the_new(find, years, points):
    asked = Requirements(years_min=years)
    assert (
        find("Pilot", {"titles": ["Pilot"]}, stage="student", requirements=asked).figures.get("search.stage") == points
    )
    assert "search.stage" not in find("Pilot", {"titles": ["Pilot"]}, stage="employed", requirements=asked).figures


def test_an_employer_they_look_for_counts(find):
    finding = find("Baker", {"organizations": ["Example Works"]}, organization="Example Works Inc.")
    assert finding.figures == {"targets.organizations": 0.25}


def test_without_targets_it_is_unknown(find):
    assert find("Baker").stance == "unknown"


def test_several_aspects_or_a_decisive_one_make_it_surer(find):
    assert find("Product Owner", {"titles": ["Product Manager"]}).certainty == 0.8
    assert find("Product Owner", {"titles": ["Product Manager"]}, interest="keen").certainty == 0.9
    assert find("Product Manager", {"titles": ["Product Manager"]}).certainty == 0.9
    assert find("Sous Chef", {"titles": ["Product Manager"]}).certainty == 0.95


@pytest.mark.parametrize("length", [10_000, 1_000_000])
def test_a_huge_posting_is_read_only_in_part(find, length):
    targets = {"titles": ["Backend Developer"], "skills": ["go"]}
    assert find("x" * length, targets, description="a " * length).stance == "against"


def test_letters_alone_make_no_neighbours(find):
    finding = find("Nurse Practitioner - Family Medicine", {"titles": ["Medical Receptionist"]})
    assert (finding.stance, finding.strength) == ("against", 1.0)


def test_another_name_of_the_trade_speaks_for(find):
    finding = find("Barrister", {"titles": ["Lawyer"]})
    assert (finding.stance, finding.strength) == ("for", 0.3)


def quoted(title):
    return {"quotes": {"title": quote(title)}}


def test_a_trade_that_takes_years_is_a_dealbreaker(find):
    finding = find("Dentist", {"titles": ["Roofer"]}, **quoted("Dentist"))
    assert finding.dealbreaker
    assert finding.question


@pytest.mark.parametrize(
    ("title", "more"),
    [("Dentist", {"interest": "keen"}), ("Dentist", {"stage": "student"}), ("Waiter", {}), ("Librarian", {})],
)
def test_no_dealbreaker_for_the_keen_the_new_and_what_can_be_learned(find, title, more):
    assert not find(title, {"titles": ["Roofer"]}, **more, **quoted(title)).dealbreaker


@pytest.fixture
def of_drivers(judge):
    """Return ``of_drivers(mode, licence) -> Finding`` on a posting of what they look for."""

    def of_drivers(mode, licence):
        text = f"Gardener\nYou need a {licence}."
        person = profile(targets={"titles": ["Gardener"]}, commute={"mode": mode})
        asked = Requirements(licences=(licence,))
        return judge(
            Fit(), profile=person, title="Gardener", requirements=asked, description=text, sources={"text": text}
        )

    return of_drivers


@pytest.mark.parametrize("mode", ["transit", "bike", "walk"])
@pytest.mark.parametrize("licence", ["full UK driving licence", "Führerschein Klasse B", "permis B"])
def test_whoever_comes_without_a_car_hears_of_the_driving_licence(of_drivers, mode, licence):
    finding = of_drivers(mode, licence)
    assert "It asks for a driving licence." in finding.detail
    assert finding.question == "Is the driving licence needed from the first day?"


@pytest.mark.parametrize(("mode", "licence"), [("car", "driving licence"), ("bike", "forklift certification")])
def test_whoever_drives_is_told_of_no_licence_nor_of_another_one(of_drivers, mode, licence):
    assert "driving licence" not in of_drivers(mode, licence).detail
