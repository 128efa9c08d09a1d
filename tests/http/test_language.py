"""The answer comes in the person's language: that of the profile, else that of the browser."""

import pytest

PAGE = {"capture": {"text": "Nurse\nCompany: Brook Clinic\nSalary: $92,000 a year\nYou care for patients."}}
STARTS = {"de": "Noch weiß ich wenig über Sie.", "en": "I know little about you yet."}


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("de-AT,de;q=0.9,en;q=0.5", "de"), ("en-GB,en;q=0.9", "en"), ("xx", "en"), ("", "en"), ("*", "en")],
)
def test_the_browser_says_in_which_language(paired, accepted, language):
    answer = paired.post("suggestions", PAGE, headers={"Accept-Language": accepted})
    assert answer.json["summary"].startswith(STARTS[language])


def test_what_the_profile_says_counts_before(paired):
    paired.put("profile", {"profile": {"person": {"language": "en"}}})
    answer = paired.post("suggestions", PAGE, headers={"Accept-Language": "de"})
    assert answer.json["summary"].startswith(STARTS["en"])
