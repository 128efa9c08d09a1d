import pytest

from jobrsvp.languages import known
from jobrsvp_evaluators._trades import kinship, on_the_spot, plain_words, takes_training


@pytest.mark.parametrize(
    ("offered", "target", "related"),
    [
        ("Barrister", "Lawyer", "same"),
        ("HGV Class 1 Driver", "Truck Driver", "same"),
        ("Line Cook", "Chef de Partie", "same"),
        ("Solicitor, Real Estate", "Attorney", "same"),
        ("Pflegefachkraft (m/w/d)", "Nurse", "same"),
        ("Vet Nurse", "Registered Nurse", "akin"),
        ("Physiotherapist", "Staff Nurse", "akin"),
        ("Physiotherapist", "Roofer", "apart"),
        ("Warehouse Operative", "Data Analyst", "apart"),
        ("Sales Engineer", "Software Engineer", "apart"),
        ("Schweißer", "Welder", "same"),
        ("Librarian", "Lawyer", None),
        ("Lawyer", "Manager", None),
    ],
)
def test_kinship(offered, target, related):
    assert kinship(offered, [target], known()) == related


def test_one_target_that_is_not_known_leaves_it_open():
    assert kinship("Physiotherapist", ["Roofer", "Librarian"], known()) is None


@pytest.mark.parametrize(("title", "takes"), [("Dentist", True), ("Waiter", False), ("Librarian", False)])
def test_what_takes_training(title, takes):
    assert takes_training(title, known()) == takes


@pytest.mark.parametrize(
    ("title", "words"),
    [("Python Developer", ["software", "engineer"]), ("Koch (m/w/d)", ["chef", "m", "w", "d"]), ("Pilot", ["pilot"])],
)
def test_words_of_one_trade_are_brought_to_one(title, words):
    assert plain_words(title, known()) == tuple(words)


def test_without_languages_no_trade_is_known():
    assert kinship("Barrister", ["Lawyer"], None) is None
    assert not takes_training("Dentist", None)
    assert not on_the_spot("Roofer", None)
    assert plain_words("Koch", None) == ("koch",)


@pytest.mark.parametrize(
    "title",
    [
        "Baker, night shift", "Registered Nurse", "HGV Class 2 Driver", "Roofer", "Cleaner (evenings)", "Line Cook",
        "Shop Assistant", "Butcher", "Koch (m/w/d)", "Maler und Lackierer", "Bäckereifachverkäuferin in Teilzeit",
        "Infirmière de nuit", "Couvreur H/F", "Limpiadora", "Mozo de almacén",
    ],
)  # fmt: skip
def test_what_is_done_on_the_spot(title):
    assert on_the_spot(title, known())


@pytest.mark.parametrize(
    "title",
    [
        "Nurse Recruiter", "Server Administrator", "Chef de produit", "Driver Software Engineer", "Accountant",
        "Customer Service Agent", "Speech Therapist", "Librarian", "", None,
    ],
)  # fmt: skip
def test_what_may_be_done_elsewhere(title):
    assert not on_the_spot(title, known())
