import pytest

from jobrsvp_evaluators._trades import kinship, takes_training


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
        ("Librarian", "Lawyer", None),
        ("Lawyer", "Manager", None),
    ],
)
def test_kinship(offered, target, related):
    assert kinship(offered, [target]) == related


def test_one_target_that_is_not_known_leaves_it_open():
    assert kinship("Physiotherapist", ["Roofer", "Librarian"]) is None


@pytest.mark.parametrize(("title", "takes"), [("Dentist", True), ("Waiter", False), ("Librarian", False)])
def test_what_takes_training(title, takes):
    assert takes_training(title) == takes
