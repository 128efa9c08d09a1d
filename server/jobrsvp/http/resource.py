"""The blueprint that every resource of the API is."""

from __future__ import annotations

from typing import Any

from flask import Request
from flask_smorest import Blueprint
from webargs.flaskparser import FlaskParser


class ExactParser(FlaskParser):
    """Reads bodies by the application's own JSON: exact decimals, a limit to nesting, 400 for what is no JSON."""

    def load_json(self, req: Request, schema: Any) -> Any:
        """Return the body of *req*."""
        return req.get_json()


class Resource(Blueprint):  # type: ignore[misc]  # flask-smorest has no types
    """One resource of the API, ``suggestions`` or ``profile``."""

    ARGUMENTS_PARSER = ExactParser()
