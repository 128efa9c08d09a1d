"""A real server process: what a person, and the extension, see of it."""

import contextlib
import http.client
import http.server
import itertools
import signal
import sqlite3
import threading

import pytest
from tests.helpers.service import service

POSTING = "Data Engineer\nCompany: Example Works\nLocation: Boston, MA\nSalary: $92,000 - $104,000 a year\n"
PAGE = {"capture": {"text": POSTING}, "invitation": {"stage": "invited"}}


def test_a_browser_pairs_and_gets_a_suggestion(tmp_path):
    with service(tmp_path) as running:
        status, answer = running.call("POST", "suggestions", PAGE, token=running.pair())
        assert (status, answer["posting"]["title"]) == (201, "Data Engineer")


def test_the_sample_is_shown(tmp_path):
    with service(tmp_path, "--sample") as running:
        assert "A sample posting" in "".join(running.said)
        assert running.wait_for(r"(ATTEND|DECLINE)")


def test_a_pairing_and_the_history_outlive_the_process(tmp_path):
    with service(tmp_path) as first:
        token = first.pair()
        first.call("POST", "suggestions", PAGE, token=token)
        assert first.stop() == 0
    with service(tmp_path) as second:
        assert second.call("GET", "suggestions", token=token)[1]["total"] == 1


def test_it_stops_cleanly_when_the_system_asks(tmp_path):
    with service(tmp_path) as running:
        assert running.stop(signal.SIGTERM) == 0
        assert not (tmp_path / "running.json").exists()


def test_a_port_taken_by_another_jobrsvp_is_named_and_another_chosen(tmp_path):
    with service(tmp_path / "a") as first:
        port = int(first.address.rpartition(":")[2])
        with service(tmp_path / "b", port=port) as second:
            assert f"Port {port} is taken by JobRSVP" in "".join(second.said)
            assert second.address != first.address


def test_a_port_taken_by_another_program_is_named_as_it_names_itself(tmp_path):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        with service(tmp_path, port=other.server_port) as running:
            assert "is taken by BaseHTTP" in "".join(running.said)
        other.shutdown()


@pytest.mark.parametrize("megabytes", [3, 20])
def test_too_large_a_page_is_refused_before_it_is_read(tmp_path, megabytes):
    with service(tmp_path) as running:
        page = {"capture": {"html": "x" * megabytes * 2**20}}
        with contextlib.suppress(OSError):  # the service hangs up on the larger one
            status, answer = running.call("POST", "suggestions", page, token=running.pair())
            assert (status, answer["error"]["code"]) == (413, "too_large")
        assert running.process.poll() is None


def test_many_at_once_are_all_answered(tmp_path):
    with service(tmp_path) as running:
        token, statuses = running.pair(), []
        callers = [
            threading.Thread(target=lambda: statuses.append(running.call("POST", "suggestions", PAGE, token=token)[0]))
            for _ in range(16)
        ]
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()
        assert statuses == [201] * 16


def test_a_killed_service_leaves_no_half_written_row(tmp_path):
    with service(tmp_path) as running:
        token = running.pair()

        def press():
            for number in itertools.count():
                page = {"capture": {"text": f"{POSTING}Reference: {number}\n", "url": f"https://jobs.example/{number}"}}
                try:
                    running.call("POST", "suggestions", page, token=token)
                except (OSError, http.client.HTTPException):
                    return

        presser = threading.Thread(target=press)
        presser.start()
        while running.call("GET", "suggestions", token=token)[1]["total"] < 5:
            assert presser.is_alive()
        running.stop(signal.SIGKILL)
        presser.join()
    connection = sqlite3.connect(tmp_path / "jobrsvp.sqlite3")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    with service(tmp_path) as again:
        found = again.call("GET", "suggestions", token=token)[1]
        assert all(again.call("GET", f"suggestions/{one['id']}", token=token)[0] == 200 for one in found["suggestions"])


@pytest.mark.parametrize("name", ["jobrsvp.sqlite3", "launch-key", "connect.html"])
def test_its_files_are_private(tmp_path, name):
    with service(tmp_path) as running:
        assert running.link
        assert (tmp_path / name).stat().st_mode & 0o077 == 0
