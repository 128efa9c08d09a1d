"""``jobrsvp people``: who may use a service that several people share."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator

import click

from jobrsvp.cli import terminal
from jobrsvp.errors import BadInput
from jobrsvp.store import Database, People, open_database

database_option = click.option(
    "--database",
    envvar="JOBRSVP_DATABASE",
    metavar="ADDRESS",
    help="The PostgreSQL database, postgresql://USER@HOST/NAME; also as JOBRSVP_DATABASE.",
)
UNKNOWN = "Say which database: --database postgresql://USER@HOST/NAME, or JOBRSVP_DATABASE"


@contextlib.contextmanager
def opened(address: str | None) -> Iterator[Database]:
    """Yield the database at *address*; raises :class:`BadInput` where none was given."""
    if not address:
        raise BadInput(UNKNOWN)
    with contextlib.closing(open_database(address)) as database:
        yield database


def show_token(name: str, token: str) -> None:
    """Print the *token* of a new person."""
    terminal.echo(f"The token of {name}, which is shown only now:\n  {token}")


@click.group("people")
def command() -> None:
    """Say who may use a service that several people share: "jobrsvp serve --shared"."""


@command.command("add")
@click.argument("name")
@click.option("--cases", default=2000, show_default=True, type=click.IntRange(1), help="How many cases they may keep.")
@database_option
def add(name: str, cases: int, database: str | None) -> None:
    """Add a person, and print their token."""
    with opened(database) as opened_:
        person, token = People(opened_).add(name, dt.datetime.now(dt.UTC), most_cases=cases)
    show_token(person.name, token)


@command.command("list")
@database_option
def list_people(database: str | None) -> None:
    """List the people."""
    with opened(database) as opened_:
        people = People(opened_).every()
    for one in people:
        terminal.echo(f"{one.id}  since {one.created_at[:10]}  at most {one.most_cases} cases  {one.name}")
    if not people:
        terminal.echo("Nobody yet. Add somebody with: jobrsvp people add NAME")


@command.command("remove")
@click.argument("name")
@database_option
def remove(name: str, database: str | None) -> None:
    """Forget a person, with all that is kept of them; their token opens nothing any more."""
    with opened(database) as opened_:
        person = People(opened_).remove(name)
    terminal.echo(f"Forgot {person.name}, and all that was kept of them.")
