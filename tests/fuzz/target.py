"""The service that is asked, and what is counted of its answers."""

import contextlib
import dataclasses
import datetime as dt
import json
import tempfile
import time
from pathlib import Path

from tests.fuzz.bodies import CAPTURE

from jobrsvp.advice import Assistant
from jobrsvp.http import create_app
from jobrsvp.panel import registry
from jobrsvp.store import Store

PORT = 8427
ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
NOW = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
LARGEST_BODY, SLOWEST_SECONDS = 2_000_000, 1.0
TYPES = ("application/json", "text/calendar")


@dataclasses.dataclass
class Tally:
    """How many requests there were, and those whose answers break a promise, as lines."""

    requests: int = 0
    failed: list = dataclasses.field(default_factory=list)
    wrong_type: list = dataclasses.field(default_factory=list)
    too_large: list = dataclasses.field(default_factory=list)
    slow: list = dataclasses.field(default_factory=list)

    def note(self, answer, seconds, what):
        """Count one *answer* that took so many *seconds* of CPU; *what* says how to have it again."""
        self.requests += 1
        line = f"{answer.status_code} {seconds:.2f} s {what}"
        if answer.status_code >= 500:
            self.failed.append(line)
        if answer.status_code != 204 and answer.mimetype not in TYPES:
            self.wrong_type.append(f"{answer.mimetype} {line}")
        if len(answer.data) > LARGEST_BODY:
            self.too_large.append(f"{len(answer.data)} bytes {line}")
        if seconds > SLOWEST_SECONDS:
            self.slow.append(line)

    @property
    def broken(self):
        """Every line."""
        return [*self.failed, *self.wrong_type, *self.too_large, *self.slow]


class Target:
    """The application with a paired browser; ``case`` is a kept case."""

    def __init__(self, app, tally):
        self.client, self.tally, self.token = app.test_client(), tally, None
        code = app.extensions["jobrsvp"].launch.new_code()
        answer = self.send("POST", "pairings", json.dumps({"code": code, "name": "fuzz"}).encode(), "pairing")
        self.token = f"{answer.json['client']}:{answer.json['token']}"
        self.keep()

    def keep(self):
        """Have a kept case to ask about."""
        self.case = self.send("POST", "suggestions", json.dumps({"capture": CAPTURE}).encode(), "keep").json["id"]

    def headers(self):
        """Return what the extension sends with each request."""
        paired = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return {"Host": f"127.0.0.1:{PORT}", "Origin": ORIGIN, **paired}

    def send(self, method, path, data, what, query=None):
        """Send one request, count its answer, and return it."""
        started = time.process_time()
        answer = self.client.open(
            f"/api/v1/{path}", method=method, headers=self.headers(), query_string=query, data=data,
            content_type="application/json" if data is not None else None,
        )  # fmt: skip
        self.tally.note(answer, time.process_time() - started, what)
        return answer


@contextlib.contextmanager
def target(tally):
    """Yield the service of an invented person, whose answers *tally* counts; its files go when it ends."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with Assistant(registry.load(), store=Store(home / "store.sqlite3"), clock=lambda: NOW) as assistant:
            files = {"profile_file": "profile.toml", "launch_file": "launch-key", "extension_folder": "extension"}
            yield Target(create_app(assistant, port=PORT, **{name: home / file for name, file in files.items()}), tally)
