"""The commands of a shared service, on a real PostgreSQL server."""

import contextlib
import http.client
import re
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy
from tests.cli.test_mistakes import refused
from tests.helpers import postgresql

from jobrsvp.store import open_database

pytestmark = pytest.mark.skipif(
    postgresql.programs() is None, reason="PostgreSQL is not installed: apt-get install postgresql"
)
PAGE = (Path(__file__).parents[2] / "docs/shared.md").read_text(encoding="utf-8")
COUNT = "SELECT count(*) FROM cases"


@pytest.fixture(scope="module")
def cluster():
    with postgresql.cluster() as cluster:
        yield cluster


@pytest.fixture
def database(cluster, monkeypatch):
    """Return the name of a new database, which the commands use."""
    name = cluster.database()
    monkeypatch.setenv("JOBRSVP_DATABASE", cluster.address(name))
    return name


def token_in(said):
    return re.search(r"^  (\w{16}:\S{40,})$", said, re.MULTILINE)[1]


def test_people_are_added_listed_and_removed(shell, database):
    token = token_in(shell.run("people", "add", "Ann").output)
    listed = shell.run("people", "list").output
    assert "Ann" in listed
    assert token.partition(":")[2] not in listed
    assert "Forgot Ann" in shell.run("people", "remove", "Ann").output
    assert "Nobody yet" in shell.run("people", "list").output


def test_who_is_not_there_cannot_be_removed(shell, database):
    assert "nobody called Bob" in refused(shell.run("people", "remove", "Bob"))


def test_without_a_database_it_is_said_which_option_names_one(shell, monkeypatch):
    monkeypatch.delenv("JOBRSVP_DATABASE", raising=False)
    assert "--database" in refused(shell.run("people", "list"))


def test_a_server_that_does_not_run_is_said(shell):
    address = "postgresql://jobrsvp@/jobrsvp?host=/nowhere"
    assert "Is its server running?" in refused(shell.run("people", "list", "--database", address))


@pytest.fixture
def kept(shell, posting):
    """Keep three cases here, one of them with an outcome, and a profile."""
    for number in range(3):
        text = posting.read_text().replace("Data Engineer", f"Data Engineer {number}")
        assert shell.run("advise", shell.file(f"{number}.txt", text), "--keep").exit_code == 0
    shell.run("history", "outcome", "latest", "went", "--asked", "SQL; naïve café \U0001f600")
    shell.run("profile", "set", "person.name", "Ann")


def test_a_history_is_moved_once_and_every_row_compared(shell, kept, database, cluster):
    said = shell.run("move", "--to", cluster.address(database), "--person", "Ann").output
    assert "3 cases were copied to Ann" in said
    assert "The profile was copied." in said
    again = shell.run("move", "--to", cluster.address(database), "--person", "Ann").output
    assert "0 cases were copied to Ann" in again
    assert "3 were there already" in again
    assert cluster.sql(database, COUNT) == "3"


def test_a_row_that_the_database_cannot_hold_as_it_is_moves_nothing(shell, kept, database, cluster, tmp_path):
    with sqlite3.connect(tmp_path / "home/jobrsvp.sqlite3") as connection:
        connection.execute("UPDATE cases SET title = 'a' || char(0) || 'b' WHERE rowid = 2")
    connection.close()
    assert refused(shell.run("move", "--to", cluster.address(database), "--person", "Ann"))
    assert cluster.sql(database, COUNT) == "0"


def test_the_backup_of_the_page_brings_everything_back(shell, kept, database, cluster):
    shell.run("move", "--to", cluster.address(database), "--person", "Ann")
    block = PAGE.partition("## Back it up")[2].partition("```\n")[2].partition("```")[0]
    for line in block.strip().splitlines():
        program, *arguments = (
            line.replace("jobrsvp_restored", "restored")
            .replace("jobrsvp.dump", f"{cluster.folder}/jobrsvp.dump")
            .split()
        )
        if program == "pg_dump":
            arguments[-1] = database
        cluster.run(program, "-h", cluster.folder, "-U", "admin", *arguments)
    assert cluster.sql("restored", COUNT) == "3"
    with_walls = open_database(cluster.address("restored"))
    with with_walls.engine.connect() as connection:
        assert connection.execute(sqlalchemy.text(COUNT)).scalar() == 0  # nobody was named
    with_walls.close()


def test_the_service_runs_for_the_hosts_that_were_named_and_survives_a_killed_database(shell, database, cluster):
    token = token_in(shell.run("people", "add", "Ann").output)
    command = [sys.executable, "-m", "jobrsvp.cli", "serve", "--shared", "--port", "0", "--host", "jobs.example"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        first = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", first)[0]
        assert ask(address, token, "jobs.example") == 200
        assert ask(address, token, "127.0.0.1") == 421
        cluster.stop("immediate")
        assert ask(address, token, "jobs.example") == 503
        cluster.start()
        assert ask(address, token, "jobs.example") == 200
        process.send_signal(signal.SIGTERM)
        process.stdout.read()
    assert process.returncode == 0


def ask(address, token, host):
    """Return the status of the health of the service at *address*, asked as *host*."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=30)
    with contextlib.closing(connection):
        connection.request("GET", "/api/v1/health", headers={"Host": host, "Authorization": f"Bearer {token}"})
        return connection.getresponse().status


@pytest.mark.parametrize("option", ["--host", "--origin"])
def test_a_pattern_is_no_host_and_no_origin(shell, database, option):
    assert "no patterns" in refused(shell.run("serve", "--shared", "--port", "0", option, "*.example"))
