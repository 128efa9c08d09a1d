"""The service, a client that has paired, and the words for both."""

import datetime as dt

import pytest

from jobrsvp.advice import Assistant
from jobrsvp.http import create_app
from jobrsvp.panel import registry
from jobrsvp.store import Store

PORT = 8427
HOST = f"127.0.0.1:{PORT}"
ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
POSTING = """Data Engineer
Company: Example Works
Location: Boston, MA
Salary: $92,000 - $104,000 a year
We offer health insurance and 20 days PTO.
"""


class Caller:
    """Calls the service as a browser extension does."""

    def __init__(self, app, token=None, origin=ORIGIN, host=HOST):
        self.app, self.token, self.origin, self.host = app, token, origin, host

    def call(self, method, path, json=None, **more):
        headers = {"Host": self.host, **more.pop("headers", {})}
        if self.origin:
            headers["Origin"] = self.origin
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if json is not None:
            more["json"] = json
        return self.app.test_client().open(path, method=method, headers=headers, **more)

    def get(self, path, **more):
        return self.call("GET", f"/api/v1/{path}", **more)

    def post(self, path, json, **more):
        return self.call("POST", f"/api/v1/{path}", json, **more)

    def put(self, path, json):
        return self.call("PUT", f"/api/v1/{path}", json)

    def delete(self, path):
        return self.call("DELETE", f"/api/v1/{path}")


@pytest.fixture
def app(tmp_path):
    assistant = Assistant(registry.load(), store=Store(tmp_path / "store.sqlite3"), clock=lambda: NOW)
    files = {"profile_file": "profile.toml", "launch_file": "launch-key", "extension_folder": "extension"}
    yield create_app(assistant, port=PORT, **{name: tmp_path / file for name, file in files.items()})
    assistant.close()


@pytest.fixture
def unpaired(app):
    return Caller(app)


@pytest.fixture
def launch(app):
    return app.extensions["jobrsvp"].launch


def pair(app, launch, origin=ORIGIN):
    """Pair the browser at *origin*; return a caller with its token."""
    body = {"code": launch.new_code(), "name": "Chromium"}
    answer = Caller(app, origin=origin).post("pairings", body)
    assert answer.status_code == 201, answer.text
    return Caller(app, f"{answer.json['client']}:{answer.json['token']}", origin)


@pytest.fixture
def paired(app, launch):
    return pair(app, launch)


def error_of(answer):
    """Return the error, after checking that it has the one shape."""
    error = answer.json["error"]
    assert {"code", "message", "fields"} <= error.keys()
    assert error["message"].endswith((".", "]"))
    return error
