"""The application factory."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

import jobrsvp
from jobrsvp import paths
from jobrsvp.advice import Assistant
from jobrsvp.http import pages, speech
from jobrsvp.http.errors import ErrorApi
from jobrsvp.http.gate import Gate
from jobrsvp.http.json import ExactJSON
from jobrsvp.http.launch import Launch
from jobrsvp.http.observe.log import write_down
from jobrsvp.http.observe.metrics import Metrics, key_in
from jobrsvp.http.resources import BLUEPRINTS
from jobrsvp.http.state import FileProfile, State

# The extension sends 300 kB of page and 200 kB of data at most; this leaves room for wide characters.
LARGEST_REQUEST_BYTES = 2 * 1024 * 1024


def create_app(
    assistant: Assistant,
    *,
    port: int,
    profile_file: Path | None = None,
    launch_file: Path | None = None,
    extension_folder: Path | None = None,
    metrics_file: Path | None = None,
) -> Flask:
    """Return the service around *assistant*, which must keep a store; it answers only as ``127.0.0.1:port``."""
    app = application(metrics_file)
    state = State(
        assistant=assistant,
        profiles=FileProfile(profile_file or paths.profile_file()),
        launch=Launch(launch_file or paths.launch_file()),
        extension_folder=extension_folder or paths.extension_folder(),
        host=f"127.0.0.1:{port}",
        key_of=assistant.store.pairing_key if assistant.store else nobody,
    )
    app.extensions["jobrsvp"] = state
    Gate(state).stand_before(app)
    api = ErrorApi(app)
    for blueprint in BLUEPRINTS:
        api.register_blueprint(blueprint, url_prefix="/api/v1")
    app.register_blueprint(pages.blueprint)
    speech.translate(app)
    return app


def nobody(client: str) -> str | None:
    """Return that no *client* is known."""


def application(metrics_file: Path | None = None) -> Flask:
    """Return a Flask application with our JSON and our limits, that has no views yet.

    Figures for Prometheus are behind the key in *metrics_file*; there are none without it.
    """
    app = Flask(__name__, static_folder=None)
    app.url_map.merge_slashes = False  # a redirect would be HTML
    app.json = ExactJSON(app)
    write_down(app)
    if metrics_file:
        Metrics(key_in(metrics_file)).stand_in(app)
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST_BYTES,
        MAX_FORM_MEMORY_SIZE=0,
        PROVIDE_AUTOMATIC_OPTIONS=False,  # they would be HTML
        API_TITLE="JobRSVP",
        API_VERSION=f"v1 ({jobrsvp.__version__})",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api/v1",
        OPENAPI_JSON_PATH="openapi.json",
    )
    return app
