"""``jobrsvp advise``: the suggestion for saved postings."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from jobrsvp import schemas
from jobrsvp.advice import Assistant
from jobrsvp.cli import exit_status, inputs, report
from jobrsvp.errors import JobRSVPError


@click.command("advise")
@inputs.file_argument
@inputs.profile_option
@inputs.invitation_option
@inputs.url_option
@inputs.now_option
@inputs.anyway_option
@inputs.json_option
@click.option("--keep", is_flag=True, help="Keep the answer in your history.")
def command(
    files: tuple[str, ...],
    profile_path: Path | None,
    invitation_path: Path | None,
    url: str | None,
    now: dt.datetime,
    as_json: bool,
    keep: bool,
    anyway: bool,
) -> None:
    """Answer attend or decline for each FILE: a saved page, a text, a capture as JSON, or - for standard input."""
    profile = inputs.profile(profile_path)
    invitation = inputs.invitation(invitation_path, now)
    status = 0
    with Assistant.open(keep=keep, clock=inputs.clock(now)) as assistant:
        for name in files:
            try:
                suggestion = assistant.advise(inputs.capture(name, url), profile, invitation, keep=keep, anyway=anyway)
                click.echo(schemas.dumps(suggestion)) if as_json else report.render(suggestion)
            except JobRSVPError as error:
                report.refusal(name, error, as_json=as_json)
                status = max(status, exit_status(error))
    sys.exit(status)
