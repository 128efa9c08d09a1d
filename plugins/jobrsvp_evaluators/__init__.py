"""The evaluators that ship with JobRSVP, one module each, through the same entry point as a stranger's."""

from collections.abc import Iterable

from jobrsvp import Evaluator, hookimpl
from jobrsvp_evaluators.benefits import Benefits
from jobrsvp_evaluators.commute import Commute
from jobrsvp_evaluators.pay_cut import PayCut


@hookimpl
def evaluators() -> Iterable[Evaluator]:
    """Return the built-in panel."""
    return [
        Benefits(),
        Commute(),
        PayCut(),
    ]
