"""The service: CPU of a press, start-up, memory, answers a second beside a bare Flask route, and crowds."""

import contextlib
import itertools
import json
import logging
import multiprocessing
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figures import line, percentile
from tests.benchmarks.load import load
from tests.fuzz.target import Tally, target
from tests.helpers.service import ORIGIN, service

from jobrsvp import schemas
from jobrsvp.advice import Assistant
from jobrsvp.model import Capture

SECONDS = 5.0
POSTING = (
    """Data Engineer
Company: Example Works
Location: Boston, MA
Hybrid: 3 days a week in the office.
Salary: $92,000 - $104,000 a year
"""
    + "You build pipelines with care, and you talk with those who use them. " * 60
)
PAGE = {"capture": {"html": f"<main><h1>Data Engineer</h1><pre>{POSTING}</pre></main>"}}
NUMBERS = itertools.count()


HISTORY = 200  # cases
PRESSES = 50
TITLES = ("Nurse", "Welder", "Data Engineer", "Chef", "Accountant", "Driver", "Teacher", "Plumber")
MANY = (256, 1000)  # connections


def main():
    with tempfile.TemporaryDirectory() as folder, installed(Path(folder, "bytecode")):
        importing()
        in_process()
        with service(Path(folder, "first")):
            pass
        as_a_process(Path(folder, "second"))


@contextlib.contextmanager
def installed(bytecode):
    """Let the processes that are started keep their *bytecode*, as pip leaves it beside what it installs."""
    before = dict(os.environ)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(bytecode)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def importing():
    """Print what a plugin pays for ``import jobrsvp``."""
    code = "import time; t = time.process_time(); import jobrsvp; print(time.process_time() - t)"
    spent = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3)]
    line("import jobrsvp", f"{min(spent) * 1000:.0f} ms", "CPU; aim 80 ms")


def in_process():
    """Print the CPU of a press, and of what it does besides reading and judging."""
    with target(Tally()) as service:
        for _ in range(HISTORY):
            service.send("POST", "suggestions", another(), "")
        pressing = cpu_ms(lambda: service.send("POST", "suggestions", another(), ""))
        here = service.client.application.extensions["jobrsvp"]
        assistant = Assistant(here.assistant.registry)
        profile = here.profile()
        judging = cpu_ms(lambda: assistant.advise(schemas.load(Capture, json.loads(another())["capture"]), profile))
        assistant.close()
    line(f"a press on a history of {HISTORY} cases", f"{pressing:.1f} ms", "CPU; aim 7 ms")
    line("  of which reading and judging", f"{judging:.1f} ms")
    line("  gate, history, keeping, writing the answer", f"{pressing - judging:.1f} ms")


def another():
    """Return the page of another job, for one that is known goes on with its case: the history would not grow."""
    number = next(NUMBERS)
    title = f"{TITLES[number % len(TITLES)]} {number}"
    html = PAGE["capture"]["html"].replace("Data Engineer", title).replace("Example Works", f"Works {number * 7919}")
    return json.dumps({"capture": {"html": html, "url": f"https://jobs.example/{number}"}}).encode()


def cpu_ms(do):
    """Return the milliseconds of CPU that *do* takes, the least of three rounds."""
    rounds = []
    for _ in range(3):
        started = time.process_time()
        for _ in range(PRESSES):
            do()
        rounds.append((time.process_time() - started) / PRESSES * 1000)
    return min(rounds)


def as_a_process(home):
    """Print start-up, memory, and answers beside a bare route of Flask on waitress in the same run."""
    started = time.perf_counter()
    with service(home) as running:
        token = running.pair()
        running.call("POST", "suggestions", PAGE, token=token)
        line("start-up to the first answer", f"{time.perf_counter() - started:.2f} s", "aim 1.0 s")
        if memory := memory_mb(running.process.pid):
            line("memory after it", f"{memory:.0f} MB", "aim 100 MB")
        headers = {"Authorization": f"Bearer {token}", "Origin": ORIGIN}
        port = int(running.address.rpartition(":")[2])
        with bare_flask() as bare:
            ours = load(port, "/api/v1/suggestions", pages(), headers, connections=8, lasts=SECONDS).rate(SECONDS)
            theirs = load(bare, "/", pages(), {}, connections=8, lasts=SECONDS).rate(SECONDS)
        line("answers at 8 connections", f"{ours:.0f} a second")
        line("a bare Flask route on waitress beside it", f"{theirs:.0f} a second")
        line("  so many times ours", f"{theirs / ours:.0f}", "aim 10")
        for connections in MANY:
            crowd(port, headers, connections)


def pages():
    """Yield one page time and again, with another remark in it each time: one that has not changed is not read anew."""
    for number in itertools.count():
        yield json.dumps({"capture": {"html": f"{PAGE['capture']['html']}<!-- {number} -->"}}).encode()


def crowd(port, headers, connections):
    """Print how long *connections* at once wait."""
    found = load(port, "/api/v1/suggestions", pages(), headers, connections=connections, lasts=SECONDS * 2)
    p50, p99 = percentile(found.seconds, 0.5), percentile(found.seconds, 0.99)
    line(f"{connections} connections: answers", f"{len(found.seconds)}", f"{found.refused} told to come again")
    line("  p50 and p99 of those answered", f"{p50:.2f} s, {p99:.2f} s", f"{p99 / p50:.1f} times; aim 10")
    line("  errors", f"{len(found.errors)}", f"aim 0 {found.errors[:2] or ''}")


def memory_mb(pid):
    """Return the memory that the process has resident, where the system tells."""
    status = Path(f"/proc/{pid}/status")
    if sys.platform != "linux" or not status.exists():
        return None
    return int(status.read_text().partition("VmRSS:")[2].split()[0]) / 1024


@contextlib.contextmanager
def bare_flask():
    """Serve one route that takes JSON and answers at once; yield its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    process = multiprocessing.get_context("fork").Process(target=serve_bare, args=(listener,), daemon=True)
    process.start()
    try:
        yield listener.getsockname()[1]
    finally:
        process.kill()
        process.join()
        listener.close()


def serve_bare(listener):
    import flask
    import waitress

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    app = flask.Flask(__name__)

    @app.post("/")
    def nothing():
        return {"length": len(flask.request.get_json()["capture"]["html"])}

    waitress.create_server(app, sockets=[listener], threads=4).run()


if __name__ == "__main__":
    main()
