"""Whether a mention is denied: how far a word of denial reaches, what ends it, and what only sounds like one."""

import pytest

from jobrsvp.languages import known
from jobrsvp.languages.denial import denied

SAID = [
    ("There is no CAR.", True),
    ("You get a CAR.", False),
    ("We do not pay for travel, food or a CAR.", True),
    ("No dental. You get a CAR.", False),
    ("No dental, but a CAR.", False),
    ("No dental, vision, hearing, life and accident insurance in the first year, a CAR.", False),
    ("Not only a CAR.", False),
    ("Benefits include but are not limited to: a CAR.", False),
    ("A CAR is not included.", True),
    ("A CAR, dental is not included.", False),
    ("CAR: no", True),
    ("CAR: north gate", False),
    ("CAR\nNo\nPension\nYes", True),
    ("CAR\nNo overtime", False),
    ("A CAR for you\nNo\n", False),
    ("No\nCAR", False),
    ("Kein CAR", True),
    ("Kein Bonus, aber ein CAR", False),
    ("CAR : non", True),
    ("Vi erbjuder inte CAR.", True),
    ("What we don't offer: big projects, dental, and (many ask) a CAR.", True),
    ("What we don't offer:\n- dental\n- a CAR\n\nYou", True),
    ("Das bieten wir nicht: Großprojekte und – das fragen viele – ein CAR.", True),
    ("Ce que nous n'offrons pas : télétravail, un CAR", True),
    ("What we don't offer:\n- dental\nWhat you get:\n- a CAR", False),
    ("What we offer: dental, a CAR", False),
    ("We do not offer shifts. What you get: a CAR", False),
]


@pytest.mark.parametrize(("text", "no"), SAID)
def test_a_denial_reaches_what_it_denies(text, no):
    start = text.index("CAR")
    assert denied(known().passed(text), start, start + 3) is no
