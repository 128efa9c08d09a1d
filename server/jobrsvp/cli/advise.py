"""``jobrsvp advise``: the suggestion for saved postings."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from jobrsvp import Capture, Invitation, Profile, schemas
from jobrsvp.advice import Assistant
from jobrsvp.cli import asking, exit_status, inputs, report, terminal
from jobrsvp.errors import BadInput, JobRSVPError
from jobrsvp.languages import known
from jobrsvp.mail import FileRead, read_invitation, screen
from jobrsvp.model import Suggestion


@click.command("advise")
@inputs.file_argument
@inputs.profile_option
@inputs.invitation_option
@inputs.url_option
@inputs.now_option
@inputs.anyway_option
@inputs.json_option
@click.option("--keep", is_flag=True, help="Keep the answer in your history.")
@click.option("--ask", is_flag=True, help="Ask you what would help most, and answer anew; your profile stays as it is.")
def command(
    files: tuple[str, ...],
    profile_path: Path | None,
    invitation_path: Path | None,
    url: str | None,
    now: dt.datetime,
    as_json: bool,
    keep: bool,
    ask: bool,
    anyway: bool,
) -> None:
    """Answer attend or decline for each FILE: a saved page, a text, a mail (.eml, .msg), a calendar entry, or -."""
    profile = inputs.profile(profile_path)
    invitation = inputs.invitation(invitation_path, now)
    opened, status = assistant_of(keep=keep, now=now)
    with opened as assistant:
        for name in files:
            found = None
            try:
                found = inputs.opened(name, url, now)
                if ask:
                    profile = asking.told(profile, judged(assistant, found, profile, invitation, anyway=anyway).tell_us)
                suggestion = judged(assistant, found, profile, invitation, keep=keep, anyway=anyway)
                terminal.echo(schemas.dumps(suggestion)) if as_json else report.render(suggestion)
            except JobRSVPError as error:
                read = message_in(assistant, found) if as_json else None
                report.refusal(name, error, as_json=as_json, read=read)
                status = max(status, exit_status(error))
    sys.exit(status)


def assistant_of(*, keep: bool, now: dt.datetime) -> tuple[Assistant, int]:
    """Return who advises, and the exit status so far; where an answer cannot be kept this is said, and it is given."""
    try:
        return Assistant.open(keep=keep, clock=inputs.clock(now)), 0
    except BadInput as error:
        terminal.echo(f"jobrsvp: {error} The answer is not kept.", err=True)
        return Assistant.open(clock=inputs.clock(now)), exit_status(error)


def message_in(assistant: Assistant, found: Capture | FileRead | None) -> Invitation | None:
    """Return what the mail that was *found* says, where it is one: it may invite to nothing."""
    if isinstance(found, FileRead):
        return found.invitation
    now = assistant.clock()
    letter = screen.what(found, known(), now.date()).letter if found else None
    return read_invitation(letter.mail(), now, known()) if letter else None


def judged(
    assistant: Assistant,
    found: Capture | FileRead,
    profile: Profile,
    invitation: Invitation,
    *,
    keep: bool = False,
    anyway: bool = False,
) -> Suggestion:
    """Return the suggestion for what was *found* in a file: a page, or a mail."""
    if isinstance(found, FileRead):
        return assistant.advise_file(found, profile, invitation, keep=keep)
    return assistant.advise(found, profile, invitation, keep=keep, anyway=anyway)
