"""What a person, or their disk, does wrong gets a sentence that says what to do, and no trace."""

import importlib.metadata
import sqlite3
from pathlib import Path

import pytest

from jobrsvp.panel import entries
from jobrsvp.store import engine
from jobrsvp.store.engine import NEWEST


def refused(done, status=2):
    """Return what was said, after checking that it was said and not failed."""
    assert done.exit_code == status, done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.stderr


@pytest.mark.parametrize(("typed", "meant"), [("advize", "advise"), ("stauts", "status"), ("plugin", "plugins")])
def test_a_command_that_is_none_is_answered_with_a_guess(shell, typed, meant):
    assert f"Did you mean {meant}?" in refused(shell.run(typed))


def test_a_command_like_no_other_is_answered_with_where_to_look(shell):
    said = refused(shell.run("xyzzy"))
    assert "Did you mean" not in said
    assert "jobrsvp --help" in said


@pytest.mark.parametrize("command", ["advise", "read"])
@pytest.mark.parametrize("address", ["https://example.com/job/7", "HTTP://example.com"])
def test_an_address_instead_of_a_file_is_answered_with_what_to_do(shell, command, address):
    said = refused(shell.run(command, address))
    assert "Save the page" in said
    assert "press the button" in said


@pytest.mark.parametrize("command", ["advise", "read"])
def test_a_file_that_is_not_there_is_named_once(shell, command):
    assert refused(shell.run(command, "nofile.txt")).count("nofile.txt") == 1


def test_a_file_that_is_no_posting_is_named(shell):
    assert "list.txt" in refused(shell.run("advise", shell.file("list.txt", "")), 3)


@pytest.fixture
def kept(shell, posting):
    shell.run("advise", "--keep", posting)
    return shell.folder / "home/jobrsvp.sqlite3"


def test_a_damaged_history_is_named(shell, kept):
    kept.write_bytes(b"This is no history at all." * 99)
    said = refused(shell.run("history"))
    assert str(kept) in said
    assert "Move the file away" in said


def test_a_history_of_a_newer_program_asks_for_an_upgrade(shell, kept):
    connection = sqlite3.connect(kept)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    said = refused(shell.run("history"))
    assert "pipx upgrade jobrsvp" in said
    assert NEWEST not in said


@pytest.fixture
def nowhere(shell, monkeypatch):
    """A home that cannot be made, because a file is in its way; unlike a right, it holds for an administrator too."""
    monkeypatch.setenv("JOBRSVP_HOME", str(shell.file("taken", "") / "home"))


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize("command", ["profile set pay.floor 1", "pair --list", "start", "serve"])
def test_a_folder_that_cannot_be_written_is_named(shell, command):
    assert "taken" in refused(shell.run(*command.split()))


@pytest.mark.usefixtures("nowhere")
def test_an_answer_needs_no_folder(shell, posting):
    done = shell.run("advise", posting)
    assert done.exit_code == 0, done.output
    assert "ATTEND" in done.stdout


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("pay.floor", "85,000"), "pay.floor is 85,000 USD a year now."),
        (("pay.current", "$98,000.50"), "pay.current is 98,000.5 USD a year now."),
        (("home.place", "Cambridge, MA"), "home.place is Cambridge, MA now."),
        (("targets.titles", "buyer", "clerk"), "targets.titles is buyer, clerk now."),
        (("schedule.weekends", "false"), "schedule.weekends is false now."),
        (("search.applications_without_reply", "1200"), "search.applications_without_reply is 1,200 now."),
        (("weights.commute", "1.5"), "weights.commute is 1.5 now."),
    ],
)
def test_a_change_of_the_profile_is_said(shell, typed, said):
    shell.run("profile", "set", "pay.currency", "USD")
    assert shell.run("profile", "set", *typed).stdout == f"{said}\n"


def test_what_is_forgotten_is_said(shell):
    assert shell.run("profile", "unset", "home.place").stdout == "home.place is forgotten.\n"


@pytest.fixture(params=["damaged", "of a newer program", "on a full disk"])
def lost(request, kept, monkeypatch):
    """A history that cannot be opened."""
    if request.param == "damaged":
        kept.write_bytes(b"This is no history at all." * 99)
    elif request.param == "of a newer program":
        connection = sqlite3.connect(kept)
        with connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.close()
    else:
        monkeypatch.setattr(engine, "prepare", full)


def full(*_arguments):
    raise sqlite3.OperationalError("database or disk is full")


@pytest.mark.usefixtures("lost")
def test_an_answer_needs_no_history_and_says_what_is_wrong_with_it(shell, posting):
    done = shell.run("advise", posting)
    assert done.exit_code == 0, done.output
    assert "ATTEND" in done.stdout
    assert "earlier answers do not count" in " ".join(done.stdout.split())


@pytest.mark.usefixtures("lost")
def test_an_answer_that_cannot_be_kept_is_given_and_that_is_said(shell, posting):
    done = shell.run("advise", "--keep", posting)
    assert done.exit_code == 2
    assert "ATTEND" in done.stdout
    assert done.stderr.startswith("jobrsvp: The history ")
    assert "The answer is not kept." in done.stderr


@pytest.mark.usefixtures("lost")
@pytest.mark.parametrize("command", ["read", "evaluators"])
def test_what_asks_nothing_of_the_history_works_without_it(shell, posting, command):
    done = shell.run(command, *([posting] if command == "read" else []))
    assert done.exit_code == 0, done.output


@pytest.mark.usefixtures("lost")
@pytest.mark.parametrize("command", ["history", "history export", "plugins", "pair --list", "backup all.zip", "serve"])
def test_what_needs_the_history_says_what_is_wrong_with_it(shell, command):
    done = shell.run(*command.split())
    assert done.exit_code == 2
    assert done.stderr.startswith("jobrsvp: The history ")


@pytest.mark.parametrize("command", [("profile", "set", "pay.floor", "1"), ("profile", "import", "cv.txt", "--yes")])
def test_on_a_full_disk_the_profile_stays_and_its_file_is_named(shell, monkeypatch, command):
    shell.file("cv.txt", "Kit Hollin\nSkills\nLooms\n")
    shell.run("profile", "set", "home.place", "Boston")
    file = shell.folder / "home/profile.toml"
    before = file.read_bytes()

    def write_text(_path, _text, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_text)
    done = shell.run(*command)
    assert done.exit_code == 2, done.output
    assert f"{file} cannot be read or written (No space left on device)" in done.stderr
    assert file.read_bytes() == before
    assert {one.name for one in file.parent.iterdir()} <= {"profile.toml", "jobrsvp.sqlite3"}


def test_plugins_that_may_be_switched_off_wait_until_the_history_can_be_read(lost, shell, posting, monkeypatch):
    stranger = importlib.metadata.EntryPoint("stranger", "nowhere.at_all", "jobrsvp")
    found = entries.entry_points
    monkeypatch.setattr(entries, "entry_points", lambda group: [*found(group=group), stranger])
    problems = shell.json("advise", posting)["problems"]
    assert [one["plugin"] for one in problems] == ["history"]


@pytest.mark.parametrize(
    ("said", "field"), [("[home]\nlatitude = 900.0\nlongitude = 0.0\n", "latitude"), ("[pay]\nfloor = -5\n", "floor")]
)
def test_a_profile_that_nobody_can_mean_is_refused(shell, posting, said, field):
    assert field in refused(shell.run("advise", "--profile", shell.file("p.toml", said), posting))
