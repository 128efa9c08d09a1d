"""What is kept, found, changed and forgotten."""

import contextlib
import dataclasses
import datetime as dt
import json
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy
from alembic.config import Config
from alembic.script import ScriptDirectory
from tests.helpers.histories import of_first_version

from jobrsvp import Case, Outcome, Posting
from jobrsvp.decision import decide
from jobrsvp.errors import StoreError
from jobrsvp.model import Decision, Facts, Suggestion
from jobrsvp.store import Store, engine, versions

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


def test_of_a_deleted_case_no_file_holds_a_word(store, tmp_path):
    keep(store, title="Zymurgist of rare brews")
    keep(store, case_id="b", minutes=1)
    assert any(b"Zymurgist" in file.read_bytes() for file in tmp_path.iterdir())
    store.delete("a")
    assert not any(b"Zymurgist" in file.read_bytes() for file in tmp_path.iterdir())
    assert store.get("b")


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


def test_the_history_is_read_once_while_nobody_writes(store):
    keep(store)
    assert store.history_with_gaps()[0][0] is store.history_with_gaps()[0][0]
    with statements(store) as asked:
        store.history()
    assert asked == ["PRAGMA data_version"]


@pytest.mark.parametrize("writer", ["itself", "another"])
def test_what_is_written_is_in_the_history_at_once(store, tmp_path, writer):
    keep(store)
    store.history()
    with contextlib.closing(Store(tmp_path / "store.sqlite3")) as other:
        keep(store if writer == "itself" else other, "b", "Cook", minutes=1)
        assert [case.title for case in store.history()] == ["Cook", "Baker"]


@contextlib.contextmanager
def statements(store):
    """Yield what *store* asks of its database meanwhile."""
    asked = []

    def note(connection, cursor, statement, *rest):
        asked.append(statement)

    listened = store._database.engine, "before_cursor_execute", note
    sqlalchemy.event.listen(*listened)
    yield asked
    sqlalchemy.event.remove(*listened)


def test_an_outcome_is_kept(store):
    keep(store)
    assert store.set_outcome("a", Outcome(result="went", asked=("SQL",)))
    assert store.history()[0].outcome.asked == ("SQL",)


@pytest.mark.parametrize(
    ("said", "events"),
    [
        (["saved"], ["listing", "saved"]),
        (["saved", "saved"], ["listing", "saved"]),
        (["saved", "applied"], ["listing", "saved", "applied"]),
        (["saved", "applied", "saved"], ["listing", "saved"]),
        (["applied", None], ["listing"]),
    ],
)
def test_what_the_person_did_with_a_posting_is_kept(store, said, events):
    keep(store)
    for application in said:
        assert store.set_application("a", application, NOW)
    (case,) = store.history()
    assert (case.application, [moment.event for moment in case.moments]) == (said[-1], events)


def test_a_saved_posting_stays_when_its_page_is_answered_anew(store):
    keep(store, url="https://x.example/1")
    store.set_application("a", "saved", NOW)
    keep(store, case_id="b", minutes=1, url="https://x.example/1")
    assert store.get("a").case.application == "saved"


def test_what_was_saved_survives_a_correction(store):
    keep(store)
    store.set_application("a", "applied", NOW)
    kept = store.get("a")
    store.renew(kept.suggestion, Case(posting=Posting(title="Cook")), Facts(posting={"title": "Cook"}), NOW)
    assert store.get("a").case.application == "applied"


def test_a_case_that_becomes_part_of_another_gives_what_it_has(store):
    keep(store)
    keep(store, case_id="b")
    store.set_application("b", "applied", NOW)
    kept = store.get("a")
    store.renew(kept.suggestion, Case(posting=kept.posting), Facts(), NOW, instead_of="b")
    assert [(case.id, case.application) for case in store.history()] == [("a", "applied")]


def test_a_correction_takes_the_answers_place_and_what_was_read_stays(store):
    keep(store)
    kept = store.get("a")
    for title in ("Chef", "Cook"):
        case = Case(posting=Posting(title=title))
        answer = dataclasses.replace(kept.suggestion, posting=case.posting)
        store.renew(answer, case, Facts(posting={"title": title}), NOW)
    again = store.get("a")
    assert (again.case.title, again.as_read.posting.title) == ("Cook", "Baker")
    assert again.facts == Facts(posting={"title": "Cook"})


def test_a_case_that_nobody_corrected_is_as_it_was_read(store):
    keep(store)
    assert store.get("a").as_read.posting == store.get("a").suggestion.posting


def test_a_case_is_forgotten(store):
    keep(store)
    assert store.delete("a")
    assert store.get("a") is None


def test_what_is_not_there_can_neither_be_changed_nor_forgotten(store):
    assert not store.set_application("none", "saved", NOW)
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
    with pytest.raises(StoreError, match="Move the file away"):
        Store(tmp_path / "broken")


