"""Ask an evaluator as the panel asks it, but with no network and nothing of the person's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from jobrsvp import Case, Context, Evaluator, Finding, Invitation, PastCase, Place, Posting, Profile
from jobrsvp.contexts import ContextOf, home_of
from jobrsvp.panel.ask import ask
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
    **posting: Any,
) -> Finding:
    """Return *evaluator*'s finding on a posting with the fields *posting*."""
    case = Case(posting=Posting(**posting), profile=profile or Profile(), invitation=invitation or Invitation())
    return ask(evaluator, case, context or context_of(evaluator, case, now=now, history=history, home=home))


def context_of(
    evaluator: Evaluator,
    case: Case,
    *,
    now: dt.datetime | None = None,
    history: Sequence[PastCase] = (),
    home: Place | None = None,
) -> Context:
    """Return the context of *evaluator* as in the program, but for the cache of answers from the web."""
    home = home or home_of(case.profile.home)
    make = ContextOf(case.profile, home, now or noon(), history, case.posting.language)
    make.web = Web(case.profile.online, None)  # what tests pretend must not stay in the person's own cache
    return make(evaluator)
