"""The contract: what a plugin author writes (:class:`Evaluator`, :class:`Reader`, :class:`Adviser`) and may use."""

from __future__ import annotations

import abc
import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar, Protocol

from jobrsvp.model import (
    Action,
    Answer,
    Assumption,
    BenefitChange,
    Capture,
    Case,
    Finding,
    Offer,
    PastCase,
    Pay,
    Place,
    Posting,
    Profile,
    Side,
    Tip,
    Travel,
    TravelCost,
    TravelMode,
    Voice,
    Worth,
)


class Places(Protocol):
    """Text to coordinates, offline."""

    def resolve(self, text: str, near: tuple[float, float] | None = None) -> list[Place]:
        """Return the places that *text* may name, best first; *near* is (latitude, longitude) in degrees."""


class TravelTimes(Protocol):
    """Coordinates to minutes and kilometres, by estimate or by a provider that the person allowed."""

    def between(self, home: Place, work: Place, mode: TravelMode) -> Travel | None:
        """Return the way from *home* to *work* at rush hour, or ``None`` when either is no point."""

    def address(self, text: str, place: Place) -> Place:
        """Return the address *text* as a point near *place*, or *place* itself when nobody may be asked."""

    def cost(
        self,
        travel: Travel,
        days_a_week: float,
        country: str | None,
        assumptions: Mapping[str, Decimal],
        hourly_pay: Decimal | None = None,
    ) -> TravelCost:
        """Return what *travel* there and back costs a year, by cited rates that *assumptions* overwrite."""


class Money(Protocol):
    """Annual amounts and exchange rates, by cited tables that the person may overwrite."""

    def annual(
        self, amount: Decimal, period: str, *, country: str | None = None, hours: Decimal | None = None
    ) -> Decimal:
        """Return *amount* per *period* as an amount a year; *hours* a week overrides the custom of *country*."""

    def convert(self, amount: Decimal, source: str, target: str) -> Decimal:
        """Return *amount* of the currency *source* in *target*; ``LookupError`` when there is no rate."""

    def currency_of(self, posting: Posting, profile: Profile) -> str | None:
        """Return the currency to compare in: the person's own, else their country's, else the posting's."""

    def describe(self, pay: Pay) -> str:
        """Return *pay* in words, as ``85,000-95,000 USD a year``."""

    def say(self, amount: Decimal, currency: str, period: str | None = "year") -> str:
        """Return *amount* in words, as ``85,000 USD a year``; without the period for ``None``."""

    def assumption(self, name: str, country: str | None = None) -> Assumption | None:
        """Return the cited value called *name* for *country*, else the one for anywhere, else ``None``."""

    def yearly(
        self,
        offered: Pay,
        currency: str,
        *,
        country: str | None = None,
        hours: Decimal | None = None,
        contractor: bool = False,
    ) -> Worth:
        """Return *offered* as base pay a year in *currency*: low, middle, high; ``LookupError`` without a rate."""

    def present(self, profile: Profile, amount: Decimal | None) -> Decimal | None:
        """Return *amount* (the present pay, the floor) per the period of *profile* as an amount a year."""

    def offer(self, posting: Posting, profile: Profile) -> Offer | None:
        """Return the pay of *posting* a year in the currency of *profile*, ``None`` when it names no amount.

        Raises ``LookupError`` when there is no exchange rate.
        """

    def paid_hours(self, posting: Posting, profile: Profile) -> tuple[Decimal, Decimal, tuple[Assumption, ...]]:
        """Return the paid hours a year of the present and of the offered job, and what they rest on."""

    def worth(self, key: str, currency: str, **terms: Any) -> Worth | None:
        """Return what the benefit *key* is worth a year in *currency*, ``None`` when no source says.

        *terms*: ``country``, ``salary`` (a year, in *currency*), ``cover`` (``single``, ``family``), and ``value``,
        ``unit``, ``currency``, ``period`` as in :class:`jobrsvp.Benefit`, its currency called ``value_currency``.
        """

    def benefits(self, posting: Posting, profile: Profile) -> tuple[BenefitChange, ...]:
        """Return how every benefit fares that the person has, or that *posting* offers."""

    def by_law(self, posting: Posting, profile: Profile) -> frozenset[str]:
        """Return the benefits that the law gives in the job of *posting*."""

    def pay_law(self, posting: Posting, today: dt.date) -> str | None:
        """Return the sentence on the law by which the pay must be shown, or ``None``."""


