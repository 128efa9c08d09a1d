"""Every entry of every language file: its examples run, it is proved, and its patterns are linear."""

import collections
import re
import tomllib

import pytest
from tests.timing import seconds

from jobrsvp.languages import known
from jobrsvp.languages.files import HERE, files, name_of, read_folder
from jobrsvp.languages.patterns import LONGEST
from jobrsvp.languages.proofs import mistakes

MATERIAL = read_folder()
NAMES = [name_of(path, HERE) for path in files()]
ROUGH = 4_000  # characters; twice as many may take up to three times as long, which half the noise of a machine allows
MANY_TIMES = 20  # an entry that takes so many times the median is timed again at twice the size
NOISE = 5e-5  # seconds: below, the clock tells nothing


def of_file(name):
    return [found for found in MATERIAL.entries if found[0].id.startswith(f"{name}:")]


@pytest.mark.parametrize("name", NAMES)
def test_every_example_runs_and_every_entry_is_proved(name):
    assert list(mistakes(MATERIAL._replace(entries=of_file(name)), known())) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_derived_literals_lose_no_match(name):
    for entry, examples in of_file(name):
        text = "\n".join([text for text, _ in examples.yes] + list(examples.no)).lower()
        literals = entry.literals.splitlines()
        hits = re.finditer(entry.says or entry.unless, text) if literals else ()
        assert [hit for hit in hits if not any(literal in hit[0] for literal in literals)] == [], entry.id


def near_matches(entry, examples, size):
    """Return a text of *size* made of beginnings of what the entry says, which nothing breaks into clauses."""
    said = " ".join([text for text, _ in examples.yes] + list(examples.no)).lower()
    beginnings = "".join(said[: end * len(said) // 7] + " " for end in range(1, 8))
    return (beginnings * (size // len(beginnings) + 1))[:size]


def time_of(entry, examples, size):
    pattern = re.compile(entry.says or entry.unless)
    return seconds(lambda text: len(list(pattern.finditer(text))), near_matches(entry, examples, size))


def test_the_time_of_every_pattern_grows_with_the_text_and_no_faster():
    once = [(time_of(entry, examples, ROUGH), entry, examples) for entry, examples in MATERIAL.entries]
    usual = sorted(time for time, _, _ in once)[len(once) // 2] if once else 0
    for time, entry, examples in once:
        if time > max(NOISE, MANY_TIMES * usual):
            short = min(time_of(entry, examples, 4 * ROUGH) for _ in range(3))
            long = min(time_of(entry, examples, 8 * ROUGH) for _ in range(3))
            assert long < 3 * short, entry.id


def test_no_pattern_is_longer_than_a_reader_takes_in():
    rows = [
        (name_of(path, HERE), row)
        for path in files()
        for group, concepts in tomllib.loads(path.read_text("utf-8")).items()
        if group != "lists"
        for entries in concepts.values()
        for row in entries
    ]
    assert [row for row in rows if max(len(row[1].get("says", "")), len(row[1].get("not", ""))) > LONGEST] == []


@pytest.mark.parametrize("name", ["month", "weekday", "number"])
def test_no_word_has_two_values_in_two_languages(name):
    worths = {}
    for words in known().by_language(name).values():
        for word, worth in words.items():
            worths.setdefault(word, set()).add(worth)
    assert {word: some for word, some in worths.items() if len(some) > 1} == {}


@pytest.mark.parametrize(("name", "last"), [("month", 12), ("weekday", 7), ("number", 12)])
def test_every_language_with_a_list_has_all_of_its_values(name, last):
    lists = known().by_language(name)
    assert len(lists) >= 12
    assert [code for code, words in lists.items() if set(range(1, last + 1)) - set(words.values())] == []


def test_every_language_is_told_by_its_small_words():
    assert set(known().by_language("function_word")) == set(known().codes) - {"shared"}


def test_a_list_belongs_to_one_topic():
    topics = collections.defaultdict(set)
    for path in HERE.glob("*/*.toml"):
        for name in tomllib.loads(path.read_text(encoding="utf-8")).get("lists", {}):
            topics[name].add(path.stem)
    shared = {name: sorted(found) for name, found in topics.items() if len(found) > 1}
    assert not shared, "two topics would share each other's words: give one of the lists another name"
