"""``jobrsvp restore``: everything as it was when the backup was made."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from jobrsvp import backup, paths
from jobrsvp.cli import terminal
from jobrsvp.cli.backup import counted, kept
from jobrsvp.errors import BadInput
from jobrsvp.store import Store


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Do not ask before what is there now is replaced.")
def command(file: Path, replace: bool) -> None:
    """Put the profile, history, rules and own plugins in FILE, from "jobrsvp backup", in place of those of now."""
    with backup.opened(file) as found, contextlib.closing(Store(paths.store_file())) as store:
        there = kept(store)
        if there and not (replace or agreed(there)):
            terminal.echo("Nothing was changed.")
            return
        backup.restore(found, paths.profile_file(), store, paths.allowances_file())
        terminal.echo(f"Restored your profile and {counted(found.cases)} of {found.made_at[:10]}.")
        if any(name.endswith(".py") for name in found.handwritten or ()):
            terminal.echo("Your own plugins run once you allow them on this computer: jobrsvp plugins")


def agreed(there: str) -> bool:
    """Ask whether *there* may be replaced; raises :class:`BadInput` where nobody answers."""
    try:
        return click.confirm(f"This replaces {there}. Replace?")
    except click.Abort as error:
        raise BadInput(f"Nothing was changed. Say --replace to replace {there}.") from error
