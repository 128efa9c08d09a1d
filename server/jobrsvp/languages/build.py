"""What is shipped: all entries with their literals and without examples, as JSON, written when building."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from jobrsvp.languages.files import HERE, files, name_of, read_folder
from jobrsvp.languages.records import Entry, Lists, Worth

COMPILED = HERE / "compiled.json"
#: What decides how files are compiled: in a checkout, a change to it makes them compiled anew.
_MAKERS = ("records.py", "clauses.py", "patterns.py", "literals.py", "entries.py", "files.py", "build.py")


class Shipped(msgspec.Struct):
    """The compiled file, which is decoded into these records without others on the way."""

    entries: tuple[Entry, ...]
    lists: dict[str, dict[str, dict[str, bool | Worth]]]


class Compiled(NamedTuple):
    """Entries in file order, and the lists by language."""

    entries: tuple[Entry, ...]
    lists: Mapping[str, Lists]


def load(file: Path = COMPILED, folder: Path = HERE) -> Compiled:
    """Return what *file* holds; where language files are at hand (a checkout) and changed, compile them anew.

    Where it cannot be written, what was compiled is used all the same. ``BadInput`` names a mistake in a file.
    """
    sources = files(folder)
    data = file.read_bytes() if file.exists() else b""
    if sources and digest(folder) != _digest_in(data):
        data = compiled(folder).encode()
        _write(file, data)
    whole = msgspec.json.decode(data, type=Shipped)
    return Compiled(whole.entries, whole.lists)


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


def _digest_in(data: bytes) -> str:
    """Return the digest that compiled *data* begin with, without parsing the rest."""
    start = len(b'{"digest":"')
    return data[start : data.find(b'"', start)].decode()


def _write(file: Path, data: bytes) -> None:
    """Put *data* in the place of *file* at once, so that nobody reads half of it; where that fails, leave it."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".new")
        with os.fdopen(handle, "wb") as new:
            new.write(data)
        os.replace(name, file)
    except OSError:
        return  # a read-only checkout: compiled anew at each start
