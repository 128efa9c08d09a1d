"""``jobrsvp status``: whether the service runs, and how it stands."""

from __future__ import annotations

import datetime as dt
import sys

import click

from jobrsvp import paths
from jobrsvp.advice import Assistant
from jobrsvp.cli import autostart, running, serve, terminal


@click.command("status")
def command() -> None:
    """Say where the service runs, since when, what started it, which browsers it knows, which plugins failed."""
    found = running.current()
    terminal.echo(told(found) if found else running.NOT_RUNNING)
    file = autostart.plan().file
    terminal.echo(f"Starts with the computer: {f'yes ({file})' if file.exists() else 'no'}")
    if paths.store_file().exists():
        with Assistant.open() as assistant:
            tell_of(assistant)
    sys.exit(0 if found else 1)


def told(one: running.Running) -> str:
    """Return what is known of the service that runs."""
    since = dt.datetime.fromisoformat(one.since).astimezone()
    return (
        f"JobRSVP {one.version} runs at {one.address} since {since:%Y-%m-%d %H:%M}, "
        f"started {serve.STARTERS[one.started_by]} (process {one.pid})."
    )


def tell_of(assistant: Assistant) -> None:
    """Say which browsers are connected, and which plugins could not be used."""
    browsers = assistant.store.pairings() if assistant.store else []
    named = ", ".join(f"{one.name} since {one.created_at[:10]}" for one in browsers)
    terminal.echo(f"Connected browsers: {named or 'none; connect one with: jobrsvp pair'}")
    for problem in assistant.registry.problems:
        terminal.echo(f"Plugin that failed: {problem.plugin}: {problem.message}")