class Web(Protocol):
    """The polite HTTP client; refuses what the person has not allowed."""

    def get_json(self, provider: str, url: str, params: Mapping[str, str] | None = None) -> Any:
        """Return the JSON at *url*; raises :class:`jobrsvp.ProviderError` with a sentence on any failure."""

    def post_json(self, provider: str, url: str, body: Mapping[str, Any]) -> Any:
        """Return the JSON that *url* answers to *body*; raises :class:`jobrsvp.ProviderError` on any failure."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Context:
    """What an evaluator may use besides the case.  Grows without breaking anyone.

    ``options`` is an instance of the evaluator's own ``Options``; ``now`` is aware, and the only clock;
    ``history`` the person's earlier cases, newest first; ``similarity`` compares two titles or skills, 0 to 1;
    ``home`` is the person's home as a point.  A service is ``None`` where there is none.
    """

    now: dt.datetime
    options: Any = None
    history: Sequence[PastCase] = ()
    similarity: Callable[[str, str], float] = lambda one, other: float(one.casefold() == other.casefold())
    home: Place | None = None
    places: Places | None = None
    travel: TravelTimes | None = None
    money: Money | None = None
    web: Web | None = None
    languages: Any = None


def option(default: Any, description: str) -> Any:
    """Return a field of ``Options`` with its *default* and the *description* that pages and docs show."""
    return dataclasses.field(default=default, metadata={"description": description})


class Evaluator(abc.ABC):
    """Judge one aspect of a case.  The class docstring is the evaluator's help text.

    ``needs`` are dotted paths (``posting.workplace``, ``profile.home``): the host answers *unknown* by itself when one
    of them leads to nothing.  ``Options`` may be a frozen dataclass whose fields are made by :func:`option`.
    """

    id: ClassVar[str]  #: kebab-case, unique among installed evaluators
    side: ClassVar[Side]  #: ``job``, ``interview`` or ``cost``
    needs: ClassVar[tuple[str, ...]] = ()
    reach: ClassVar[float] = 0.3  #: how far an unknown answer could swing the balance, 0 to 1
    Options: ClassVar[type[Any] | None] = None

    @abc.abstractmethod
    def evaluate(self, case: Case, context: Context) -> Finding:
        """Judge *case*.  Say ``unknown`` rather than guess; the same case gives the same finding."""

    def when_missing(self, case: Case, missing: tuple[str, ...]) -> Finding:
        """Return the finding for a case that lacks the needs *missing*; override it to ask a better question."""
        names = " and ".join(path.rpartition(".")[2].replace("_", " ") for path in missing)
        whose = "Your profile" if all(path.startswith("profile.") for path in missing) else "The posting"
        return self.unknown(f"{whose} does not say: {names}.")

    def speaks_for(self, headline: str, *, strength: float, **more: Any) -> Finding:
        """Return a finding for going; *more* are fields of :class:`jobrsvp.Finding`."""
        return self._finding("for", headline, strength=strength, **more)

    def speaks_against(self, headline: str, *, strength: float, **more: Any) -> Finding:
        """Return a finding against going; *more* are fields of :class:`jobrsvp.Finding`."""
        return self._finding("against", headline, strength=strength, **more)

    def neutral(self, headline: str, **more: Any) -> Finding:
        """Return a finding that changes nothing."""
        return self._finding("neutral", headline, **more)

    def unknown(self, headline: str, *, question: str | None = None, **more: Any) -> Finding:
        """Return a finding that says what is not known, and the *question* that would settle it."""
        return self._finding("unknown", headline, question=question, **more)

    def _finding(self, stance: Any, headline: str, **more: Any) -> Finding:
        more.setdefault("reach", self.reach)
        return Finding(evaluator=self.id, side=self.side, stance=stance, headline=headline, **more)


class Reader(abc.ABC):
    """Mend what generic reading gets wrong on pages of one kind.  The class docstring says which pages.

    Readers whose ``matches`` is true are applied by descending ``priority``.
    """

    id: ClassVar[str]  #: kebab-case, unique among installed readers
    priority: ClassVar[int] = 0

    @abc.abstractmethod
    def matches(self, capture: Capture) -> bool:
        """Whether *capture* is a page of this kind; cheap, by address or a mark in the page."""

    @abc.abstractmethod
    def read(self, capture: Capture, posting: Posting) -> Posting:
        """Return *posting*, as read generically, with its mistakes mended (``dataclasses.replace``).

        Raises :class:`jobrsvp.NotAPosting` for a page of this kind that holds no posting.
        """


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """What tips are given for: the case, what was suggested and why, and the hour."""

    case: Case
    suggestion: Answer
    action: Action
    findings: tuple[Voice, ...]
    now: dt.datetime

    @property
    def hours_left(self) -> float | None:
        """Hours until the meeting starts, negative when it has begun, ``None`` when no time is known."""
        starts_at = self.case.invitation.starts_at
        return None if starts_at is None else (starts_at - self.now).total_seconds() / 3600


class Adviser(abc.ABC):
    """Give tips.  The class docstring says what about."""

    id: ClassVar[str]  #: kebab-case, unique among installed advisers

    @abc.abstractmethod
    def advise(self, occasion: Occasion) -> Iterable[Tip]:
        """Yield the tips that fit *occasion*."""
