"""The files that a person wrote by hand beside their profile: rules, and plugins of one file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from jobrsvp import paths

#: Folder beside the profile, and what in it is ours to delete, to carry and to put back.
KINDS = {"rules": "*.toml", "my-plugins": "*.py"}
NAME = re.compile(r"rules/[\w-]{1,200}\.toml|my-plugins/\w{1,200}\.py")


def files(home: Path) -> dict[str, Path]:
    """Return the files in the folders of *home* by their names, as ``rules/no-travel.toml``."""
    found = (path for folder, kind in KINDS.items() for path in sorted((home / folder).glob(kind)))
    named = {f"{path.parent.name}/{path.name}": path for path in found if path.is_file()}
    return {name: path for name, path in named.items() if NAME.fullmatch(name)}


def read(home: Path) -> dict[str, bytes]:
    """Return what the files in the folders of *home* hold, by name."""
    return {name: path.read_bytes() for name, path in files(home).items()}


def replace(home: Path, texts: Mapping[str, bytes]) -> None:
    """Have the folders of *home* hold *texts* (by name), and no other file of those kinds."""
    for name, path in files(home).items():
        if name not in texts:
            path.unlink(missing_ok=True)
    for name, text in texts.items():
        with paths.beside(paths.private((home / name).parent) / Path(name).name) as made:
            made.write_bytes(text)
