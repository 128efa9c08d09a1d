"""Which language a page is written in, and which it may be in."""

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.page.language import read_language, spoken

GERMAN = (
    "Wir suchen für das Team in Köln eine Köchin mit Freude an der Arbeit. Du bist bei den Gästen und in der Küche "
    "zu Hause, und das ist auf der Karte zu sehen. "
)
ENGLISH = "We are looking for a cook with a love of the craft. You will be in the kitchen and with our guests. "
DANISH = "Vi er en lille virksomhed og har det godt. Du er med til at lave mad for vores gæster, og det er sjovt. "


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (GERMAN * 2, ("de",)),
        (ENGLISH * 2, ("en",)),
        (ENGLISH * 2 + GERMAN * 2, ("en", "de")),
    ],
)
def test_a_page_is_in_the_languages_that_have_a_fair_share_of_its_small_words(text, languages):
    assert spoken(text, None, known()) == languages


def test_sisters_come_together():
    assert {"da", "nb"} <= set(spoken(DANISH * 3, None, known()))


def test_what_the_page_says_of_itself_counts_too():
    assert spoken(ENGLISH * 2, "pl-PL", known()) == ("en", "pl")


@pytest.mark.parametrize("text", ["", "Electrician, Dallas", "Koch (m/w/d), Bonn"])
def test_where_nothing_is_certain_all_languages_count(text):
    assert spoken(text, "de", known()) == known().codes


def test_the_language_of_a_short_text_is_what_the_page_says():
    assert read_language("Koch, Bonn", "de-AT", known()) == "de"
    assert read_language("Koch, Bonn", None, known()) is None
