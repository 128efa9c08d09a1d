"""The strings that the first pass looks for: each match of a pattern holds one of them."""

import pytest

from jobrsvp.languages.literals import literals_of


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("dental", ["dental"]),
        ("dental(?: (?:insurance|cover))?", ["dental"]),
        ("(?:annual|yearly) leave", ["annual leave", "yearly leave"]),
        ("sabbatical (?:leave|years?) of (?:six|ten) months", ["sabbatical l", "sabbatical y"]),
        (r"\d{1,3} holidays?", ["holiday"]),
        ("home[- ]?office", ["home office", "home-office", "homeoffice"]),
        (r"work\w{0,3} from home", ["from home"]),
        (r"(?<!\w)(?:bis)(?!\w)", ["bis"]),
        ("(?:no|not)", ["no"]),
        (r"\w{1,5} ?(?:pay)?", []),
        ("a|bonus", []),
        ("(?:bonus){1,2}", ["bonus"]),
        ("(?>bonus|pay)", ["bonus", "pay"]),
        (r"bonus|\d{1,2}", []),
    ],
)
def test_literals_are_derived(pattern, literals):
    assert list(literals_of(pattern)) == literals


def test_many_alternatives_in_a_row_stay_few():
    months = "|".join(f"month{number}" for number in range(12))
    assert len(literals_of(f"(?:{months}) (?:{months}) (?:{months})")) == 12
