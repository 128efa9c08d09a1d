"""``jobrsvp stop``: the end of the service, whatever started it."""

from __future__ import annotations

import click

from jobrsvp.cli import running, terminal


@click.command("stop")
def command() -> None:
    """Stop the service, whether it was started by hand or with the computer."""
    stopped = running.stop()
    terminal.echo(f"JobRSVP at {stopped.address} is stopped." if stopped else "JobRSVP does not run.")
