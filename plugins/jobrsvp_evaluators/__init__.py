"""The evaluators that ship with JobRSVP, one module each, through the same entry point as anybody's."""

from collections.abc import Iterable

from jobrsvp import Evaluator, hookimpl
from jobrsvp_evaluators.benefits import Benefits
from jobrsvp_evaluators.commute import Commute
from jobrsvp_evaluators.contacts import Contacts
from jobrsvp_evaluators.fit import Fit
from jobrsvp_evaluators.goodwill import Goodwill
from jobrsvp_evaluators.market_insight import MarketInsight
from jobrsvp_evaluators.pay_cut import PayCut
from jobrsvp_evaluators.posting_quality import PostingQuality
from jobrsvp_evaluators.practice_value import PracticeValue
from jobrsvp_evaluators.resume_feedback import ResumeFeedback
from jobrsvp_evaluators.schedule import Schedule
from jobrsvp_evaluators.time_cost import TimeCost


@hookimpl
def evaluators() -> Iterable[Evaluator]:
    """Return the built-in panel."""
    return [
        Benefits(),
        Commute(),
        Contacts(),
        Fit(),
        Goodwill(),
        MarketInsight(),
        PayCut(),
        PostingQuality(),
        PracticeValue(),
        ResumeFeedback(),
        Schedule(),
        TimeCost(),
    ]