def test_the_newest_revision_is_named():
    config = Config()
    config.set_main_option("script_location", str(engine.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == engine.NEWEST


def test_the_migrations_make_exactly_the_tables(tmp_path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from jobrsvp.store.tables import Base

    with of_first_version(tmp_path / "history"):
        pass
    upgraded = engine.open_engine(tmp_path / "history")
    with upgraded.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    assert shape(upgraded) == shape(engine.open_engine(tmp_path / "new"))


def shape(opened):
    """Return what tables there are, with their columns, keys and indexes."""
    inspector = sqlalchemy.inspect(opened)
    return {
        table: (
            {one["name"]: (str(one["type"]), one["nullable"], one["default"]) for one in inspector.get_columns(table)},
            inspector.get_pk_constraint(table)["constrained_columns"],
            {one["name"]: one["column_names"] for one in inspector.get_indexes(table)},
            inspector.get_unique_constraints(table),
        )
        for table in inspector.get_table_names()
    }


def test_a_new_history_is_begun_without_alembic(tmp_path):
    code = "import sys, pathlib; from jobrsvp.store import Store; Store(pathlib.Path(sys.argv[1])); print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "history"], capture_output=True, text=True, check=True
    )
    assert "alembic" not in said.stdout.split()


def test_a_history_that_two_begin_at_once_is_whole(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(engine.open_engine, [tmp_path / "history"] * 4))
    assert {engine.revision(one) for one in opened} == {engine.NEWEST}


#: A row as the first version of the program wrote it, but for the many keys that may be left out.
OLD = {
    "id": "old", "suggestion": "decline", "action": "skip", "firmness": "leaning", "balance": -0.4,
    "range": [-0.9, 0.1], "summary": "Skip it: the way is far.", "dealbreakers": [], "ask_first": [],
    "findings": [
        {"evaluator": "commute", "side": "job", "stance": "against", "headline": "About 90 minutes: beyond your 45.",
         "strength": 0.9, "certainty": 0.8, "dealbreaker": False, "detail": "", "quotes": [], "facts": [],
         "figures": {}, "question": None, "could_veto": True, "flips": None, "reach": 0.3, "weight": 1.0,
         "contribution": -0.72, "range": [-0.9, -0.54]},
        {"evaluator": "pay-cut", "side": "job", "stance": "unknown", "headline": "The posting does not say it.",
         "question": "What is the pay?", "weight": 1.0, "contribution": 0.0, "range": [-0.3, 0.3]},
    ],
    "posting": {"title": "Baker"}, "tips": [], "package": None, "problems": [], "elapsed_ms": 7.0,
}  # fmt: skip


@pytest.fixture
def old_file(tmp_path):
    """Return a history with one answer, as the first version of the program left it."""
    file = tmp_path / "old.sqlite3"
    with of_first_version(file) as connection:
        connection.execute(
            sqlalchemy.text(
                "INSERT INTO cases (id, created_at, title, stage, suggestion, action, answer, invitation) "
                "VALUES ('old', '2026-10-01T09:00:00+00:00', 'Baker', 'listing', 'decline', 'skip', :answer, '{}')"
            ),
            {"answer": json.dumps(OLD)},
        )
    return file


def test_an_answer_of_the_first_version_is_read_whole(old_file):
    store = Store(old_file)
    kept = store.get("old").suggestion
    store.close()
    commute, pay = kept.findings
    assert (kept.summary, commute.contribution, commute.headline) == (OLD["summary"], -0.72, commute.headline)
    assert (commute.missing, pay.missing, pay.question) == (None, "posting", "What is the pay?")


def test_a_case_of_the_first_version_began_when_it_was_kept(old_file):
    store = Store(old_file)
    (case,) = store.history()
    store.close()
    assert [(one.event, one.at) for one in case.moments] == [("listing", case.created_at)]
    assert (case.starts_at, case.without_posting) == (None, False)


def test_a_case_of_the_first_version_is_known_by_its_page(old_file):
    with sqlite3.connect(old_file) as connection:
        connection.execute("UPDATE cases SET url = 'https://jobs.example/1'")
    connection.close()
    store = Store(old_file)
    (look,) = store.looks(Posting(title="Baker", url="https://jobs.example/1"), "baker")
    assert (look.case.id, look.fingerprint) == ("old", None)
    assert not store.looks(Posting(title="Chef", url="https://jobs.example/1"), "chef")
    store.close()


def test_new_answers_say_their_version_and_old_ones_keep_theirs(old_file):
    store = Store(old_file)
    keep(store, "new")
    store.close()
    with sqlite3.connect(old_file) as connection:
        rows = dict(connection.execute("SELECT id, version FROM cases"))
    connection.close()
    assert rows == {"old": 1, "new": versions.VERSION}


def test_every_version_has_a_step_to_the_next():
    assert sorted(versions.STEPS) == list(range(1, versions.VERSION))
