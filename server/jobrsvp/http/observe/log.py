"""What is written down of requests: how long which address took; no word of a posting, a person or a query."""

from __future__ import annotations

import logging
import time
import traceback

from flask import Flask, Response, g, request

log = logging.getLogger("jobrsvp.requests")
log.addHandler(logging.NullHandler())


def write_down(app: Flask) -> None:
    """Log each request to *app* in one line of ``key=value``."""
    app.before_request(begin)
    app.after_request(end)


def begin() -> None:
    """Note when the request began."""
    g.began = time.perf_counter()


def end(response: Response) -> Response:
    """Log the request by the pattern of its address, for an id is another's business."""
    took = (time.perf_counter() - g.get("began", time.perf_counter())) * 1000
    path = request.url_rule.rule if request.url_rule else "unknown"
    log.info(
        "method=%s path=%s status=%d ms=%.1f bytes=%s",
        request.method if request.url_rule else "-", path, response.status_code, took, response.content_length,
    )  # fmt: skip
    return response


def trace_of(error: BaseException) -> str:
    """Return where *error* and those that it came from were raised, without their messages, which may quote a page."""
    parts = []
    found: BaseException | None = error
    while found is not None:
        parts.append(f"{type(found).__name__}\n{''.join(traceback.format_tb(found.__traceback__))}")
        found = found.__cause__ or found.__context__
    return "from ".join(parts).rstrip()
