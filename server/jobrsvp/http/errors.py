"""One shape for every error: ``{"error": {"code", "message", "fields"}}``."""

from __future__ import annotations

import errno
import logging
from typing import Any

from flask import Flask
from flask_smorest import Api
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException

from jobrsvp.errors import NO_POSTING, BadInput, JobRSVPError, NotAPosting, StoreError, said_by
from jobrsvp.http import speech
from jobrsvp.http.observe.log import trace_of
from jobrsvp.model.saying.faults import to_correct
from jobrsvp.model.saying.said import Said, say, template
from jobrsvp.schemas.records import flatten
from jobrsvp.translations import Translation

log = logging.getLogger(__name__)

# status -> (code, sentence that says what to do)
SENTENCES = {
    400: ("bad_request", template("The request is not valid JSON, or it is nested too deeply. Send one JSON object.")),
    401: (
        "not_paired",
        template("This browser is not connected. Run `jobrsvp pair` and press the button on the page it opens."),
    ),
    403: ("refused", template("Only the extension that was connected may ask this.")),
    404: ("not_found", template("There is no such thing here. It may have been deleted.")),
    405: ("method_not_allowed", template("This address does not know that method. See /api/v1/openapi.json.")),
    413: ("too_large", template("The page is larger than 2 MiB. Select the posting's text and press again.")),
    415: ("not_json", template("Send the body as application/json.")),
    421: ("wrong_host", template("Ask this service by the address that it printed when it started.")),
    422: ("bad_input", template("Please correct what is named under fields.")),
    429: ("too_often", template("Too many attempts. Wait a minute and try again.")),
    503: ("busy", template("Too many ask at once. Try again in a second.")),
    507: ("not_kept", template("Nothing was kept: the disk refused it.")),
    431: ("too_large", template("The headers of the request are larger than any browser sends. Send less.")),
    501: ("not_implemented", template("The service does not know that transfer encoding. Send the body as it is.")),
    500: ("failed", template("The service failed; nothing was kept. Please report what you did.")),
}


DISK = template("Nothing was kept: the disk refused it ({said}). Make room or make its folder writable.")


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
    tongue = speech.of_person() if message else speech.tongue()
    fields = {name: [told(one, tongue) for one in sentences] for name, sentences in more.pop("fields", {}).items()}
    inner = {"code": code or usual_code, "message": told(message or sentence, tongue), "fields": fields, **more}
    return {"error": inner}, status


def told(sentence: str, tongue: Translation) -> str:
    """Return *sentence* in *tongue*, as far as it is translated; libraries say theirs as plain text."""
    return sentence.into(tongue) if isinstance(sentence, Said) else tongue.template(sentence)


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
        app.register_error_handler(StoreError, lambda error: answer(503, "not_kept", said_by(error)))
        app.register_error_handler(OSError, disk_refused)
        app.register_error_handler(Refused, lambda refused: refused.answer)
        app.register_error_handler(Exception, failure)

    def handle_http_exception(self, error: HTTPException) -> tuple[dict[str, Any], int, dict[str, str]]:
        """Return our shape for an HTTP error, with the fields that marshmallow refused."""
        data = getattr(error, "data", None) or {}
        faults = dict(
            flatten(next(iter(data.get("messages", {}).values()), {}))
        )  # by where they came from: body or query
        body, status = answer(error.code or 500, message=to_correct(faults) if faults else "", fields=faults)
        return body, status, allowed_by(error)


def allowed_by(error: HTTPException) -> dict[str, str]:
    """Return the header that says which methods there are, where *error* refuses one."""
    methods = getattr(error, "valid_methods", None)
    return {"Allow": ", ".join(sorted(methods))} if methods else {}


def bad_input(error: JobRSVPError) -> tuple[dict[str, Any], int]:
    """Return our shape for what a person gave."""
    if isinstance(error, NotAPosting):
        message = say(NO_POSTING, seen=say(error.seen), then=say(error.then))
        return answer(422, "not_a_posting", message, seen=error.seen, reasons=list(error.reasons))
    return answer(422, message=said_by(error), fields=error.fields if isinstance(error, BadInput) else {})


def disk_refused(error: OSError) -> tuple[dict[str, Any], int]:
    """Return our shape for what the system refused; without a file, it is a failure of ours."""
    if not error.filename and error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return failure(error)
    log.error("refused by the system: %s", error.strerror)
    return answer(507, message=say(DISK, said=error.strerror))


def failure(error: Exception) -> tuple[dict[str, Any], int]:
    """Return our shape for a failure of ours; the log gets the trace, without what was sent."""
    log.error("failed: %s", trace_of(error))
    return answer(500)
