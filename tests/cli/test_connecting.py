"""Who sits on a port, as far as it tells."""

import http.server
import json
import threading
from pathlib import Path

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


@pytest.mark.parametrize("port", [-1, 65536, 10**9])
def test_a_number_that_is_no_port_is_refused(port):
    with pytest.raises(BadInput, match="no port"):
        serve.listen(port)


def test_a_taken_port_gives_way_to_the_next_that_is_known(capsys, monkeypatch):
    with serve.bound(0) as taken, serve.bound(0) as also_taken, serve.bound(0) as free:
        ports = [one.getsockname()[1] for one in (taken, also_taken, free)]
        free.close()
        monkeypatch.setattr(serve, "PORTS", tuple(ports))
        monkeypatch.setattr(connecting, "who_answers", lambda _: None)
        with serve.listen(ports[0]) as listener:
            assert listener.getsockname()[1] == ports[2]
    assert capsys.readouterr().out == f"Port {ports[0]} is taken; using {ports[2]} instead.\n"


def test_the_extension_looks_at_the_ports_that_the_service_takes():
    words = (Path(__file__).parents[2] / "extension/service.js").read_text(encoding="utf-8")
    assert f"PORTS = [{', '.join(map(str, serve.PORTS))}]" in words
