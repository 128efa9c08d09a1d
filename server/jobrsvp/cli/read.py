"""``jobrsvp read``: what was read from a page, or from the mail of an invitation."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from jobrsvp import Capture, Invitation, Posting, reading, schemas
from jobrsvp.advice import Assistant
from jobrsvp.cli import exit_status, inputs, reasons, report, terminal
from jobrsvp.errors import JobRSVPError
from jobrsvp.mail import FileRead
from jobrsvp.model import Problem
from jobrsvp.panel import guarded


@click.command("read")
@click.argument("files", metavar="FILE...", nargs=-1)
@inputs.invitation_option
@inputs.url_option
@inputs.now_option
@inputs.anyway_option
@click.option("--why", is_flag=True, help="Print what speaks for a posting and against it, and what each fact may be.")
@inputs.json_option
def command(
    files: tuple[str, ...],
    invitation_path: Path | None,
    url: str | None,
    now: dt.datetime,
    as_json: bool,
    anyway: bool,
    why: bool,
) -> None:
    """Print what FILE says: a posting or an invitation on a saved page, a text, a mail, a calendar entry, or - ."""
    if not files and invitation_path is None:
        raise click.UsageError("Give a FILE to read, or --invitation MAIL.")
    if invitation_path is not None:
        show_invitation(inputs.invitation(invitation_path, now), as_json)
    status = 0
    with Assistant.open(clock=inputs.clock(now)) as assistant:
        for name in files:
            try:
                found = inputs.opened(name, url, now)
                if isinstance(found, FileRead):
                    show_invitation(found.invitation, as_json)
                elif why:
                    show_why(assistant, found, now.date(), as_json=as_json)
                else:
                    problems: list[Problem] = []
                    show(assistant.look(found, inputs.profile(None), problems, anyway=anyway), as_json)
                    report.problems(problems)
            except JobRSVPError as error:
                report.refusal(name, error, as_json=as_json)
                status = max(status, exit_status(error))
    sys.exit(status)


def show_why(assistant: Assistant, capture: Capture, today: dt.date, *, as_json: bool) -> None:
    """Print why *capture* is read as it is, by generic reading and then by the readers of plugins."""
    problems: list[Problem] = []
    readers = guarded.readers(assistant.registry, problems)
    mended = tuple(reading.mendings(capture, readers, today))
    reasons.show(reading.weigh(capture, today=today), mended, as_json=as_json)
    report.problems(problems)


def show(read: Posting | Invitation, as_json: bool) -> None:
    """Print what was read."""
    if isinstance(read, Invitation):
        show_invitation(read, as_json)
    else:
        terminal.echo(schemas.dumps(read)) if as_json else report.render_posting(read)


def show_invitation(invitation: Invitation, as_json: bool) -> None:
    """Print *invitation*."""
    terminal.echo(schemas.dumps(invitation)) if as_json else report.render_invitation(invitation)
