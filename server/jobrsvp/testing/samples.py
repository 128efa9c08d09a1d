"""Cases that every evaluator must bear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import jobrsvp as j
from jobrsvp import Case, Invitation, Posting, Profile, schemas


def noon() -> dt.datetime:
    """Return the hour at which tests judge: Monday, 2 November 2026, 12:00 UTC."""
    return dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC)


def sample_cases() -> Iterator[Case]:
    """Yield cases that every evaluator must bear: nothing said, everything said, and strange characters."""
    yield Case(posting=Posting())
    yield Case(posting=full_posting(), profile=full_profile(), invitation=full_invitation())
    yield Case(posting=full_posting(), profile=Profile())
    yield Case(
        posting=Posting(title="Unicode \N{CRAB}\N{ZERO WIDTH JOINER} " * 200),
        profile=full_profile(),
        invitation=Invitation(stage="accepted"),
    )


def full_posting() -> j.Posting:
    """Return a posting that says everything."""
    text = (
        "Data Engineer\nExample Works\nBoston, MA\nHybrid, 3 days a week in the office.\n"
        "80,000 to 95,000 USD a year.\nWe offer dental insurance.\nSome weekends.\nSQL required.\nTalk to Kim Lee.\n"
    )

    def quote(words: str) -> j.Quote:
        start = text.index(words)
        return j.Quote(text=words, start=start, end=start + len(words))

    place = j.Place(kind="city", name="Boston", latitude=42.36, longitude=-71.06, country="US", radius_km=13)
    return j.Posting(
        title="Data Engineer",
        organization="Example Works",
        locations=(j.Location(text="Boston, MA", quote=quote("Boston, MA"), place=place),),
        workplace=j.Workplace(mode="hybrid", days_on_site=3, quotes=(quote("3 days a week"),)),
        pay=(
            j.Pay(
                minimum=Decimal(80000), maximum=Decimal(95000), currency="USD", period="year", quote=quote("80,000 to")
            ),
        ),
        benefits=(j.Benefit(key="dental", offered=True, quote=quote("dental insurance")),),
        employment_type="full_time",
        schedule=j.Schedule(hours_per_week=Decimal(40), weekends=True, quotes=(quote("Some weekends"),)),
        requirements=j.Requirements(years_min=3, skills=("SQL",), quotes=(quote("SQL"),)),
        contact=j.Contact(kind="agency", name="Kim Lee", quote=quote("Kim Lee")),
        country="US",
        description=text,
        quotes={"title": quote("Data Engineer"), "organization": quote("Example Works")},
        sources={"text": text},
    )


def full_profile() -> Profile:
    """Return a profile with every limit stated."""
    said = {
        "home": {"place": "Cambridge, MA", "latitude": 42.37, "longitude": -71.11, "country": "US"},
        "commute": {"mode": "car", "max_minutes": 45, "max_days": 3},
        "pay": {"current": 98000, "floor": 85000, "currency": "USD", "hours_per_week": 40},
        "benefits": {"has": ["health_insurance", "dental"], "must_have": ["dental"], "paid_leave_days": 20},
        "search": {"stage": "employed", "interviews_last_90_days": 2, "last_searched": "2019-05-01"},
        "targets": {"titles": ["data engineer"], "skills": ["python", "sql"], "workplace": ["remote"]},
        "time": {"preparation_hours": 4, "leave_days_left": 6, "absences_this_month": 1},
        "schedule": {"weekends": False, "nights": False, "travel_percent_max": 20, "hours_per_week_max": 45},
    }
    return schemas.load(Profile, said)


def full_invitation() -> Invitation:
    """Return an invitation that says everything."""
    return Invitation(
        stage="invited",
        format="onsite",
        starts_at=noon() + dt.timedelta(days=3),
        channel="email",
        referred_by="Alex",
        invited_by="agency",
        interest="unsure",
        organization="Example Works",
        role="Data Engineer",
        contact_name="Kim Lee",
    )
