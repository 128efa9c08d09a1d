"""``make bench-kill``: kill the service and PostgreSQL while three write, and count what they had acknowledged.

``python -m tests.benchmarks.kill --kills 20 --database-kills 2`` is a shorter run.
"""

import argparse
import contextlib
import http.client
import itertools
import random
import signal
import sqlite3
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks.figures import line
from tests.helpers import postgresql
from tests.helpers.service import service
from tests.http.conftest import NOW, ORIGIN, Caller

from jobrsvp.http.shared import Sharing, create_shared_app
from jobrsvp.panel import registry
from jobrsvp.store import People, open_database

KILLS, DATABASE_KILLS, WRITERS = 200, 20, 3
LEAST, MOST = 0.05, 1.0  # seconds of writing after the first answer
HOST = "jobs.example"
POSTING = "Data Engineer {0}\nCompany: Example Works {0}\nLocation: Boston, MA\nSalary: $92,000 a year\nApply now.\n"
NUMBERS = itertools.count()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--kills", type=int, default=KILLS)
    options.add_argument("--database-kills", type=int, default=DATABASE_KILLS)
    said = options.parse_known_args()[0]
    tell("the service", said.kills, *service_killed(said.kills))
    if postgresql.programs():
        tell("PostgreSQL", said.database_kills, *database_killed(said.database_kills))


def tell(what, kills, acknowledged, lost, damaged):
    """Print what became of the rows that were *acknowledged*."""
    line(f"kill -9 of {what} under {WRITERS} writers", f"{kills} times", f"{len(acknowledged)} rows acknowledged")
    line("  of which lost, aim 0", f"{len(lost)}", " ".join(sorted(lost)[:3]))
    line("  damaged databases, aim 0", f"{damaged}")


def page():
    """Return a posting like no other."""
    number = next(NUMBERS)
    return {"capture": {"text": POSTING.format(number), "url": f"https://jobs.example/{number}"}}


@contextlib.contextmanager
def writing(press):
    """Have three write by *press*, which returns the id of a row that was kept; yield the ids, when there is one."""
    kept, ended = [], threading.Event()

    def write():
        while not ended.is_set():
            if case := press():
                kept.append(case)

    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    while not kept:
        time.sleep(0.01)
    yield kept
    ended.set()
    for thread in threads:
        thread.join()


def kept_of(status, answer):
    """Return the id of a row if *answer* says that it is kept."""
    return answer["id"] if status == 201 and not answer["problems"] else None


def service_killed(kills):
    """Kill the service so many times; return the ids acknowledged, those lost, and how often the file was damaged."""
    acknowledged, damaged, token = set(), 0, None
    with tempfile.TemporaryDirectory() as home:
        for _ in range(kills):
            with service(Path(home)) as running:
                token = token or running.pair()
                with writing(lambda running=running, token=token: pressed(running, token)) as kept:
                    time.sleep(random.uniform(LEAST, MOST))
                    running.stop(signal.SIGKILL)
            acknowledged.update(kept)
            damaged += not is_whole(Path(home))
        return acknowledged, acknowledged - ids_in(Path(home)), damaged


def pressed(running, token):
    """Press; ``None`` when there is no answer."""
    try:
        return kept_of(*running.call("POST", "suggestions", page(), token=token))
    except (OSError, http.client.HTTPException, ValueError):
        time.sleep(0.01)
        return None


def is_whole(home):
    """Whether SQLite finds no fault in the history of *home*."""
    with contextlib.closing(sqlite3.connect(home / "jobrsvp.sqlite3")) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def ids_in(home):
    """Return the ids of all cases whose answers can be read."""
    with contextlib.closing(sqlite3.connect(home / "jobrsvp.sqlite3")) as connection:
        return {case for (case,) in connection.execute("SELECT id FROM cases WHERE json_valid(answer)")}


def database_killed(kills):
    """Kill PostgreSQL so many times; return the ids acknowledged, those lost, and how often it did not come back."""
    acknowledged, damaged = set(), 0
    with postgresql.cluster() as cluster:
        name = cluster.database()
        database = open_database(cluster.address(name))
        people = People(database)
        _, token = people.add("Ann", NOW)
        sharing = Sharing(hosts=(HOST,), origins=(ORIGIN,), calls_a_minute=10**9)
        caller = Caller(create_shared_app(database, registry.load(), sharing), token, host=HOST)
        for _ in range(kills):
            with writing(lambda: asked(caller)) as kept:
                time.sleep(random.uniform(LEAST, MOST))
                cluster.kill()
                time.sleep(LEAST)
                damaged += not cluster.start_again()
            acknowledged.update(kept)
        database.close()
        there = set(cluster.sql(name, "SELECT id FROM cases WHERE (answer::json) IS NOT NULL").split())
    return acknowledged, acknowledged - there, damaged


def asked(caller):
    """Press; ``None`` when it was not kept."""
    answer = caller.post("suggestions", page())
    return kept_of(answer.status_code, answer.json)


if __name__ == "__main__":
    main()
