"""A real scheduler and real workers, some of which are killed: a real cluster is what is to be proven, and takes long.

A page that is a pipe keeps its worker until the test writes it, so what is killed is killed half way on any computer.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time

import pytest
from tests.bulk.conftest import POSTING

pytest.importorskip("distributed")
pytestmark = pytest.mark.timeout(900)  # each process loads for some seconds, on a busy machine for a minute
COUNT = 24
BEGUN = []
PATIENCE = 240


def wait_until(found, what):
    end = time.monotonic() + PATIENCE
    while not (value := found()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)
    return value


def begin(*command, log):
    with log.open("ab") as said:
        BEGUN.append(subprocess.Popen([sys.executable, "-m", *command], stdout=said, stderr=subprocess.STDOUT))
    return BEGUN[-1]


@pytest.fixture(autouse=True)
def ended():
    """Let nothing go on that a test has begun."""
    yield
    for process in BEGUN:
        process.kill()
        process.wait(60)
    BEGUN.clear()


class Cluster:
    """A scheduler, and workers without anybody who would start them again."""

    def __init__(self, folder):
        self.file, self.log, self.workers = folder / "scheduler.json", folder / "log", []
        options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(self.file))
        self.scheduler = begin("distributed.cli.dask_scheduler", *options, log=self.log)

    @property
    def address(self):
        """The address of the scheduler, once it has written it to its end."""
        said = wait_until(lambda: self.file.exists() and self.file.read_text().rstrip().endswith("}"), "the scheduler")
        assert said
        return json.loads(self.file.read_text())["address"]

    def add(self, count):
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        self.workers += [
            begin("distributed.cli.dask_worker", self.address, *options, log=self.log) for _ in range(count)
        ]

    def end(self):
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait(60)


@pytest.fixture
def cluster(tmp_path):
    def start(name):
        (tmp_path / name).mkdir()
        return Cluster(tmp_path / name)

    return start


@pytest.fixture
def pages(tmp_path):
    """Return a folder of pages, two of which are pipes, in different parts."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(COUNT):
        page = folder / f"{number:02}.txt"
        os.mkfifo(page) if number in (9, 17) else page.write_text(POSTING)
    return folder


def fill(pipes, stop):
    """Write into *pipes* whenever somebody reads them."""
    while not stop.is_set():
        for pipe in pipes:
            with contextlib.suppress(OSError):
                handle = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
                os.write(handle, POSTING.encode())
                os.close(handle)
        time.sleep(0.02)


@pytest.fixture
def filled(pages):
    """Fill the pipes from when it is called on."""
    stop = threading.Event()
    pipes = [page for page in pages.iterdir() if page.is_fifo()]
    thread = threading.Thread(target=fill, args=(pipes, stop), daemon=True)
    yield thread.start
    stop.set()


def bulk(pages, out, *options, log):
    return begin("jobrsvp.cli", "bulk", "advise", str(pages), str(out), "--rows", "3", *options, log=log)


def written(out):
    return list(out.glob("part-*.jsonl"))


def busy_at_pipes(out):
    """Whether two parts are begun at the page that is a pipe, which is the first of three in each."""
    return sum(note.read_text() == "begun\n0\n" for note in out.glob(".attempts/part-*")) == 2


def once_each(out):
    rows = [json.loads(line) for file in written(out) for line in file.read_text().splitlines()]
    assert sorted(row["source"] for row in rows) == [f"{number:02}.txt" for number in range(COUNT)]
    return [row for row in rows if "suggestion" not in row]


def test_a_worker_that_is_killed_costs_no_row_and_doubles_none(cluster, pages, filled, tmp_path):
    made, out, log = cluster("one"), tmp_path / "out", tmp_path / "log"
    made.add(2)
    run = bulk(pages, out, "--scheduler", made.address, log=log)
    wait_until(lambda: busy_at_pipes(out), "both workers to be half way")
    made.workers[0].kill()
    made.workers[0].wait(60)
    filled()
    assert run.wait(PATIENCE) == 0, log.read_text()
    assert once_each(out) == []
    assert f"{COUNT} rows were judged, 0 of them refused" in log.read_text()


def test_a_run_goes_on_after_its_scheduler_was_killed(cluster, pages, filled, tmp_path):
    made, out, log = cluster("one"), tmp_path / "out", tmp_path / "log"
    made.add(1)
    run = bulk(pages, out, "--scheduler", made.address, log=log)
    wait_until(lambda: len(written(out)) >= 3, "all before the first pipe")
    made.end()
    assert run.wait(PATIENCE) == 2
    assert "The scheduler is gone. What is written stays" in log.read_text()
    before = {file: file.stat().st_mtime_ns for file in written(out)}
    again = cluster("two")
    again.add(1)
    filled()
    assert bulk(pages, out, "--scheduler", again.address, log=log).wait(PATIENCE) == 0, log.read_text()
    assert once_each(out) == []
    assert {file: file.stat().st_mtime_ns for file in before} == before
    earlier = 3 * len(before)
    assert earlier
    assert f"{COUNT - earlier} rows were judged, 0 of them refused" in log.read_text()
    assert f"{earlier} were written before." in log.read_text()


def test_a_cluster_of_this_computer_ends_with_its_run(pages, filled, tmp_path):
    out, log = tmp_path / "out", tmp_path / "log"
    filled()
    assert bulk(pages, out, "--workers", "2", log=log).wait(PATIENCE) == 0, log.read_text()
    assert once_each(out) == []
    assert "The dashboard is at http://127.0.0.1:" in log.read_text()
