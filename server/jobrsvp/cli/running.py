"""The one service of this person: the lock that it holds while it runs, and the note that says where it does.

The system takes the lock from a process that ends, however it ends; so a note without a lock was left by a killed one.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from typing import IO

from jobrsvp import paths
from jobrsvp.errors import BadInput, JobRSVPError

# Who only looks whether the lock is held has it for a moment; a service that starts just then tries again.
LOOK_SECONDS, NAP_SECONDS = 0.25, 0.05
# A press that is being answered is answered first.
STOP_PATIENCE_SECONDS = 15.0
NOT_RUNNING = "JobRSVP does not run. Start it with: jobrsvp start"


class Taken(JobRSVPError):  # noqa: N818 - an answer, not a failure
    """Another service of the same person runs."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Running:
    """The service that runs: where, as which process, which version, since when, and what started it."""

    address: str
    pid: int
    version: str
    since: str
    started_by: str

    @property
    def port(self) -> int:
        """The port of the address."""
        return int(self.address.rpartition(":")[2])


@contextlib.contextmanager
def claimed() -> Iterator[None]:
    """Be the person's one service for as long as the context lasts; raises :class:`Taken` when another one is."""
    with paths.lock_file().open("ab") as file:
        if not until(lambda: locked(file), LOOK_SECONDS):
            found = current()
            raise Taken(f"JobRSVP runs already at {found.address}." if found else "JobRSVP is starting already.")
        yield


def locked(file: IO[bytes]) -> bool:
    """Lock *file* until it is closed; tell whether nobody else has."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_claimed() -> bool:
    """Whether a service of this person runs, or is starting."""
    try:
        with paths.lock_file().open("rb+") as file:
            return not locked(file)
    except OSError:
        return False


def current() -> Running | None:
    """Return the service that runs and has said where, ``None`` when there is none."""
    if not is_claimed():
        return None
    try:
        return Running(**json.loads(paths.running_file().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def required() -> Running:
    """Return the service that runs; raises :class:`BadInput` when none does."""
    found = current()
    if found is None:
        raise BadInput(NOT_RUNNING)
    return found


@contextlib.contextmanager
def noted(one: Running) -> Iterator[None]:
    """Note for other commands that *one* runs, while it does."""
    note = paths.write_private(paths.running_file(), json.dumps(dataclasses.asdict(one)))
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def stop() -> Running | None:
    """End the service that runs, whatever started it; return it, ``None`` when none runs.

    One that is just starting is waited for.
    """
    until(lambda: current() or not is_claimed(), STOP_PATIENCE_SECONDS)
    found = current()
    if found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(found.pid, signal.SIGTERM)
        if not until(lambda: not is_claimed(), STOP_PATIENCE_SECONDS):
            raise BadInput(f"JobRSVP (process {found.pid}) does not stop. Try again, or end that process.")
    return found


def until(done: Callable[[], object], patience_seconds: float) -> bool:
    """Wait until *done*, or until *patience_seconds* are over; tell which."""
    end = time.monotonic() + patience_seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(NAP_SECONDS)
    return True
