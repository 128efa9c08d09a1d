"""Figures for Prometheus, in its text format; off unless asked for, and behind a key of their own.

Which address was asked how often, with which status, and how long it took; no word of a posting or a person.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from flask import Flask, Response, g, request

from jobrsvp import paths
from jobrsvp.http.errors import answer
from jobrsvp.http.gate import Refusal

PATH = "/metrics"
TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Seconds: a press takes some hundredths, a route that is asked online some tenths, a plugin that hangs some seconds.
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
WRONG_KEY = "Give the key of the figures, as the command that started the service said."
Labels = tuple[tuple[str, str], ...]


class Metrics:
    """Counts what is asked, and answers ``GET /metrics`` for whoever has the *key*."""

    def __init__(self, key: str) -> None:
        self.key = key.encode()
        self._lock = threading.Lock()
        self._asked: Counter[Labels] = Counter()
        self._within: Counter[tuple[Labels, int]] = Counter()
        self._seconds: Counter[Labels] = Counter()

    def stand_in(self, app: Flask) -> None:
        """Count every request to *app*, and answer for the figures."""
        app.after_request(self.count)
        app.add_url_rule(PATH, "metrics", self.view)

    def view(self) -> Refusal | Response:
        """Return the figures."""
        scheme, _, key = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer" or not hmac.compare_digest(key.encode(), self.key):
            return answer(401, message=WRONG_KEY)
        return Response("\n".join(self.lines()) + "\n", content_type=TYPE)

    def count(self, response: Response) -> Response:
        """Count a request by the pattern of its address."""
        took = time.perf_counter() - g.get("began", time.perf_counter())
        rule = request.url_rule
        path = (("method", request.method if rule else "-"), ("path", rule.rule if rule else "unknown"))
        with self._lock:
            self._asked[(*path, ("status", str(response.status_code)))] += 1
            self._within[path, bisect_left(BOUNDS, took)] += 1
            self._seconds[path] += took
        return response

    def lines(self) -> Iterator[str]:
        """Yield the lines of the text format; a bucket counts all that took no longer than its bound."""
        with self._lock:
            asked, within, seconds = dict(self._asked), dict(self._within), dict(self._seconds)
        yield "# HELP jobrsvp_requests_total Requests that were answered."
        yield "# TYPE jobrsvp_requests_total counter"
        for labels, number in sorted(asked.items()):
            yield f"jobrsvp_requests_total{{{written(labels)}}} {number}"
        yield "# HELP jobrsvp_request_seconds How long an answer took."
        yield "# TYPE jobrsvp_request_seconds histogram"
        for path, spent in sorted(seconds.items()):
            number = 0
            for place, bound in enumerate((*BOUNDS, "+Inf")):
                number += within.get((path, place), 0)
                yield f'jobrsvp_request_seconds_bucket{{{written(path)},le="{bound}"}} {number}'
            yield f"jobrsvp_request_seconds_sum{{{written(path)}}} {spent:.6f}"
            yield f"jobrsvp_request_seconds_count{{{written(path)}}} {number}"


def key_in(file: Path) -> str:
    """Return the key in *file*, a new one where there is none; Prometheus reads it there, after each start the same."""
    if not file.exists():
        paths.write_private(file, secrets.token_urlsafe(24))
    return paths.tighten(file).read_text(encoding="utf-8").strip()


def written(labels: Labels) -> str:
    """Return *labels* as they are written; none of ours holds a sign that would need another."""
    return ",".join(f'{name}="{value}"' for name, value in labels)
