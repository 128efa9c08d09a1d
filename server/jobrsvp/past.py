"""The history as a press looks it up: what cannot be read of it costs no answer, and is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from jobrsvp.errors import BadInput
from jobrsvp.model import PastCase, Posting, Problem

if TYPE_CHECKING:
    from jobrsvp.store import Kept, Look, Store, Unreadable

T = TypeVar("T")
LEFT_OUT = "The answer on {} of {} cannot be read, and this one does without it. Forget it: jobrsvp history delete {}"


class Past:
    """What *store* holds, if there is one; what cannot be read is left out, and said in *problems* once."""

    def __init__(self, store: Store | None, problems: list[Problem]) -> None:
        self.store = store
        self.problems = problems
        self._looks: dict[tuple[str | None, ...], list[Look]] = {}  # a press asks the same twice

    def history(self) -> tuple[PastCase, ...]:
        """Return the earlier cases that can be read, newest first."""
        nothing: tuple[tuple[PastCase, ...], tuple[Unreadable, ...]] = ((), ())
        cases, gaps = self._ask(lambda store: store.history_with_gaps(), nothing)
        for gap in gaps:
            self._say(named(gap))
        return cases

    def on_page(self, posting: Posting) -> Kept | None:
        """Return the newest case on the page of *posting* of which nothing came so far."""
        return self._ask(lambda store: store.on_page(posting), None)

    def looks(self, posting: Posting, title: str | None) -> list[Look]:
        """Return the cases on the page of *posting*, and those whose fingerprint begins with *title*, newest first."""
        asked = (posting.url, posting.title, title)
        if asked not in self._looks:
            self._looks[asked] = self._ask(lambda store: store.looks(posting, title), [])
        return self._looks[asked]

    def with_letter(self, letter: str) -> str | None:
        """Return the newest case in which the message with the digest *letter* was shown."""
        return self._ask(lambda store: store.with_letter(letter), None)

    def get(self, case_id: str) -> Kept | None:
        """Return the case *case_id*, whole."""
        return self._ask(lambda store: store.get(case_id), None)

    def _ask(self, question: Callable[[Store], T], silence: T) -> T:
        """Return what the store answers to *question*; *silence* where it cannot, or where there is none."""
        try:
            return question(self.store) if self.store else silence
        except BadInput as error:
            self._say(str(error))
            return silence

    def _say(self, message: str) -> None:
        problem = Problem(plugin="history", kind="failed", message=message)
        if problem not in self.problems:
            self.problems.append(problem)


def named(gap: Unreadable) -> str:
    """Return that the case *gap* is left out, in one sentence and the cure."""
    return LEFT_OUT.format(gap.called, gap.created_at[:10], gap.id[:8])
