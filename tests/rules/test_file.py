"""A mistake in a rule's file is told with its line, and what to write instead."""

import pytest

from jobrsvp import BadInput
from jobrsvp.rules.file import read
from jobrsvp.scaffold.files import write_rule

GOOD = 'says = "against"\nheadline = "It is so."\nstrength = 0.5\n[when]\ntravel_percent = "> 30"\n'


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("says =", "say =", "my-rule.toml, line 1: there is no 'say' in a rule: write says."),
        ('"against"', '"agains"', 'line 1: says is never \'agains\': write says = "for" or says = "against".'),
        ('headline = "It is so."', "", 'my-rule.toml: a rule needs headline, in words: write headline = "Much'),
        ("It is so.", "It is so: so.", "line 2: a headline is one clause, and this has a colon"),
        ("It is so.", "It is {travel}.", "line 2: headline has {travel}, and there is no fact 'travel' of a posting"),
        ("0.5", "5", "line 3: strength is a number from 0 to 1: write strength = 0.5."),
        ("0.5", '"much"', "line 3: strength is a number"),
        ("[when]", "[wen]", "line 4: there is no 'wen' in a rule: write when."),
        ("[when]\ntravel_percent =", "when =", "line 4: when is a heading: write [when] on a line"),
        ('travel_percent = "> 30"', "", "line 4: a rule needs [when] with a line below it"),
        (
            "travel_percent",
            "travel_percnt",
            "line 5: there is no fact 'travel_percnt' of a posting: write travel_percent.",
        ),
        ('"> 30"', '"more than 30"', 'line 5: travel_percent is a number: write travel_percent = "> 30"'),
        ('"> 30"', '"> profile.pay.flor"', "no fact 'profile.pay.flor' of a profile: write profile.pay.floor."),
        (
            'travel_percent = "> 30"',
            "strength = 0.8",
            "line 5: strength is no fact of a posting: put its line above",
        ),
        (
            'travel_percent = "> 30"',
            'country = "USA"',
            'country is a code of two letters: write country = "US".',
        ),
        ('travel_percent = "> 30"', 'country = "Germany"', 'write country = "DE".'),
        ('travel_percent = "> 30"', 'language = "German"', 'write language = "de".'),
        (
            'strength = 0.5\n[when]\ntravel_percent = "> 30"',
            'dealbreaker = true\n[when]\ncountry = "US"',
            "line 3: a dealbreaker quotes the posting, and country has no words of it",
        ),
        ('"> 30"', '"> profile.home.place"', "profile.home.place is no number"),
        ('travel_percent = "> 30"', 'nights = "yes"', "line 5: nights is yes or no: write nights = true, or false."),
        ('travel_percent = "> 30"', 'workplace = "home"', "line 5: workplace is never 'home': write one of hybrid"),
        ('travel_percent = "> 30"', 'benefits = "dentl"', "line 5: benefits is never 'dentl': write dental."),
        ('travel_percent = "> 30"', "title = []", "line 5: title is compared with words"),
        ('"> 30"', "> 30", "my-rule.toml is not valid TOML (Invalid value (at line 5, column 18))"),
        ('travel_percent = "> 30"', "nights = yes", 'a line is name = "words", name = 30, name = true or [when].'),
        ("strength = 0.5", "dealbreaker = 1", "line 3: dealbreaker is yes or no"),
        ('"against"', '"for"\ndealbreaker = true', "line 2: a dealbreaker speaks against"),
        ("strength = 0.5", 'side = "sports"', "line 3: side is never 'sports'"),
        ("It is so.", "\udcff", "cannot be read"),
    ],
)
def test_a_mistake_names_its_line_and_the_cure(tmp_path, right, wrong, told):
    assert right in GOOD
    path = tmp_path / "my-rule.toml"
    path.write_bytes(GOOD.replace(right, wrong, 1).encode(errors="surrogateescape"))
    with pytest.raises(BadInput) as wrong_one:
        read(path)
    assert told in str(wrong_one.value)


def test_the_name_of_the_file_is_an_id(rule):
    with pytest.raises(BadInput, match="small letters, digits and hyphens"):
        rule(GOOD, name="My Rule")


def test_what_new_writes_is_a_rule(judged, tmp_path):
    path = write_rule(tmp_path, "no-travel")
    assert judged(path.read_text(encoding="utf-8")).headline == "Much of the time is travel."
