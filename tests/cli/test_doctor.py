"""``jobrsvp doctor``: what is wrong is named with its cure, and nothing of the person is."""

import sqlite3
from pathlib import Path

import pytest

from jobrsvp import health
from jobrsvp.health import of_disk

SECRETS = ("Zymurgist", "Example Works", "Ann Secret", "Trondheim")


@pytest.fixture
def kept(shell):
    posting = "Zymurgist\nCompany: Example Works\nLocation: Boston, MA\nSalary: $92,000 a year\nWe offer 20 days PTO.\n"
    shell.run("profile", "set", "person.name", "Ann Secret")
    shell.run("profile", "set", "home.place", "Trondheim")
    assert shell.run("advise", shell.file("posting.txt", posting), "--keep").exit_code == 0
    return shell.folder / "home"


def lines(shell):
    """Return what is said, by part."""
    return [line for line in shell.run("doctor").output.splitlines() if line.startswith(("ok", "FAIL"))]


def failed(shell):
    return [line for line in lines(shell) if line.startswith("FAIL") and "service" not in line]


def change(file, statement):
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
    connection.close()


def test_an_installation_that_is_well_says_so_for_each_part(shell, kept):
    assert failed(shell) == []
    parts = {line[5:].partition(":")[0] for line in lines(shell)}
    assert parts == {"version", "folders", "disk", "history", "profile", "plugins", "languages", "service"}


def test_a_service_that_does_not_run_is_said_with_how_to_start_it(shell, kept):
    done = shell.run("doctor")
    assert "jobrsvp start" in done.output
    assert done.exit_code == 1


def spoil_a_row(home):
    change(home / "jobrsvp.sqlite3", """UPDATE cases SET outcome = '{"result": "promoted"}'""")


def spoil_the_table(home):
    change(home / "jobrsvp.sqlite3", "DROP TABLE cases")


def spoil_the_file(home):
    (home / "jobrsvp.sqlite3").write_bytes(b"Zymurgist at Example Works " * 400)


def spoil_the_profile(home):
    (home / "profile.toml").write_text('[home]\nplace = 7\n[person]\nname = ["Ann Secret"]\n')


def spoil_the_toml(home):
    (home / "profile.toml").write_text('[home]\nplace = "Trondheim\n')


def loosen(home):
    (home / "profile.toml").chmod(0o644)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (spoil_a_row, "history list"),
        (spoil_the_table, "Move the file away"),
        (spoil_the_file, "Move the file away"),
        (spoil_the_profile, "home.place"),
        (spoil_the_toml, "Correct it"),
        (loosen, "chmod 600"),
    ],
)
def test_what_is_wrong_is_named_with_its_cure_and_nothing_of_the_person(shell, kept, spoil, words):
    spoil(kept)
    said = "\n".join(failed(shell))
    assert words in said
    assert not [secret for secret in SECRETS if secret in shell.run("doctor").output]


def test_a_full_disk_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(health, "LEAST_FREE_BYTES", 10**18)
    (one,) = of_disk(tmp_path)
    assert one.message.endswith("Make room.")


def test_the_name_of_the_home_folder_is_not_printed(shell, kept, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: shell.folder)
    loosen(kept)
    said = "\n".join(failed(shell))
    assert "~/home/profile.toml" in said
    assert str(shell.folder) not in said
