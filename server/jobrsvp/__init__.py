"""JobRSVP: read a posting, ask a panel of evaluators, answer *attend* or *decline* with reasons.

Everything a plugin author needs is importable from here, and nothing deeper is meant for them.
"""

from jobrsvp.api.evaluator import Adviser, Context, Evaluator, Money, Occasion, Reader, option
from jobrsvp.api.hooks import hookimpl
from jobrsvp.errors import BadInput, JobRSVPError, NotAPosting, PluginError, ProviderError
from jobrsvp.model import (
    Benefit,
    BenefitChange,
    Capture,
    Case,
    Contact,
    Finding,
    Invitation,
    Location,
    Offer,
    Outcome,
    PastCase,
    Pay,
    Place,
    Posting,
    Profile,
    Quality,
    Quote,
    Requirements,
    Schedule,
    Tip,
    Travel,
    Voice,
    Workplace,
    Worth,
)

__version__ = "0.1.0"

__all__ = [
    "Adviser",
    "BadInput",
    "Benefit",
    "BenefitChange",
    "Capture",
    "Case",
    "Contact",
    "Context",
    "Evaluator",
    "Finding",
    "Invitation",
    "JobRSVPError",
    "Location",
    "Money",
    "NotAPosting",
    "Occasion",
    "Offer",
    "Outcome",
    "PastCase",
    "Pay",
    "Place",
    "PluginError",
    "Posting",
    "Profile",
    "ProviderError",
    "Quality",
    "Quote",
    "Reader",
    "Requirements",
    "Schedule",
    "Tip",
    "Travel",
    "Voice",
    "Workplace",
    "Worth",
    "__version__",
    "hookimpl",
    "option",
]
