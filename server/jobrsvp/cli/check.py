"""``jobrsvp check``: what is wrong with a message, phrase by phrase."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
import simplejson

from jobrsvp import schemas
from jobrsvp.cli import inputs, terminal
from jobrsvp.etiquette import check, mend, note
from jobrsvp.model import Remark


@click.command("check")
@click.argument("draft", metavar="DRAFT")
@inputs.invitation_option
@inputs.now_option
@inputs.json_option
def command(draft: str, invitation_path: Path | None, now: dt.datetime, as_json: bool) -> None:
    """Check the message in the file DRAFT, or - for standard input, against the rules of changing and cancelling."""
    invitation = inputs.invitation(invitation_path, now) if invitation_path else None
    text = inputs.read_text(draft)
    remarks = check(text, invitation, now=now)
    if as_json:
        mended = mend(text, invitation, now=now)
        answer = {"remarks": [schemas.dump(remark) for remark in remarks], "mended": mended, "note": note(text)}
        terminal.echo(simplejson.dumps(answer, ensure_ascii=False))
        return
    for remark in remarks:
        show(remark)
    if not remarks:
        terminal.echo(note(text) or "Nothing to remark: it can be sent.")


def show(remark: Remark) -> None:
    """Print one remark in words."""
    piece = " ".join(remark.text.split())
    terminal.heading(f"{remark.rule}  {piece if len(piece) <= 70 else piece[:69] + '…'}")
    terminal.echo(f"    {remark.why}")
    terminal.echo(f"    Better: {remark.better}")
    if remark.instead:
        terminal.echo(f"    For example: {' '.join(remark.instead.split())}")
