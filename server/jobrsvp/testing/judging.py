"""Ask an evaluator as the panel asks it, but with no network and nothing of the person's own."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

from jobrsvp import Case, Context, Evaluator, Finding, Invitation, PastCase, Place, Posting, Profile, Reader, reading
from jobrsvp.api.services import Web as Online
from jobrsvp.contexts import ContextOf, home_of, places
from jobrsvp.panel.ask import ask
from jobrsvp.places import locate
from jobrsvp.testing.samples import noon
from jobrsvp.web import Web


def judge_posting(
    evaluator: Evaluator,
    *,
    profile: Profile | None = None,
    invitation: Invitation | None = None,
    context: Context | None = None,
    now: dt.datetime | None = None,
    history: Sequence[PastCase] = (),
    home: Place | None = None,
    web: Online | None = None,
    **posting: Any,
) -> Finding:
    """Return *evaluator*'s finding on a posting with the fields *posting*."""
    case = Case(posting=Posting(**posting), profile=profile or Profile(), invitation=invitation or Invitation())
    return ask(evaluator, case, context or context_of(evaluator, case, now=now, history=history, home=home, web=web))


def judge_case(evaluator: Evaluator, case: Case, **more: Any) -> Finding:
    """Return *evaluator*'s finding on *case*; *more* as for :func:`context_of`."""
    return ask(evaluator, case, context_of(evaluator, case, **more))


def judge_page(
    evaluator: Evaluator,
    html: str,
    *,
    url: str | None = None,
    profile: Profile | None = None,
    invitation: Invitation | None = None,
    readers: Sequence[Reader] = (),
    **more: Any,
) -> Finding:
    """Return *evaluator*'s finding on the page *html*, read as in the program; *more* as for :func:`context_of`.

    Raises :class:`jobrsvp.NotAPosting` for a page that is none.
    """
    posting = read_page(html, url=url, readers=readers, now=more.get("now"))
    posting = locate(posting, places(), home_of((profile or Profile()).home))
    case = Case(posting=posting, profile=profile or Profile(), invitation=invitation or Invitation())
    return judge_case(evaluator, case, **more)


def read_page(
    html: str, *, url: str | None = None, readers: Sequence[Reader] = (), now: dt.datetime | None = None
) -> Posting:
    """Return the posting in the page *html*, mended by *readers*; raises :class:`jobrsvp.NotAPosting`."""
    return reading.read(reading.capture_html(html, url=url), readers=readers, today=(now or noon()).date())


def context_of(
    evaluator: Evaluator,
    case: Case,
    *,
    now: dt.datetime | None = None,
    history: Sequence[PastCase] = (),
    home: Place | None = None,
    web: Online | None = None,
) -> Context:
    """Return the context of *evaluator* as in the program, but for the cache of answers from the web.

    *web* (:class:`jobrsvp.testing.FakeWeb`) stands in the place of the web.
    """
    home = home or home_of(case.profile.home)
    make = ContextOf(case.profile, home, now or noon(), history, case.posting.language)
    make.web = Web(case.profile.online, None)  # what tests pretend must not stay in the person's own cache
    made = make(evaluator)
    return dataclasses.replace(made, web=web) if web else made
