"""``jobrsvp backup``: everything that JobRSVP keeps of the person, as one file."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

import click

from jobrsvp import backup, paths
from jobrsvp.backup import handwritten
from jobrsvp.cli import terminal
from jobrsvp.errors import BadInput
from jobrsvp.store import Store


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Write over a file that is there already.")
def command(file: Path, replace: bool) -> None:
    """Write your profile, history, rules and own plugins to FILE, one zip; the connected browsers stay out."""
    if not file.parent.is_dir() or file.is_dir():
        raise BadInput(f"{file} is no file in a folder that is there. Give one, as jobrsvp.zip.")
    if file.exists() and not replace:
        raise BadInput(f"{file} is there already. Choose another name, or say --replace.")
    with contextlib.closing(Store(paths.store_file())) as store:
        if not kept(store):
            raise BadInput("There is nothing to back up yet.")
        cases = backup.write(file, paths.profile_file(), store, dt.datetime.now(dt.UTC))
    terminal.echo(f"Wrote your profile and {counted(cases)} to {file}. Keep it where only you can read it.")


def kept(store: Store) -> str:
    """Return what there is of the person, the cases in *store* included, in words; nothing where there is nothing."""
    cases = store.search(limit=1)[1]
    profile = "your profile" if paths.profile_file().exists() else ""
    own = "your rules and plugins" if handwritten.files(paths.profile_file().parent) else ""
    return " and ".join(filter(None, (profile, counted(cases) if cases else "", own)))


def counted(cases: int) -> str:
    """Return how many *cases* there are, in words."""
    return "1 answer" if cases == 1 else f"{cases:,} answers"
