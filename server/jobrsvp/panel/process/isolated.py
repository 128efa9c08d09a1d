"""Plugins of third parties: each is imported in a process of its own and nowhere else, and asked by messages.

A process is started once and stays: it is asked again and again.  One that hangs, dies or says too much is killed and
started anew for the next question, and costs no other plugin anything.  This contains accidents, not malice.
"""

from __future__ import annotations

import concurrent.futures
import dataclasses
import logging
import sys
import threading
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jobrsvp.api.needs import Needs
from jobrsvp.errors import NotAPosting, PluginError
from jobrsvp.model import Problem
from jobrsvp.panel.entries import module_of, source_of
from jobrsvp.panel.limits import GRACE_SECONDS, IMPORT_SECONDS, LARGEST_ANSWER, LARGEST_POSTING
from jobrsvp.panel.mistakes import place_in
from jobrsvp.panel.own_files import path_of
from jobrsvp.panel.process import wire
from jobrsvp.panel.process.lone import Lone
from jobrsvp.panel.process.nursery import Nursery, Process, Starter, Warm

log = logging.getLogger("jobrsvp.plugins")
log.addHandler(logging.NullHandler())


class Isolated:
    """One plugin in its process; questions wait for each other."""

    def __init__(
        self,
        entry: EntryPoint,
        starter: Starter,
        *,
        import_seconds: float = IMPORT_SECONDS,
        allowed: Needs = wire.NOTHING,
        folder: Path | None = None,
    ) -> None:
        """Start the process and import the plugin there; :attr:`loaded` is done when that is done.

        It may use what is *allowed*, and keep files in *folder*.
        """
        self.allowed, self.folder = allowed, folder
        self.entry, self.source, self.starter = entry, source_of(entry), starter
        self.import_seconds = import_seconds
        self._lock = threading.Lock()
        self._closed = False
        self._process: Process | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"plugin-{entry.name}")
        self.loaded: Future[wire.Manifest] = self._thread.submit(self._load)

    def submit(self, question: wire.Question, end: float) -> Future[Any]:
        """Ask *question*; the process is killed if it has not answered at *end* (monotonic).

        The future raises :class:`PluginError`, with the trace if there is one, or :class:`NotAPosting`.
        """
        return self._thread.submit(self._ask, question, end)

    def close(self) -> None:
        """End the process; whoever waits for an answer is told so."""
        with self._lock:
            self._closed, process = True, self._process
        if process:
            process.hang_up()
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._end()

    def _load(self) -> wire.Manifest:
        process = self.starter.start()
        with self._lock:
            self._process = process
            if self._closed:
                process.hang_up()
        source = self.source
        order = wire.Load(
            plugin=source.plugin,
            value=self.entry.value,
            distribution=source.distribution,
            version=source.version,
            path=(*sys.path, *([str(file.parent)] if (file := path_of(self.entry)) else [])),
            allowed=self.allowed,
            folder=str(self.folder) if self.folder else None,
        )
        said = self._exchange(process, wire.packed(order), time.monotonic() + self.import_seconds, source.plugin, None)
        if isinstance(said, wire.Manifest):
            if not (said.offers or said.languages):
                self._end()
            return said
        self._end()
        if isinstance(said, wire.Fault):
            raise PluginError(said.plugin, said.kind, said.message, said.trace)
        raise PluginError(source.plugin, "not_loaded", "It says nothing of what it offers.")

    def _again(self) -> None:
        if self._process is None and not self._closed:
            self._load()

    def _ask(self, question: wire.Question, end: float) -> Any:
        if self._process is None:
            self._load()
        assert self._process is not None, "it was loaded"
        most = LARGEST_POSTING if question.method == "read" else LARGEST_ANSWER
        said = self._exchange(self._process, wire.packed(tuple(question)), end, question.name, most)
        if isinstance(said, wire.Fault):
            raise PluginError(said.plugin, said.kind, said.message, said.trace)
        if isinstance(said, wire.Refused):
            raise refused(said)
        return said

    def _exchange(self, process: Process, data: bytes, end: float, who: str, most: int | None) -> Any:
        """Return what *process* answers to *data*; when it does not it is ended, and started anew."""
        try:
            wire.send(process.channel, data, end)
            return wire.unpacked(wire.receive(process.channel, end, most or LARGEST_ANSWER))
        except TimeoutError:
            error = self._overdue(process, who, loading=most is None)
        except wire.TooLong as long:
            message = f"It said {int(long.args[0]) // 1024} kB, and may say {(most or LARGEST_ANSWER) // 1024} kB."
            error = PluginError(who, "failed", message)
        except (OSError, EOFError):
            error = self._gone(process, who, loading=most is None)
        except Exception as strange:
            error = PluginError(who, "failed", f"It answered with something that is no record of jobrsvp ({strange}).")
        self._end()
        if most is not None and not self._closed:
            self._thread.submit(self._again)  # ready for the next question
        raise error

    def _overdue(self, process: Process, who: str, *, loading: bool) -> PluginError:
        trace = process.where()
        where = f" in {place}" if (place := place_in(trace, module_of(self.entry.value)[0])) else ""
        if loading:
            message = (
                f"Its import took more than {self.import_seconds:g} seconds and was stopped{where}."
                f" Switch it off with: jobrsvp plugins disable {self.source.plugin}"
            )
            return PluginError(who, "not_loaded", message, trace)
        return PluginError(who, "timed_out", f"It took too long and was stopped{where}.", trace)

    def _gone(self, process: Process, who: str, *, loading: bool) -> PluginError:
        trace, how = process.written(), self._end()
        place = place_in(trace, module_of(self.entry.value)[0])
        ended = f"Its process ended{f' {how}' if how else ''}{f' in {place}' if place else ''}"
        if loading:
            return PluginError(who, "not_loaded", f"{ended} while it was imported.", trace)
        return PluginError(who, "failed", f"{ended} while it was asked.", trace)

    def _end(self) -> str:
        with self._lock:
            process, self._process = self._process, None
        return process.end() if process else ""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Offered:
    """One thing that a plugin offers, and the plugin, which is to be asked."""

    offer: wire.Offer
    plugin: Isolated

    @property
    def id(self) -> str:
        """Its id."""
        return self.offer.id


