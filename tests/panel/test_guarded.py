"""Readers and advisers of third parties are asked in a process that can be killed."""

import datetime as dt

import pytest
from tests.helpers.distributions import install

from jobrsvp import Capture, Case, NotAPosting, Occasion, PluginError, Posting, Quote
from jobrsvp.panel import guarded, registry

CODE = """
import jobrsvp

class Theirs(jobrsvp.Reader):
    "Reads what a test wants."
    id = "theirs"

    def matches(self, capture):
        return True

    def read(self, capture, posting):
        {body}

class Tipster(jobrsvp.Adviser):
    "Advises what a test wants."
    id = "tipster"

    def advise(self, occasion):
        {tips}

@jobrsvp.hookimpl
def readers():
    return [Theirs()]

@jobrsvp.hookimpl
def tips():
    return [Tipster()]
"""
DRAFT = Posting(title="Baker")
OCCASION = Occasion(
    case=Case(posting=DRAFT),
    suggestion="attend",
    action="keep",
    findings=(),
    now=dt.datetime(2026, 11, 2, tzinfo=dt.UTC),
)


@pytest.fixture(autouse=True)
def limits(monkeypatch):
    """Hurry, but let an honest plugin breathe on a busy computer."""
    for name in ("MATCHING_SECONDS", "READING_SECONDS", "ADVISING_SECONDS"):
        monkeypatch.setattr(f"jobrsvp.panel.limits.{name}", 3.0)


@pytest.fixture
def theirs(site, third_parties):
    """Return the reader and the tips that a plugin with these bodies gives, and the problems met."""

    def theirs(body="return posting", tips="return []"):
        install(site, "their_one", CODE.format(body=body, tips=tips))
        found, problems = third_parties().joined(registry.Registry()), []
        (reader,) = guarded.readers(found, problems)
        (adviser,) = guarded.advisers(found, OCCASION, problems)
        return reader, adviser.advise(OCCASION), problems

    return theirs


def test_a_third_partys_reader_mends_the_posting(theirs):
    reader, _, problems = theirs("import dataclasses; return dataclasses.replace(posting, title='Chef')")
    assert reader.matches(Capture())
    assert reader.read(Capture(), DRAFT).title == "Chef"
    assert problems == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [("1 / 0", "failed"), ("return 'Chef'", "failed"), ("while True: pass", "timed_out")],
)
def test_a_faulty_reader_changes_nothing(theirs, body, kind):
    reader, _, problems = theirs(body)
    assert reader.matches(Capture())
    with pytest.raises(PluginError):
        reader.read(Capture(), DRAFT)
    assert [(one.plugin, one.kind) for one in problems] == [("theirs", kind)]


def test_a_quote_that_the_page_does_not_say_costs_the_reading(theirs):
    quote = "jobrsvp.Quote(text='no', start=0, end=2)"
    schedule = f"jobrsvp.Schedule(nights=True, quotes=({quote},))"
    reader, _, problems = theirs(f"import dataclasses; return dataclasses.replace(posting, schedule={schedule})")
    with pytest.raises(PluginError, match="It quotes what the posting does not say: 'no'"):
        reader.read(Capture(), DRAFT)
    assert problems[0].plugin == "theirs"


def test_a_title_that_is_mended_without_its_quote_has_none(theirs):
    reader, _, _ = theirs("import dataclasses; return dataclasses.replace(posting, title='Chef')")
    given = Posting(title="Baker", sources={"text": "Baker"}, quotes={"title": Quote(text="Baker", start=0, end=5)})
    assert reader.read(Capture(), given).quotes == {}


def test_a_reader_may_refuse_the_page(theirs):
    reader, _, _ = theirs("raise jobrsvp.NotAPosting('a list of jobs', ('Ten titles.',))")
    with pytest.raises(NotAPosting) as caught:
        reader.read(Capture(), DRAFT)
    assert (caught.value.seen, caught.value.reasons) == ("a list of jobs", ("Ten titles.",))


def test_a_third_partys_tips_are_given(theirs):
    _, tips, problems = theirs(tips="yield jobrsvp.Tip(id='water', text='Bring water.', rule='R1')")
    assert [tip.id for tip in tips] == ["water"]
    assert problems == []


@pytest.mark.parametrize("tips", ["1 / 0", "return 7", "while True: pass"])
def test_a_faulty_adviser_costs_only_its_tips(theirs, tips):
    _, given, problems = theirs(tips=tips)
    assert given == ()
    assert problems[0].plugin == "tipster"
