"""A mistake in a language file is told with its place and its cure."""

import pytest

from jobrsvp.errors import BadInput
from jobrsvp.languages.entries import read_entry
from jobrsvp.languages.files import files, name_of, read_folder

WHERE = "xx/benefits:benefits.dental:1"
YES = {"yes": ["a sentence"]}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("dental", "an entry is a table"),
        ({"say": "dental"}, "there is no field 'say'; the fields are says, not,"),
        ({"says": ["dental"]}, "says is a str"),
        ({"says": "dental", "yes": "dental"}, "yes is a list"),
        ({"yes": ["dental"]}, "neither says nor not"),
        ({"says": "x" * 301} | YES, "301 characters; make it two entries"),
        ({"says": "Dental"} | YES, "in lower case"),
        ({"says": "isn’t"} | YES, 'write "\'" for'),
        ({"says": "dental("} | YES, "no regular expression"),
        ({"says": "(dental)"} | YES, r"write \(\?:"),
        ({"says": "(?P<one>dental)"} | YES, "captures"),
        ({"says": r"dental\w*"} | YES, r"say how often at most, as in \{0,20\}"),
        ({"says": r"dental(?:\s{1,3}(?:care )+)?"} | YES, r"as in \{1,20\}"),
        ({"says": r"dental.{3,}"} | YES, r"as in \{3,20\}"),
        ({"says": "dental.{0,900}"} | YES, "up to 100"),
        ({"says": "dental", "not": "dental .+"} | YES, "without a bound"),
        ({"says": "<place> office"} | YES, "<place> names no list"),
        ({"says": r"\d{1,3} \w"} | YES, "no two letters stand in each"),
        ({"says": "dental", "needs": ["offr"]} | YES, "no operator is named 'offr'; needs knows number, offer"),
        ({"says": "dental"}, "write in yes a sentence"),
        ({"not": "dental"}, "write in no a sentence"),
        ({"says": "dental", "yes": [3]}, "an example is"),
        ({"says": "dental", "also": [3]} | YES, "no and also are lists of strings"),
    ],
)
def test_a_mistake_in_an_entry_is_told(row, told):
    with pytest.raises(BadInput, match=rf"^{WHERE}: .*{told}"):
        read_entry(WHERE, "xx", "benefits.dental", row, {})


def test_what_operators_ask_for_can_need_none():
    with pytest.raises(BadInput, match="take needs away"):
        read_entry("xx", "xx", "context.offering", {"says": "offer", "needs": ["offer"]} | YES, {})


@pytest.mark.parametrize("pattern", ["a", "à|h", "[€$]"])
def test_a_word_of_grammar_may_be_short_when_it_says_so(pattern):
    entry, _ = read_entry("xx", "xx", "time.at", {"says": pattern, "short": True} | YES, {})
    assert entry.literals == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[lists\n", "en.toml: cannot be read"),
        ("[lists]\nplace = 3", "en:lists.place: a list is"),
        ("[lists]\nplace = {}", "en:lists.place: a list is"),
        ("[lists]\nplace = ['Office']", "write 'Office' as a word in lower case"),
        ("[lists]\nmonth = { 1 = ['jan', 'jan.'] }", "en:lists.month: write 'jan.' without the full stop"),
        ("[lists]\nweekday = { 'mon.' = 1 }", "en:lists.weekday: write 'mon.' without the full stop"),
        ("[lists]\nplace = { office = 1.5 }", "office is worth a whole number or a code, not 1.5"),
        ("[lists]\nplace = { 1 = ['a'], 2 = ['a'] }", "'a' is worth 1 here and 2 there"),
        ("[[dental]]\nsays = 'dental'", r"en: dental is no concept; write \[\[group.dental\]\]"),
        ("[benefits.dental]\nsays = 'dental'", r"write \[\[benefits.dental\]\]"),
        ("[[benefits.dental]]\nsay = 'dental'", "en:benefits.dental:1: there is no field"),
    ],
)
def test_a_mistake_in_a_file_is_told(write, text, told):
    with pytest.raises(BadInput, match=told):
        read_folder(write({"en": text}))


def test_a_file_is_named_by_a_language(write):
    with pytest.raises(BadInput, match=r"german\.toml: name a language file by its ISO 639 code"):
        read_folder(write({"german": ""}))


def test_two_files_of_a_language_share_their_lists_and_agree(write):
    pattern = "[[a.b]]\nsays = 'in <place>'\nyes = ['in office']"
    folder = write({"de": "[lists]\nplace = ['büro']", "de/place": pattern, "shared": "[lists]\nplace = ['office']"})
    (entry, _), *_ = read_folder(folder).entries
    assert entry.id == "de/place:a.b:1"
    assert entry.language == "de"
    assert entry.says == r"(?<!\w)(?:in (?:office|büro))(?!\w)"
    with pytest.raises(BadInput, match="'büro' is worth True here and 2 there"):
        read_folder(write({"de/two": "[lists]\nplace = { 2 = ['büro'] }"}))


def test_english_comes_first_then_shared_then_the_others(write):
    folder = write(dict.fromkeys(["ca", "de/pay", "de", "en/pay", "en", "shared/pay", "shared"], ""))
    assert [name_of(path, folder) for path in files(folder)] == [
        "en", "en/pay", "shared", "shared/pay", "ca", "de", "de/pay",
    ]  # fmt: skip
