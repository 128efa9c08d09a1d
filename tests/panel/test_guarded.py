"""Readers and advisers of third parties are asked in a process that can be killed."""

import datetime as dt

import pytest
from tests.helpers.distributions import install

from jobrsvp import Capture, Case, NotAPosting, Occasion, Posting
from jobrsvp.panel import guarded, registry
from jobrsvp.panel.worker import Worker

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


@pytest.fixture
def worker():
    worker = Worker(limit_seconds=1.0)
    yield worker
    worker.close()


@pytest.fixture
def theirs(tmp_path, monkeypatch, worker):
    """Return what a theirs with these bodies reads and advises, and the problems met."""
    monkeypatch.syspath_prepend(tmp_path)

    def theirs(body="return posting", tips="return []"):
        install(tmp_path, "their_one", CODE.format(body=body, tips=tips))
        found, problems = registry.load(), []
        (reader,) = guarded.readers(found, worker, problems)
        (adviser,) = guarded.advisers(found, worker, problems)
        return reader, adviser, problems

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
    assert reader.read(Capture(), DRAFT) == DRAFT
    assert [(one.plugin, one.kind) for one in problems] == [("theirs", kind)]


def test_a_reader_may_refuse_the_page(theirs):
    reader, _, _ = theirs("raise jobrsvp.NotAPosting('a list of jobs', ('Ten titles.',))")
    with pytest.raises(NotAPosting) as caught:
        reader.read(Capture(), DRAFT)
    assert (caught.value.seen, caught.value.reasons) == ("a list of jobs", ("Ten titles.",))


def test_a_third_partys_tips_are_given(theirs):
    _, adviser, problems = theirs(tips="yield jobrsvp.Tip(id='water', text='Bring water.', rule='R1')")
    assert [tip.id for tip in adviser.advise(OCCASION)] == ["water"]
    assert problems == []


@pytest.mark.parametrize("tips", ["1 / 0", "return 7", "while True: pass"])
def test_a_faulty_adviser_costs_only_its_tips(theirs, tips):
    _, adviser, problems = theirs(tips=tips)
    assert adviser.advise(OCCASION) == ()
    assert problems[0].plugin == "tipster"
