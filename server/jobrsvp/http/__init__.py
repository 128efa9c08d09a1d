"""The service: a Flask application on this computer's own address, behind a gate.

``gate`` decides who may call; each other module is one noun of the API.
"""

from __future__ import annotations

from jobrsvp.http.app import create_app

__all__ = ["create_app"]
