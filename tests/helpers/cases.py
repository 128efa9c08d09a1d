"""Cases made from a few facts of a person and a job: for simulations, and for properties that hold for every answer.

The person earns 100,000 USD a year and lives in Columbus, Ohio; the work lies so many kilometres north of there.
"""

from __future__ import annotations

import dataclasses
import random
from decimal import Decimal

from jobrsvp import (
    Benefit,
    Case,
    CommuteLimits,
    Home,
    Invitation,
    Location,
    Pay,
    Place,
    Posting,
    PresentBenefits,
    PresentPay,
    Profile,
    Quality,
    Quote,
    Schedule,
    ScheduleLimits,
    Search,
    Targets,
    Workplace,
)

EARNS = 100_000
HOME = (39.96, -83.0)
KM_A_DEGREE = 111.2
TEXT = "Work in Northtown.\nOn site.\nHybrid.\nRemote.\nSome nights and weekends.\nDental.\n"
TITLES = {"same": "Data Engineer", "near": "Platform Engineer, Data", "far": "Pastry Chef", None: None}


def quote(words: str) -> Quote:
    """Return the quote of *words* in the posting."""
    start = TEXT.index(words)
    return Quote(text=words, start=start, end=start + len(words))


def title_quote(facts: Facts) -> Quote:
    """Return the quote of the title."""
    title = TITLES[facts.fit] or ""
    return Quote(text=title, start=0, end=len(title), source="title")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What a case is made of; ``None`` is not said.

    ``ratio`` and ``floor`` are parts of the present pay, ``km`` as the crow flies, ``most`` the minutes accepted,
    ``days`` on site a week (0: remote), ``fit`` one of ``TITLES``.
    """

    ratio: float | None = 1.0
    floor: float | None = None
    earns: int | None = EARNS
    km: float | None = 10.0
    most: int | None = None
    max_days: int | None = None
    days: int | None = 5
    fit: str | None = "same"
    practice: bool = False
    stage: str = "invited"
    weights: tuple[tuple[str, float], ...] = ()
    must: bool = False
    dental: bool | None = None
    weekends: bool | None = None  #: whether there is work on weekends
    free_weekends: bool = False  #: whether the person wants them free
    at_home: bool = True


def case_of(facts: Facts) -> Case:
    """Return the case with these *facts*."""
    return Case(posting=posting_of(facts), profile=profile_of(facts), invitation=invitation_of(facts))


def posting_of(facts: Facts) -> Posting:
    """Return the job."""
    amount = None if facts.ratio is None else Decimal(round(EARNS * facts.ratio))
    pay = (
        ()
        if amount is None
        else (Pay(minimum=amount, maximum=amount, currency="USD", period="year", quote=quote("Work")),)
    )
    return Posting(
        title=TITLES[facts.fit],
        organization="Example Works",
        locations=locations_of(facts),
        workplace=workplace_of(facts),
        pay=pay,
        benefits=() if facts.dental is None else (Benefit(key="dental", offered=facts.dental, quote=quote("Dental")),),
        schedule=None if facts.weekends is None else Schedule(weekends=facts.weekends, quotes=(quote("Some nights"),)),
        language="en",
        country="US",
        description=TEXT,
        quotes={"title": title_quote(facts)} if facts.fit else {},
        sources={"text": TEXT, "title": TITLES[facts.fit] or ""},
        quality=Quality(completeness=0.5),
    )


def locations_of(facts: Facts) -> tuple[Location, ...]:
    """Return the place of work."""
    if facts.km is None:
        return ()
    place = Place(
        kind="city",
        name="Northtown",
        latitude=HOME[0] + facts.km / KM_A_DEGREE,
        longitude=HOME[1],
        country="US",
        radius_km=1,
    )
    return (Location(text="Northtown", quote=quote("Northtown"), place=place),)


def workplace_of(facts: Facts) -> Workplace | None:
    """Return where the work is done."""
    if facts.days is None:
        return None
    if facts.days == 0:
        return Workplace(mode="remote", quotes=(quote("Remote"),))
    if facts.days == 5:
        return Workplace(mode="onsite", quotes=(quote("On site"),))
    return Workplace(mode="hybrid", days_on_site=facts.days, quotes=(quote("Hybrid"),))


def profile_of(facts: Facts) -> Profile:
    """Return the person."""
    home = Home(place="Columbus, OH", latitude=HOME[0], longitude=HOME[1], country="US") if facts.at_home else Home()
    earns, floor = (None if one is None else Decimal(round(one)) for one in (facts.earns, of_pay(facts.floor)))
    return Profile(
        home=home,
        commute=CommuteLimits(max_minutes=facts.most, max_days=facts.max_days),
        pay=PresentPay(current=earns, floor=floor, currency="USD"),
        benefits=PresentBenefits(has=("dental",), must_have=("dental",) if facts.must else ()),
        search=Search(stage="new_graduate" if facts.practice else "employed", interviews_last_90_days=2),
        targets=Targets(titles=("Data Engineer",) if facts.fit else ()),
        schedule=ScheduleLimits(weekends=False if facts.free_weekends else None),
        weights=dict(facts.weights),
    )


def of_pay(share: float | None) -> float | None:
    """Return the *share* of the present pay."""
    return None if share is None else share * EARNS


def invitation_of(facts: Facts) -> Invitation:
    """Return the meeting; for practice a friend put in a good word besides."""
    return Invitation(stage=facts.stage, referred_by="Alex" if facts.practice else None)  # type: ignore[arg-type]  # a stage


def any_facts(dice: random.Random) -> Facts:
    """Return facts thrown with *dice*."""
    return Facts(
        ratio=dice.choice([None, 0.3, 0.5, 0.65, 0.8, 0.9, 0.97, 1.0, 1.05, 1.2, 1.5]),
        floor=dice.choice([None, None, 0.6, 0.85, 0.98]),
        earns=dice.choice([EARNS, EARNS, EARNS, None]),
        km=dice.choice([None, 1, 8, 20, 35, 60, 120, 400]),
        most=dice.choice([None, None, 25, 45, 70]),
        max_days=dice.choice([None, None, 2, 3]),
        days=dice.choice([None, 0, 2, 3, 5, 5]),
        fit=dice.choice(["same", "same", "near", "far", None]),
        practice=dice.random() < 0.3,
        stage=dice.choice(["listing", "invited", "accepted"]),
        weights=dice.choice([(), (), (("pay-cut", 0.3),), (("fit", 2.0),), (("commute", 0.0),)]),
        must=dice.random() < 0.3,
        dental=dice.choice([None, None, True, False]),
        weekends=dice.choice([None, True, False]),
        free_weekends=dice.random() < 0.4,
        at_home=dice.random() < 0.9,
    )
