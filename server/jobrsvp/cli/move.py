"""``jobrsvp move``: the history on this computer, into a service that several people share."""

from __future__ import annotations

import datetime as dt

import click

from jobrsvp import Profile, paths
from jobrsvp.cli import people, terminal
from jobrsvp.errors import BadInput
from jobrsvp.schemas import toml
from jobrsvp.store import Database, People, move
from jobrsvp.store.engine import open_engine


@click.command("move")
@click.option("--to", "address", required=True, metavar="ADDRESS", help="The database, postgresql://USER@HOST/NAME.")
@click.option("--person", "name", required=True, metavar="NAME", help="Whose it becomes; added if there is nobody yet.")
def command(address: str, name: str) -> None:
    """Copy your history and profile to the person NAME in a shared database, and compare every row with what arrived.

    Nothing here is changed.  Cases that are there already stay as they are.
    """
    if not paths.store_file().exists():
        raise BadInput(f"There is no history in {paths.store_file()}.")
    source = Database(open_engine(paths.store_file()))
    try:
        with people.opened(address) as target:
            tell(move_all(source, target, name), name)
    finally:
        source.close()


def move_all(source: Database, target: Database, name: str) -> tuple[int, int]:
    """Copy the cases of *source*, and the profile, to the person called *name* in *target*."""
    known = People(target)
    if name.strip() not in {one.name for one in known.every()}:
        person, token = known.add(name, dt.datetime.now(dt.UTC))
        people.show_token(person.name, token)
    person = known.named(name)
    moved = move(source, target, person.id)
    if paths.profile_file().exists() and known.profile(person.id) is None:
        known.keep_profile(person.id, toml.dumps(toml.read(Profile, paths.profile_file())))
        terminal.echo("The profile was copied.")
    return moved


def tell(moved: tuple[int, int], name: str) -> None:
    """Say how many cases arrived."""
    copied, there = moved
    terminal.echo(f"{copied} cases were copied to {name}, and each is there as it is here. {there} were there already.")
