"""Readers and advisers of strangers, asked in a process that can be killed: a faulty one costs only itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from jobrsvp.api.evaluator import Adviser, Occasion, Reader
from jobrsvp.errors import NotAPosting
from jobrsvp.model import Capture, Posting, Problem, Tip
from jobrsvp.panel import registry as registries
from jobrsvp.panel.registry import Registry
from jobrsvp.panel.worker import Worker

T = TypeVar("T")


class Stranger:
    """The stranger called *name* on one *shelf* of the registry; what goes wrong is added to *problems*."""

    def __init__(self, shelf: str, name: str, worker: Worker, problems: list[Problem]) -> None:
        self.shelf, self.name, self.worker, self.problems = shelf, name, worker, problems

    def call(self, method: str, otherwise: T, kind: type, *arguments: Any) -> T:
        """Return what its *method* says of *arguments*; *otherwise* when it fails or says nothing of *kind*.

        Raises :class:`jobrsvp.NotAPosting` when it does: that is an answer.
        """
        try:
            answer = self.worker.submit(call, self.shelf, self.name, method, *arguments).result()
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


def call(shelf: str, name: str, method: str, *arguments: Any) -> Any:
    """Call a stranger: what a worker process runs."""
    answer = getattr(getattr(registries.installed(), shelf)[name], method)(*arguments)
    return tuple(answer) if method == "advise" else answer


class StrangeReader(Reader):
    """A stranger's reader, seen from a safe distance."""

    def __init__(self, reader: Reader, stranger: Stranger) -> None:
        self.id, self.priority = reader.id, reader.priority  # type: ignore[misc]
        self.stranger = stranger

    def matches(self, capture: Capture) -> bool:
        """Ask the stranger."""
        return self.stranger.call("matches", False, bool, capture)

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Ask the stranger; *posting* stays as it is when it fails."""
        return self.stranger.call("read", posting, Posting, capture, posting)


class StrangeAdviser(Adviser):
    """A stranger's adviser, seen from a safe distance."""

    def __init__(self, adviser: Adviser, stranger: Stranger) -> None:
        self.id = adviser.id  # type: ignore[misc]
        self.stranger = stranger

    def advise(self, occasion: Occasion) -> Iterable[Tip]:
        """Ask the stranger; no tips when it fails."""
        tips: tuple[Tip, ...] = self.stranger.call("advise", (), tuple, occasion)
        return tuple(tip for tip in tips if isinstance(tip, Tip))


def readers(registry: Registry, worker: Worker, problems: list[Problem]) -> tuple[Reader, ...]:
    """Return the readers of *registry*, each stranger's at a safe distance."""
    return tuple(
        StrangeReader(one, Stranger("readers", one.id, worker, problems)) if registry.sources[one.id].strange else one
        for one in registry.readers.values()
    )


def advisers(registry: Registry, worker: Worker, problems: list[Problem]) -> tuple[Adviser, ...]:
    """Return the advisers of *registry*, each stranger's at a safe distance."""
    return tuple(
        StrangeAdviser(one, Stranger("advisers", one.id, worker, problems)) if registry.sources[one.id].strange else one
        for one in registry.advisers.values()
    )
