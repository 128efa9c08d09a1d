"""Short ways to write profiles, postings and earlier cases for the tests of the evaluators."""

import datetime as dt

from jobrsvp import Outcome, PastCase, Profile, Quote, schemas

NOW = dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC)


def profile(**sections):
    """Return the profile with these sections, ``search={"stage": "student"}``."""
    return schemas.load(Profile, sections)


def quote(text, source="text"):
    return Quote(text=text, start=0, end=len(text), source=source)


def past(days_ago, result="went", organization=None, **outcome):
    """Return an earlier meeting, with *organization*, and what came of it."""
    return PastCase(
        id=f"case-{days_ago}",
        created_at=NOW - dt.timedelta(days=days_ago),
        title="Baker",
        organization=organization,
        stage="invited",
        suggestion="attend",
        action="accept",
        outcome=Outcome(result=result, **outcome),
    )
