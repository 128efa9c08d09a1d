"""The folder OUT: a note of what is done in it, and the parts that are written."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path
from typing import Any

import simplejson

from jobrsvp import paths
from jobrsvp.bulk import sources
from jobrsvp.bulk.judging import Task
from jobrsvp.errors import BadInput

NOTE = "_run.json"  # what reads a folder of Parquet leaves out names that begin so
OTHERWISE = "{} holds another run ({} differs). Give another OUT, or the command as it was."


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """What is done to the files of *source*, *rows* at a time, as the note in the folder says it."""

    task: Task
    source: Path
    rows: int

    def said(self) -> dict[str, Any]:
        """Return the note: the profile as a digest, for OUT may be handed on."""
        task = dataclasses.asdict(self.task)
        task["profile"] = hashlib.sha256(self.task.profile.encode()).hexdigest()
        return {**task, "disabled": list(self.task.disabled), "rows": self.rows, "source": str(self.source)}


def begun(out: Path, run: Run) -> Run:
    """Return *run* as it is to be done in the folder *out*: of one begun earlier the clock is that of then.

    Raises :class:`BadInput` where something else was begun in it.
    """
    if run.source.is_dir() and out.resolve().is_relative_to(run.source.resolve()):
        raise BadInput(f"{out} is inside {run.source}. Give an OUT beside it.")
    said, note = run.said() | {"files": digest(run.source)}, out / NOTE
    if note.exists():
        return resumed(out, run, said)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise BadInput(f"{out} is there already, and no run was begun in it. Give a new folder.")
    out.mkdir(parents=True, exist_ok=True)
    paths.write_private(note, simplejson.dumps(said, indent=2) + "\n")
    return run


def resumed(out: Path, run: Run, said: dict[str, Any]) -> Run:
    """Return the *run* that was begun in *out*, if it is what is *said* now."""
    try:
        earlier = simplejson.loads((out / NOTE).read_text(encoding="utf-8"))
    except ValueError as error:
        raise BadInput(f"{out / NOTE} is damaged. Give another OUT.") from error
    if differing := [name for name in said if name != "now" and earlier.get(name) != said[name]]:
        raise BadInput(OTHERWISE.format(out, differing[0]))
    return dataclasses.replace(run, task=dataclasses.replace(run.task, now=earlier["now"]))


def digest(source: Path) -> str:
    """Return a digest of which files *source* has, how large each is, and when it was changed."""
    found = hashlib.sha256()
    for file in sources.files_in(source):
        seen = file.stat()
        found.update(f"{file}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return found.hexdigest()
