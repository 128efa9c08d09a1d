"""Plugins that are one file in a folder of the person: used without packaging, once they allowed it.

Each looks like an installed distribution to the rest of the program.
"""

from __future__ import annotations

import os
from importlib.metadata import Distribution, EntryPoint
from pathlib import Path

from jobrsvp.api import hooks
from jobrsvp.panel.entries import OWN_FILE


class OwnFile(Distribution):
    """The distribution that the file at *path* would be.

    It has no version and names no files, so that what was allowed holds while its author works on it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        """What a listing says it came with."""
        return OWN_FILE

    @property
    def version(self) -> str:
        """None."""
        return ""

    def read_text(self, filename: str) -> str | None:
        """Return the metadata that it would have."""
        texts = {
            "METADATA": "Metadata-Version: 2.1\nName: own-file\nVersion: 0\n",
            "entry_points.txt": f"[{hooks.NAME}]\n{name_of(self.path)} = {self.path.stem}\n",
        }
        return texts.get(filename)

    def locate_file(self, path: str | os.PathLike[str]) -> Path:
        """Return where the file *path* of it stands."""
        return self.path.parent / path


def name_of(path: Path) -> str:
    """Return what the plugin in the file at *path* is called: ``travel-light`` for ``travel_light.py``."""
    return path.stem.replace("_", "-")


def entries(folder: Path) -> list[EntryPoint]:
    """Return the entry points of the plugins in *folder*; tests and what begins with ``_`` are none."""
    files = sorted(path for path in folder.glob("*.py") if not path.name.startswith(("_", "test_", "conftest.")))
    return [entry for path in files for entry in OwnFile(path).entry_points]


def path_of(entry: EntryPoint) -> Path | None:
    """Return the file of the plugin at *entry* if it is one of the person's own."""
    return entry.dist.path if isinstance(entry.dist, OwnFile) else None
