"""``jobrsvp serve``: the service behind the button."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import os
import signal
import socket
import sys
from importlib import resources
from logging.handlers import RotatingFileHandler
from pathlib import Path

import click

import jobrsvp
from jobrsvp import Profile, cli, paths, reading
from jobrsvp.advice import Assistant
from jobrsvp.cli import autostart, connecting, people, running, sharing, terminal
from jobrsvp.errors import BadInput, JobRSVPError
from jobrsvp.schemas import toml

ADDRESS = "127.0.0.1"
# Registered to nobody, and far apart, since Windows reserves ports by the hundred.  `service.js` of the extension knows
# them too: where its service is gone from one it looks at the others.
PORTS = (8427, 18427, 28427)
LONGEST_LOG_BYTES = 1024 * 1024  # some thousand failures, and one file more of those before
STARTERS = {"hand": "by hand", "start": "by jobrsvp start", "autostart": "with the computer"}
log = logging.getLogger("jobrsvp.service")
log.addHandler(logging.NullHandler())  # by hand, the terminal is told


@click.command("serve")
@click.option("--port", default=PORTS[0], show_default=True, help="The port to listen on; another if it is taken.")
@click.option("--open/--no-open", "open_page", default=None, help="Open the page that connects a browser.")
@click.option("--sample", is_flag=True, help="Show the suggestion for a sample posting first.")
@click.option("--shared", is_flag=True, help="Serve several people, from a PostgreSQL database, behind a proxy.")
@people.database_option
@click.option("--host", "hosts", multiple=True, metavar="NAME", help="Shared: a name it answers to; may be repeated.")
@click.option("--origin", "origins", multiple=True, help="Shared: an origin that may ask; may be repeated.")
@click.option("--metrics", is_flag=True, help="Offer figures for Prometheus at /metrics, to who has the key.")
@click.option("--by", "started_by", type=click.Choice(list(STARTERS)), default="hand", hidden=True)
@click.option("--again", is_flag=True, hidden=True, help="Run the service in a process of its own, anew when it fails.")
@click.option("--home", hidden=True, help="The folder of all files, as JOBRSVP_HOME.")
def command(
    port: int, open_page: bool | None, sample: bool, shared: bool, database: str | None, hosts: tuple[str, ...],
    origins: tuple[str, ...], metrics: bool, started_by: str, again: bool, home: str | None,
) -> None:  # fmt: skip
    """Run the service on this computer until it is stopped by Ctrl+C."""
    if shared:
        with contextlib.closing(only(port)) as listener:
            sharing.serve(listener, database, hosts, origins, metrics=metrics)
        return
    if home:
        os.environ["JOBRSVP_HOME"] = home
    if again:
        sys.exit(autostart.kept_up(autostart.serve_command(started_by)))
    if started_by != "hand":
        log_to_file()
    try:
        with running.claimed():
            serve(port, open_page, sample, started_by, metrics=metrics)
    except running.Taken as error:
        terminal.echo(str(error), err=True)
        sys.exit(0 if started_by == "autostart" else 1)  # then all is as it should be
    except KeyboardInterrupt:
        terminal.echo("Stopped.")
    except (JobRSVPError, OSError) as error:
        log.error("%s", cli.sentence(error))
        raise


def log_to_file() -> None:
    """Let the log of this process go to a file; without one where it cannot be written."""
    file = paths.log_file()
    with contextlib.suppress(OSError):
        file.touch(mode=0o600)
        handler = RotatingFileHandler(file, maxBytes=LONGEST_LOG_BYTES, backupCount=1, encoding="utf-8")
        logging.basicConfig(handlers=[handler], format="%(asctime)s %(levelname)s %(message)s")
        for name in (log.name, "jobrsvp.requests"):
            logging.getLogger(name).setLevel(logging.INFO)


def serve(port: int, open_page: bool | None, sample: bool, started_by: str, *, metrics: bool = False) -> None:
    """Serve until the process is stopped."""
    with terminal.ends_at_once(), contextlib.closing(listen(port)) as listener, Assistant.open(keep=True) as assistant:
        address = f"http://{ADDRESS}:{listener.getsockname()[1]}"
        assistant.start()  # while there is one thread, so that processes can be forked
        terminal.echo(f"JobRSVP runs at {address}. Stop it with Ctrl+C.")
        if sample:
            show_sample(assistant)
        note = running.Running(
            address=address,
            pid=os.getpid(),
            version=jobrsvp.__version__,
            since=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            started_by=started_by,
        )
        run(assistant, listener, note, open_page, sharing.metrics_at(address) if metrics else None)


def listen(port: int) -> socket.socket:
    """Return a socket that listens at *port*, else at the next known one, saying who has *port* if it tells."""
    try:
        return bound(port)
    except OverflowError as error:
        raise BadInput(f"{port} is no port. Give a number between 1 and 65535.") from error
    except OSError:
        owner = connecting.who_answers(port)
        listener = first_free((*PORTS, 0))
        taken = f"Port {port} is taken{f' by {owner}' if owner else ''}"
        terminal.echo(f"{taken}; using {listener.getsockname()[1]} instead.")
        return listener


def only(port: int) -> socket.socket:
    """Return a socket that listens at *port* and no other, for a proxy asks there."""
    try:
        return bound(port)
    except (OSError, OverflowError) as error:
        raise BadInput(f"Port {port} is taken, or is none. Give another: --port") from error


def first_free(ports: tuple[int, ...]) -> socket.socket:
    """Return a socket bound to the first of *ports* that nobody has; 0 is any."""
    for port in ports[:-1]:
        with contextlib.suppress(OSError):
            return bound(port)
    return bound(ports[-1])


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


def run(
    assistant: Assistant,
    listener: socket.socket,
    note: running.Running,
    open_page: bool | None,
    metrics_file: Path | None,
) -> None:
    """Serve *assistant* until it is stopped; *open_page* ``None`` opens the page when no browser is connected yet."""
    from jobrsvp.http import create_app, create_server

    server = create_server(create_app(assistant, port=note.port, metrics_file=metrics_file), listener)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # from here on there is something to put away
    with running.noted(note):
        log.info("JobRSVP %s runs at %s", note.version, note.address)
        if open_page or (open_page is None and assistant.store and not assistant.store.pairings()):
            connecting.show_page(note.address)
        server.run()
    terminal.echo("Stopped.")


def show_sample(assistant: Assistant) -> None:
    """Print the report on the sample posting for the sample person; nothing of it is kept."""
    from jobrsvp.cli import report  # with all of Rich

    folder = resources.files("jobrsvp") / "sample"
    profile = toml.loads(Profile, (folder / "profile.toml").read_text(encoding="utf-8"))
    posting = reading.capture_text((folder / "posting.txt").read_text(encoding="utf-8"))
    terminal.echo("\nA sample posting, and a sample person:\n")
    report.render(assistant.advise(posting, profile, keep=False))
    terminal.echo()
