"""A sum that is the pay's is no benefit's."""

import pytest

from jobrsvp.model import Capture
from jobrsvp.reading.generic import read_generically

AD = """Comptable général (H/F)
Versailles
Vos missions
- tenue de la comptabilité
- déclarations de TVA
Nous offrons
- {line}
- mutuelle"""


def worth_of(line, key):
    posting = read_generically(Capture(text=AD.format(line=line)), anyway=True)
    return [int(one.value) if one.value else None for one in posting.benefits if one.key == key]


@pytest.mark.parametrize(
    ("line", "worth"),
    [
        ("36 à 40 k€ sur 13 mois", None),
        ("Salaire : 36 000 € sur 13 mois", None),
        ("36 000 € par an, prime annuelle de 1 500 €", 1500),
        ("36 000 € par an ; prime de 2 000 € par an", 2000),
    ],
)
def test_bonus(line, worth):
    assert worth_of(line, "bonus") == [worth]
