"""Ask every evaluator safely: a crash, a hang or a gap becomes an ``unknown`` finding, never a lost answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobrsvp.evaluator import Context, Evaluator
    from jobrsvp.model import Case, Finding


def ask(evaluator: Evaluator, case: Case, context: Context) -> Finding:
    """Return *evaluator*'s finding on *case*; its unmet needs become an unknown finding."""
    missing = tuple(path for path in evaluator.needs if case.lacks(path))
    return evaluator.when_missing(case, missing) if missing else evaluator.evaluate(case, context)
