"""How the house is kept: short functions and files, no heaps, words in language files, a guide that leads somewhere.

``make house`` prints the figures; ``tools/house.py`` holds the bars and says why each is what it is.
"""

import itertools
import re
import statistics

import pytest
from tools import house

GUIDE = (house.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PLACEHOLDER = re.compile(r"<\w+>")
#: a path in backticks, which has a slash and no blank, or one in a command
PATH = re.compile(r"`([\w.<>-]+(?:/[\w.<>-]*)+)`|(?<= )(tests/[\w./]+)")


def lines(found, most=20):
    """Write *found* one a line, so that the first faults can be read off a failing test."""
    rest = [f"... and {len(found) - most} more"] if len(found) > most else []
    return "\n".join(["", *found[:most], *rest])


def table(title):
    """Return the rows of the first table below *title* in CONTRIBUTING."""
    rows = itertools.dropwhile(lambda line: not line.startswith("|"), GUIDE.partition(title)[2].splitlines())
    return list(itertools.takewhile(lambda line: line.startswith("|"), rows))[2:]


NEWCOMER = table("## What a newcomer does")
PATHS = sorted({"".join(path) for row in NEWCOMER for path in PATH.findall(row)})
TOPICS = [row.split("`")[1] for row in table("The topics of a language")]


def exists(path):
    """Whether a file fits *path*, in which ``<site>`` stands for any name that is not Python's own."""
    found = house.ROOT.glob(PLACEHOLDER.sub("*", path).rstrip("/"))
    return any(not one.name.startswith("__") for one in found)


def test_the_guide_has_at_least_ten_rows_that_name_a_file_and_a_command():
    assert len(NEWCOMER) >= 10
    assert [row for row in NEWCOMER if not PATH.search(row) or "`pytest " not in row] == []


@pytest.mark.parametrize("path", PATHS)
def test_what_the_guide_names_is_there(path):
    assert exists(path), f"nothing fits {path}: CONTRIBUTING sends newcomers there; correct its table or move the file"


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_of_the_guide_is_a_file_of_some_language(topic):
    assert exists(f"server/jobrsvp/languages/<xx>/{topic}"), f"no language has {topic}: correct the table of topics"


def test_every_topic_is_in_the_guide():
    files = {path.name for path in house.LANGUAGES.glob("*/*.toml")}
    assert files <= set(TOPICS), f"add to the table of topics in CONTRIBUTING: {sorted(files - set(TOPICS))}"


def test_no_pattern_is_too_long_to_read():
    found = house.long_patterns()
    assert not found, f"over {house.MOST_OF_A_PATTERN} characters: make it entries of a language file{lines(found)}"


def test_no_string_holds_letters_of_another_language():
    found = house.foreign_literals()
    assert not found, f"move these words to languages/, where a concept is a key and examples run{lines(found)}"


@pytest.mark.parametrize("room", house.ROOMS_OF_WORDS)
def test_a_room_that_reads_is_code_and_not_strings(room):
    share = house.string_share(room)
    assert share > 0, f"{room}/ is not there: correct ROOMS_OF_WORDS"
    worst = lines(house.string_hoards(room))
    assert share <= house.MOST_STRINGS, f"{share:.1%} of {room}/ are strings: move words to languages/{worst}"


def test_no_word_of_a_language_file_stands_elsewhere():
    found = house.stray_words()
    advice = "ask the language file by its concept (a word of the program too goes into ALSO_ENGLISH)"
    assert not found, f"{advice}{lines(found)}"


def test_the_language_files_hold_words_to_look_for():
    assert len(house.words_of_languages()) > 100, "no words were found: is languages/ laid out in another way?"


def test_a_function_fits_a_glance():
    lengths = [function.lines for function in house.functions()]
    longest = lines([f"{one.where} ({one.lines})" for one in house.functions()], most=5)
    assert lengths[0] <= house.FUNCTION_MOST, f"split the longest into named steps{longest}"
    assert house.tenth_longest(lengths) <= house.FUNCTION_P90, f"too many long functions{longest}"
    assert statistics.median(lengths) <= house.FUNCTION_MEDIAN, f"functions grow{longest}"


def test_a_file_fits_the_head():
    code = {path: len(house.code_lines(path)) for path in house.modules()}
    long = [f"{house.place(path, 1)} ({size})" for path, size in code.items() if size > house.FILE_MOST]
    assert not long, f"over {house.FILE_MOST} lines of code: split by subject{lines(long)}"
    median = statistics.median(house.source(path).count("\n") for path in house.modules())
    assert median <= house.FILE_MEDIAN, f"the median file has {median} lines"


def test_no_folder_is_a_heap():
    found = house.heaps()
    assert not found, f"over {house.MOST_FILES} files (path:count): give what belongs together a folder{lines(found)}"


def test_comments_say_why():
    share = house.comment_share()
    advice = "say why a number or an order is what it is, above it"
    assert share >= house.LEAST_COMMENTS, f"{share:.1%} of the lines of code have a comment: {advice}"


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("plain – “quoted” · 5 € …", set()),
        ("für", {"ü"}),
        ("\N{CYRILLIC SMALL LETTER A}", {"а"}),
        ("東京", {"東", "京"}),
    ],
)
def test_dashes_and_signs_are_no_letters(text, letters):
    assert house.foreign_letters(text) == letters


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"benefits": {"dental": [{"says": "zahnersatz", "yes": ["Zahnersatz dabei"]}]}}, ["zahnersatz"]),
        ({"lists": {"month": {"januar": 1, "jan": 1}, "office": ["zentrale"]}}, ["januar", "jan", "zentrale"]),
        ({"dental": [{"not": "zahnarzt", "no": ["Zahnarzt gesucht"]}]}, []),
    ],
)
def test_what_an_entry_or_a_list_says_is_a_word_and_an_example_is_none(data, words):
    assert list(house.said(data)) == words
