"""Evaluators, readers and advisers of third parties as the program sees them: each is asked in its plugin's process."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from typing import Any

from jobrsvp import languages
from jobrsvp.api.adviser import Adviser, Occasion
from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.api.reader import Reader
from jobrsvp.errors import PluginError
from jobrsvp.model import Capture, Case, Finding, Posting, Problem, Tip
from jobrsvp.panel import limits
from jobrsvp.panel.answers import quoting, shape
from jobrsvp.panel.process import wire
from jobrsvp.panel.process.isolated import Offered, answer_to, problem_of
from jobrsvp.panel.registry import Registry

Asked = tuple[Future[Any], float]


class GuardedEvaluator(Evaluator):
    """A third party's evaluator, as the registry has it; ``help`` and ``options`` are what it says of itself."""

    def __init__(self, offered: Offered) -> None:
        self.id, self.side, self.needs = offered.id, offered.offer.side, offered.offer.needs  # type: ignore[misc,assignment]
        self.reach, self.help, self.options = offered.offer.reach, offered.offer.help, offered.offer.options  # type: ignore[misc]
        self.offered = offered

    def evaluate(self, case: Case, context: Context) -> Finding:
        """Not to be called: a context cannot be sent, only what makes it."""
        raise NotImplementedError("ask it by jobrsvp.panel.everyone.ask_all")


def ask_at_once(things: Iterable[Offered], method: str, arguments: tuple[Any, ...], seconds: float) -> dict[str, Asked]:
    """Ask *method* of all *things* at once; return by id each answer to come, and until when.

    Those of one plugin wait for each other, so that each gets an equal part of *seconds*.
    """
    mine: dict[str, list[Offered]] = {}
    for thing in things:
        mine.setdefault(thing.plugin.source.plugin, []).append(thing)
    if not mine:
        return {}
    sent = wire.packed_for_many(arguments)
    asked: dict[str, Asked] = {}
    for group in mine.values():
        ends = limits.shared([one.id for one in group], seconds)
        asked |= {one.id: (ask_one(one, method, sent, ends[one.id]), ends[one.id]) for one in group}
    return asked


def ask_one(thing: Offered, method: str, sent: bytes, end: float) -> Future[Any]:
    """Ask *method* of *thing*; *sent* are the arguments, packed."""
    question = wire.Question(
        table=thing.offer.table, name=thing.id, method=method, arguments=sent, languages=languages.added()
    )
    return thing.plugin.submit(question, end)


def answer_of(who: str, asked: Future[Any], end: float, kind: type, problems: list[Problem]) -> Any:
    """Return what *who* said if it is of *kind* and can be shown, else ``None``, and a problem more."""
    try:
        return answer_in(who, asked, end, kind)
    except PluginError as error:
        problems.append(problem_of(error))
        return None


def answer_in(who: str, asked: Future[Any], end: float, kind: type) -> Any:
    """Return what *who* said; raises :class:`PluginError` if it is not of *kind*, or cannot be shown."""
    answer = answer_to(asked, who, end)
    if not isinstance(answer, kind):
        raise PluginError(who, "failed", f"It returned {answer!r:.80}, which is no {kind.__name__}.")
    check(who, answer)
    return answer


def check(who: str, answer: Any) -> None:
    """Raise :class:`PluginError` for records that cannot be used."""
    for one in answer if isinstance(answer, tuple) else (answer,):
        kind = type(one).__name__.lower()
        if isinstance(one, Posting | Tip) and (fault := shape.fault_of(one, kind)):
            raise PluginError(who, "failed", f"What it returned cannot be used: {fault}")


class Page:
    """What the third parties' readers are asked about one page; what goes wrong is added to *problems*."""

    def __init__(self, readers: Sequence[Offered], problems: list[Problem]) -> None:
        self.readers, self.problems = readers, problems
        self.matched: dict[str, bool] = {}
        self.end = 0.0

    def matches(self, reader: Offered, capture: Capture) -> bool:
        """Whether *capture* is a page for *reader*; all are asked when the first is to say so."""
        if not self.matched:
            asked = ask_at_once(self.readers, "matches", (capture,), limits.MATCHING_SECONDS)
            for one in self.readers:
                self.matched[one.id] = answer_of(one.id, *asked[one.id], bool, self.problems) is True
            self.end = time.monotonic() + limits.READING_SECONDS
        return self.matched[reader.id]

    def read(self, reader: Offered, capture: Capture, posting: Posting) -> Posting:
        """Return what *reader* makes of *posting*, in its part of the time that is left.

        Raises :class:`PluginError`, which is among the problems then.
        """
        now, waiting = time.monotonic(), sum(self.matched.values())
        self.matched[reader.id] = False
        end = now + max((self.end or now + limits.READING_SECONDS) - now, 0) / max(waiting, 1)
        asked = ask_one(reader, "read", wire.packed((capture, posting)), end)
        try:
            made: Posting = answer_in(reader.id, asked, end, Posting)
            quoting.check_reading(reader.id, made, posting, capture)
        except PluginError as error:
            self.problems.append(problem_of(error))
            raise
        return quoting.without_outdated(made, posting)


class GuardedReader(Reader):
    """A third party's reader on one page."""

    def __init__(self, offered: Offered, page: Page) -> None:
        self.id, self.priority = offered.id, offered.offer.priority  # type: ignore[misc]
        self.offered, self.page = offered, page

    def matches(self, capture: Capture) -> bool:
        """Ask it."""
        return self.page.matches(self.offered, capture)

    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Ask it; raises :class:`jobrsvp.NotAPosting` when it does, for that is an answer, or :class:`PluginError`."""
        return self.page.read(self.offered, capture, posting)


class GuardedAdviser(Adviser):
    """A third party's adviser on one occasion, which was asked already."""

    def __init__(self, name: str, asked: Asked, problems: list[Problem]) -> None:
        self.id = name  # type: ignore[misc]
        self.asked, self.problems = asked, problems

    def advise(self, occasion: Occasion) -> Iterable[Tip]:
        """Return its tips; none when it fails."""
        tips = answer_of(self.id, *self.asked, tuple, self.problems) or ()
        return tuple(tip for tip in tips if isinstance(tip, Tip))


def readers(registry: Registry, problems: list[Problem]) -> tuple[Reader, ...]:
    """Return the readers of *registry* for one page, a third party's guarded."""
    theirs = [one for one in registry.elsewhere if one.offer.table == "readers"]
    page = Page(theirs, problems)
    return (*registry.readers.values(), *(GuardedReader(one, page) for one in theirs))


def advisers(registry: Registry, occasion: Occasion, problems: list[Problem]) -> tuple[Adviser, ...]:
    """Return the advisers of *registry* on *occasion*, a third party's guarded, and asked."""
    theirs = [one for one in registry.elsewhere if one.offer.table == "advisers"]
    asked = ask_at_once(theirs, "advise", (occasion,), limits.ADVISING_SECONDS)
    return (*registry.advisers.values(), *(GuardedAdviser(one, asked[one], problems) for one in asked))
