"""``jobrsvp setup``: for people who do not use a terminal twice."""

from __future__ import annotations

import click

from jobrsvp.cli import autostart, connecting, forget, running, start, terminal


@click.command("setup")
@click.option("--remove", is_flag=True, help="Stop JobRSVP; do not start it with the computer any more.")
@click.option("--forget", "forget_all", is_flag=True, help="Remove it, and delete all that it keeps.")
@click.option("--yes", is_flag=True, help="With --forget: delete without asking.")
def command(remove: bool, forget_all: bool, yes: bool) -> None:
    """Start JobRSVP with this computer, for you alone, and open the page that leads you to a first answer."""
    way = autostart.plan()
    if forget_all:
        forget.forget(way, yes=yes)
    elif remove:
        take_away(way)
    else:
        put_in_place(way)


def put_in_place(way: autostart.Autostart) -> None:
    """Have the service started with the computer, and now, and open its page."""
    ended = way.install(start=not running.is_claimed())
    terminal.echo(f"JobRSVP starts with this computer now ({way.file}).")
    terminal.echo("To undo this: jobrsvp setup --remove")
    connecting.show_page(start.awaited(ended).address)


def take_away(way: autostart.Autostart) -> None:
    """Stop the service, and have it started with the computer no more."""
    found = way.remove()
    terminal.echo(f"Removed {way.file}." if found else "JobRSVP does not start with this computer.")
    if stopped := running.stop():
        terminal.echo(f"JobRSVP at {stopped.address} is stopped.")
