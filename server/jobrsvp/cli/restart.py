"""``jobrsvp restart``: after an upgrade, or a change of plugins."""

from __future__ import annotations

import click

from jobrsvp.cli import running, start


@click.command("restart")
def command() -> None:
    """Stop the service if it runs, and start it in the background."""
    running.stop()
    start.say_started(start.start())
