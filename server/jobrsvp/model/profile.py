"""The person: every field optional, ``None`` when they have not said.  The same tree as ``profile.toml``."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from jobrsvp.model.place import TravelMode
from jobrsvp.model.posting import BenefitKey, Period, WorkplaceMode

SearchStage = Literal["student", "new_graduate", "employed", "unemployed", "returning"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """Where the person lives: a place in words, or WGS 84 degrees; ``country`` is ISO 3166-1 alpha-2."""

    place: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class CommuteLimits:
    """How they travel: ``mode`` usually, ``also`` if that is quicker; ``max_minutes`` one way, ``max_days`` a week."""

    mode: TravelMode = "car"
    also: tuple[TravelMode, ...] = ()
    max_minutes: int | None = None
    max_days: int | None = None

    @property
    def modes(self) -> tuple[TravelMode, ...]:
        """All ways to travel that they can use, the usual one first."""
        return tuple(dict.fromkeys((self.mode, *self.also)))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PresentPay:
    """What they earn (``current``) and the least they can live on (``floor``), both per ``period`` in ``currency``."""

    current: Decimal | None = None
    floor: Decimal | None = None
    currency: str | None = None
    period: Period = "year"
    hours_per_week: Decimal | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PresentBenefits:
    """What they have (``None``: not said; none: they lack all), what they said to lack, and what they must have.

    Whether they have the rest is not known.
    """

    has: tuple[BenefitKey, ...] | None = None
    lacks: tuple[BenefitKey, ...] = ()
    must_have: tuple[BenefitKey, ...] = ()
    health_cover: Literal["single", "family"] | None = None
    retirement_match_percent: Decimal | None = None
    paid_leave_days: Decimal | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Search:
    """Where they stand in their search."""

    stage: SearchStage | None = None
    interviews_last_90_days: int | None = None
    last_searched: dt.date | None = None
    applications_without_reply: int | None = None
    dream_interview_within_days: int | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Targets:
    """What they look for."""

    titles: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    workplace: tuple[WorkplaceMode, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class AvailableTime:
    """Their time; ``available`` holds slots as ``2026-12-01T09:00/12:00`` in their own time zone."""

    preparation_hours: float | None = None
    leave_days_left: float | None = None
    absences_this_month: int | None = None
    available: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class ScheduleLimits:
    """What hours they accept: ``weekends = False`` means that they do not work on weekends.

    Who wants a full week states ``hours_per_week_min``, who wants less than one ``hours_per_week_max``.
    """

    weekends: bool | None = None
    nights: bool | None = None
    travel_percent_max: int | None = None
    hours_per_week_max: Decimal | None = None
    hours_per_week_min: Decimal | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """For drafts; ``language``: in which they are answered, as ``de``, by default that of their browser or English."""

    name: str | None = None
    language: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Online:
    """The online providers that they allow, and the addresses of their own servers by provider."""

    allowed: tuple[str, ...] = ()
    addresses: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """The person.  ``weights`` are 0 to 3 by evaluator id; ``evaluators`` holds the options of each by its id."""

    home: Home = Home()
    commute: CommuteLimits = CommuteLimits()
    pay: PresentPay = PresentPay()
    benefits: PresentBenefits = PresentBenefits()
    search: Search = Search()
    targets: Targets = Targets()
    time: AvailableTime = AvailableTime()
    schedule: ScheduleLimits = ScheduleLimits()
    weights: Mapping[str, float] = dataclasses.field(default_factory=dict)
    person: Person = Person()
    online: Online = dataclasses.field(default_factory=Online)
    assumptions: Mapping[str, Decimal] = dataclasses.field(default_factory=dict)
    evaluators: Mapping[str, Mapping[str, object]] = dataclasses.field(default_factory=dict)
