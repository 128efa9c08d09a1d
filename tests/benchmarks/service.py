"""The service as a process: start-up, requests a second beside a bare Flask route, and peak memory."""

import contextlib
import http.client
import json
import logging
import multiprocessing
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks.figures import line
from tests.helpers.service import ORIGIN, service

CONNECTIONS, SECONDS = 8, 5.0
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


def main():
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        started = time.perf_counter()
        with service(home) as running:
            token = running.pair()
            running.call("POST", "suggestions", PAGE, token=token)
            line("start-up to the first answer", f"{time.perf_counter() - started:.2f} s", "aim 1.5 s")
            headers = {"Authorization": f"Bearer {token}", "Origin": ORIGIN}
            port = int(running.address.rpartition(":")[2])
            rate = requests_a_second(port, "/api/v1/suggestions", PAGE, headers)
            line(f"POST /suggestions, {CONNECTIONS} connections", f"{rate:.0f} a second")
            if peak := peak_memory_mb(running.process.pid):
                line("peak memory of the service", f"{peak:.0f} MB", "aim 120 MB")
    with bare_flask() as port:
        line("a bare Flask route on waitress beside it", f"{requests_a_second(port, '/', PAGE, {}):.0f} a second")


def requests_a_second(port, path, body, headers):
    """Return how many POSTs are answered a second over :data:`CONNECTIONS` kept connections."""
    counts, end = [0] * CONNECTIONS, time.perf_counter() + SECONDS
    text = json.dumps(body)

    def press(number):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while time.perf_counter() < end:
            connection.request("POST", path, text, {"Content-Type": "application/json", **headers})
            answer = connection.getresponse()
            answer.read()
            counts[number] += answer.status < 300
        connection.close()

    threads = [threading.Thread(target=press, args=(number,)) for number in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS


def peak_memory_mb(pid):
    """Return the most memory that the process had resident, where the system tells."""
    status = Path(f"/proc/{pid}/status")
    if sys.platform != "linux" or not status.exists():
        return None
    return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024


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
