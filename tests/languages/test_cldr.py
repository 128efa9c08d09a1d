"""The names of months and weekdays that ship."""

import json
from importlib import resources

import pytest

CLDR = json.loads(resources.files("jobrsvp").joinpath("languages/cldr.json").read_text(encoding="utf-8"))["languages"]
NAMES = [
    ("en", "month", "september", 9), ("de", "month", "märz", 3), ("de", "weekday", "so", 7), ("fr", "month", "août", 8),
    ("es", "weekday", "miércoles", 3), ("es", "month", "mar", 3), ("es", "weekday", "mar", 2),
    ("it", "weekday", "venerdì", 5), ("nl", "month", "mrt", 3), ("pt", "weekday", "segunda-feira", 1),
    ("pl", "month", "marca", 3), ("pl", "month", "marzec", 3), ("sv", "weekday", "lördag", 6),
    ("ca", "month", "març", 3), ("ca", "month", "abril", 4), ("da", "month", "marts", 3),
    ("nb", "month", "desember", 12),
    ("fi", "month", "maaliskuuta", 3), ("fi", "weekday", "perjantaina", 5), ("cs", "month", "září", 9),
    ("tr", "weekday", "pazartesi", 1), ("ja", "month", "10月", 10), ("ja", "weekday", "金曜日", 5),
    ("uk", "month", "березня", 3), ("uk", "weekday", "п'ятниця", 5),
]  # fmt: skip
LANGUAGES = (
    "ca", "cs", "da", "de", "en", "es", "fi", "fr", "it", "ja", "nb", "nl", "pl", "pt", "sv", "tr", "uk",
)  # fmt: skip


@pytest.mark.parametrize(("language", "kind", "name", "number"), NAMES)
def test_a_name_has_its_number(language, kind, name, number):
    assert CLDR[language][kind][name] == number


@pytest.mark.parametrize("language", CLDR)
def test_every_language_names_all_twelve_months_and_seven_days(language):
    assert set(CLDR[language]["month"].values()) == set(range(1, 13))
    assert set(CLDR[language]["weekday"].values()) == set(range(1, 8))


@pytest.mark.parametrize("language", CLDR)
def test_names_are_lower_case_without_dots(language):
    for name in [*CLDR[language]["month"], *CLDR[language]["weekday"]]:
        assert name == name.lower().strip(" .")


def test_seventeen_languages_have_names():
    assert set(CLDR) == set(LANGUAGES)
