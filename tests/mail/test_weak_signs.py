"""What stands where a firm, a person or a position often does, and is none: offices, towns, wards and days."""

import datetime as dt

import pytest
from tests.mail.files.samples import eml, part, read

from jobrsvp.languages import known
from jobrsvp.mail.times.zones import of_place
from jobrsvp.mail.who import firms, people

NOW = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


FROM_ANN = "Ann Lee <ann.lee@marlowhouse.example>"


def seen(sender, subject, body):
    return read(eml(part("text/plain; charset=utf-8", body), subject=subject, sender=sender), "x.eml")


@pytest.mark.parametrize(
    ("sender", "firm", "office"),
    [
        ("Reception Larkfield Dental <reception@larkfielddental.example>", "Larkfield Dental", "Reception"),
        ("Sekretariat Tischlerei Brandner <info@tischlerei-brandner.example>", "Tischlerei Brandner", "Sekretariat"),
        ("Secretariaat De Beuk <secretariaat@debeuk.example>", "De Beuk", "Secretariaat"),
        ("Accueil Garage Morel <accueil@garagemorel.example>", "Garage Morel", "Accueil"),
        ("Secretaría Colegio Arce <secretaria@colegioarce.example>", "Colegio Arce", "Secretaría"),
        ("Segreteria Studio Fontana <segreteria@studiofontana.example>", "Studio Fontana", "Segreteria"),
        ("Rektorsexpeditionen Alskolan <expedition@alskolan.example>", "Alskolan", "Rektorsexpeditionen"),
        ("Kontoret Lunds Malerfirma <kontor@lundsmalerfirma.example>", "Lunds Malerfirma", "Kontoret"),
    ],
)
def test_an_office_in_front_of_a_firm_is_neither_firm_nor_person(sender, firm, office):
    mail = seen(sender, "Job", f"Hello Kim,\n\nplease come on 15 April 2027 at 10:00.\n\nRegards\n{office}")
    assert (mail.organization, mail.contact_name) == (firm, None)


def test_a_person_who_signs_above_the_office_is_the_contact():
    mail = seen(
        "Reception Larkfield Dental <reception@larkfielddental.example>",
        "Job",
        "Hello Kim,\n\nplease come on 15 April 2027 at 10:00.\n\nRegards\nJune Abbot\nReception",
    )
    assert mail.contact_name == "June Abbot"


@pytest.mark.parametrize(
    ("last", "contact"),
    [("Pickwell Dairy\nLincoln", None), ("Pickwell Dairy\nExeter", None), ("Lincoln\nPickwell Dairy", None)],
)
def test_a_town_below_a_firm_is_no_person(last, contact):
    mail = seen(
        "Office <office@pickwelldairy.example>",
        "Interview",
        f"Dear Kim\n\nPlease come on 15 April 2027 at 10:00.\n\nRegards\n{last}",
    )
    assert mail.contact_name == contact


def test_a_person_who_is_called_like_a_town_signs_from_her_own_address():
    mail = seen(
        "Chelsea <chelsea@pickwelldairy.example>",
        "Interview",
        "Dear Kim\n\nPlease come on 15 April 2027 at 10:00.\n\nRegards\nChelsea",
    )
    assert mail.contact_name == "Chelsea"


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Hospitation Station 3", None),
        ("Trial shift Saturday", None),
        ("Gespräch Raum 12", None),
        ("essai paysagiste", "paysagiste"),
        ("Probetag Maler", "Maler"),
        ("prueba cocinero", "cocinero"),
        ("Trial shift barista", "barista"),
    ],
)
def test_a_ward_a_day_or_a_trial_in_the_subject_is_no_position(subject, role):
    mail = seen(
        FROM_ANN, subject, "Hello Kim,\n\nplease come on 15 April 2027 at 10:00.\n\nRegards\nAnn Lee\nMarlow House Ltd"
    )
    assert mail.role == role


@pytest.mark.parametrize(
    ("place", "zone"), [("Kade 3 in Zwolle", "Europe/Amsterdam"), ("Am Tor 9 in Köln", "Europe/Berlin")]
)
def test_the_town_behind_a_number_tells_the_zone(place, zone):
    assert str(of_place(place).clock) == zone


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Herr Demir", True), ("Mrs Hale", True), ("uns", True), ("Frau Dr. Lenz", True),
        ("Hale Brothers", False), ("Mr Hale Bakery", False), ("easyFit Studios", False),
    ],
)  # fmt: skip
def test_how_a_person_is_called_is_no_firm(name, called):
    assert firms.is_called(name, known()) == called


@pytest.mark.parametrize(("name", "is_one"), [("Jo at Fernhill", False), ("Maria de Souza", True), ("Jo Hale", True)])
def test_a_person_at_a_firm_is_no_name(name, is_one):
    assert people.is_name(name, known()) == is_one
