"""What the person has allowed a plugin, kept with the state of its files at that time."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Collection, Mapping
from importlib.metadata import Distribution, EntryPoint
from pathlib import Path
from typing import Any

from jobrsvp import paths
from jobrsvp.api.needs import Needs
from jobrsvp.panel.entries import source_of


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Allowance:
    """What a plugin may use in one version; *files* is the hash of what was installed then."""

    needs: Needs
    version: str | None
    files: str


def kept(file: Path) -> dict[str, Allowance]:
    """Return the allowances in *file* by plugin; none for a file that is missing or damaged."""
    try:
        rows: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
        return {name: allowance(row) for name, row in rows.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def allowance(row: Mapping[str, Any]) -> Allowance:
    """Return the allowance in a *row* of the file."""
    needs = Needs(**{name: tuple(value) for name, value in row["needs"].items()})
    return Allowance(needs=needs, version=row["version"], files=row["files"])


def keep(file: Path, name: str, one: Allowance) -> None:
    """Write that the plugin *name* has the allowance *one* into *file*."""
    write(file, {**kept(file), name: one})


def withdraw(file: Path, names: Collection[str]) -> None:
    """Write into *file* that the plugins *names* have no allowance any more."""
    before = kept(file)
    if not before.keys().isdisjoint(names):
        write(file, {name: one for name, one in before.items() if name not in names})


def write(file: Path, rows: Mapping[str, Allowance]) -> None:
    """Write the allowances *rows* into *file*."""
    text = json.dumps({name: dataclasses.asdict(row) for name, row in rows.items()}, indent=1)
    paths.write_private(file, text)


def of(entry: EntryPoint, needs: Needs) -> Allowance:
    """Return that the plugin at *entry*, as it is installed now, may use *needs*."""
    return Allowance(needs=needs, version=source_of(entry).version, files=fingerprint(entry.dist))


def changed(entry: EntryPoint, one: Allowance) -> bool:
    """Whether the files of the plugin at *entry* are others than were allowed, though its version is the same."""
    return source_of(entry).version == one.version and fingerprint(entry.dist) != one.files


def allowed(entry: EntryPoint, one: Allowance | None) -> Needs:
    """Return what the plugin at *entry* may use: nothing in another version than that which was allowed."""
    return one.needs if one and source_of(entry).version == one.version else Needs()


def fingerprint(distribution: Distribution | None) -> str:
    """Return a hash of all installed files of *distribution*, compiled ones left out."""
    state = hashlib.sha256()
    files = sorted((distribution.files if distribution else None) or [], key=str)
    for file in files:
        path = Path(str(file.locate()))
        if path.suffix != ".pyc" and path.is_file():
            state.update(str(file).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return state.hexdigest()
