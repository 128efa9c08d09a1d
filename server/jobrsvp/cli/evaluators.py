"""``jobrsvp evaluators``: who sits on the panel, what each asks, and its options."""

from __future__ import annotations

import click

from jobrsvp.advice import Assistant
from jobrsvp.cli import inputs, report


@click.command("evaluators")
@inputs.json_option
def command(as_json: bool) -> None:
    """List the evaluators, their weights and their options."""
    with Assistant.open() as assistant:
        report.render_evaluators(assistant.registry, inputs.profile(None), as_json=as_json)
