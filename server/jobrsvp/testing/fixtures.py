"""The pytest fixture for evaluators.

pytest loads this in every session where JobRSVP is installed, so the program itself is loaded by who uses it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def judge() -> Callable[..., Any]:
    """Return ``judge(evaluator, profile=, invitation=, context=, now=, history=, home=, **posting_fields) -> Finding``.

    The evaluator is asked as the panel asks it.  *context* may be a :class:`jobrsvp.Context` of your own; else it is
    made as in the program, at *now* (default: noon of 2 November 2026, UTC).
    """
    from jobrsvp.testing.judging import judge_posting

    return judge_posting
