"""``jobrsvp setup``: for people who do not use a terminal twice."""

from __future__ import annotations

import time

import click

from jobrsvp.cli import autostart, connecting
from jobrsvp.errors import BadInput

# A computer that starts the service from a cold disk takes some seconds, and never this long.
PATIENCE_SECONDS = 15.0


@click.command("setup")
@click.option("--remove", is_flag=True, help="Do not start with the computer any more.")
def command(remove: bool) -> None:
    """Start JobRSVP with this computer, for you alone, and open the page that connects your browser."""
    way = autostart.plan()
    if remove:
        found = way.remove()
        click.echo(f"Removed {way.file}." if found else "JobRSVP does not start with this computer.")
        return
    running = address_or_none()
    way.install(start=running is None)
    click.echo(f"JobRSVP starts with this computer now ({way.file}).")
    click.echo("To undo this: jobrsvp setup --remove")
    connecting.show_page(running or wait_for_service())


def address_or_none() -> str | None:
    """Return where the service runs, if it does."""
    try:
        return connecting.running_address()
    except BadInput:
        return None


def wait_for_service(patience_seconds: float = PATIENCE_SECONDS) -> str:
    """Return where the service runs, once it has come up; raises ``BadInput`` when it does not."""
    for _ in range(int(patience_seconds / 0.25)):
        if address := address_or_none():
            return address
        time.sleep(0.25)
    raise BadInput("JobRSVP was set up, but did not start. Start it with: jobrsvp serve")
