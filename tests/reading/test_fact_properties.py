"""What holds for every reader of facts, whatever the text: no crash, verbatim quotes, one answer, linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timing import seconds

from jobrsvp.reading.facts.benefits.read import read_benefits
from jobrsvp.reading.facts.contact import read_contact
from jobrsvp.reading.facts.pay.prose import read_pay
from jobrsvp.reading.facts.requirements import read_requirements
from jobrsvp.reading.facts.schedule import read_schedule
from jobrsvp.text.folding import Folded

READERS = [read_pay, read_benefits, read_schedule, read_requirements, read_contact]
PIECES = [
    "$50,000", "£30k", " - ", "per hour", "salary", "Salary: ", "bonus", "dental", "no ", "401(k)", "4%", "20 days",
    "PTO",     "\n\n", "  ", "&nbsp;", "<b>", "</b>", "&amp;mdash;", "40 hours per week", "nights", "travel", "25%",
    "our client",
    "years",     "5+", "experience", "Fluent in German", "Python", "a@b.org", "Contact: Jo Lee", ". ", "; ", "İ",
    "\u200b",
    "年収", "万円", "kr",
    "12-month", "contract", "€", "1.234,56", "8,00,000", "LPA", "manage ", "**", "benefits",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
HOSTILE = [
    "1", "$1 ", "40-", "<", "<a ", "&amp;", "$50,000 - ", "salary ", "a.", "no ", "a@", "a.b-", "\n", "min 5 max ",
    "dental ",     "parental or ", "5 years experience ", "travel ", "manage pension ", "our client ", "12 month ",
    "degree in ",
    "fluent in ",     "valid ", "skills: ", "Contact Ab Cd ", "40 hours per week ", "paid ", "bonus and ",
    "night shift ", " ", "é",
    "benefits ",
]  # fmt: skip


def quotes(read):
    """Return every quote in what a reader returned."""
    if read is None:
        return []
    if isinstance(read, list):
        return [one.quote for one in read]
    if hasattr(read, "quotes"):
        return list(read.quotes)
    return [read.quote]


@pytest.mark.parametrize("reader", READERS)
@given(text=TEXTS)
def test_every_quote_is_verbatim(reader, text):
    for quote in quotes(reader(text)):
        assert text[quote.start : quote.end] == quote.text
        assert quote.source == "text"


@pytest.mark.parametrize("reader", READERS)
@given(text=TEXTS)
def test_reading_is_deterministic(reader, text):
    assert reader(text) == reader(text)


@given(text=TEXTS)
def test_folding_keeps_the_way_back(text):
    folded = Folded.of(text)
    places = [folded.place(offset) for offset in range(len(folded.text))]
    assert places == sorted(places)
    assert all(place < len(text) for place in places)


@pytest.mark.parametrize("reader", READERS)
def test_an_unrelated_paragraph_changes_nothing(reader):
    text = (
        "Salary: $80,000 - $95,000 a year. We offer dental insurance and 20 days PTO. 40 hours per week, rotating "
        "shifts. You bring 5 years of experience with Python. Contact: Jo Lee."
    )
    before = reader(text)
    after = reader(text + "\n\nThe river is quiet in the morning and the hills are green.")
    assert after == before


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("reader", READERS)
def test_time_grows_with_the_size_only(reader, piece):
    """Eight times the text may take some sixteen times as long, not sixty-four."""
    small, large = (piece * (size // len(piece)) for size in (5_000, 40_000))
    best = min(seconds(reader, small) for _ in range(2))
    assert min(seconds(reader, large) for _ in range(2)) < 24 * best + 0.05
