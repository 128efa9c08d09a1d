"""A whole run: cut, leave out what is written, have the rest judged, and count."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from jobrsvp.bulk import engine, sources
from jobrsvp.bulk.folder import Run
from jobrsvp.bulk.rows import Count, Part
from jobrsvp.bulk.work import carry_out, name_of

if TYPE_CHECKING:
    from distributed import Client


def carried_out(run: Run, out: Path, client: Client) -> Iterator[Count]:
    """Do *run* in the folder *out* on the cluster of *client*; yield the count so far, whenever it grows."""
    count = Count()

    def left() -> Iterator[tuple[Part, int]]:
        for number, part in enumerate(sources.parts(run.source, run.rows)):
            if (out / name_of(number, run.task.form)).exists():
                count.earlier += part.rows
                count.size += part.size
            else:
                yield part, number

    work = functools.partial(carry_out, run.task, str(out.resolve()))
    for (part, _), refused in engine.done(client, work, left()):
        count.judged += part.rows
        count.refused += refused
        count.size += part.size
        yield count
    shutil.rmtree(out / ".attempts", ignore_errors=True)
    yield count
