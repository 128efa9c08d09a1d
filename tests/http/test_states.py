"""Six states of the history, and four things that a person does: an answer or a sentence each."""

import contextlib
import errno
import sqlite3
import tempfile

import pytest
import sqlalchemy
from tests.helpers.histories import of_first_version
from tests.http.conftest import NOW, PORT, POSTING, error_of, pair

from jobrsvp.advice import Assistant
from jobrsvp.errors import BadInput
from jobrsvp.http import create_app
from jobrsvp.store import engine

PAGE = {"capture": {"text": POSTING}}
KEPT, NOT_KEPT = "kept", "This answer was not kept."
#: (state, what is done) -> what comes: a status, or what a problem or the sentence says
TABLE = {
    ("full", "start"): "opens",
    ("full", "press"): NOT_KEPT,
    ("full", "history"): 200,
    ("full", "profile"): 507,
    ("read-only", "start"): "opens",
    ("read-only", "press"): NOT_KEPT,
    ("read-only", "history"): 200,
    ("read-only", "profile"): 507,
    ("locked", "start"): "Another program holds it",
    ("locked", "press"): NOT_KEPT,
    ("locked", "history"): 200,
    ("locked", "profile"): 200,
    ("corrupt", "start"): "Move the file away",
    ("corrupt", "press"): NOT_KEPT,
    ("corrupt", "history"): 503,
    ("corrupt", "profile"): 200,
    ("old", "start"): "opens",
    ("old", "press"): KEPT,
    ("old", "history"): 200,
    ("old", "profile"): 200,
    ("future", "start"): "pipx upgrade jobrsvp",
    ("future", "press"): KEPT,
    ("future", "history"): 200,
    ("future", "profile"): 200,
}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "store.sqlite3"


@pytest.fixture
def ruin(file, monkeypatch):
    """Bring the history into a state, until the test ends."""
    with contextlib.ExitStack() as ending:
        yield lambda state: RUINS[state](file, monkeypatch, ending)


def full(file, monkeypatch, ending):
    """Let the database have no page more than it has, and the disk no new file."""
    refuse(monkeypatch, ending, "max_page_count = 1", errno.ENOSPC)


def read_only(file, monkeypatch, ending):
    refuse(monkeypatch, ending, "query_only = ON", errno.EROFS)


def refuse(monkeypatch, ending, pragma, number):
    """Have every connection of ours behave by *pragma*, and no file be made."""

    def limit(connection, *_):
        connection.execute(f"PRAGMA {pragma}")

    def make(**_):
        raise OSError(number, "refused")

    sqlalchemy.event.listen(sqlalchemy.pool.Pool, "checkout", limit)
    ending.callback(sqlalchemy.event.remove, sqlalchemy.pool.Pool, "checkout", limit)
    monkeypatch.setattr(tempfile, "mkstemp", make)


def locked(file, monkeypatch, ending):
    """Hold the file whole, or where somebody has it open, all writing to it."""
    monkeypatch.setattr(engine, "LOCKED_MILLISECONDS", 50)
    holder = ending.enter_context(contextlib.closing(sqlite3.connect(file, isolation_level=None)))
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        holder.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        holder.execute("PRAGMA locking_mode = NORMAL")
        holder.execute("BEGIN IMMEDIATE")


def corrupt(file, monkeypatch, ending):
    for one in file.parent.glob(f"{file.name}*"):
        one.write_bytes(b"This is no history at all." * 999)


def old(file, monkeypatch, ending):
    """Put the history of the first version in its place."""
    file.unlink(missing_ok=True)
    with of_first_version(file):
        pass


def future(file, monkeypatch, ending):
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


RUINS = {"full": full, "read-only": read_only, "locked": locked, "corrupt": corrupt, "old": old, "future": future}


@contextlib.contextmanager
def running(tmp_path, file):
    """Yield a paired caller of a service on *file*."""
    with Assistant.open(file, keep=True, clock=lambda: NOW) as assistant:
        files = {name: tmp_path / name for name in ("profile_file", "launch_file", "extension_folder")}
        app = create_app(assistant, port=PORT, **files)
        yield pair(app, app.extensions["jobrsvp"].launch)


def done(caller, what):
    """Do *what*; return its answer."""
    if what == "press":
        return caller.post("suggestions", PAGE)
    return caller.get("suggestions") if what == "history" else caller.put("profile", {"profile": {}})


@pytest.mark.parametrize("state", RUINS)
def test_the_service_starts_or_says_what_to_do(tmp_path, file, ruin, state):
    with running(tmp_path, file) as caller:
        done(caller, "press")
    ruin(state)
    expected = TABLE[state, "start"]
    with contextlib.nullcontext() if expected == "opens" else pytest.raises(BadInput, match=expected):
        Assistant.open(file, keep=True).close()


@pytest.mark.parametrize(
    ("state", "what", "expected"), [(*key, said) for key, said in TABLE.items() if key[1] != "start"]
)
def test_a_running_service_answers_or_says_what_to_do(tmp_path, file, ruin, state, what, expected):
    if state == "old":
        ruin(state)  # no old program writes into a newer history
    with running(tmp_path, file) as caller:
        done(caller, "press")
        if state != "old":
            ruin(state)
        answer = done(caller, what)
    if what == "press":
        assert answer.status_code == 201, answer.text
        said = "".join(one["message"] for one in answer.json["problems"])
        assert (NOT_KEPT in said) == (expected == NOT_KEPT)
    else:
        assert answer.status_code == expected, answer.text
        assert expected == 200 or error_of(answer)["code"] == "not_kept"
