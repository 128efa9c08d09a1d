"""What the commands are given: files, profiles, invitations."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import click
import simplejson

from jobrsvp import Capture, Invitation, Profile, mail, paths, reading, schemas
from jobrsvp.errors import BadInput
from jobrsvp.files import found_in
from jobrsvp.schemas import toml
from jobrsvp.text.tree import taken

# A page saved with its pictures is larger, and its text would take seconds to find.
LARGEST_FILE_BYTES = 20 * 1024 * 1024
HTML = re.compile(r"<(?:!doctype|html|head|body|main|article|section|div|span|p|h1|ul|table|script)\b", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?|file)://", re.IGNORECASE)
CHARSET = re.compile(rb"charset=[\"']?([\w-]{1,30})", re.IGNORECASE)
BINARY = {b"PK\x03\x04": "an archive", b"\xd0\xcf\x11\xe0": "an old Word document"}

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


def text_of(name: str, data: bytes) -> str:
    """Return *data*, which the file *name* holds, as text, whatever its encoding."""
    for mark, what in BINARY.items():
        if data.startswith(mark):
            raise BadInput(f"{name} is {what}. Copy its text into a text file, or save the page as HTML.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4096]:
        raise BadInput(f"{name} is not a text. Give a saved page or a text file.")
    return decode(data)


def decode(data: bytes) -> str:
    """Return *data* as text: UTF-8, or what the page says of itself, or Western European."""
    stated = CHARSET.search(data[:4096])
    for encoding in ("utf-8-sig", stated.group(1).decode("ascii") if stated else "cp1252", "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def opened(name: str, url: str | None, now: dt.datetime) -> Capture | mail.FileRead:
    """Return what the file *name* holds: an invitation in a mail or a calendar file, else a page or a text."""
    data = read_bytes(name)
    return found_in(data, Path(name).name, now, url) or capture_of(name, text_of(name, data), url)


def capture(name: str, url: str | None) -> Capture:
    """Return the saved page, plain text, or capture as JSON in the file *name*."""
    return capture_of(name, read_text(name), url)


def capture_of(name: str, text: str, url: str | None) -> Capture:
    """Return the *text* of the file *name* as a capture."""
    if text.lstrip().startswith("{"):
        return capture_json(name, text)
    if HTML.search(text):
        return reading.capture_html(text, url=url)
    return reading.capture_text(text, url=url)


def capture_json(name: str, text: str) -> Capture:
    """Return the capture that the JSON *text* holds."""
    data = parse_json(name, text)
    held = data.get("capture", data) if isinstance(data, dict) else data
    return schemas.load(Capture, taken(held) if isinstance(held, dict) else held)


def parse_json(name: str, text: str) -> object:
    """Return the JSON *text* of the file *name*, its fractions as Decimals."""
    try:
        return simplejson.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{name} is not valid JSON: {error}.") from error


def profile(path: Path | None) -> Profile:
    """Return the profile at *path*, or the person's own; an empty one when they have none yet."""
    if path is None:
        own = paths.profile_file()
        return toml.read(Profile, own) if own.exists() else Profile()
    if path.suffix == ".json":
        return schemas.load(Profile, parse_json(str(path), read_text(str(path))))
    return toml.read(Profile, path)


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
