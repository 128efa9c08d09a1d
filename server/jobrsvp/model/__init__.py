"""The nouns: frozen records, no I/O.  Everybody may import them; they import nothing but each other and the errors."""

from jobrsvp.model.capture import Capture
from jobrsvp.model.case import Case
from jobrsvp.model.finding import Finding, Side, Stance
from jobrsvp.model.history import Outcome, PastCase, Result
from jobrsvp.model.invitation import Change, Channel, Format, Interest, Invitation, Stage
from jobrsvp.model.message import Draft, DraftKind, Remark
from jobrsvp.model.place import Place, PlaceKind, Travel, TravelMode
from jobrsvp.model.posting import (
    Basis,
    Benefit,
    BenefitKey,
    BenefitUnit,
    Contact,
    ContactKind,
    EmploymentType,
    Location,
    Pay,
    Period,
    Posting,
    Quality,
    Quote,
    Requirements,
    Schedule,
    Workplace,
    WorkplaceMode,
)
from jobrsvp.model.profile import (
    AvailableTime,
    CommuteLimits,
    Home,
    Online,
    Person,
    PresentBenefits,
    PresentPay,
    Profile,
    ScheduleLimits,
    Search,
    SearchStage,
    Targets,
)
from jobrsvp.model.suggestion import (
    Action,
    Answer,
    Assumption,
    Band,
    Decision,
    Firmness,
    Package,
    Problem,
    Question,
    Suggestion,
    Tip,
    Voice,
)

__all__ = [
    "Action", "Answer", "Assumption", "AvailableTime", "Band", "Basis", "Benefit", "BenefitKey", "BenefitUnit",
    "Capture", "Case", "Change", "Channel", "CommuteLimits", "Contact", "ContactKind", "Decision", "Draft", "DraftKind", "EmploymentType",
    "Finding", "Firmness", "Format", "Home", "Interest", "Invitation", "Location", "Online", "Outcome", "Package",
    "PastCase", "Pay", "Period", "Person", "Place", "PlaceKind", "Posting", "PresentBenefits", "PresentPay", "Problem",
    "Profile", "Quality", "Question", "Quote", "Remark", "Requirements", "Result", "Schedule", "ScheduleLimits", "Search",
    "SearchStage", "Side", "Stage", "Stance", "Suggestion", "Targets", "Tip", "Travel", "TravelMode", "Voice",
    "Workplace", "WorkplaceMode",
]  # fmt: skip
