"""What may be wrong with an installation, each with its cure; says nothing of the person, a posting or a place."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobrsvp.errors import BadInput, JobRSVPError
from jobrsvp.model import Problem

if TYPE_CHECKING:
    from jobrsvp.store import Store

# Some thousand cases; below it the next large page may not be kept.
LEAST_FREE_BYTES = 50_000_000
MEGABYTE = 1_000_000


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """What is wrong with one ``part`` (``history``, ``profile``, ``disk``, ``plugins``): a sentence and its cure."""

    part: str
    message: str


def reasons(store: Store, profile: Callable[[], Any], folder: Path, problems: list[Problem]) -> tuple[Reason, ...]:
    """Return what is wrong with the *store*, the reading of the *profile*, the disk of *folder* and the plugins."""
    return (*of_history(store), *of_profile(profile), *of_disk(folder), *of_plugins(problems))


def of_history(store: Store) -> Iterator[Reason]:
    """Yield what is wrong with the history."""
    try:
        gaps = store.unreadable()
    except JobRSVPError as error:
        yield Reason(part="history", message=str(error))
        return
    if gaps:
        yield Reason(part="history", message=f"{len(gaps)} cases cannot be read. Name them: jobrsvp history list")


def of_profile(read: Callable[[], Any]) -> Iterator[Reason]:
    """Yield that the profile cannot be read, by the names of its fields alone."""
    try:
        read()
    except BadInput as error:
        named = f" ({', '.join(sorted(error.fields))})" if error.fields else ""
        yield Reason(part="profile", message=f"It is not valid{named}. Correct it: jobrsvp profile")
    except OSError as error:
        yield Reason(part="profile", message=f"It cannot be read ({error.strerror}). Make its file readable.")


def of_disk(folder: Path) -> Iterator[Reason]:
    """Yield that the disk of *folder* is full, or soon will be."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        yield Reason(
            part="disk", message=f"The folder of the data cannot be seen ({error.strerror}). Make it readable."
        )
        return
    if free < LEAST_FREE_BYTES:
        yield Reason(part="disk", message=f"{free // MEGABYTE} MB are free. Make room.")


def of_plugins(problems: list[Problem]) -> Iterator[Reason]:
    """Yield which plugins could not be used."""
    for one in problems:
        yield Reason(part="plugins", message=f"{one.plugin} could not be used ({one.kind}). See: jobrsvp plugins")
