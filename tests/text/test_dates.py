"""Dates and times of day, in the words of all languages."""

import datetime as dt
import functools

import pytest

from jobrsvp.languages import known
from jobrsvp.text import clock, dates
from jobrsvp.text.date_words import LISTS, DateWords

TODAY = dt.date(2026, 11, 23)  # a Monday
WORDS = DateWords.of({name: known().list(name) for name in LISTS})


MONTHS = [
    (code, word, number) for code, words in known().by_language("month").items() for word, number in words.items()
]


def read(text, words=WORDS, **how):
    return [dates.settle(written, TODAY, **how).readings for written in dates.find(text, words)]


@functools.cache
def words_of(code):
    """Return the words of one language, with English, which always counts."""
    view = known().only(code)
    return DateWords.of({name: view.list(name) for name in LISTS})


@pytest.mark.parametrize(("code", "word", "number"), MONTHS)
def test_every_month_of_a_language_is_read_with_its_own_words(code, word, number):
    assert read(f"5. {word} 2027", words_of(code)) == [(dt.date(2027, number, 5),)]
    assert read(f"5 {word}. 2027", words_of(code)) == [(dt.date(2027, number, 5),)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", dt.date(2026, 12, 4)),
        ("Friday, 4th of December 2026", dt.date(2026, 12, 4)),
        ("December 4, 2026", dt.date(2026, 12, 4)),
        ("4 Dec", dt.date(2026, 12, 4)),
        ("4. 12. 2026", dt.date(2026, 12, 4)),
        ("4.12.26", dt.date(2026, 12, 4)),
        ("Montag, den 7. Dezember", dt.date(2026, 12, 7)),
        ("le 1er mars 2027", dt.date(2027, 3, 1)),
        ("3 de febrero de 2027", dt.date(2027, 2, 3)),
        ("5. marts 2027", dt.date(2027, 3, 5)),
        ("24. prosince 2026", dt.date(2026, 12, 24)),
        ("15. tammikuuta 2027", dt.date(2027, 1, 15)),
        ("12 серпня 2027", dt.date(2027, 8, 12)),
        ("10 Ocak 2027", dt.date(2027, 1, 10)),
        ("Friday 27th", dt.date(2026, 11, 27)),
        ("on Thursday", dt.date(2026, 11, 26)),
        ("tomorrow", dt.date(2026, 11, 24)),
        ("in 2 weeks", dt.date(2026, 12, 7)),
        ("vor 3 Tagen", dt.date(2026, 11, 20)),
        ("a week ago", dt.date(2026, 11, 16)),
        ("Friday 4/12/2026", dt.date(2026, 12, 4)),
    ],
)
def test_a_date_is_read_in_many_spellings(text, day):
    assert read(text) == [(day,)]


@pytest.mark.parametrize("text", ["3.5 stars", "call 3-4 people", "31 February 2027", "on Mondays", "24.7"])
def test_what_looks_like_a_date_is_none(text):
    assert [one for one in read(text) if one] == []


def test_a_date_that_can_be_read_in_two_ways_has_two_readings():
    assert read("3/4/2027") == [(dt.date(2027, 4, 3), dt.date(2027, 3, 4))]


def test_a_range_tells_its_first_and_its_last_day():
    (written,) = dates.find("10-12 December 2026", WORDS)
    assert (written.day, written.last) == (10, 12)


def test_a_year_that_is_not_said_is_the_next_or_the_nearest():
    assert read("1 November") == [(dt.date(2027, 11, 1),)]
    assert read("1 November", nearest=True) == [(dt.date(2026, 11, 1),)]


def test_a_wrong_weekday_leaves_no_reading():
    (written,) = dates.find("Monday 4 December 2026", WORDS)
    assert dates.settle(written, TODAY) == dates.Date((), dt.date(2026, 12, 4))


def test_abbreviations_count_only_in_languages_that_are_spoken():
    english = DateWords.of({name: known().only().list(name) for name in LISTS})
    (written,) = dates.find("Haben Sie 30 Minuten am 4. Dezember?", WORDS.without_short(english))
    assert (written.day, written.month) == (4, 12)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("10:00", dt.time(10)),
        ("14.30 Uhr", dt.time(14, 30)),
        ("2 pm", dt.time(14)),
        ("12 a.m.", dt.time(0)),
        ("11-1 pm", dt.time(11)),
        ("14h30", dt.time(14, 30)),
        ("noon", dt.time(12)),
        ("halb drei", dt.time(14, 30)),
        ("at 9", dt.time(9)),
        ("kl. 9", dt.time(9)),
    ],
)
def test_a_time_of_day_is_read_in_many_spellings(text, time):
    assert next(clock.find(text, 0, len(text), WORDS)).value == time


@pytest.mark.parametrize("text", ["3:00", "2 o'clock", "at 5"])
def test_half_a_day_that_is_not_said_is_taken_for_the_afternoon_and_asked(text):
    (found,) = clock.find(text, 0, len(text), WORDS)
    assert (found.value.hour >= 14, bool(found.doubt)) == (True, True)


@pytest.mark.parametrize("text", ["12 people", "at 10 Main Street", "3.5", "at 12 participants", "10%"])
def test_a_number_that_counts_something_is_no_time(text):
    assert list(clock.find(text, 0, len(text), WORDS)) == []
