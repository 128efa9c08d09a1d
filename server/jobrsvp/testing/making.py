"""Make any record for a test: say what matters to it, the rest is there.

``a_case(posting=a_posting("Free coffee for everybody."))`` is a whole case.  Records whose every field has a default
(:class:`jobrsvp.Profile`, :class:`jobrsvp.Schedule` ...) need no maker.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import jobrsvp as j
from jobrsvp import reading
from jobrsvp.testing.samples import noon

TEXT = "Data Engineer\nExample Works, Boston, MA\nYou look after our data, from nine to five.\n"


def a_posting(text: str = TEXT, **fields: Any) -> j.Posting:
    """Return a posting with the visible *text*, so that ``find`` works in it, and the *fields* given."""
    return j.Posting(**{"title": "Data Engineer", "description": text, "sources": {"text": text}, **fields})


def a_case(
    posting: j.Posting | None = None, profile: j.Profile | None = None, invitation: j.Invitation | None = None
) -> j.Case:
    """Return a case of :func:`a_posting`, a person who said nothing, and no invitation."""
    return j.Case(
        posting=posting or a_posting(), profile=profile or j.Profile(), invitation=invitation or j.Invitation()
    )


def a_capture(html: str, url: str | None = None) -> j.Capture:
    """Return the page *html* as the browser sends it."""
    return reading.capture_html(html, url=url)


def a_place(**fields: Any) -> j.Place:
    """Return Boston, or another place by its *fields*."""
    return j.Place(
        **{"kind": "city", "name": "Boston", "latitude": 42.36, "longitude": -71.06, "country": "US", **fields}
    )


def a_pay(**fields: Any) -> j.Pay:
    """Return 50,000 to 60,000 USD a year, but for the *fields* given."""
    least, most = Decimal(50000), Decimal(60000)
    return j.Pay(**{"minimum": least, "maximum": most, "currency": "USD", "period": "year", **fields})


def a_past_case(**fields: Any) -> j.PastCase:
    """Return an earlier case, a week before :func:`noon`."""
    said: dict[str, Any] = {"id": "earlier", "title": "Data Engineer", "organization": "Example Works"}
    said |= {"stage": "listing", "suggestion": "attend", "action": "apply", "created_at": noon() - dt.timedelta(days=7)}
    return j.PastCase(**{**said, **fields})


def a_finding(**fields: Any) -> j.Finding:
    """Return what an evaluator called ``another`` says for a job."""
    said: dict[str, Any] = {"evaluator": "another", "side": "job", "stance": "for", "strength": 0.5}
    return j.Finding(**{**said, "headline": "It is a good job.", **fields})


def a_weighed_finding(**fields: Any) -> j.WeighedFinding:
    """Return :func:`a_finding` as it counts in a decision."""
    said: dict[str, Any] = {"evaluator": "another", "side": "job", "stance": "for", "strength": 0.5}
    said |= {"headline": "It is a good job.", "weight": 1.0, "contribution": 0.5, "range": (0.5, 0.5)}
    return j.WeighedFinding(**{**said, **fields})


def an_occasion(case: j.Case | None = None, **fields: Any) -> j.Occasion:
    """Return the occasion on which a person is told to accept the invitation of *case*."""
    said: dict[str, Any] = {"suggestion": "attend", "action": "accept", "findings": (a_weighed_finding(),)}
    return j.Occasion(**{"case": case or a_case(), **said, "now": noon(), **fields})
