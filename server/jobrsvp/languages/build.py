"""What is shipped: all entries with their literals and without examples, as JSON, written when building."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from jobrsvp.languages.files import HERE, files, name_of, read_folder
from jobrsvp.languages.records import Entry, Lists

COMPILED = HERE / "compiled.json"
#: What decides how files are compiled: in a checkout, a change to it makes them compiled anew.
_MAKERS = ("records.py", "clauses.py", "patterns.py", "literals.py", "entries.py", "files.py", "build.py")


class Compiled(NamedTuple):
    """Entries in file order, and the lists by language."""

    entries: tuple[Entry, ...]
    lists: Mapping[str, Lists]


def load(file: Path = COMPILED, folder: Path = HERE) -> Compiled:
    """Return what *file* holds; where language files are at hand (a checkout) and changed, compile them anew.

    Where it cannot be written, what was compiled is used all the same. ``BadInput`` names a mistake in a file.
    """
    sources = files(folder)
    text = _read(file)
    if sources and digest(folder) != _digest_in(text):
        text = compiled(folder)
        _write(file, text)
    return _parsed(text)


def compiled(folder: Path = HERE) -> str:
    """Return the text of the compiled file of *folder*; the same files give the same text."""
    state = digest(folder)  # before the files are read: who changes one meanwhile gets it compiled again
    known = read_folder(folder)
    entries = [entry for entry, _ in known.entries]
    whole = {"digest": state, "lists": known.lists, "entries": entries}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def digest(folder: Path = HERE) -> str:
    """Return what changes when a language file does, or the code that compiles it."""
    named = [(name_of(path, folder), path) for path in files(folder)] + [(name, HERE / name) for name in _MAKERS]
    state = hashlib.sha256()
    for name, path in named:
        state.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()


def _parsed(text: str) -> Compiled:
    whole = json.loads(text)
    return Compiled(tuple(_entry(row) for row in whole["entries"]), whole["lists"])


def _entry(row: Iterable[object]) -> Entry:
    return Entry._make(tuple(one) if isinstance(one, list) else one for one in row)


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def _digest_in(text: str) -> str:
    """Return the digest that a compiled *text* begins with, without parsing the rest."""
    return text[len('{"digest":"') :].partition('"')[0]


def _write(file: Path, text: str) -> None:
    """Put *text* in the place of *file* at once, so that nobody reads half of it; where that fails, leave it."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".new")
        with os.fdopen(handle, "w", encoding="utf-8") as new:
            new.write(text)
        os.replace(name, file)
    except OSError:
        return  # a read-only checkout: compiled anew at each start
