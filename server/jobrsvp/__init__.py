"""JobRSVP: read a posting, ask a panel of evaluators, answer *attend* or *decline* with reasons.

Everything a plugin author needs, in the plugin and in its tests, is importable from here, and nothing deeper is meant
for them.
"""

from jobrsvp.api.adviser import Adviser, Occasion
from jobrsvp.api.context import Context
from jobrsvp.api.evaluator import Evaluator, Grounds, option
from jobrsvp.api.hooks import hookimpl
from jobrsvp.api.limits import near_limit
from jobrsvp.api.needs import Needs
from jobrsvp.api.reader import Reader
from jobrsvp.api.services import Languages, Money, Passed, Places, Span, TravelTimes, Web
from jobrsvp.api.version import API_VERSION, deprecated
from jobrsvp.errors import BadInput, JobRSVPError, NotAPosting, PluginError, ProviderError
from jobrsvp.model import (
    Assumption,
    AvailableTime,
    Band,
    Benefit,
    BenefitChange,
    Capture,
    Case,
    CommuteLimits,
    Contact,
    Finding,
    Home,
    Invitation,
    Lever,
    Location,
    Offer,
    Online,
    Outcome,
    PastCase,
    Pay,
    PayTerm,
    Person,
    Place,
    Posting,
    PresentBenefits,
    PresentPay,
    Profile,
    Quality,
    Quote,
    Remark,
    Requirements,
    Residence,
    Schedule,
    ScheduleLimits,
    Search,
    Targets,
    Tip,
    Travel,
    TravelCost,
    WeighedFinding,
    Workplace,
    Worth,
    changed,
    lever,
)
from jobrsvp.model.saying.clause import LONGEST_HEADLINE
from jobrsvp.model.saying.said import bare, day, fitting, joined, listed, number, say, template

__version__ = "0.1.0"

__all__ = [
    "API_VERSION",
    "LONGEST_HEADLINE",
    "Adviser",
    "Assumption",
    "AvailableTime",
    "BadInput",
    "Band",
    "Benefit",
    "BenefitChange",
    "Capture",
    "Case",
    "CommuteLimits",
    "Contact",
    "Context",
    "Evaluator",
    "Finding",
    "Grounds",
    "Home",
    "Invitation",
    "JobRSVPError",
    "Languages",
    "Lever",
    "Location",
    "Money",
    "Needs",
    "NotAPosting",
    "Occasion",
    "Offer",
    "Online",
    "Outcome",
    "Passed",
    "PastCase",
    "Pay",
    "PayTerm",
    "Person",
    "Place",
    "Places",
    "PluginError",
    "Posting",
    "PresentBenefits",
    "PresentPay",
    "Profile",
    "ProviderError",
    "Quality",
    "Quote",
    "Reader",
    "Remark",
    "Requirements",
    "Residence",
    "Schedule",
    "ScheduleLimits",
    "Search",
    "Span",
    "Targets",
    "Tip",
    "Travel",
    "TravelCost",
    "TravelTimes",
    "Web",
    "WeighedFinding",
    "Workplace",
    "Worth",
    "__version__",
    "bare",
    "changed",
    "day",
    "fitting",
    "hookimpl",
    "joined",
    "lever",
    "listed",
    "near_limit",
    "number",
    "option",
    "say",
    "template",
]


def __getattr__(name: str) -> object:
    """Return what had another name before, with a warning."""
    if name == "Voice":
        deprecated("jobrsvp.Voice", instead="jobrsvp.WeighedFinding", goes_in="2.2")
        return WeighedFinding
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
