"""What a press looks up in the history is found by an index, however long the history is."""

import datetime as dt

import pytest
from sqlalchemy import event
from tests.store.test_store import keep

from jobrsvp import Posting
from jobrsvp.store import Store
from jobrsvp.store.database import Database
from jobrsvp.store.engine import open_engine

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
PAGE = Posting(title="Baker", url="https://jobs.example/1")
ASKED = {
    "the case of a page": lambda store: store.on_page(PAGE),
    "the looks at a job": lambda store: store.looks(PAGE, "baker"),
    "the looks at a job without an address": lambda store: store.looks(Posting(title="Baker"), "baker"),
}


@pytest.fixture
def engine(tmp_path):
    engine = open_engine(tmp_path / "store.sqlite3")
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine):
    return Store(Database(engine))


def plans(engine, ask):
    """Return how SQLite goes about each question that *ask* leads to."""
    statements = []

    def note(connection, cursor, statement, parameters, *_):
        statements.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    ask()
    event.remove(engine, "before_cursor_execute", note)
    with engine.connect() as connection:
        return [
            row.detail
            for statement, parameters in statements
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


@pytest.mark.parametrize("asked", ASKED)
def test_no_case_is_read_that_was_not_asked_for(engine, store, asked):
    walks = [plan for plan in plans(engine, lambda: ASKED[asked](store)) if plan.startswith(("SEARCH", "SCAN"))]
    assert walks
    assert all(any(index in walk for index in ("ix_cases_url", "ix_cases_fingerprint")) for walk in walks), walks


def test_of_two_on_one_page_the_newest_is_found(store):
    keep(store, "a", url=PAGE.url, minutes=1)
    store.set_application("a", "saved", NOW)  # so that the next one does not take its place
    keep(store, "b", url=PAGE.url, minutes=2)
    assert store.on_page(PAGE).case.id == "b"
    assert [look.case.id for look in store.looks(PAGE, None)] == ["b", "a"]


def test_of_the_same_moment_the_order_is_that_of_the_ids(store):
    keep(store, "b", url=PAGE.url)
    store.set_application("b", "saved", NOW)
    keep(store, "a", url=PAGE.url)
    assert [look.case.id for look in store.looks(PAGE, None)] == ["a", "b"]


def test_without_address_and_title_nothing_is_found(store):
    keep(store, url=None)
    assert store.on_page(Posting()) is None
    assert store.looks(Posting(), None) == []
