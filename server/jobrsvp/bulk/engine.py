"""Dask: a cluster of this computer, or one that runs already, and a part for whoever has time."""

from __future__ import annotations

import contextlib
import importlib.util
import itertools
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from typing import Any

import dask
from distributed import Client, KilledWorker, LocalCluster, as_completed
from distributed.comm.core import CommClosedError

from jobrsvp.errors import BadInput

WAITING = 1000  # parts at the scheduler: enough for 250 cores, and little to keep in mind
PATIENCE = 10  # seconds until a scheduler answers
MOST_TRIES = 20  # of a part whose worker dies: each row may end it twice
GONE = "The scheduler is gone. What is written stays: start it again, and give the same command."
DYING = "The workers end again and again, at {}. Look into their logs: have they enough memory?"


@contextlib.contextmanager
def local(workers: int | None) -> Iterator[Client]:
    """Yield a cluster of *workers* processes on this computer, one for each core if ``None``; it is for us alone."""
    # Plugins run in processes of their own, which a daemon may not have.
    with (
        dask.config.set({"distributed.worker.daemon": False}),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            security=True,
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@contextlib.contextmanager
def remote(address: str) -> Iterator[Client]:
    """Yield the cluster whose scheduler is at *address*; raises :class:`BadInput` where none is."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError, ImportError) as error:
        raise BadInput(f"No scheduler of Dask answers at {address}. Start one: dask scheduler") from error
    try:
        yield client
    finally:
        with contextlib.suppress(Exception):  # it may be gone
            client.close(timeout=1)


def dashboard(client: Client) -> str:
    """Return the address of the pages that show the cluster at work: plain ones where bokeh is not installed."""
    address = str(client.dashboard_link)
    return address if importlib.util.find_spec("bokeh") else address.replace("/status", "/info/main/workers.html")


def done(client: Client, work: Callable[..., Any], parts: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, Any]]:
    """Yield (part, what *work* returned of it), whichever is done first; *parts* are the arguments, taken as needed.

    Raises what *work* raised, and :class:`BadInput` when the scheduler is gone or the workers die at one part.
    """
    todo = iter(parts)
    begun: dict[str, tuple[Any, ...]] = {}
    tries: Counter[tuple[Any, ...]] = Counter()
    waiting = as_completed()

    def begin(part: tuple[Any, ...]) -> None:
        future = client.submit(work, *part, pure=False)
        begun[str(future.key)] = part
        waiting.add(future)

    for part in itertools.islice(todo, WAITING):
        begin(part)
    for future in waiting:
        part = begun.pop(str(future.key))
        try:
            yield part, future.result()
        except KilledWorker as error:
            tries[part] += 1
            if tries[part] == MOST_TRIES:
                raise BadInput(DYING.format(part)) from error
            begin(part)
            continue
        except (CancelledError, CommClosedError) as error:
            raise BadInput(GONE) from error
        for following in itertools.islice(todo, 1):
            begin(following)
