"""``jobrsvp pair``: connect a browser, and see or revoke those connected."""

from __future__ import annotations

import click

from jobrsvp import paths
from jobrsvp.cli import connecting, running, terminal
from jobrsvp.errors import BadInput
from jobrsvp.store import Store


@click.command("pair")
@click.option("--list", "list_", is_flag=True, help="List the connected browsers.")
@click.option("--revoke", metavar="ID", help="Disconnect the browser with this id.")
def command(list_: bool, revoke: str | None) -> None:
    """Open the page that leads from the button to a first answer, and connects this browser."""
    if not list_ and revoke is None:
        connecting.show_page(running.required().address)
        return
    store = Store(paths.store_file())
    if revoke is not None and not store.delete_pairing(revoke):
        raise BadInput(f"No connected browser has the id {revoke}. See: jobrsvp pair --list")
    for one in store.pairings():
        terminal.echo(f"{one.id}  {one.name}  {one.origin}  since {one.created_at[:10]}")
    store.close()
