"""Readers and advisers of third parties, asked in a process that can be killed: a faulty one costs only itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from jobrsvp.api.adviser import Adviser, Occasion
from jobrsvp.api.reader import Reader
from jobrsvp.errors import NotAPosting
from jobrsvp.model import Capture, Posting, Problem, Tip
from jobrsvp.panel import registry as registries
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.worker import Worker

T = TypeVar("T")


class Guarded:
    """The plugin's thing called *name* in one *table* of the registry; what goes wrong is added to *problems*."""

    def __init__(self, table: str, name: str, worker: Worker, problems: list[Problem]) -> None:
        self.table, self.name, self.worker, self.problems = table, name, worker, problems

    def call(self, method: str, otherwise: T, kind: type, *arguments: Any) -> T:
        """Return what its *method* says of *arguments*; *otherwise* when it fails or says nothing of *kind*.

        Raises :class:`jobrsvp.NotAPosting` when it does: that is an answer.
        """
        try:
            answer = self.worker.submit(call, self.table, self.name, method, *arguments).result()
        except NotAPosting:
            raise
        except TimeoutError:
            self.problems.append(
                Problem(plugin=self.name, kind="timed_out", message="It took too long and was stopped.")
            )
        except Exception as error:
            message = f"It failed ({type(error).__name__}: {error})."[:300]
            self.problems.append(Problem(plugin=self.name, kind="failed", message=message))
        else:
            if isinstance(answer, kind):
                return answer  # type: ignore[return-value]
            message = f"{method}() returned {answer!r:.80}, which is no {kind.__name__}."
            self.problems.append(Problem(plugin=self.name, kind="failed", message=message))
        return otherwise


def call(table: str, name: str, method: str, *arguments: Any) -> Any:
    """Call a method of something installed: what a worker process runs."""
    answer = getattr(getattr(registries.installed(), table)[name], method)(*arguments)
    return tuple(answer) if method == "advise" else answer


class GuardedReader(Reader):
    """A third party's reader, asked in another process."""

    def __init__(self, reader: Reader, guarded: Guarded) -> None:
        self.id, self.priority = reader.id, reader.priority  # type: ignore[misc]
        self.guarded = guarded

    def matches(self, capture: Capture) -> bool:
        """Ask it."""
        return self.guarded.call("matches", False, bool, capture)

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Ask it; *posting* stays as it is when it fails."""
        return self.guarded.call("read", posting, Posting, capture, posting)


class GuardedAdviser(Adviser):
    """A third party's adviser, asked in another process."""

    def __init__(self, adviser: Adviser, guarded: Guarded) -> None:
        self.id = adviser.id  # type: ignore[misc]
        self.guarded = guarded

    def advise(self, occasion: Occasion) -> Iterable[Tip]:
        """Ask it; no tips when it fails."""
        tips: tuple[Tip, ...] = self.guarded.call("advise", (), tuple, occasion)
        return tuple(tip for tip in tips if isinstance(tip, Tip))


def readers(registry: Registry, worker: Worker, problems: list[Problem]) -> tuple[Reader, ...]:
    """Return the readers of *registry*, a third party's guarded."""
    return tuple(
        GuardedReader(one, Guarded("readers", one.id, worker, problems))
        if registry.sources[one.id].third_party
        else one
        for one in registry.readers.values()
    )


def advisers(registry: Registry, worker: Worker, problems: list[Problem]) -> tuple[Adviser, ...]:
    """Return the advisers of *registry*, a third party's guarded."""
    return tuple(
        GuardedAdviser(one, Guarded("advisers", one.id, worker, problems))
        if registry.sources[one.id].third_party
        else one
        for one in registry.advisers.values()
    )
