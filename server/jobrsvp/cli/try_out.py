"""``jobrsvp try``: a first answer without an extension."""

from __future__ import annotations

import click

from jobrsvp.cli import connecting, running


@click.command("try")
def command() -> None:
    """Open the page on which a pasted posting or mail is judged."""
    connecting.show_page(running.required().address, page="try")