def problem_of(error: PluginError) -> Problem:
    """Return *error* as the problem that the answer names; its trace goes to the log."""
    log.error("%s: %s%s", error.plugin, error, f"\n{error.trace}" if error.trace else "")
    return Problem(plugin=error.plugin, kind=error.kind, message=str(error))


def refused(said: wire.Refused) -> NotAPosting:
    """Return what a reader said of a page that is no posting."""
    error = NotAPosting(said.seen, said.reasons)
    error.args = (said.then,)
    return error


def answer_to(asked: Future[Any], who: str, end: float) -> Any:
    """Return the answer that *who* promised for *end* (monotonic); raises :class:`PluginError` or what it raised."""
    try:
        return asked.result(timeout=max(end - time.monotonic(), 0) + GRACE_SECONDS)
    except (TimeoutError, concurrent.futures.CancelledError) as error:
        raise PluginError(who, "timed_out", "It is still busy, and was not waited for.") from error


def starter(warm: Warm) -> Starter:
    """Return what starts processes on this system."""
    noisy = log.isEnabledFor(logging.DEBUG)
    return Lone(noisy=noisy) if sys.platform == "win32" else Nursery(warm, noisy=noisy)


def loaded(plugins: Iterable[Isolated]) -> dict[str, wire.Manifest | PluginError]:
    """Return what each of *plugins* offers, or why it cannot be used; waits for the slowest, within its limit."""
    found: dict[str, wire.Manifest | PluginError] = {}
    for plugin in plugins:
        name = plugin.source.plugin
        try:
            found[name] = plugin.loaded.result()
        except PluginError as error:
            found[name] = error
        except (Exception, concurrent.futures.CancelledError) as error:
            found[name] = PluginError(name, "not_loaded", f"Its process could not be started ({error}).")
    return found
