"""The answer."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from jobrsvp.errors import ProblemKind
from jobrsvp.model.assumption import Assumption
from jobrsvp.model.finding import Finding
from jobrsvp.model.invitation import Invitation, Stage
from jobrsvp.model.outcome import Application, Outcome
from jobrsvp.model.posting import BenefitKey, Posting
from jobrsvp.model.quote import Quote

Answer = Literal["attend", "decline"]
Action = Literal["apply", "skip", "accept", "decline", "keep", "cancel", "reschedule", "acknowledge", "follow_up"]
Firmness = Literal["firm", "leaning", "toss-up"]
WishKind = Literal["text", "number", "texts", "choice", "yes_no", "date"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class WeighedFinding(Finding):
    """A finding with its say in the decision: ``contribution`` and ``range`` are parts of the balance."""

    weight: float
    contribution: float
    range: tuple[float, float]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What to ask the employer first; ``could_turn``: its best or its worst answer, tried, turns the suggestion."""

    evaluator: str
    question: str
    could_turn: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """A change that was tried and turns the suggestion.

    ``words`` say it as a clause, ``change`` holds what is new by its path in the case (``posting.pay``) as JSON-like
    values, ``to`` is the answer that it leads to.
    """

    evaluator: str
    words: str
    change: Mapping[str, object]
    to: Answer


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """A field of the profile that would help most: its path (``home.place``), a question, its kind, and why.

    ``kind`` is ``text``, ``number``, ``texts`` (several, with commas between), ``yes_no``, ``date``, or one
    of ``choices``.
    ``could_turn``: a plausible value turned the answer when tried.
    """

    field: str
    label: str
    kind: WishKind
    why: str
    choices: tuple[str, ...] = ()
    could_turn: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Tip:
    """One piece of manners, and the rule (R0-R6, C1-C6) behind it."""

    id: str
    text: str
    rule: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """A plugin that could not be used, or failed; ``kind`` says how."""

    plugin: str
    kind: ProblemKind
    message: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """Findings and weights, added up: what :mod:`jobrsvp.decision` returns."""

    suggestion: Answer
    action: Action
    firmness: Firmness
    balance: float
    range: tuple[float, float]
    summary: str
    dealbreakers: tuple[str, ...] = ()
    findings: tuple[WeighedFinding, ...] = ()
    ask_first: tuple[Question, ...] = ()
    turns: tuple[Turn, ...] = ()
    tell_us: tuple[Wish, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """An amount as low, middle and high, in the currency of the package, a year."""

    low: Decimal
    middle: Decimal
    high: Decimal


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Worth:
    """An amount a year, and the assumptions it rests on."""

    band: Band
    assumptions: tuple[Assumption, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """The pay of a posting as base pay a year, in one currency.

    ``words`` say it as the posting does; ``certainty`` is how surely the band is right; ``open_above``: no upper end is
    named; ``estimated``: a board's own guess; ``doubts`` are questions about what weakens the band.
    """

    band: Band
    currency: str
    words: str
    certainty: float
    quotes: tuple[Quote, ...] = ()
    open_above: bool = False
    estimated: bool = False
    doubts: tuple[str, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class BenefitChange:
    """One benefit in both jobs; ``present`` and ``offered`` are its worth, ``None`` when no source says.

    ``more``: by how many percent or days the posting states more than the profile; ``sure``: what the law gives when
    the posting does not mention the benefit.
    """

    key: BenefitKey
    status: Literal["lost", "gained", "kept", "unknown"]
    present: Worth | None = None
    offered: Worth | None = None
    quote: Quote | None = None
    more: Decimal | None = None
    sure: Decimal = Decimal(0)

    @property
    def difference(self) -> Band:
        """Offered minus present; what is unknown may be lost, and no more."""
        nothing = Band(low=Decimal(0), middle=Decimal(0), high=Decimal(0))
        now, then = (worth.band if worth else nothing for worth in (self.present, self.offered))
        if self.status == "unknown":
            return Band(low=self.sure - now.high, middle=Decimal(0), high=Decimal(0))
        three = (then.low - now.low, then.middle - now.middle, then.high - now.high)
        return Band(low=min(three), middle=three[1], high=max(three))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """Present job and offered job as money a year, line by line (``base``, ``bonus``, ``health_insurance`` ...).

    ``difference`` is offered minus present, with its own ``total``; ``hourly`` holds ``present`` and ``offered`` per
    hour: a paid one, and one on the way where the present way is known.  It never contributes to the decision.
    """

    currency: str
    present: Mapping[str, Band] = dataclasses.field(default_factory=dict)
    offered: Mapping[str, Band] = dataclasses.field(default_factory=dict)
    difference: Mapping[str, Band] = dataclasses.field(default_factory=dict)
    hourly: Mapping[str, Band] = dataclasses.field(default_factory=dict)
    assumptions: tuple[Assumption, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class EarlierCase:
    """An earlier case, as far as a person knows it again; ``created_at``, aware, is when it was last answered."""

    id: str
    created_at: dt.datetime
    title: str | None = None
    organization: str | None = None
    stage: Stage = "listing"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class SeenBefore:
    """When the person looked at the same job before (``at``, aware), in which ``case``, and at which address.

    ``words`` say it with what came of it, as a sentence for them.
    """

    case: str
    at: dt.datetime
    words: str
    url: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What was seen on the page, and where the posting comes from: the page, an earlier ``case``, or the mail alone.

    ``sure`` is false where more than one reading stands: several earlier cases fit, or the mail names no job.  The
    ``cases`` are those that the page may belong to besides, newest first, for the person to choose from;
    ``looked_at``, aware, is when the posting of an earlier case was last looked at.  ``before`` tells of the last look
    at the same job: on this page on another day, at another address, or as it was posted then.  What the person said
    of this very case so far are its ``application`` and its ``outcome``.
    """

    seen: Literal["posting", "invitation", "both"] = "posting"
    posting_from: Literal["page", "history", "mail", "none"] = "page"
    sure: bool = True
    case: str | None = None
    cases: tuple[EarlierCase, ...] = ()
    looked_at: dt.datetime | None = None
    before: SeenBefore | None = None
    application: Application | None = None
    outcome: Outcome | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion(Decision):
    """The whole answer to one press of the button; ``elapsed_ms`` counts reading, judging and deciding.

    ``invitation`` is the meeting that was judged: as read from the page, with what the person said in its place.
    """

    id: str
    posting: Posting
    tips: tuple[Tip, ...] = ()
    package: Package | None = None
    problems: tuple[Problem, ...] = ()
    elapsed_ms: float = 0.0
    about: About = About()
    invitation: Invitation | None = None
