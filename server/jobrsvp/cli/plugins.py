"""``jobrsvp plugins``: what is installed, and what could not be used."""

from __future__ import annotations

import click

from jobrsvp import paths
from jobrsvp.advice import Assistant
from jobrsvp.cli import inputs, report, terminal
from jobrsvp.errors import BadInput
from jobrsvp.panel.entries import installed_entries
from jobrsvp.store import Store


@click.group("plugins", invoke_without_command=True)
@inputs.json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the installed plugins, or switch one off and on: disable NAME, enable NAME."""
    if ctx.invoked_subcommand:
        return
    disabled = Store(paths.store_file()).disabled_plugins()
    with Assistant.open() as assistant:
        report.render_plugins(assistant.registry, disabled, as_json=as_json)


@command.command("disable")
@click.argument("name")
def disable(name: str) -> None:
    """Switch the plugin NAME off."""
    switch(name, off=True)


@command.command("enable")
@click.argument("name")
def enable(name: str) -> None:
    """Switch the plugin NAME on again."""
    switch(name, off=False)


def switch(name: str, *, off: bool) -> None:
    """Keep the person's wish for the plugin *name*."""
    installed = sorted({entry.name for entry in installed_entries()})
    if name not in installed:
        raise BadInput(f"No plugin is called {name!r}. Installed: {', '.join(installed)}.")
    Store(paths.store_file()).disable_plugin(name, off)
    terminal.echo(f"{name} is switched {'off' if off else 'on'}.")
