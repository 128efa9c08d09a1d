"""Ask the panel again about a case in which one thing has changed: only those whom the change touches."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, Self

from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator
from jobrsvp.model import Case, Finding, Lever
from jobrsvp.panel.ask import ask, checked, in_form
from jobrsvp.panel.registry import Registry

# What a long list of levers would cost is time in front of the popup.
MOST_LEVERS = 200
TOUCHED = 1024  # pairs of what is read and what is changed, which come again with each case


class Contexts(Protocol):
    """Makes the context of each evaluator on one case."""

    def __call__(self, evaluator: Evaluator) -> Context:
        """Return the context of *evaluator*."""

    def about(self, case: Case) -> Self:
        """Return the contexts for *case*, in which something was changed."""


class Again:
    """The panel that gave *findings* on *case*, to be asked again.

    An evaluator is asked anew when the change touches what it ``reads``.  Those of plugins run in a process of their
    own, which is too slow for dozens of trials: their findings are kept as they were, and their levers are not tried.
    """

    def __init__(self, registry: Registry, case: Case, findings: Sequence[Finding], context_of: Contexts) -> None:
        """*context_of* makes the context of an evaluator on the case that it is given."""
        self.case, self.findings, self.context_of = case, findings, context_of
        ours = registry.evaluators.items()
        self.evaluators = {name: one for name, one in ours if not registry.sources[name].third_party}

    def levers(self) -> Mapping[str, Sequence[Lever]]:
        """Return the changes worth trying by evaluator; one that fails at it proposes none."""
        found = {}
        for name in (finding.evaluator for finding in self.findings):
            with contextlib.suppress(Exception):
                found[name] = self.proposed_by(self.evaluators[name]) if name in self.evaluators else ()
        return found

    def proposed_by(self, evaluator: Evaluator) -> Sequence[Lever]:
        """Return the levers of *evaluator*; none when the case lacks what it needs."""
        if any(self.case.lacks(path) for path in evaluator.needs):
            return ()
        return tuple(evaluator.levers(self.case, self.context_of(evaluator)))[:MOST_LEVERS]

    def again(self, case: Case, paths: Iterable[str]) -> Sequence[Finding]:
        """Return the findings on *case*; whoever fails at it is taken to say what it said before."""
        paths = tuple(paths)
        context_of = self.context_of.about(case)
        return [self.anew(finding, case, context_of, paths) for finding in self.findings]

    def anew(self, finding: Finding, case: Case, context_of: Contexts, paths: tuple[str, ...]) -> Finding:
        """Return what the evaluator of *finding* says of *case*."""
        evaluator = self.evaluators.get(finding.evaluator)
        if evaluator is None or not touched(tuple(evaluator.reads), paths):
            return finding
        with contextlib.suppress(Exception):
            said = ask(evaluator, case, context_of(evaluator))
            return in_form(checked(said, evaluator, case, third_party=False))
        return finding


@functools.lru_cache(TOUCHED)
def touched(reads: tuple[str, ...], paths: tuple[str, ...]) -> bool:
    """Whether a change at one of *paths* reaches what is read; an evaluator that names nothing reads everything."""
    return not reads or any(within(path, read) or within(read, path) for path in paths for read in reads)


def within(path: str, other: str) -> bool:
    """Whether *path* is *other*, or a part of it."""
    return path == other or path.startswith(f"{other}.")
