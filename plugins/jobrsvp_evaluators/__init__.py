"""The evaluators that ship with JobRSVP, one module each, through the same entry point as a stranger's."""

from collections.abc import Iterable

from jobrsvp import Evaluator, hookimpl


@hookimpl
def evaluators() -> Iterable[Evaluator]:
    """Return the built-in panel."""
    return []
