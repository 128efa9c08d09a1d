"""Lists of benefits that end, or begin, with a word of denial."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits

NONE = [
    "Urlaub, Lohnfortzahlung bei Krankheit und betriebliche Altersvorsorge gibt es in dieser Form nicht.",
    "Das bieten wir nicht: Großprojekte und – das fragen viele – eine betriebliche Altersvorsorge.",
    "What we don't have: health insurance, a retirement plan, or free parking.",
    "Health insurance, dental and a retirement plan are not included.",
    "Ce que nous n'offrons pas : télétravail, 13e mois, mutuelle.",
]
SOME = [
    ("30 Tage Urlaub, einen Dienstwagen gibt es nicht.", "pto"),
    ("Health insurance, a dog under the desk is not included.", "health_insurance"),
    ("Was wir bieten: betriebliche Altersvorsorge, Urlaub.", "retirement"),
]


@pytest.mark.parametrize("text", NONE)
def test_all_of_the_list_is_denied(text):
    assert {one.offered for one in read_benefits(text)} == {False}


@pytest.mark.parametrize(("text", "key"), SOME)
def test_what_stands_apart_is_offered(text, key):
    assert {one.key: one.offered for one in read_benefits(text)}[key] is True
