"""``jobrsvp bulk``: many postings at once, on all cores or many computers."""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import jobrsvp
from jobrsvp import paths, schemas
from jobrsvp.bulk import sources
from jobrsvp.bulk.folder import Run, begun
from jobrsvp.bulk.judging import Form, Task, Verb
from jobrsvp.bulk.rows import Count
from jobrsvp.cli import bulk_progress, inputs, terminal
from jobrsvp.errors import BadInput
from jobrsvp.store import Store

if TYPE_CHECKING:
    from distributed import Client

MISSING = "Judging many postings at once needs Dask. Install it with: pip install 'jobrsvp[bulk]'"
GOES_ON = "What is written stays. The same command goes on where it ended."
NEEDED = ("dask", "distributed", "pyarrow", "warcio", "cryptography")
ROWS = 500  # of a part: some seconds of work, the most that is done twice when a worker dies


@click.group("bulk")
def command() -> None:
    """Read or judge many postings: JSON Lines, Parquet, WARC, or a folder of pages."""


def options(run: Callable[..., None]) -> Callable[..., None]:
    """Give *run* what both commands are given."""
    for option in reversed(
        (
            click.argument("source", metavar="IN", type=click.Path(path_type=Path)),
            click.argument("out", metavar="OUT", type=click.Path(path_type=Path)),
            click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler that runs, as tcp://10.0.0.5:8786."),
            click.option("--workers", type=click.IntRange(1), help="Processes on this computer; one for each core."),
            click.option("--rows", type=click.IntRange(1), default=ROWS, show_default=True, help="Rows of a part."),
            click.option(
                "--format", "form", type=click.Choice(["jsonl", "parquet"]), default="jsonl", show_default=True
            ),
            inputs.profile_option,
            inputs.now_option,
            inputs.anyway_option,
        )
    ):
        run = option(run)
    return run


@command.command("read")
@options
def read(**said: Any) -> None:
    """Read each posting of IN into the folder OUT; given again, it goes on where it ended."""
    bulk("read", **said)


@command.command("advise")
@options
def advise(**said: Any) -> None:
    """Answer attend or decline for each posting of IN into the folder OUT; given again, it goes on where it ended."""
    bulk("advise", **said)


def bulk(
    verb: Verb, source: Path, out: Path, scheduler: str | None, workers: int | None, rows: int, **said: Any
) -> None:
    """Do *verb* with each row of *source*, and say how many there were; *said* is of :func:`task_of`."""
    if any(importlib.util.find_spec(name) is None for name in NEEDED):
        raise BadInput(MISSING)
    from jobrsvp.bulk import engine

    source = source.resolve()
    run = begun(out, Run(task_of(verb, source, **said), source, rows))
    try:
        with engine.remote(scheduler) if scheduler else engine.local(workers) as client:
            terminal.echo(f"The dashboard is at {engine.dashboard(client)}", err=True)
            count = shown(run, out, client)
    except KeyboardInterrupt:
        terminal.echo(GOES_ON, err=True)
        raise
    terminal.echo(summary(count, out))


def shown(run: Run, out: Path, client: Client) -> Count:
    """Carry *run* out and show how far it is; return what there was to count."""
    from jobrsvp.bulk.run import carried_out

    count = Count()
    with bulk_progress.bar(size(run.source)) as show:
        for count in carried_out(run, out, client):
            show(count)
    return count


def task_of(verb: Verb, source: Path, profile_path: Path | None, now: dt.datetime, anyway: bool, form: Form) -> Task:
    """Return what is to be done with each row."""
    return Task(
        verb=verb,
        profile=schemas.dumps(inputs.profile(profile_path)),
        now=now.isoformat(),
        version=jobrsvp.__version__,
        root=str(source if source.is_dir() else source.parent),
        disabled=disabled(),
        anyway=anyway,
        form=form,
    )


def disabled() -> tuple[str, ...]:
    """Return the plugins that the person has switched off."""
    if not paths.store_file().exists():
        return ()
    with contextlib.closing(Store(paths.store_file())) as store:
        return store.disabled_plugins()


def size(source: Path) -> int:
    """Return the bytes of all files of *source*."""
    return sum(file.stat().st_size for file in sources.files_in(source))


def summary(count: Count, out: Path) -> str:
    """Return how many rows there are in *out*, in words."""
    earlier = f" {count.earlier} were written before." if count.earlier else ""
    return f"{count.judged} rows were judged, {count.refused} of them refused, into {out}.{earlier}"
