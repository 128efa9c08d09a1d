"""What is sent to a worker: one part, read, judged and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import jobrsvp
from jobrsvp import paths
from jobrsvp.bulk import sources
from jobrsvp.bulk.attempts import Attempts, attempt
from jobrsvp.bulk.forms import WRITERS
from jobrsvp.bulk.judging import Task, answered, assistant_of
from jobrsvp.bulk.rows import Part, Row
from jobrsvp.errors import BadInput

DEADLY = BadInput("It ended the process that judged it, twice. Please report the page.")


def name_of(number: int, form: str) -> str:
    """Return the name of the file of the part *number*."""
    return f"part-{number:07}.{form}"


def carry_out(task: Task, out: str, part: Part, number: int) -> int:
    """Write the part *number* into the folder *out*; return how many of its rows were refused.

    Doing it twice does no harm.  Raises :class:`BadInput` when the input is no longer what was cut.
    """
    if task.version != jobrsvp.__version__:
        raise BadInput(
            f"A worker has JobRSVP {jobrsvp.__version__}, and here is {task.version}. Install the same on all."
        )
    file = Path(out, name_of(number, task.form))
    with attempt(file.parent / ".attempts" / file.stem) as tries, paths.beside(file) as unfinished:
        return WRITERS[task.form](unfinished, counted(judged(sources.rows(part), task, tries), part))


def judged(rows: Iterable[Row], task: Task, tries: Attempts) -> Iterator[dict[str, Any]]:
    """Yield what goes out for each of *rows*."""
    assistant = assistant_of(task)
    for place, row in enumerate(rows):
        sure = row if tries.begin(place) else Row.refused(row.source, row.number, DEADLY)
        yield answered(sure, task, assistant)


def counted(rows: Iterable[dict[str, Any]], part: Part) -> Iterator[dict[str, Any]]:
    """Yield *rows*; raises :class:`BadInput` if they are not as many as *part* has."""
    count = 0
    for row in rows:
        count += 1
        yield row
    if count != part.rows:
        raise BadInput(f"{part.files[0]} has changed while it was read. Start again with another OUT.")
