"""When something is wrong the person reads a plain sentence with the next step, in both browsers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.e2e.drivers import until
from tests.e2e.stage import Service, new_service, said, settled
from tests.e2e.test_extension_press import ACTION, TROUBLE, pressed

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
        assert "jobrsvp serve" in popup.run("document.querySelector('#trouble').textContent")
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
