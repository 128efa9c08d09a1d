"""How far a run is, on the terminal."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from jobrsvp.bulk.rows import Count


@contextlib.contextmanager
def bar(size: int) -> Iterator[Callable[[Count], None]]:
    """Yield what shows a count, of *size* bytes in all; where no terminal is, nothing is shown."""
    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("0 rows", total=size)

        def show(count: Count) -> None:
            words = f"{count.judged:,} rows, {count.refused:,} refused"
            progress.update(task, completed=count.size, description=words)

        yield show
