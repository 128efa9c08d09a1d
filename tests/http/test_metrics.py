"""Figures for Prometheus: asked for, behind a key, in its text format, without a word of anybody."""

import re
import urllib.request

import pytest
from tests.helpers.service import service
from tests.http.conftest import PORT, Caller, error_of, pair

from jobrsvp.advice import Assistant
from jobrsvp.http import create_app
from jobrsvp.panel import registry
from jobrsvp.store import Store

LINE = re.compile(r'(# (HELP|TYPE) .+|\w+\{(\w+="[^"\\]*",?)+\} [\d.e-]+)$')


@pytest.fixture
def counted(tmp_path):
    assistant = Assistant(registry.load(), store=Store(tmp_path / "store.sqlite3"))
    files = {name: tmp_path / name for name in ("profile_file", "launch_file", "extension_folder", "metrics_file")}
    yield create_app(assistant, port=PORT, **files)
    assistant.close()


@pytest.fixture
def figures(counted, tmp_path):
    """Return the lines of figures as they are now."""

    def get():
        key = (tmp_path / "metrics_file").read_text()
        answer = Caller(counted, key, origin=None).call("GET", "/metrics")
        assert answer.status_code == 200, answer.text
        return answer.text.splitlines()

    return get


def value(lines, start):
    return next(float(line.rpartition(" ")[2]) for line in lines if line.startswith(start))


def test_they_are_off_unless_asked_for(paired):
    assert paired.call("GET", "/metrics").status_code == 404


@pytest.mark.parametrize("token", [None, "", "wrong", "é"])
def test_without_the_key_no_figure_is_told(counted, token):
    answer = Caller(counted, token and token.encode().decode("latin-1")).call("GET", "/metrics")
    assert answer.status_code == 401
    assert error_of(answer)["message"].startswith("Give the key of the figures")


def test_another_host_is_misdirected(counted, tmp_path):
    key = (tmp_path / "metrics_file").read_text()
    assert Caller(counted, key, host="evil.example").call("GET", "/metrics").status_code == 421


def test_the_key_of_the_figures_opens_nothing_else(counted, figures, tmp_path):
    key = (tmp_path / "metrics_file").read_text()
    assert Caller(counted, key).get("profile").status_code == 401


def test_the_key_is_private_and_stays(tmp_path, counted):
    file = tmp_path / "metrics_file"
    before = file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    assistant = Assistant(registry.load(), store=Store(tmp_path / "other.sqlite3"))
    create_app(assistant, port=PORT, metrics_file=file)
    assistant.close()
    assert file.read_text() == before


def test_every_line_is_in_the_format(figures):
    figures()
    assert [line for line in figures() if not LINE.fullmatch(line)] == []


def test_requests_are_counted_by_their_pattern_and_status(counted, figures):
    caller = pair(counted, counted.extensions["jobrsvp"].launch)
    for number in range(3):
        caller.get(f"suggestions/secret{number}")
    lines = figures()
    path = 'method="GET",path="/api/v1/suggestions/<case_id>"'
    assert value(lines, f'jobrsvp_requests_total{{{path},status="404"}}') == 3
    assert value(lines, f"jobrsvp_request_seconds_count{{{path}}}") == 3
    assert value(lines, f'jobrsvp_request_seconds_bucket{{{path},le="+Inf"}}') == 3
    assert "secret" not in "".join(lines)


def test_an_address_that_is_none_is_not_repeated(counted, figures):
    Caller(counted).call("GET", "/jane-doe")
    assert "jane" not in "".join(figures())


def test_the_command_offers_them_and_says_where_the_key_is(tmp_path):
    with service(tmp_path, "--metrics") as running:
        assert running.wait_for(r"The key is in (.+)\.\n") == str(tmp_path / "metrics-key")
        key = (tmp_path / "metrics-key").read_text()
        request = urllib.request.Request(f"{running.address}/metrics", headers={"Authorization": f"Bearer {key}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
