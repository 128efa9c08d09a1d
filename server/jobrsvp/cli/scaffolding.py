"""``jobrsvp plugins new``: begin a rule or a plugin."""

from __future__ import annotations

import click

from jobrsvp import paths
from jobrsvp.cli import terminal
from jobrsvp.scaffold import files


@click.command("new")
@click.argument("name")
@click.option("--rule", is_flag=True, help="A rule in a TOML file beside your profile; needs no Python.")
@click.option("--here", is_flag=True, help="A plugin in one file beside your profile, without packaging.")
def new(name: str, *, rule: bool, here: bool) -> None:
    """Write the beginning of a plugin called NAME."""
    if here:
        path = files.write_file(paths.own_plugins_folder(), name)
        terminal.echo(f"{path} is a plugin to change. It is used once you allow it: jobrsvp plugins allow {name}")
        return
    path = files.write_rule(paths.rules_folder(), name)
    terminal.echo(f"{path} is a rule to change. What it says of a sample posting: jobrsvp plugins check {name}")
