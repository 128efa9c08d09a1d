import datetime as dt

import pytest

from jobrsvp.languages import known
from jobrsvp.reading.facts.dates import Asked, closes_in, posted_in

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("Posted 3 days ago", None, dt.date(2026, 11, 20)),
        ("Posted: a week ago", None, dt.date(2026, 11, 16)),
        ("Posted 2 hours ago", None, TODAY),
        ("Posted yesterday", None, dt.date(2026, 11, 22)),
        ("Date posted: 11/03/2026", "US", dt.date(2026, 11, 3)),
        ("Date posted: 11/03/2026", "GB", dt.date(2026, 3, 11)),
        ("Veröffentlicht am 3.11.2026", "DE", dt.date(2026, 11, 3)),
        ("Veröffentlicht vor 3 Tagen", "DE", dt.date(2026, 11, 20)),
        ("Date posted: 11.03.2026", "US", dt.date(2026, 3, 11)),  # with dots the day comes first
    ],
)
def test_the_day_it_was_posted(text, country, day):
    assert posted_in(text, Asked(known(), country, TODAY)).value == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Closing date: 15 December", dt.date(2026, 12, 15)),
        ("Closing date: Friday 15 January", dt.date(2027, 1, 15)),
        ("Apply by October 30", dt.date(2026, 10, 30)),
        ("Applications close on the 5th of December", dt.date(2026, 12, 5)),
        ("Bewerbungsfrist: 15. Dezember", dt.date(2026, 12, 15)),
        ("Closing date: 10-12 December", dt.date(2026, 12, 12)),
        ("Ansøgningsfrist: 5. marts 2027", dt.date(2027, 3, 5)),
        ("Hakuaika päättyy 15. tammikuuta 2027", dt.date(2027, 1, 15)),
        ("Closing date: 15 December 2025", dt.date(2025, 12, 15)),
    ],
)
def test_the_day_it_closes(text, day):
    assert closes_in(text, Asked(known(), None, TODAY)).value == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Ansøgningsfrist: den 5. maj"),
        ("da", "Ansøgningsfristen er den 5. maj."),
        ("da", "Ansøgningsfrist er onsdag den 5. maj"),
        ("da", "Søg senest den 5. maj"),
        ("nb", "Søknadsfrist: 5. mai"),
        ("nb", "Søknadsfristen er den 5. mai."),
        ("nb", "Søk innen onsdag den 5. mai"),
        ("sv", "Sista ansökningsdag: den 5 maj"),
        ("sv", "Sista ansökningsdagen är den 5 maj."),
        ("sv", "Sista ansökningsdag är onsdag 5 maj"),
        ("de", "Bewerbungsfrist: der 5. Mai"),
        ("fr", "Date limite : le 5 mai"),
        ("es", "Fecha límite: el 5 de mayo"),
        ("it", "Scadenza: il 5 maggio"),
        ("pl", "Aplikuj do dnia 5 maja"),
        ("en", "Closing date: the 5th of May"),
    ],
)
def test_the_day_it_closes_needs_the_words_of_its_own_language_alone(language, text):
    assert closes_in(text, Asked(known().only(language), None, TODAY)).value == dt.date(2027, 5, 5)


@pytest.mark.parametrize("text", ["Posted by 3 managers", "Apply by sending a CV", "Deadline driven work, May 2 teams"])
def test_no_date(text):
    assert posted_in(text, Asked(known(), None, TODAY)) is None
    assert closes_in(text, Asked(known(), None, TODAY)) is None


def test_without_today_nothing_is_counted_from_it():
    assert posted_in("Posted 3 days ago", Asked(known())) is None
