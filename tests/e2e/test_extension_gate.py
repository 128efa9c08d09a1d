"""What other extensions and pages in the same browser can reach of the service: nothing."""

from __future__ import annotations

import http.client
import json
from typing import Any

import pytest
from tests.e2e.stage import Service

CALL = """async () => {
    const tries = [
        {method: 'POST', mode: 'no-cors', headers: {'Content-Type': 'text/plain'}, body: '{"code": "AAAAAAAA"}'},
        {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'},
        {method: 'GET'}];
    const found = [];
    for (const options of tries) for (const path of ['pairings', 'suggestions', 'profile'])
        found.push(await fetch(`BASE/api/v1/${path}`, {...options, signal: AbortSignal.timeout(3000)})
            .then((answer) => answer.type, () => 'refused'));
    return [...new Set(found)].join(); }"""
STRANGE_CALL = """async () => {
    const found = {};
    const ways = ['GET profile', 'GET suggestions', 'POST suggestions', 'POST pairings'];
    for (const [method, path] of ways.map((way) => way.split(' '))) {
        const body = method === 'POST' ? '{"code": "AAAAAAAA", "name": "x"}' : undefined;
        const options = {method, body, headers: {'Content-Type': 'application/json'}};
        found[`${method} ${path}`] = await fetch(`BASE/api/v1/${path}`, options)
            .then((answer) => answer.status, String);
    }
    return found; }"""
FORM = """() => { const form = document.createElement('form');
    form.action = 'BASE/api/v1/pairings'; form.method = 'post'; form.enctype = 'text/plain';
    form.innerHTML = '<input name=\\'{"code": "AAAAAAAA", "x": "\\' value=\\'"}\\'>';
    document.body.append(form); setTimeout(() => form.submit(), 0); return true; }"""


def ask(service: Service, path: str = "/api/v1/suggestions", **headers: str) -> int:
    """Return the status of a POST with *headers*; ``Host`` as well."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=10)
    connection.putrequest("POST", path, skip_host=True)
    body = json.dumps({"capture": {}}).encode()
    usual = {"Host": f"127.0.0.1:{service.port}", "Content-Type": "application/json", "Content-Length": str(len(body))}
    for name, value in (usual | headers).items():
        connection.putheader(name, value)
    connection.endheaders(body)
    status = connection.getresponse().status
    connection.close()
    return status


def test_a_web_page_reads_nothing_by_fetch(paired: Any, site: str, service: Service) -> None:
    paired.visit(f"{site}/article.html")
    before = len(service.state.store.pairings())
    assert paired.run(CALL.replace("BASE", service.base)) == "refused"
    assert len(service.state.store.pairings()) == before


def test_a_form_of_a_web_page_pairs_nothing(paired: Any, site: str, service: Service) -> None:
    paired.visit(f"{site}/article.html")
    before = len(service.state.store.pairings())
    paired.run(FORM.replace("BASE", service.base))
    paired.wait(1)
    assert len(service.state.store.pairings()) == before
    paired.visit(f"{site}/article.html")


def test_a_second_extension_without_the_token_gets_nothing(paired: Any, service: Service) -> None:
    paired.visit(f"{paired.other_extension}/page.html")
    before = len(service.state.store.pairings())
    statuses = paired.run(STRANGE_CALL.replace("BASE", service.base))
    assert statuses == {"GET profile": 401, "GET suggestions": 401, "POST suggestions": 401, "POST pairings": 403}
    assert len(service.state.store.pairings()) == before


@pytest.mark.parametrize("host", ["evil.test", "localhost", "127.0.0.1.evil.test"])
def test_another_host_name_is_misdirected(service: Service, host: str) -> None:
    assert ask(service, Host=f"{host}:{service.port}") == 421
