"""One shape for every error: ``{"error": {"code", "message", "fields"}}``."""

from __future__ import annotations

import errno
import logging
from typing import Any

from flask import Flask
from flask_smorest import Api
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException

from jobrsvp.errors import BadInput, JobRSVPError, NotAPosting, StoreError
from jobrsvp.http.log import trace_of
from jobrsvp.schemas.records import flatten

log = logging.getLogger(__name__)

# status -> (code, sentence that says what to do)
SENTENCES = {
    400: ("bad_request", "The request is not valid JSON, or it is nested too deeply. Send one JSON object."),
    401: ("not_paired", "This browser is not connected. Run `jobrsvp pair` and press the button on the page it opens."),
    403: ("refused", "Only the extension that was connected may ask this."),
    404: ("not_found", "There is no such thing here. It may have been deleted."),
    405: ("method_not_allowed", "This address does not know that method. See /api/v1/openapi.json."),
    413: ("too_large", "The page is larger than 2 MiB. Select the posting's text and press again."),
    415: ("not_json", "Send the body as application/json."),
    421: ("wrong_host", "Ask this service by the address that it printed when it started."),
    422: ("bad_input", "Please correct what is named under fields."),
    429: ("too_often", "Too many attempts. Wait a minute and try again."),
    503: ("busy", "Too many ask at once. Try again in a second."),
    507: ("not_kept", "Nothing was kept: the disk refused it."),
    431: ("too_large", "The headers of the request are larger than any browser sends. Send less."),
    501: ("not_implemented", "The service does not know that transfer encoding. Send the body as it is."),
    500: ("failed", "The service failed; nothing was kept. Please report what you did."),
}


class InnerErrorSchema(Schema):
    """What went wrong."""

    code = fields.String(required=True, metadata={"description": "A word for programs."})
    message = fields.String(required=True, metadata={"description": "A sentence that says what to do."})
    fields_ = fields.Dict(data_key="fields", metadata={"description": "Sentences by dotted field name."})
    seen = fields.String(metadata={"description": "For not_a_posting: what the page looks like instead."})
    reasons = fields.List(fields.String(), metadata={"description": "For not_a_posting: why, as sentences."})


class ErrorSchema(Schema):
    """The one shape of an error."""

    error = fields.Nested(InnerErrorSchema)


def answer(status: int, code: str = "", message: str = "", **more: Any) -> tuple[dict[str, Any], int]:
    """Return the body and status of an error."""
    usual_code, sentence = SENTENCES.get(status, SENTENCES[500])
    inner = {"code": code or usual_code, "message": message or sentence, "fields": more.pop("fields", {}), **more}
    return {"error": inner}, status


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """An error that a view answers with, in our shape."""

    def __init__(self, status: int, code: str = "", message: str = "") -> None:
        super().__init__(message)
        self.answer = answer(status, code, message)


class ErrorApi(Api):  # type: ignore[misc]  # flask-smorest has no types
    """flask-smorest with our error shape."""

    ERROR_SCHEMA = ErrorSchema

    def init_app(self, app: Flask, **more: Any) -> None:
        """Set the handlers besides those of flask-smorest."""
        super().init_app(app, **more)
        app.register_error_handler(JobRSVPError, bad_input)
        app.register_error_handler(StoreError, lambda error: answer(503, "not_kept", str(error)))
        app.register_error_handler(OSError, disk_refused)
        app.register_error_handler(Refused, lambda refused: refused.answer)
        app.register_error_handler(Exception, failure)

    def handle_http_exception(self, error: HTTPException) -> tuple[dict[str, Any], int, dict[str, str]]:
        """Return our shape for an HTTP error, with the fields that marshmallow refused."""
        data = getattr(error, "data", None) or {}
        faults = dict(
            flatten(next(iter(data.get("messages", {}).values()), {}))
        )  # by where they came from: body or query
        body, status = answer(error.code or 500, fields=faults)
        if faults:
            listed = "; ".join(f"{name}: {' '.join(sentences)}" for name, sentences in sorted(faults.items()))
            body["error"]["message"] = f"Please correct {listed}"
        return body, status, allowed_by(error)


def allowed_by(error: HTTPException) -> dict[str, str]:
    """Return the header that says which methods there are, where *error* refuses one."""
    methods = getattr(error, "valid_methods", None)
    return {"Allow": ", ".join(sorted(methods))} if methods else {}


def bad_input(error: JobRSVPError) -> tuple[dict[str, Any], int]:
    """Return our shape for what a person gave."""
    if isinstance(error, NotAPosting):
        return answer(422, "not_a_posting", str(error), seen=error.seen, reasons=list(error.reasons))
    return answer(422, message=str(error), fields=error.fields if isinstance(error, BadInput) else {})


def disk_refused(error: OSError) -> tuple[dict[str, Any], int]:
    """Return our shape for what the system refused; without a file, it is a failure of ours."""
    if not error.filename and error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return failure(error)
    log.error("refused by the system: %s", error.strerror)
    reason = f"Nothing was kept: the disk refused it ({error.strerror}). Make room or make its folder writable."
    return answer(507, message=reason)


def failure(error: Exception) -> tuple[dict[str, Any], int]:
    """Return our shape for a failure of ours; the log gets the trace, without what was sent."""
    log.error("failed: %s", trace_of(error))
    return answer(500)
