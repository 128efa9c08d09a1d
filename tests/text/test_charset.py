"""Bytes that say nothing of their characters, or name them as one maker did."""

import pytest

from jobrsvp.text.charset import decode

WESTERN = (
    "Hola, le invitamos mañana a la entrevista en la compañía, señora Begoña. ",
    "Hei, vi ønsker å invitere deg på intervju på onsdag i Ålesund. Hilsen Bjørn. ",
    "Bonjour, nous vous attendons à l'hôtel près de la gare, à bientôt, Hélène. ",
)
CENTRAL = (
    "Dzień dobry, zapraszam na rozmowę na stanowisko księgowej. Będzie nam miło Panią gościć, proszę potwierdzić. ",
    "Dobrý den, zveme Vás na pohovor na pozici účetní v úterý v naší kanceláři. Těšíme se, děkuji a přeji hezký den. ",
)


@pytest.mark.parametrize("text", WESTERN)
def test_long_western_texts_are_not_taken_for_their_neighbours(text):
    assert decode((text * 12).encode("cp1252")) == text * 12


@pytest.mark.parametrize("text", CENTRAL)
def test_texts_of_central_europe_are_no_western_ones(text):
    assert decode((text * 12).encode("cp1250")) == text * 12


@pytest.mark.parametrize(("stated", "codec"), [("x-mac-roman", "mac_roman"), ("X-MAC-CE", "mac_latin2")])
def test_the_names_that_old_macs_give_their_characters_are_known(stated, codec):
    assert decode("Müller, é".encode(codec), stated) == "Müller, é"
