"""``jobrsvp serve``: the service behind the button."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator
from importlib import resources

import click

from jobrsvp import Profile, paths, reading
from jobrsvp.advice import Assistant
from jobrsvp.cli import connecting, report
from jobrsvp.errors import BadInput
from jobrsvp.schemas import toml

# Registered to nobody; the extension tries it first.
DEFAULT_PORT = 8427
ADDRESS = "127.0.0.1"
# One press, a report page, the options and a spare: it is one person's own.
THREADS = 4
LARGEST_BODY_BYTES = 8 * 1024 * 1024  # ends the connection; from 2 MiB on the application refuses with a sentence


@click.command("serve")
@click.option("--port", default=DEFAULT_PORT, show_default=True, help="The port to listen on; another if it is taken.")
@click.option("--open/--no-open", "open_page", default=None, help="Open the page that connects a browser.")
@click.option("--sample", is_flag=True, help="Show the suggestion for a sample posting first.")
def command(port: int, open_page: bool | None, sample: bool) -> None:
    """Run the service on this computer until it is stopped by Ctrl+C."""
    listener = listen(port)
    with Assistant.open(keep=True) as assistant, contextlib.closing(listener):
        address = f"http://{ADDRESS}:{listener.getsockname()[1]}"
        click.echo(f"JobRSVP runs at {address}. Stop it with Ctrl+C.")
        if sample:
            show_sample(assistant)
        run(assistant, listener, address, open_page)


def listen(port: int) -> socket.socket:
    """Return a socket that listens at *port*, or at a free one, saying by whom *port* is taken if that is known."""
    try:
        return bound(port)
    except OverflowError as error:
        raise BadInput(f"{port} is no port. Give a number between 1 and 65535.") from error
    except OSError:
        owner = connecting.who_answers(port)
        listener = bound(0)
        click.echo(f"Port {port} is taken{f' by {owner}' if owner else ''}; using {listener.getsockname()[1]} instead.")
        return listener


def bound(port: int) -> socket.socket:
    """Return a socket bound to *port* of this computer's own address."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":  # there it would let a second program take the port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()
    except (OSError, OverflowError):
        listener.close()
        raise
    return listener


def run(assistant: Assistant, listener: socket.socket, address: str, open_page: bool | None) -> None:
    """Serve *assistant* until it is stopped; *open_page* ``None`` opens the page when no browser is connected yet."""
    import waitress

    from jobrsvp.http import create_app

    app = create_app(assistant, port=listener.getsockname()[1])
    server = waitress.create_server(
        app, sockets=[listener], threads=THREADS, ident=None, max_request_body_size=LARGEST_BODY_BYTES
    )
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a short queue is no news to the person
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with noted(address):
        if open_page or (open_page is None and assistant.store and not assistant.store.pairings()):
            connecting.show_page(address)
        server.run()
    click.echo("Stopped.")


@contextlib.contextmanager
def noted(address: str) -> Iterator[None]:
    """Note for other commands where the service runs, while it does."""
    note, text = paths.running_file(), json.dumps({"address": address, "pid": os.getpid()})
    note.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        if note.exists() and note.read_text(encoding="utf-8") == text:  # else a later service wrote its own
            note.unlink(missing_ok=True)


def show_sample(assistant: Assistant) -> None:
    """Print the report on the sample posting for the sample person; nothing of it is kept."""
    folder = resources.files("jobrsvp.cli") / "sample"
    profile = toml.loads(Profile, (folder / "profile.toml").read_text(encoding="utf-8"))
    posting = reading.capture_text((folder / "posting.txt").read_text(encoding="utf-8"))
    click.echo("\nA sample posting, and a sample person:\n")
    report.render(assistant.advise(posting, profile, keep=False))
    click.echo()
