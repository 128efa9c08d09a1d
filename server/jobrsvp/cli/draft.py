"""``jobrsvp draft``: a message to send, or to say on the phone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

import click

from jobrsvp import Case, Invitation, Posting, schemas
from jobrsvp.advice import Assistant
from jobrsvp.cli import inputs, terminal
from jobrsvp.etiquette import draft
from jobrsvp.model import Action, Channel, Draft, DraftKind, Stage

#: Before anybody has invited the person; every other message is about a meeting.
BEFORE = ("ask", "referrer")
#: What a message says of the meeting by itself.
STAGES: Mapping[str, Stage] = {
    "acknowledge": "cancelled_by_them",
    "cancel": "accepted",
    "reschedule": "accepted",
    "missed": "over",
    "follow_up": "over",
    "reach_out": "over",
}


@click.command("draft")
@click.argument("kind", type=click.Choice(get_args(DraftKind)))
@click.option("--channel", type=click.Choice(get_args(Channel)), help="The invitation's own channel by default.")
@inputs.profile_option
@inputs.invitation_option
@inputs.now_option
@click.option("--posting", "posting_file", help="The posting: a saved page, a text, or - for standard input.")
@click.option("--question", "questions", multiple=True, help="A question to ask; may be given again.")
@click.option("--action", type=click.Choice(get_args(Action)), help="What was decided, for a word to the referrer.")
@click.option("--reason/--no-reason", default=None, help="Give the reason; by default if the invitation states one.")
@click.option("--language", help="A code such as de; by default that of the posting, else yours.")
@click.option(
    "--keep-in-touch/--no-keep-in-touch",
    default=None,
    help="Ask to hear of other openings; by default after a no for terms.",
)
@click.option("--thread", help="The subject of the mail that this answers.")
@click.option("--opening", help="The title of another opening that shows, for reach_out.")
@inputs.json_option
def command(
    kind: str,
    channel: str | None,
    profile_path: Path | None,
    invitation_path: Path | None,
    now: dt.datetime,
    posting_file: str | None,
    questions: tuple[str, ...],
    action: str | None,
    reason: bool | None,
    language: str | None,
    keep_in_touch: bool | None,
    thread: str | None,
    opening: str | None,
    as_json: bool,
) -> None:
    """Write a message of KIND; what only you know stands in [brackets] to be filled in."""
    case = Case(
        posting=read_posting(posting_file, now),
        profile=inputs.profile(profile_path),
        invitation=read_invitation(kind, invitation_path, now),
    )
    made = draft(
        cast("DraftKind", kind),
        case,
        channel=cast("Channel | None", channel),
        questions=questions,
        now=now,
        reason=reason,
        action=cast("Action | None", action),
        language=language,
        keep_in_touch=keep_in_touch,
        thread=thread,
        opening=opening,
    )
    terminal.echo(schemas.dumps(made)) if as_json else show(made)


def read_invitation(kind: str, path: Path | None, now: dt.datetime) -> Invitation:
    """Return the invitation in the file *path*; without one, that somebody invited, for most *kinds* say so."""
    if path is not None or kind in BEFORE:
        return inputs.invitation(path, now)
    return Invitation(stage=STAGES.get(kind, "invited"))


def read_posting(name: str | None, now: dt.datetime) -> Posting:
    """Return the posting in the file *name*, or an empty one."""
    if name is None:
        return Posting()
    with Assistant.open(clock=inputs.clock(now)) as assistant:
        return assistant.read(inputs.capture(name, None))


def show(made: Draft) -> None:
    """Print the message as it would be sent."""
    if made.subject:
        terminal.heading(f"Subject: {made.subject}\n")
    terminal.echo(made.body, nl=False)
