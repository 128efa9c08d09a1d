"""The server around the application, on a real port."""

import contextlib
import http.client
import json
import socket
import threading

import flask
import pytest

from jobrsvp.http import server as serving


class Served:
    """A small application behind our server; ``/slow`` answers once ``go`` is set."""

    def __init__(self, connections):
        self.go = threading.Event()
        app = flask.Flask(__name__)
        app.add_url_rule("/", "fast", view_func=lambda: {"fine": True})
        app.add_url_rule("/slow", "slow", view_func=self.slow)
        self.answering = threading.Semaphore(0)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.server = serving.Server(app, self.listener, threads=2, connections=connections)
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def slow(self):
        self.answering.release()
        return {"waited": self.go.wait(30)}

    def wait_for_queue(self, length):
        """Wait until so many requests wait."""
        while len(self.server.task_dispatcher.queue) < length:
            self.go.wait(0.01)

    def run(self):
        with contextlib.suppress(OSError):  # the socket is closed under it at the end
            self.server.run()

    def connect(self, sent=b""):
        """Return a bare connection on which *sent* was sent."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        connection.sendall(sent)
        return connection

    def ask(self, path):
        """Return a connection that asked for *path*, without waiting for the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path)
        return connection


@pytest.fixture
def served():
    made = []

    def serve(connections=50):
        made.append(Served(connections))
        return made[-1]

    yield serve
    for one in made:
        one.go.set()
        one.server.task_dispatcher.shutdown()
        one.server.refusals.shutdown()
        one.server.asyncore.close_all(one.server._map)
        one.thread.join(5)
        one.listener.close()


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (b"no request at all\r\n\r\n", 400, "bad_request"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400, "bad_request"),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 300_000 + b"\r\n\r\n", 431, "too_large"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501, "not_implemented"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_the_application_never_sees_is_refused_in_the_one_shape(served, sent, status, code):
    connection = served().connect(sent)
    answer = http.client.HTTPResponse(connection)
    answer.begin()
    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/json")
    assert json.loads(answer.read())["error"]["code"] == code
    connection.close()


def test_connections_that_never_finish_a_request_shut_nobody_out(served):
    service = served(connections=10)
    half_open = [service.connect(b"GET / HTTP/1.1\r\nHost: x\r\n") for _ in range(40)]
    connection = service.ask("/")
    assert connection.getresponse().status == 200
    for one in (*half_open, connection):
        one.close()


def test_a_request_that_is_being_answered_is_never_let_go(served):
    service = served(connections=3)
    waiting = service.ask("/slow")
    others = [service.connect() for _ in range(20)]
    service.go.set()
    assert waiting.getresponse().status == 200
    for one in (*others, waiting):
        one.close()


def test_who_comes_when_too_many_wait_is_told_at_once_when_to_come_again(served):
    service = served()
    waiting = [service.ask("/slow") for _ in range(2)]
    assert all(service.answering.acquire(timeout=30) for _ in waiting)
    waiting += [service.ask("/slow") for _ in range(serving.WAITING)]
    service.wait_for_queue(serving.WAITING)
    late = service.ask("/")
    answer = late.getresponse()
    assert (answer.status, answer.headers["Retry-After"]) == (503, "1")
    assert json.loads(answer.read())["error"]["code"] == "busy"
    service.go.set()
    assert {one.getresponse().status for one in waiting} == {200}
    late.request("GET", "/")
    assert late.getresponse().status == 200
    for one in (*waiting, late):
        one.close()
