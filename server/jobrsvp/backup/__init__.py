"""Everything that JobRSVP keeps of a person, as one zip: a manifest, profile, history, rules and own plugins.

The connected browsers stay out, for their keys belong to one computer, and so does what can be had again.  What plugins
were allowed stays out, too: a person allows on each computer what may run there.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import hashlib
import json
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jobrsvp
from jobrsvp import paths
from jobrsvp.backup import handwritten
from jobrsvp.errors import BadInput
from jobrsvp.model import Profile
from jobrsvp.panel import allowances
from jobrsvp.panel.own_files import name_of
from jobrsvp.schemas import toml
from jobrsvp.store import Store

FORMAT, VERSION = "jobrsvp-backup", 1  # count up when an older program could not restore what a newer one writes
MANIFEST, PROFILE, HISTORY = "manifest.json", "profile.toml", "history.sqlite3"
#: Bytes: what is larger was not written by us, and would fill the disk when it is unpacked.
LARGEST = {MANIFEST: 100_000, PROFILE: 10_000_000, HISTORY: 4_000_000_000}
LARGEST_HANDWRITTEN = 1_000_000  # bytes; a rule has a few hundred, a plugin of one file some thousand
PIECE = 1 << 20
#: What a zip raises that is none, was cut or changed, or is locked by a password.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, UnicodeDecodeError)
FOREIGN = "{} is no backup of JobRSVP. Give a file that jobrsvp backup wrote."
DAMAGED = "{} is damaged and cannot be restored. Give another copy of it."
NEWER = "{} was written by a newer JobRSVP. Upgrade this one: pipx upgrade jobrsvp"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """An unpacked backup, found sound: the text of the profile, the file of the history, and when it was made.

    ``handwritten`` are rules and own plugins by name, ``None`` from a program that did not carry them yet.
    """

    made_at: str
    profile: str
    history: Path
    cases: int
    handwritten: dict[str, bytes] | None = None


def write(file: Path, profile_file: Path, store: Store, now: dt.datetime) -> int:
    """Write profile, history, rules and own plugins to *file*, private, whole or not at all; return how many cases."""
    if profile_file.exists():
        toml.read(Profile, profile_file)  # what could not be restored is refused here
    profile = profile_file.read_text("utf-8") if profile_file.exists() else ""
    own = handwritten.read(profile_file.parent)
    if long := next((name for name, text in own.items() if len(text) > LARGEST_HANDWRITTEN), None):
        raise BadInput(f"{long} has more than a megabyte and is no rule or plugin. Move it elsewhere.")
    with tempfile.TemporaryDirectory() as folder, paths.beside(file) as made:
        history = Path(folder) / HISTORY
        cases = copied(store, history)
        parts = {PROFILE: sha256(profile.encode()), HISTORY: sha256_of(history)}
        parts |= {name: sha256(text) for name, text in own.items()}
        manifest = {"format": FORMAT, "version": VERSION, "program": jobrsvp.__version__, "made_at": now.isoformat()}
        manifest |= {"handwritten": sorted(own)}
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps({**manifest, "sha256": parts}, indent=1))
            archive.writestr(PROFILE, profile)
            archive.write(history, HISTORY)
            for name, text in own.items():
                archive.writestr(name, text)
    return cases


def copied(store: Store, file: Path) -> int:
    """Make the history *file* of the cases and settings of *store*; return how many cases."""
    with contextlib.closing(Store(file)) as copy:
        with copy.taking_over(store):
            pass
        return copy.search(limit=1)[1]


@contextlib.contextmanager
def opened(file: Path) -> Iterator[Backup]:
    """Yield what is in the backup *file*; raises :class:`BadInput` for one that is foreign, damaged or newer."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(file) as archive:
                said = manifest_of(archive, file)
                for name in (PROFILE, HISTORY):
                    unpack(archive, name, Path(folder), said["sha256"].get(name), file)
                own = handwritten_in(archive, Path(folder), said, file)
            profile = (Path(folder) / PROFILE).read_text("utf-8")
        except BROKEN as error:
            started = file.read_bytes()[:2] == b"PK"
            raise BadInput((DAMAGED if started else FOREIGN).format(file)) from error
        toml.loads(Profile, profile, f"The profile in {file}")
        with contextlib.closing(Store(Path(folder) / HISTORY)) as store:  # brings an older one up to date
            cases = store.search(limit=1)[1]
        history = Path(folder) / HISTORY
        yield Backup(made_at=str(said["made_at"]), profile=profile, history=history, cases=cases, handwritten=own)


