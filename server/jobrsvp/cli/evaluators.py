"""``jobrsvp evaluators``: who sits on the panel, what each asks, and its options."""

from __future__ import annotations

import click

from jobrsvp.cli import inputs, report
from jobrsvp.desk import Desk


@click.command("evaluators")
@inputs.json_option
def command(as_json: bool) -> None:
    """List the evaluators, their weights and their options."""
    with Desk.open() as desk:
        report.render_evaluators(desk.registry, inputs.profile(None), as_json=as_json)
