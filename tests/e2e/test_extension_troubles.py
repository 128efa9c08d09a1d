"""When something is wrong the person reads a plain sentence with the next step, in both browsers."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from tests.e2e.drivers import until
from tests.e2e.stage import Service, new_service, said, settled
from tests.e2e.test_extension_press import ACTION, TROUBLE, pressed

from jobrsvp.cli.serve import PORTS
from jobrsvp.http.app import create_app

PROOF = json.dumps({"proof": "00" * 32, "api": 1, "suggestion": "attend"}).encode()


class Stranger:
    """Answers everything with success, but does not know the token; remembers what it was sent."""

    def __init__(self, answer: bytes = PROOF) -> None:
        self.answer, self.got = answer, []  # type: ignore[var-annotated]

    def __call__(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        self.got.append((environ["PATH_INFO"], environ.get("HTTP_AUTHORIZATION"), body))
        start("200 OK", [("Content-Type", "application/json")])
        return [self.answer]


def test_a_service_that_is_down_is_named_and_found_again(paired: Any, site: str, service: Service) -> None:
    service.stop()
    try:
        popup = pressed(paired, f"{site}/ordinary.html")
        assert popup.run(TROUBLE) == "offline"
        assert "jobrsvp start" in popup.run("document.querySelector('#trouble').textContent")
    finally:
        service.start()
    popup.run("(delete document.body.dataset.phase, document.querySelector('#trouble button').click(), true)")
    assert settled(paired, popup).run(ACTION)


@pytest.mark.parametrize("answer", [PROOF, b"<html>", b"[]"])
def test_a_stranger_on_the_port_gets_neither_token_nor_posting(
    paired: Any, site: str, service: Service, answer: bytes
) -> None:
    stranger = Stranger(answer)
    with service.replaced_by(stranger):
        popup = pressed(paired, f"{site}/ordinary.html?{len(answer)}")
    assert popup.run(TROUBLE) == "stranger"
    assert {path for path, _, _ in stranger.got} == {"/api/v1/hello"}
    assert all(token is None and b"Data Engineer" not in body for _, token, body in stranger.got)


def test_a_page_of_another_service_asks_before_it_replaces(paired: Any, service: Service, tmp_path: Any) -> None:
    other = new_service(tmp_path)
    other.start()
    try:
        paired.visit(other.pair_address())
        popup = paired.press()
        until(lambda: "Replace" in said(popup), "question", nap=paired.wait)
        assert service.base in said(popup)
        assert other.base in said(popup)
        assert not other.state.store.pairings()
    finally:
        other.stop()
        other.state.assistant.close()


@pytest.mark.parametrize(("api", "code"), [(0, "old_service"), (2, "old_extension")])
def test_versions_that_do_not_fit_name_the_side_to_update(
    paired: Any, site: str, monkeypatch: pytest.MonkeyPatch, api: int, code: str
) -> None:
    monkeypatch.setattr("jobrsvp.http.resources.hello.API", api)
    popup = pressed(paired, f"{site}/ordinary.html?api={api}")
    assert popup.run(TROUBLE) == code


def test_a_page_closed_to_extensions_says_so(paired: Any) -> None:
    popup = pressed(paired, "about:blank")
    assert popup.run(TROUBLE) in ("closed_page", "not_a_posting")


def port_is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def moved(service: Service, paired: Any) -> Iterator[Service]:
    """The same service at another known port, while nobody or a stranger is at its own; the browser goes back after."""
    port = next((port for port in PORTS if not port_is_taken(port)), None)
    if port is None:
        pytest.skip("other programs have all known ports")
    files = {"profile_file": service.state.profiles.file, "launch_file": service.state.launch.file}
    other = Service(port=port, app=create_app(service.state.assistant, port=port, **files))
    popup = paired.press()
    before = popup.run("(globalThis.browser ?? chrome).storage.local.get('pairing')")
    until(lambda: popup.run("document.body.dataset.settled"), "nothing is under way", nap=paired.wait)
    other.start()
    yield other
    other.stop()
    paired.press().run(f"(globalThis.browser ?? chrome).storage.local.set({json.dumps(before)}).then(() => true)")


@pytest.mark.parametrize("squatted", [False, True])
def test_a_service_that_moved_to_a_known_port_is_found_by_its_proof(
    paired: Any, site: str, service: Service, moved: Service, squatted: bool
) -> None:
    stranger = Stranger()
    if squatted:
        with service.replaced_by(stranger):
            popup = pressed(paired, f"{site}/ordinary.html?moved=1")
    else:
        service.stop()
        popup = pressed(paired, f"{site}/ordinary.html?moved=2")
        service.start()
    assert popup.run(ACTION)
    assert ("POST", "/api/v1/suggestions") in {(method, path) for method, path, _ in moved.seen}
    assert {path for path, _, _ in stranger.got} <= {"/api/v1/hello"}


def test_a_stranger_at_a_known_port_is_not_taken_for_the_service(
    paired: Any, site: str, service: Service, moved: Service
) -> None:
    stranger = Stranger()
    service.stop()
    with moved.replaced_by(stranger):
        popup = pressed(paired, f"{site}/ordinary.html?moved=3")
    service.start()
    assert popup.run(TROUBLE) == "offline"
    assert {path for path, _, _ in stranger.got} == {"/api/v1/hello"}
