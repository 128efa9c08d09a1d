"""The job, as read from a page.  Names follow schema.org ``JobPosting`` where it has one; ``None``: not said."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from jobrsvp.model.place import Place
from jobrsvp.model.quote import Quote

WorkplaceMode = Literal["onsite", "hybrid", "remote"]
Period = Literal["hour", "day", "week", "month", "year"]
Basis = Literal["base", "ote", "total", "ctc"]
PayTermKind = Literal["unpaid", "trial", "commission", "equity", "piece", "minimum_wage"]
EmploymentType = Literal[
    "full_time", "part_time", "contractor", "temporary", "intern", "volunteer", "per_diem", "other"
]
BenefitKey = Literal[
    "health_insurance", "dental", "vision", "life_insurance", "disability", "hsa_fsa", "retirement", "pto",
    "sick_leave", "holidays", "parental_leave", "bonus", "sign_on", "equity", "tuition", "learning",
    "remote_stipend", "commuter", "car", "wellness", "childcare", "fertility", "relocation", "visa",
    "flex_hours", "meals", "discounts", "volunteer", "sabbatical", "overtime", "ALL",
]  # fmt: skip
BenefitUnit = Literal["percent", "days", "weeks", "amount", "unlimited"]
ContactKind = Literal["employer", "agency", "hiring_manager"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Location:
    """One place of work, as the posting writes it; the assistant fills ``place`` and the runners-up in ``also``."""

    text: str
    quote: Quote | None = None
    place: Place | None = None
    also: tuple[Place, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Residence:
    """Where one has to live to work at home.

    In one of ``areas`` (states, countries; none: anywhere) and in none of ``excluded``; within ``within_km`` of
    ``near``; and where the clock is between the ``clocks``, hours ahead of UTC in winter.
    """

    areas: tuple[Location, ...] = ()
    excluded: tuple[Location, ...] = ()
    near: Location | None = None
    within_km: float | None = None
    clocks: tuple[float, float] | None = None
    quotes: tuple[Quote, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Workplace:
    """Where the work is done.

    ``days_on_site`` a week, when said, less than one where days of a month are counted; ``residence``: where remote
    workers have to live.
    """

    mode: WorkplaceMode
    days_on_site: float | None = None
    residence: Residence | None = None
    quotes: tuple[Quote, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Pay:
    """One statement of pay.

    ``minimum`` or ``maximum`` is ``None`` for "up to" and "from"; both are equal for one figure.

    ``stated``: the period stands in the text (else it was inferred from the size); ``estimated``: a board's own guess;
    ``pro_rata``: the amount is for full time and will be cut; ``payments_per_year``: 13 or 14 months, when said;
    ``net``: after tax, so that before tax it is more; ``on_top``: percent of it that surely come on top (a holiday
    allowance); ``label``: whose band it is ("Zone A", "New York").  What is paid every two weeks, every four weeks or
    twice a month stands here by the week or month.
    """

    minimum: Decimal | None
    maximum: Decimal | None
    currency: str
    period: Period
    basis: Basis = "base"
    stated: bool = True
    estimated: bool = False
    pro_rata: bool = False
    payments_per_year: int | None = None
    net: bool = False
    on_top: Decimal | None = None
    label: str | None = None
    quote: Quote | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class PayTerm:
    """What the posting says of the pay without an amount: nothing is paid, or nothing of it is sure.

    ``unpaid``; ``trial``: a week or more of it, before the pay begins; ``commission`` or ``equity``: that alone;
    ``piece``: by the mile, the lesson, the parcel, and no number of them is said; ``minimum_wage``: what the law says.
    """

    kind: PayTermKind
    quote: Quote


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Benefit:
    """One benefit that is offered, or denied.

    ``value`` counts ``unit``: percent of pay (retirement), working days (pto), weeks (parental_leave) or an amount of
    ``currency`` per ``period``; ``unlimited`` has no value.
    """

    key: BenefitKey
    offered: bool
    value: Decimal | None = None
    unit: BenefitUnit | None = None
    currency: str | None = None
    period: Period | None = None
    quote: Quote | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Schedule:
    """When the work is done; ``hours_per_week_min``: where a range begins; ``contract_months`` for a fixed term."""

    hours_per_week: Decimal | None = None
    hours_per_week_min: Decimal | None = None
    shifts: bool | None = None
    nights: bool | None = None
    weekends: bool | None = None
    on_call: bool | None = None
    travel_percent: int | None = None
    contract_months: int | None = None
    quotes: tuple[Quote, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Requirements:
    """What the posting asks of the person, in its own words; ``years_min`` is the lowest honest reading."""

    years_min: int | None = None
    education: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Who stands behind the posting; an ``agency`` recruits for several employers."""

    kind: ContactKind
    name: str | None = None
    email: str | None = None
    quote: Quote | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Quality:
    """How much of a posting this is.

    ``completeness`` is 0 to 1; ``missing`` names the facts a person would expect and is not told; ``contradictions``
    are sentences about facts that the page says in two ways; ``cautions`` are words that only frauds write, by what
    they are after (``fee``, ``cheque``). ``sure`` is false for what may be no posting at all: it was doubtful, or
    judged although it was recognised as something else; then ``reasons`` say why.
    """

    is_posting: bool = True
    sure: bool = True
    reasons: tuple[str, ...] = ()
    completeness: float = 0.0
    missing: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()
    cautions: Mapping[str, Quote] = dataclasses.field(default_factory=dict)
    expired: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Posting:
    """One job posting.

    ``quotes`` holds the quote of each scalar fact by its name (``title``, ``organization``, ``date_posted`` ...);
    ``sources`` the texts that quotes point into (``text`` is the visible text, ``jsonld`` the structured data).
    """

    title: str | None = None
    organization: str | None = None
    locations: tuple[Location, ...] = ()
    workplace: Workplace | None = None
    pay: tuple[Pay, ...] = ()
    pay_terms: tuple[PayTerm, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    employment_type: EmploymentType | None = None
    schedule: Schedule | None = None
    requirements: Requirements | None = None
    contact: Contact | None = None
    date_posted: dt.date | None = None
    valid_through: dt.date | None = None
    language: str | None = None
    country: str | None = None
    url: str | None = None
    description: str = ""
    quotes: Mapping[str, Quote] = dataclasses.field(default_factory=dict)
    sources: Mapping[str, str] = dataclasses.field(default_factory=dict)
    quality: Quality = dataclasses.field(default_factory=Quality)

    def find(self, words: str) -> Quote | None:
        """Return the first verbatim occurrence of *words* in any source, or ``None``."""
        for source, text in self.sources.items():
            start = text.find(words) if words else -1
            if start >= 0:
                return Quote(text=words, start=start, end=start + len(words), source=source)
        return None

    def benefit(self, key: BenefitKey) -> Benefit | None:
        """Return what the posting says of the benefit *key*; ``ALL`` denied speaks for every key."""
        said = {benefit.key: benefit for benefit in self.benefits}
        return said.get(key) or said.get("ALL")
