"""What the context offers, by the shape alone: an evaluator imports no room of the program."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from jobrsvp.model import (
    Assumption,
    BenefitChange,
    Offer,
    Pay,
    Place,
    Posting,
    Profile,
    Travel,
    TravelCost,
    TravelMode,
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


class Span(Protocol):
    """Where something is said in a text: ``text[start:end]``, in the clause of that number."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def clause(self) -> int:
        """The number of its clause."""


class Passed(Protocol):
    """A text that was passed once for every concept."""

    def says(self, concept: str) -> bool:
        """Whether *concept* is said somewhere."""

    def spans(self, concept: str, clause: int | None = None) -> Sequence[Span]:
        """Return where *concept* is said, in order, in the whole text or in one *clause* of it."""


class Languages(Protocol):
    """What the language files say, of English and the language of the posting; a plugin may bring its own files.

    Equal for equal languages, so that what was made of the words may be kept by them.
    """

    def __hash__(self) -> int:
        """Return the same for the same languages."""

    def passed(self, text: str) -> Passed:
        """Return *text* passed once for all concepts (``benefits.dental``), to be asked what it says."""

    def pattern(self, concept: str) -> re.Pattern[str]:
        """Return the words of *concept* as a pattern for text in lower case; ``ValueError`` for an unknown one."""

    def list(self, name: str) -> Mapping[str, int]:
        """Return the words of a list (``month``) in every language with their numbers; ``ValueError`` for none."""

    def codes_of(self, name: str) -> Mapping[str, str]:
        """Return the words of a list (``trade``) in every language with their codes; ``ValueError`` for none."""


class Web(Protocol):
    """The polite HTTP client; refuses what the person has not allowed."""

    def get_json(self, provider: str, url: str, params: Mapping[str, str] | None = None) -> Any:
        """Return the JSON at *url*; raises :class:`jobrsvp.ProviderError` with a sentence on any failure."""

    def post_json(self, provider: str, url: str, body: Mapping[str, Any]) -> Any:
        """Return the JSON that *url* answers to *body*; raises :class:`jobrsvp.ProviderError` on any failure."""
