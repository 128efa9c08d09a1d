"""What is kept, found, changed and forgotten."""

import datetime as dt
import sqlite3

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from jobrsvp import BadInput, Case, Outcome, Posting
from jobrsvp.decision import decide
from jobrsvp.model import Decision, Suggestion
from jobrsvp.store import Store, engine

NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite3")
    yield store
    store.close()


def keep(store, case_id="a", title="Baker", minutes=0, url=None):
    case = Case(posting=Posting(title=title, url=url, organization="Bean & House", sources={"text": "secret page"}))
    decision = decide([], case)
    said = {name: getattr(decision, name) for name in Decision.__dataclass_fields__}
    store.add(Suggestion(**said, id=case_id, posting=case.posting), case, NOW + dt.timedelta(minutes=minutes))


def test_a_case_is_kept_and_found(store):
    keep(store)
    assert store.get("a").suggestion.posting.title == "Baker"


def test_the_page_itself_is_not_kept(store, tmp_path):
    keep(store)
    assert store.get("a").suggestion.posting.sources == {}
    assert b"secret page" not in (tmp_path / "store.sqlite3").read_bytes()


@pytest.mark.parametrize(
    ("words", "found"), [("", 2), ("bak", 1), ("BEAN", 2), ("%", 0), ("nothing", 0), (" chef ", 1)]
)
def test_search_looks_into_title_and_organization(store, words, found):
    keep(store, "a", "Baker")
    keep(store, "b", "Chef")
    cases, total = store.search(words)
    assert (len(cases), total) == (found, found)


def test_search_pages_newest_first(store):
    for number in range(5):
        keep(store, str(number), minutes=number)
    cases, total = store.search(limit=2, offset=1)
    assert ([case.id for case in cases], total) == (["3", "2"], 5)


def test_another_answer_on_the_same_page_takes_the_place_of_the_first(store):
    keep(store, "a", url="https://jobs.example/1")
    keep(store, "b", url="https://jobs.example/1")
    assert [case.id for case in store.history()] == ["b"]


@pytest.mark.parametrize(
    "other", [{"url": "https://jobs.example/2"}, {"title": "Chef", "url": "https://jobs.example/1"}]
)
def test_another_posting_is_another_case(store, other):
    keep(store, "a", url="https://jobs.example/1")
    keep(store, "b", **other)
    assert len(store.history()) == 2


def test_a_case_of_which_something_came_stays(store):
    keep(store, "a", url="https://jobs.example/1")
    store.set_outcome("a", Outcome(result="went"))
    keep(store, "b", url="https://jobs.example/1")
    assert len(store.history()) == 2


def test_an_outcome_is_kept(store):
    keep(store)
    assert store.set_outcome("a", Outcome(result="went", asked=("SQL",)))
    assert store.history()[0].outcome.asked == ("SQL",)


def test_a_case_is_forgotten(store):
    keep(store)
    assert store.delete("a")
    assert store.get("a") is None


def test_what_is_not_there_can_neither_be_changed_nor_forgotten(store):
    assert not store.set_outcome("x", Outcome(result="went"))
    assert not store.delete("x")
    assert not store.delete_pairing("x")


def test_a_pairing_knows_its_token_only_by_hash(store, tmp_path):
    _, token = store.add_pairing("Firefox", ORIGIN, NOW)
    store.close()
    assert token.encode() not in (tmp_path / "store.sqlite3").read_bytes()


def test_the_right_token_finds_its_pairing(store):
    pairing, token = store.add_pairing("Firefox", ORIGIN, NOW)
    assert store.pairing_of(pairing.id, token, NOW).origin == ORIGIN
    assert store.pairing_of(pairing.id, token + "x", NOW) is None
    assert store.pairing_of("stranger", token, NOW) is None


def test_a_use_is_noted(store):
    pairing, token = store.add_pairing("Firefox", ORIGIN, NOW)
    store.pairing_of(pairing.id, token, NOW)
    assert store.pairings()[0].last_used_at == NOW.isoformat()


def test_a_new_pairing_takes_the_place_of_the_old_one_of_the_same_browser(store):
    store.add_pairing("Firefox", ORIGIN, NOW)
    newer, _ = store.add_pairing("Firefox", ORIGIN, NOW)
    assert [one.id for one in store.pairings()] == [newer.id]


def test_two_browsers_that_share_an_origin_are_both_connected(store):
    store.add_pairing("Chrome", ORIGIN, NOW)
    store.add_pairing("Edge", ORIGIN, NOW)
    assert [one.name for one in store.pairings()] == ["Chrome", "Edge"]


def test_a_revoked_pairing_is_gone(store):
    pairing, token = store.add_pairing("Firefox", ORIGIN, NOW)
    store.delete_pairing(pairing.id)
    assert store.pairing_of(pairing.id, token, NOW) is None


def test_plugins_are_switched_off_and_on(store):
    store.disable_plugin("coffee")
    store.disable_plugin("coffee")
    assert store.disabled_plugins() == ("coffee",)
    store.disable_plugin("coffee", off=False)
    assert store.disabled_plugins() == ()


def test_the_file_is_private_and_in_wal_mode(store, tmp_path):
    file = tmp_path / "store.sqlite3"
    assert file.stat().st_mode & 0o077 == 0
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_an_opened_file_keeps_what_it_had(store, tmp_path):
    keep(store)
    again = Store(tmp_path / "store.sqlite3")
    assert again.get("a")
    again.close()


def test_a_file_that_is_no_history_is_refused_with_a_sentence(tmp_path):
    (tmp_path / "broken").write_text("This is no database at all. " * 50)
    with pytest.raises(BadInput, match="Move the file away"):
        Store(tmp_path / "broken")


def test_the_newest_revision_is_named():
    config = Config()
    config.set_main_option("script_location", str(engine.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == engine.NEWEST


def test_the_migrations_make_exactly_the_tables(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from jobrsvp.store.tables import Base

    with store._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
