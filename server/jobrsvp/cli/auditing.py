"""``jobrsvp plugins audit``: read a plugin's files before anything of it runs."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import tomli_w

from jobrsvp.audit.plugin import Audit, audit, in_folder, installed
from jobrsvp.audit.source import Remark
from jobrsvp.cli import BAD_INPUT, terminal
from jobrsvp.errors import BadInput

# What git takes to say which commit is checked out.
SECONDS = 20


def show(found: Audit) -> None:
    """Print what was *found* for a person."""
    terminal.echo(f"{found.plugin}, from {found.distribution} {found.version}".rstrip())
    terminal.echo(f"  {found.files} files, {max(1, found.size_bytes // 1000)} kB, licence: {found.licence or 'none'}")
    terminal.echo(f"  declares: {found.needs}")
    terminal.echo(f"  brings along: {', '.join(found.requires) or 'nothing'}")
    for one in found.remarks:
        terminal.echo(f"{'  as declared' if one.declared else '!'} {where(one)}{one.message}")
    if not found.open:
        terminal.echo("Nothing that it does not declare was seen. A look at its source is no proof that it means well.")


def where(remark: Remark) -> str:
    """Return the place of *remark*, as a terminal links it."""
    place = f"{remark.file}:{remark.line}" if remark.line else remark.file
    return f"{place} " if place else ""


def pinned(folder: Path, found: Audit) -> str:
    """Return the entry of a register of reviewed plugins for what was *found* in *folder*, as TOML.

    Raises :class:`BadInput` where no one commit holds these files.
    """
    commit, changes = git(folder, "rev-parse", "HEAD"), git(folder, "status", "--porcelain", "--", ".")
    if changes:
        raise BadInput(f"{folder} has changes that no commit holds: commit them, and pin that commit.")
    row = {
        "name": found.plugin,
        "distribution": found.distribution,
        "version": found.version,
        "commit": commit,
        "sha256": found.sha256,
        "licence": found.licence,
        "needs": {name: list(value) for name, value in dataclasses.asdict(found.needs).items() if value},
        "remarks": [f"{where(one)}{one.message}" for one in found.open],
    }
    return tomli_w.dumps({"plugin": [row]})


def git(folder: Path, *words: str) -> str:
    """Return what git says of *folder*; raises :class:`BadInput` where it has nothing to say."""
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *words],  # noqa: S607
            capture_output=True,
            check=True,
            text=True,
            timeout=SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise BadInput(f"{folder} is not checked out with git, so that there is no commit to pin.") from error
    return done.stdout.strip()


def run(name: str, entry: EntryPoint | None, *, as_json: bool, pin: bool) -> None:
    """Audit the plugin in the folder *name*, or the installed one at *entry*; exit with 2 when it shows something."""
    if pin and entry is not None:
        raise BadInput("Only a folder can be pinned: give the folder of the checked out plugin.")
    found = audit(in_folder(Path(name)) if entry is None else installed(entry))
    if pin:
        terminal.echo(pinned(Path(name), found), nl=False)
    elif as_json:
        terminal.echo(json.dumps(dataclasses.asdict(found), indent=1))
    else:
        show(found)
    if found.open:
        sys.exit(BAD_INPUT)
