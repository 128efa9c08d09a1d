"""The service: a Flask application on this computer's own address, behind a gate.

``gate`` decides who may call; ``resources`` holds what the API is about, one resource a file.
"""

from __future__ import annotations

from jobrsvp.http.app import create_app
from jobrsvp.http.server import create_server

__all__ = ["create_app", "create_server"]
