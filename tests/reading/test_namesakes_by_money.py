"""A town that two countries have: the money in the posting tells which is meant, or nobody knows."""

import pytest

from jobrsvp import reading
from jobrsvp.model import Capture

HEAD = (
    "Assistante de gestion\nVal Médical\n{place}\n\nNous recrutons une assistante de gestion.\n"
    "Profil : Bac+2, une première expérience.\n"
)


def country(place, pay):
    return reading.read(Capture(text=HEAD.format(place=place) + pay)).country


@pytest.mark.parametrize(
    ("place", "pay", "expected"),
    [
        ("Orléans", "Rémunération : 2 250 € brut par mois.", "FR"),
        ("Orléans", "Rémunération : 54 000 CAD par an.", "CA"),
        ("Orléans", "Rémunération selon profil.", None),
        ("Lyon", "Rémunération selon profil.", "FR"),
        ("Orléans, Ontario", "Rémunération selon profil.", "CA"),
        ("Ludlow", "Pay: £25,183 to £25,989 a year.", "GB"),
        ("Ludlow", "Pay: $52,000 a year; our sister firm turned over £2 million.", "US"),
        ("Ludlow", "Pay by experience.", "US"),
    ],
)
def test_the_money_tells_the_country_of_a_namesake(place, pay, expected):
    assert country(place, pay) == expected


def test_a_large_town_of_the_headline_tells_the_country_of_a_small_one():
    text = (
        "Asistente de packing\nFrutas Andes - Santiago\n\nBuscamos una asistente. Trabajarás en nuestra planta de San "
        "Carlos.\nRequisitos: un año de experiencia. Sueldo: $ 650.000 líquidos al mes.\n"
    )
    assert reading.read(Capture(text=text)).country == "CL"
