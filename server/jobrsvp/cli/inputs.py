"""What the commands are given: files, profiles, invitations."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable
from pathlib import Path

import click

from jobrsvp import Capture, Invitation, Profile, mail, paths, schemas
from jobrsvp.errors import BadInput
from jobrsvp.files import LARGEST_FILE_BYTES, capture_of, opened_from, parse_json, text_of
from jobrsvp.schemas import toml
from jobrsvp.sense import possible

ADDRESS = re.compile(r"(?:https?|file)://", re.IGNORECASE)

file_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True)
url_option = click.option("--url", help="The address that a saved page was saved from.")
now_option = click.option(
    "--now",
    metavar="TIME",
    callback=lambda _context, _option, said: moment(said),
    help="The clock, as 2026-11-26T09:00:00+00:00, so that an answer can be had again.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
anyway_option = click.option(
    "--anyway", is_flag=True, help="Judge it although it was recognised as something else than a posting."
)
profile_option = click.option(
    "--profile", "profile_path", type=click.Path(path_type=Path), help="Another profile than your own (TOML or JSON)."
)
invitation_option = click.option(
    "--invitation", "invitation_path", type=click.Path(path_type=Path), help="The invitation: TOML, JSON, or its mail."
)


def read_bytes(name: str) -> bytes:
    """Return what the file *name* holds, or standard input for ``-``."""
    if ADDRESS.match(name):
        raise BadInput(f"{name} is an address. Save the page and give its file, or press the button in your browser.")
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise BadInput(f"{name} cannot be read ({error.strerror}). Give a saved page, a text file, or - .") from error
    if len(data) > LARGEST_FILE_BYTES:
        raise BadInput(f"{name} is larger than 20 MB. Save the page without its pictures.")
    return data


def read_text(name: str) -> str:
    """Return the text in the file *name*, whatever its encoding."""
    return text_of(name, read_bytes(name))


def opened(name: str, url: str | None, now: dt.datetime) -> Capture | mail.FileRead:
    """Return what the file *name* holds: an invitation in a mail or a calendar file, else a page or a text."""
    return opened_from(read_bytes(name), name, now, url)


def capture(name: str, url: str | None) -> Capture:
    """Return the saved page, plain text, or capture as JSON in the file *name*."""
    return capture_of(name, read_text(name), url)


def profile(path: Path | None) -> Profile:
    """Return the profile at *path*, or the person's own; an empty one when they have none yet.

    Raises :class:`BadInput` where the file at *path* says what nobody can mean; one's own may be mended.
    """
    if path is None:
        own = paths.profile_file()
        return toml.read(Profile, own) if own.exists() else Profile()
    if path.suffix == ".json":
        return possible(schemas.load(Profile, parse_json(str(path), read_text(str(path)))))
    return possible(toml.read(Profile, path))


def moment(said: str | None) -> dt.datetime:
    """Return the time that *said* names, in this computer's zone when it names none; now when nothing is said."""
    if said is None:
        return dt.datetime.now(dt.UTC)
    try:
        named = dt.datetime.fromisoformat(said)
    except ValueError as error:
        raise BadInput(f"--now {said} is no time. Write it as 2026-11-26T09:00:00+00:00.") from error
    return named.astimezone() if named.tzinfo is None else named


def clock(now: dt.datetime) -> Callable[[], dt.datetime]:
    """Return a clock that stands still at *now*."""
    return lambda: now


def invitation(path: Path | None, now: dt.datetime | None = None) -> Invitation:
    """Return the invitation at *path*: TOML, JSON, or the text of a mail, which is read as of *now*."""
    if path is None:
        return Invitation()
    if path.suffix == ".toml":
        return toml.loads(Invitation, read_text(str(path)), str(path))
    if path.suffix == ".json":
        return schemas.load(Invitation, parse_json(str(path), read_text(str(path))))
    return mail.read_file(read_bytes(str(path)), path.name, now or moment(None)).invitation
