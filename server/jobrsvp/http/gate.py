"""Who may call.  The page that the person looks at is not the service's friend.

1. The exact host, else 421; there are no CORS headers at all.
2. ``pairings`` and ``hello``: POST from an extension, JSON, not too often.
3. All else under ``/api``: the token always; an Origin, if there is one, must be the paired one; without one only GET;
   bodies are JSON.
4. All under ``/page``: the token of a page of ours that is open; an Origin, if there is one, must be our own; without
   one only GET; bodies are JSON.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Collection
from typing import Any

from flask import Flask, Response, g, request
from werkzeug.exceptions import MethodNotAllowed

from jobrsvp.http.errors import answer
from jobrsvp.http.state import State
from jobrsvp.model.saying.said import template

EXTENSION_SCHEMES = ("chrome-extension://", "moz-extension://")
OPEN_TO_UNPAIRED = {"/api/v1/hello": 600, "/api/v1/pairings": 20}  # path -> calls a minute, of each who is counted
STRANGERS = ""  # all origins that are not paired count as one, for anybody can name a thousand
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
PAGE_ENDED = template("This page has ended, or the service was started anew. Run `jobrsvp pair` for a new page.")
Refusal = tuple[dict[str, Any], int]


class Gate:
    """Stands before every view of the application."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.counting = threading.Lock()
        self.calls: dict[tuple[str, str], deque[float]] = {}

    def stand_before(self, app: Flask) -> None:
        """Check every request to *app*, and set the headers of every answer."""
        app.before_request(self.check)
        app.after_request(set_headers)

    def check(self) -> Refusal | None:
        """Return a refusal, or ``None`` to let the request through."""
        if request.headers.get("Host") != self.state.host:
            return answer(421)
        if request.path.startswith("/page/"):
            return self.check_page()
        if not request.path.startswith("/api/"):
            return None
        if request.path in OPEN_TO_UNPAIRED and request.method == "POST":
            return self.check_unpaired()
        return self.check_paired()

    def check_unpaired(self) -> Refusal | None:
        """Let an extension say hello, or pair."""
        if not request.headers.get("Origin", "").startswith(EXTENSION_SCHEMES):
            return answer(403)
        if request.mimetype != "application/json":
            return answer(415)
        return answer(429) if self.too_often(request.path) else None

    def too_often(self, path: str) -> bool:
        """Whether *path* was called more often in the last minute than it may be, by who calls now."""
        caller, now = self.caller(), time.monotonic()
        with self.counting:
            calls = self.calls.setdefault((path, caller), deque())
            while calls and now - calls[0] > 60:
                calls.popleft()
            if len(calls) >= OPEN_TO_UNPAIRED[path]:
                return True
            calls.append(now)
            return False

    def caller(self) -> str:
        """Return the origin that calls if it is paired, else that of all strangers."""
        origin = request.headers.get("Origin", "")
        return origin if origin in self.state.store.origins() else STRANGERS

    def check_paired(self) -> Refusal | None:
        """Let the paired extension in, with its token and from its own origin."""
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        client, _, token = credentials.partition(":")
        pairing = self.state.store.pairing_of(client, token, self.state.now()) if scheme == "Bearer" else None
        if pairing is None:
            return answer(401)
        return check_origin(pairing.origin)

    def check_page(self) -> Refusal | None:
        """Let an open page of ours in, with its token and from its own origin."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        g.page = self.state.launch.page(token) if scheme == "Page" else None
        return check_origin(f"http://{self.state.host}") if g.page else answer(401, "page_ended", PAGE_ENDED)


def check_origin(own: str) -> Refusal | None:
    """Let in what comes from the origin *own*; without one only GET; a body must be JSON."""
    return check_origin_of((own,))


def check_origin_of(own: Collection[str]) -> Refusal | None:
    """Let in what comes from one of the origins *own*; without one only GET; a body must be JSON."""
    origin = request.headers.get("Origin")
    if origin not in (None, *own) or (origin is None and request.method != "GET"):
        return answer(403)
    if isinstance(request.routing_exception, MethodNotAllowed):
        return None  # that is said before what its body should be
    has_body = request.method in ("POST", "PUT", "PATCH") or bool(request.content_length)
    return answer(415) if has_body and request.mimetype != "application/json" else None


def set_headers(response: Response) -> Response:
    """Set the headers of every answer."""
    response.headers.update(HEADERS)
    return response