def handwritten_in(archive: zipfile.ZipFile, folder: Path, said: dict[str, Any], file: Path) -> dict[str, bytes] | None:
    """Return rules and own plugins in the *archive* of *file*, unpacked in *folder*, as its manifest *said*."""
    names = said.get("handwritten")
    if names is None:
        return None
    if not isinstance(names, list) or not all(
        isinstance(name, str) and handwritten.NAME.fullmatch(name) for name in names
    ):
        raise BadInput(DAMAGED.format(file))
    found = {}
    for name in names:
        paths.private((folder / name).parent)
        unpack(archive, name, folder, said["sha256"].get(name), file)
        found[name] = (folder / name).read_bytes()
    return found


def restore(backup: Backup, profile_file: Path, store: Store, allowances_file: Path) -> None:
    """Put *backup* in the place of the profile in *profile_file*, what lies beside it, and the history in *store*.

    All, or nothing.  An own plugin that is another than was here is allowed nothing any more in *allowances_file*.
    """
    home = profile_file.parent
    before, own = profile_file.read_bytes() if profile_file.exists() else None, handwritten.read(home)
    wanted = own if backup.handwritten is None else backup.handwritten
    try:
        with contextlib.closing(Store(backup.history)) as history, store.taking_over(history):
            put(profile_file, backup.profile.encode())
            other = [Path(name) for name, text in wanted.items() if own.get(name) != text]
            allowances.withdraw(allowances_file, [name_of(path) for path in other if path.suffix == ".py"])
            handwritten.replace(home, wanted)
    except BaseException:
        put(profile_file, before)
        handwritten.replace(home, own)
        raise


def manifest_of(archive: zipfile.ZipFile, file: Path) -> dict[str, Any]:
    """Return the manifest of the *archive* in *file*."""
    if MANIFEST not in archive.namelist() or archive.getinfo(MANIFEST).file_size > LARGEST[MANIFEST]:
        raise BadInput(FOREIGN.format(file))
    try:
        said = json.loads(archive.read(MANIFEST))
    except ValueError as error:
        raise BadInput(DAMAGED.format(file)) from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise BadInput(FOREIGN.format(file))
    if not isinstance(said.get("version"), int) or said["version"] > VERSION:
        raise BadInput(NEWER.format(file))
    if not isinstance(said.get("sha256"), dict) or "made_at" not in said:
        raise BadInput(DAMAGED.format(file))
    return said


def unpack(archive: zipfile.ZipFile, name: str, folder: Path, digest: str | None, file: Path) -> None:
    """Write the part *name* of the *archive* in *file* into *folder*; it must have this *digest*."""
    if name not in archive.namelist() or archive.getinfo(name).file_size > LARGEST.get(name, LARGEST_HANDWRITTEN):
        raise BadInput(DAMAGED.format(file))
    found = hashlib.sha256()
    with archive.open(name) as part, (folder / name).open("wb") as unpacked:
        while piece := part.read(PIECE):
            found.update(piece)
            unpacked.write(piece)
    if found.hexdigest() != digest:
        raise BadInput(DAMAGED.format(file))


def put(file: Path, data: bytes | None) -> None:
    """Have *file* hold *data*, whole or not at all; ``None``: have it not be there."""
    if data is None:
        file.unlink(missing_ok=True)
        return
    with paths.beside(file) as made:
        made.write_bytes(data)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of *data* in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of what *file* holds."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
