"""Everything that JobRSVP keeps of a person, as one file: a zip with a manifest, the profile and the history.

The connected browsers stay out, for their keys belong to one computer, and so does what can be had again.
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
from jobrsvp.errors import BadInput
from jobrsvp.model import Profile
from jobrsvp.schemas import toml
from jobrsvp.store import Store

FORMAT, VERSION = "jobrsvp-backup", 1  # count up when an older program could not restore what a newer one writes
MANIFEST, PROFILE, HISTORY = "manifest.json", "profile.toml", "history.sqlite3"
#: Bytes: what is larger was not written by us, and would fill the disk when it is unpacked.
LARGEST = {MANIFEST: 100_000, PROFILE: 10_000_000, HISTORY: 4_000_000_000}
PIECE = 1 << 20
#: What a zip raises that is none, was cut or changed, or is locked by a password.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, UnicodeDecodeError)
FOREIGN = "{} is no backup of JobRSVP. Give a file that jobrsvp backup wrote."
DAMAGED = "{} is damaged and cannot be restored. Give another copy of it."
NEWER = "{} was written by a newer JobRSVP. Upgrade this one: pipx upgrade jobrsvp"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """An unpacked backup, found sound: the text of the profile, the file of the history, and when it was made."""

    made_at: str
    profile: str
    history: Path
    cases: int


def write(file: Path, profile_file: Path, store: Store, now: dt.datetime) -> int:
    """Write profile and history to *file*, private to the user, whole or not at all; return how many cases."""
    if profile_file.exists():
        toml.read(Profile, profile_file)  # what could not be restored is refused here
    profile = profile_file.read_text("utf-8") if profile_file.exists() else ""
    with tempfile.TemporaryDirectory() as folder, paths.beside(file) as made:
        history = Path(folder) / HISTORY
        cases = copied(store, history)
        parts = {PROFILE: sha256(profile.encode()), HISTORY: sha256_of(history)}
        manifest = {"format": FORMAT, "version": VERSION, "program": jobrsvp.__version__, "made_at": now.isoformat()}
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps({**manifest, "sha256": parts}, indent=1))
            archive.writestr(PROFILE, profile)
            archive.write(history, HISTORY)
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
            profile = (Path(folder) / PROFILE).read_text("utf-8")
        except BROKEN as error:
            started = file.read_bytes()[:2] == b"PK"
            raise BadInput((DAMAGED if started else FOREIGN).format(file)) from error
        toml.loads(Profile, profile, f"The profile in {file}")
        with contextlib.closing(Store(Path(folder) / HISTORY)) as store:  # brings an older one up to date
            cases = store.search(limit=1)[1]
        yield Backup(made_at=str(said["made_at"]), profile=profile, history=Path(folder) / HISTORY, cases=cases)


def restore(backup: Backup, profile_file: Path, store: Store) -> None:
    """Put *backup* in the place of the profile in *profile_file* and of the history in *store*: both, or neither."""
    before = profile_file.read_bytes() if profile_file.exists() else None
    try:
        with contextlib.closing(Store(backup.history)) as history, store.taking_over(history):
            put(profile_file, backup.profile.encode())
    except BaseException:
        put(profile_file, before)
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
    if name not in archive.namelist() or archive.getinfo(name).file_size > LARGEST[name]:
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
