"""What a plugin author needs to test an evaluator; a pytest plugin.

Imports of ``jobrsvp`` stay inside the functions: pytest loads this module before coverage starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from jobrsvp import Case, Context, Evaluator, Finding, Invitation, PastCase, Place, Profile


def noon() -> dt.datetime:
    """Return the hour at which tests judge: Monday, 2 November 2026, 12:00 UTC."""
    import datetime as dt

    return dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC)


@pytest.fixture
def judge() -> Callable[..., Finding]:
    """Return ``judge(evaluator, profile=, invitation=, context=, now=, history=, home=, **posting_fields) -> Finding``.

    The evaluator is asked as the panel asks it.  *context* may be a :class:`jobrsvp.Context` of your own; else it is
    made as in the program, at *now* (default: noon of 2 November 2026, UTC).
    """
    return judge_posting


def judge_posting(
    evaluator: Evaluator,
    *,
    profile: Profile | None = None,
    invitation: Invitation | None = None,
    context: Context | None = None,
    now: dt.datetime | None = None,
    history: Sequence[PastCase] = (),
    home: Place | None = None,
    **posting: Any,
) -> Finding:
    """Return *evaluator*'s finding on a posting with the fields *posting*."""
    from jobrsvp import Case, Invitation, Posting, Profile, advice
    from jobrsvp.panel import ask as panel

    profile = profile or Profile()
    case = Case(posting=Posting(**posting), profile=profile, invitation=invitation or Invitation())
    if context is None:
        home = home or advice.home_of(profile.home)
        context = advice.ContextOf(profile, home, now or noon(), history)(evaluator)
    return panel.ask(evaluator, case, context)


def check_evaluator(evaluator: Evaluator) -> None:
    """Assert that *evaluator* honours the contract; the message says what to mend."""
    check_declaration(evaluator)
    for case in sample_cases():
        check_finding(evaluator, case)


def check_declaration(evaluator: Evaluator) -> None:
    """Assert that id, side, help, needs and options are as they must be."""
    from jobrsvp import Case, Posting, schemas
    from jobrsvp.panel import registry

    assert registry.KEBAB_CASE.fullmatch(evaluator.id), f"the id {evaluator.id!r} must be kebab-case"
    assert evaluator.side in registry.SIDES, f"the side must be one of {sorted(registry.SIDES)}"
    assert (type(evaluator).__doc__ or "").strip(), "the class docstring is the help text: write one"
    assert 0 <= evaluator.reach <= 1, "reach is between 0 and 1"
    assert not isinstance(evaluator.needs, str), 'needs is a tuple: ("posting.pay",)'
    for path in evaluator.needs:
        try:
            Case(posting=Posting()).lacks(path)
        except AttributeError as error:
            raise AssertionError(f"needs names {path!r}, which a case does not have") from error
    for option in schemas.options(evaluator.Options):
        assert option["description"], f"the option {option['name']} needs a description: use jobrsvp.option()"


def check_finding(evaluator: Evaluator, case: Case) -> None:
    """Assert that *evaluator* answers *case* with a proper finding, twice the same."""
    from jobrsvp import advice
    from jobrsvp.panel import ask as panel

    context = advice.ContextOf(case.profile, advice.home_of(case.profile.home), noon(), ())(evaluator)
    finding = panel.ask(evaluator, case, context)
    panel.checked(finding, evaluator, case, strange=True)
    assert finding == panel.ask(evaluator, case, context), "the same case must give the same finding"


def sample_cases() -> Iterator[Case]:
    """Yield cases that every evaluator must bear: nothing said, everything said, and strange characters."""
    from jobrsvp import Case, Invitation, Posting, Profile

    yield Case(posting=Posting())
    yield Case(posting=full_posting(), profile=full_profile(), invitation=full_invitation())
    yield Case(posting=full_posting(), profile=Profile())
    yield Case(
        posting=Posting(title="Ünïcode 🦀 " * 200), profile=full_profile(), invitation=Invitation(stage="accepted")
    )


def full_posting() -> Any:
    """Return a posting that says everything."""
    from decimal import Decimal

    import jobrsvp as j

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
    from jobrsvp import Profile, schemas

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
    import datetime as dt

    from jobrsvp import Invitation

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
