"""Who sits on a port, as far as it tells."""

import http.server
import json
import threading

import pytest

from jobrsvp import BadInput
from jobrsvp.cli import connecting, serve


@pytest.fixture
def stranger():
    """A program on a port; what it answers with is set by the test."""

    class Handler(http.server.BaseHTTPRequestHandler):
        said, server_name = b"{}", "Stranger/1"

        def do_POST(self):
            self.send_response_only(200)
            self.send_header("Server", self.server_name)
            self.end_headers()
            self.wfile.write(self.said)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server, Handler
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("said", [b"{}", b"no JSON", b"[]", b"7", b'{"service": "jobrsvp"}', b"\xff", b""])
def test_another_program_is_named_as_it_names_itself(stranger, said):
    server, handler = stranger
    handler.said = said
    assert connecting.who_answers(server.server_port) == "Stranger/1"


def test_another_jobrsvp_is_named_with_its_version(stranger):
    server, handler = stranger
    handler.said = json.dumps({"service": "jobrsvp", "version": "9.1"}).encode()
    assert connecting.who_answers(server.server_port) == "JobRSVP 9.1"


def test_a_name_does_not_steer_the_terminal(stranger):
    server, handler = stranger
    handler.server_name = "Evil\x1b[2J\x07" + "x" * 1000
    assert connecting.who_answers(server.server_port) == "Evil[2J" + "x" * 51


def test_a_port_that_nobody_listens_at_has_no_owner():
    listener = serve.bound(0)
    port = listener.getsockname()[1]
    listener.close()
    assert connecting.who_answers(port) is None


def test_a_later_service_keeps_its_note(tmp_path, monkeypatch):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path))
    with serve.noted("http://127.0.0.1:1"):
        (tmp_path / "running.json").write_text("another")
    assert (tmp_path / "running.json").read_text() == "another"


@pytest.mark.parametrize("note", [None, "", "{}", "[]", '{"address": "http://127.0.0.1:none"}', '{"address": 7}'])
def test_a_service_that_does_not_run_is_said_so(tmp_path, monkeypatch, note):
    monkeypatch.setenv("JOBRSVP_HOME", str(tmp_path))
    if note is not None:
        (tmp_path / "running.json").write_text(note)
    with pytest.raises(BadInput, match="jobrsvp serve"):
        connecting.running_address()


@pytest.mark.parametrize("port", [-1, 65536, 10**9])
def test_a_number_that_is_no_port_is_refused(port):
    with pytest.raises(BadInput, match="no port"):
        serve.listen(port)
