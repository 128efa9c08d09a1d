"""``jobrsvp start``: the service, in the background."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from jobrsvp import paths
from jobrsvp.cli import autostart, connecting, running, terminal
from jobrsvp.errors import BadInput

# A computer that starts the service from a cold disk takes some seconds; a very busy one is given longer.
PATIENCE_SECONDS, STARTING_PATIENCE_SECONDS = 20.0, 120.0


@click.command("start")
def command() -> None:
    """Start JobRSVP in the background, and wait until it answers."""
    if found := running.current():
        terminal.echo(f"JobRSVP runs already at {found.address}.", err=True)
        sys.exit(1)
    say_started(start())


def start() -> running.Running:
    """Start the service in the background; return it once it answers."""
    paths.lock_file().open("ab").close()  # a folder that cannot be written is said here, not in a log
    process = autostart.launch(autostart.serve_command("start", "--again"), detached=True)
    return awaited(autostart.ending(process))


def say_started(one: running.Running) -> None:
    """Say where the service runs now."""
    terminal.echo(f"JobRSVP runs at {one.address}. Stop it with: jobrsvp stop")


def awaited(ended: Callable[[], bool] | None = None) -> running.Running:
    """Return the service once it has come up and answers; raises ``BadInput`` when it does not, or has *ended*.

    Where nobody can tell whether it has ended, its lock shows whether it is at it.
    """
    running.until(lambda: answering() or (ended is not None and ended()), PATIENCE_SECONDS)
    gone = ended or (lambda: not running.is_claimed())
    if not answering() and not gone():
        terminal.echo("JobRSVP is still starting; this computer is busy.", err=True)
        running.until(lambda: answering() or gone(), STARTING_PATIENCE_SECONDS)
    if not answering():
        raise BadInput(f"JobRSVP did not start. {last_words() or 'To see why: jobrsvp serve'}")
    return running.required()


def answering() -> bool:
    """Whether the service runs and answers at its address."""
    found = running.current()
    return found is not None and (connecting.who_answers(found.port) or "").startswith("JobRSVP")


def last_words() -> str:
    """Return the error that the log ends with, and where the log is; nothing when it ends with none."""
    try:
        lines = paths.log_file().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    said = lines[-1].partition(" ERROR ")[2] if lines else ""
    return f"{said} Its log: {paths.log_file()}" if said else ""
