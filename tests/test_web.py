"""The polite HTTP client."""

import json
import socket
import stat
from urllib.parse import urlsplit

import pytest
import requests
import responses

from jobrsvp import ProviderError
from jobrsvp.model import Online
from jobrsvp.travel.geocoder import ADDRESS
from jobrsvp.travel.routers import ROUTERS
from jobrsvp.web import HOSTS, USER_AGENT, Web, is_inside, is_private

URL = "https://router.example.org/route"


@pytest.fixture
def web(tmp_path):
    client = Web(Online(allowed=("router",)), tmp_path / "cache.sqlite3", per_second=1000)
    yield client
    client.close()


@responses.activate
def test_an_answer_is_kept_and_not_asked_for_again(web):
    responses.get(URL, json={"a": 1})
    assert web.get_json("router", URL, {"q": "1"}) == web.get_json("router", URL, {"q": "1"}) == {"a": 1}
    assert len(responses.calls) == 1


@responses.activate
def test_posts_are_kept_by_what_they_say(web):
    responses.post(URL, json={"a": 1})
    for body in ({"q": 1}, {"q": 1}, {"q": 2}):
        web.post_json("router", URL, body)
    assert len(responses.calls) == 2


@responses.activate
def test_it_says_who_it_is(web):
    responses.get(URL, json={})
    web.get_json("router", URL)
    assert responses.calls[0].request.headers["User-Agent"] == USER_AGENT


@responses.activate
def test_the_cache_is_for_the_user_only(web, tmp_path):
    responses.get(URL, json={"a": 1})
    web.get_json("router", URL)
    assert stat.S_IMODE((tmp_path / "cache.sqlite3").stat().st_mode) == 0o600


@responses.activate
def test_an_empty_answer_is_not_kept(web):
    responses.get(URL, json=[])
    web.get_json("router", URL)
    web.get_json("router", URL)
    assert len(responses.calls) == 2


@responses.activate
def test_keys_are_not_written_down(web, tmp_path):
    responses.get(URL, json={"a": 1})
    web.get_json("router", URL, {"key": "hush-hush"})
    assert b"hush-hush" not in (tmp_path / "cache.sqlite3").read_bytes()


@responses.activate
def test_a_provider_that_is_not_allowed_is_not_asked(web):
    with pytest.raises(ProviderError, match="not allowed"):
        web.get_json("other", URL)
    assert len(responses.calls) == 0


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"status": 429}, "too often"),
        ({"status": 403, "json": {"error": "Daily limit"}}, "403: Daily limit"),
        ({"status": 400, "json": {"message": "Bad  query."}}, "400: Bad query"),
        ({"status": 301, "headers": {"Location": "http://127.0.0.1/"}}, "301"),
        ({"body": "<html>"}, "not answer in JSON"),
        ({"body": "[" * 100_000}, "not answer in JSON"),
        ({"body": requests.exceptions.ReadTimeout()}, "in time"),
        ({"body": requests.exceptions.ConnectionError()}, "could not be reached at router.example.org"),
        ({"body": json.dumps("x" * 2_100_000)}, "far too much"),
    ],
)
@responses.activate
def test_every_failure_is_one_sentence(web, answer, words):
    responses.get(URL, **answer)
    with pytest.raises(ProviderError, match=words):
        web.get_json("router", URL)


@responses.activate
def test_a_server_in_trouble_is_asked_once_more(web):
    responses.get(URL, status=503)
    responses.get(URL, json={"a": 1})
    assert web.get_json("router", URL) == {"a": 1}


@responses.activate
def test_who_says_too_many_is_not_asked_again(web):
    responses.get(URL, status=429, headers={"Retry-After": "3600"})
    with pytest.raises(ProviderError):
        web.get_json("router", URL)
    assert len(responses.calls) == 1


PRIVATE = [
    "http://127.0.0.1/", "https://localhost:5000/", "https://10.0.0.1/", "https://192.168.1.2/", "https://[::1]/",
    "https://169.254.169.254/", "https://intranet/", "https://nas.local/", "http://2130706433/", "https://0x7f.1/",
    "https://[64:ff9b::7f00:1]/", "https://[64:ff9b::a00:1]/", "https://[64:ff9b:1::c0a8:101]/", "https://[2002:7f00:1::]/",
    "https://[2002:c0a8:101::1]/", "https://[::ffff:10.0.0.1]/", "https://[2001:0:7f00:1::]/", "https://224.0.0.1/",
    "https://[fe80::1%25eth0]/", "https://0.0.0.0/", "https://100.64.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("url", PRIVATE)
def test_private_addresses_are_refused_unless_the_profile_names_them(web, url):
    assert is_private(url)
    with pytest.raises(ProviderError, match="public"):
        web.get_json("router", url)


@pytest.mark.parametrize(
    "url", ["http://router.example.org/", "file:///etc/passwd", "ftp://a.example/", "https://", "x"]
)
def test_only_secure_web_addresses_are_asked(web, url):
    with pytest.raises(ProviderError):
        web.get_json("router", url)


@responses.activate
def test_a_private_address_in_the_profile_is_asked():
    responses.get("http://127.0.0.1:5000/route", json={"a": 1})
    own = Web(Online(allowed=("router",), addresses={"router": "http://127.0.0.1:5000"}), per_second=1000)
    assert own.get_json("router", "http://127.0.0.1:5000/route") == {"a": 1}


def test_another_port_of_the_same_machine_is_still_refused():
    own = Web(Online(allowed=("router",), addresses={"router": "http://127.0.0.1:5000"}))
    with pytest.raises(ProviderError):
        own.get_json("router", "http://127.0.0.1:6000/route")


def test_closing_what_was_never_opened_is_no_error():
    Web().close()


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::1"])
def test_what_is_outside_is_not_inside(address):
    assert not is_inside(address)


@pytest.fixture
def inside(monkeypatch):
    """A server of this machine, to which a public name resolves; return its port, and who connected."""
    listener = socket.create_server(("127.0.0.1", 0))
    found = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", listener.getsockname()[1]))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [found])
    yield listener
    listener.close()


def test_a_public_name_that_resolves_inside_is_told_nothing(web, inside):
    with pytest.raises(ProviderError, match="could not be reached"):
        web.get_json("router", "https://router.example.org/route?secret=1")
    inside.settimeout(5)
    connection, _ = inside.accept()
    assert connection.recv(1000) == b""  # no greeting, no name, no question
    connection.close()


def test_the_label_of_a_known_provider_stands_for_no_other_host():
    web = Web(Online(allowed=("osrm",)))
    with pytest.raises(ProviderError, match=r"not at evil\.example"):
        web.get_json("osrm", "https://evil.example/route/v1/driving/1")


def test_an_own_address_is_for_its_own_label():
    addresses = {"osrm": "http://127.0.0.1:5000"}
    web = Web(Online(allowed=("osrm", "router"), addresses=addresses))
    with pytest.raises(ProviderError, match="public"):
        web.get_json("router", "http://127.0.0.1:5000/")


def test_the_known_hosts_are_those_that_are_asked():
    asked = {name: router.address for name, router in ROUTERS.items()} | {"nominatim": ADDRESS}
    assert {name: urlsplit(address).hostname for name, address in asked.items()} == HOSTS
