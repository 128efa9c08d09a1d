"""``jobrsvp serve --shared``: the service that several people share, behind a reverse proxy."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from pathlib import Path

from jobrsvp import paths
from jobrsvp.cli import people, terminal
from jobrsvp.contexts import warm
from jobrsvp.errors import BadInput
from jobrsvp.panel import allowances, registry
from jobrsvp.panel.third_parties import ThirdParties

# Presses of several people at once; more would only wait for the one interpreter.
THREADS = 8
NO_ORIGIN = "No origin was named, so programs can read, and nobody can ask. Name the extension's: --origin"


def serve(
    listener: socket.socket,
    database: str | None,
    hosts: tuple[str, ...],
    origins: tuple[str, ...],
    *,
    metrics: bool,
) -> None:
    """Serve the people in *database* at *listener* until the process is stopped."""
    from jobrsvp.http import create_server
    from jobrsvp.http.shared import Sharing, create_shared_app

    if wrong := [one for one in (*hosts, *origins) if "*" in one or one.strip() != one or not one]:
        raise BadInput(f"{wrong[0]!r} is no host or origin. Name each whole; there are no patterns.")
    address, port = listener.getsockname()[:2]
    with people.opened(database) as opened, contextlib.closing(third_parties()) as theirs:
        sharing = Sharing(hosts=hosts or (f"{address}:{port}",), origins=origins)
        file = metrics_at(f"http://{address}:{port}") if metrics else None
        app = create_shared_app(opened, registry.load(), sharing, theirs, file)
        server = create_server(app, listener, threads=THREADS)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        terminal.echo(f"JobRSVP runs at http://{address}:{port} for {', '.join(sharing.hosts)}. Stop it with Ctrl+C.")
        if not origins:
            terminal.echo(NO_ORIGIN)
        with contextlib.suppress(KeyboardInterrupt):
            server.run()
    terminal.echo("Stopped.")


def metrics_at(address: str) -> Path:
    """Say that the service at *address* offers figures; return the file of the key to them."""
    file = paths.metrics_file()
    terminal.echo(f"Figures for Prometheus are at {address}/metrics. The key is in {file}.")
    return file


def third_parties() -> ThirdParties:
    """Return the plugins of whoever runs the service, which are asked for everybody."""
    return ThirdParties(warm=warm, allowed=allowances.kept(paths.allowances_file()), folder=paths.plugins_folder())
