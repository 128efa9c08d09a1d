"""Rows and files that cannot be read: each costs only itself, and is named."""

import datetime as dt
import sqlite3
import stat

import pytest
from tests.store.test_store import NOW, ORIGIN, keep

from jobrsvp import BadInput
from jobrsvp.errors import StoreError
from jobrsvp.past import Past
from jobrsvp.store import Store


@pytest.fixture
def file(tmp_path):
    return tmp_path / "store.sqlite3"


@pytest.fixture
def store(file):
    store = Store(file)
    keep(store, "a", "Baker")
    keep(store, "b", "Chef", minutes=1)
    yield store
    store.close()


def change(file, statement):
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
        if "RENAME" not in statement:  # as whoever writes a row does
            connection.execute("UPDATE cases SET changed = hex(randomblob(8))")
    connection.close()


BROKEN = [
    """UPDATE cases SET outcome = '{"result": "promoted"}' WHERE id = 'a'""",
    "UPDATE cases SET outcome = '{' WHERE id = 'a'",
    "UPDATE cases SET created_at = 'once' WHERE id = 'a'",
    "UPDATE cases SET starts_at = 'soon' WHERE id = 'a'",
    """UPDATE cases SET moments = '[{"planet": "Mars"}]' WHERE id = 'a'""",
    "UPDATE cases SET moments = '[7]' WHERE id = 'a'",
]


@pytest.mark.parametrize("statement", BROKEN)
def test_a_row_that_cannot_be_read_is_left_out_and_named(store, file, statement):
    change(file, statement)
    cases, gaps = store.history_with_gaps()
    assert [case.id for case in cases] == ["b"]
    assert [(gap.id, gap.called) for gap in gaps] == [("a", "Baker at Bean & House")]


@pytest.mark.parametrize("statement", BROKEN)
def test_a_press_says_once_which_row_it_does_without(store, file, statement):
    change(file, statement)
    problems = []
    past = Past(store, problems)
    past.history()
    past.history()
    (problem,) = problems
    assert "Baker at Bean & House" in problem.message


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE cases SET answer = '{' WHERE id = 'a'", "history delete a"),
        ("UPDATE cases SET answer = '[]' WHERE id = 'a'", "history delete a"),
        ("UPDATE cases SET invitation = '{\"stage\": \"flown\"}' WHERE id = 'a'", "history delete a"),
        ("UPDATE cases SET answer = '{\"new\": 1}', version = 99 WHERE id = 'a'", "Upgrade JobRSVP"),
    ],
)
def test_an_answer_that_cannot_be_read_says_what_to_do(store, file, statement, words):
    change(file, statement)
    with pytest.raises(BadInput, match=words):
        store.get("a")
    assert Past(store, []).get("a") is None


def test_what_cannot_be_read_can_be_forgotten(store, file):
    change(file, BROKEN[0])
    assert store.delete("a")
    assert store.unreadable() == ()


def test_whoever_writes_while_another_holds_the_file_is_told(store, file):
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="Another program holds it"):
        keep(store, "c")
    holder.close()


def test_who_was_let_in_before_still_is_while_nothing_can_be_read(store, file):
    pairing, token = store.add_pairing("Firefox", ORIGIN, NOW)
    store.pairing_of(pairing.id, token, NOW)
    change(file, "ALTER TABLE pairings RENAME TO gone")
    assert store.pairing_of(pairing.id, token, NOW + dt.timedelta(minutes=5)).origin == ORIGIN
    with pytest.raises(StoreError):
        store.pairing_of(pairing.id, token + "x", NOW)


def test_a_file_that_others_could_read_is_made_private(file):
    file.touch(mode=0o666)
    file.chmod(0o666)
    Store(file).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["a?b=c.sqlite3", "50%23.sqlite3", "café #1.sqlite3", "a b&mode=ro.sqlite3"])
def test_the_file_is_the_one_that_was_named(tmp_path, name):
    Store(tmp_path / name).close()
    assert name in {file.name for file in tmp_path.iterdir()}
