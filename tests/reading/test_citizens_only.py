"""Whoever takes citizens only sponsors no visa."""

import pytest

from jobrsvp.reading.facts.benefits.read import read_benefits


def visa(text):
    return next((one.offered for one in read_benefits(text) if one.key == "visa"), None)


@pytest.mark.parametrize(
    "text",
    [
        "Applicants must be U.S. citizens or permanent residents due to export law.",
        "This post is limited to UK nationals.",
        "Australian citizenship is essential.",
        "Die deutsche Staatsangehörigkeit ist erforderlich.",
        "Nationalité française exigée.",
        "Nacionalidad española imprescindible.",
        "De Nederlandse nationaliteit is vereist.",
    ],
)
def test_citizens_only_denies_a_visa(text):
    assert visa(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "We hire regardless of citizenship.",
        "US citizens may use our app for free.",
        "Wir stellen unabhängig von Staatsangehörigkeit ein.",
    ],
)
def test_other_words_of_citizens_say_nothing(text):
    assert visa(text) is None


def test_a_visa_that_is_offered_stays():
    assert visa("We offer visa sponsorship. For some projects one must be a US citizen.") is True
