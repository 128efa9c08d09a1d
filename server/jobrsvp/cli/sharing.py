"""``jobrsvp serve --shared``: the service that several people share, behind a reverse proxy."""

from __future__ import annotations

import contextlib
import signal
import socket
import sys

from jobrsvp import paths
from jobrsvp.cli import people, terminal
from jobrsvp.contexts import warm
from jobrsvp.errors import BadInput
from jobrsvp.panel import allowances, registry
from jobrsvp.panel.third_parties import ThirdParties

# Presses of several people at once; more would only wait for the one interpreter.
THREADS = 8
NO_ORIGIN = "No origin was named, so programs can read, and nobody can ask. Name the extension's: --origin"


def serve(listener: socket.socket, database: str | None, hosts: tuple[str, ...], origins: tuple[str, ...]) -> None:
    """Serve the people in *database* at *listener* until the process is stopped."""
    from jobrsvp.http import create_server
    from jobrsvp.http.shared import Sharing, create_shared_app

    if wrong := [one for one in (*hosts, *origins) if "*" in one or one.strip() != one or not one]:
        raise BadInput(f"{wrong[0]!r} is no host or origin. Name each whole; there are no patterns.")
    address, port = listener.getsockname()[:2]
    with people.opened(database) as opened, contextlib.closing(third_parties()) as theirs:
        sharing = Sharing(hosts=hosts or (f"{address}:{port}",), origins=origins)
        server = create_server(create_shared_app(opened, registry.load(), sharing, theirs), listener, threads=THREADS)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        terminal.echo(f"JobRSVP runs at http://{address}:{port} for {', '.join(sharing.hosts)}. Stop it with Ctrl+C.")
        if not origins:
            terminal.echo(NO_ORIGIN)
        with contextlib.suppress(KeyboardInterrupt):
            server.run()
    terminal.echo("Stopped.")


def third_parties() -> ThirdParties:
    """Return the plugins of whoever runs the service, which are asked for everybody."""
    return ThirdParties(warm=warm, allowed=allowances.kept(paths.allowances_file()), folder=paths.plugins_folder())
