"""What a plugin author needs to test an evaluator; a pytest plugin.

Imports of ``jobrsvp`` stay inside the functions: pytest loads this module before coverage starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobrsvp import Finding


@pytest.fixture
def judge() -> Callable[..., Finding]:
    """Return ``judge(evaluator, profile=..., invitation=..., context=..., **posting_fields) -> Finding``."""
    import datetime as dt

    from jobrsvp import Case, Context, Evaluator, Invitation, Posting, Profile
    from jobrsvp.panel import ask

    def judge(
        evaluator: Evaluator,
        *,
        profile: Profile | None = None,
        invitation: Invitation | None = None,
        context: Context | None = None,
        **posting: Any,
    ) -> Finding:
        case = Case(posting=Posting(**posting), profile=profile or Profile(), invitation=invitation or Invitation())
        now = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
        options = evaluator.Options() if evaluator.Options else None
        return ask(evaluator, case, context or Context(now=now, options=options))

    return judge
