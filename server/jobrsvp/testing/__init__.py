"""What a plugin author needs to test an evaluator; with pytest a plugin of it, which brings the fixture ``judge``.

Nothing is loaded before it is used, for pytest imports this in every session, wanted or not.
"""

from __future__ import annotations

import contextlib
import importlib
from typing import TYPE_CHECKING

with contextlib.suppress(ModuleNotFoundError):  # without pytest there are no fixtures, and the functions work alone
    from jobrsvp.testing.fixtures import judge

if TYPE_CHECKING:
    from jobrsvp.testing.checks import check_declaration, check_evaluator, check_finding
    from jobrsvp.testing.judging import judge_posting
    from jobrsvp.testing.samples import full_invitation, full_posting, full_profile, noon, sample_cases

ROOMS = {
    "checks": ("check_declaration", "check_evaluator", "check_finding"),
    "judging": ("judge_posting",),
    "samples": ("full_invitation", "full_posting", "full_profile", "noon", "sample_cases"),
}

__all__ = [
    "check_declaration",
    "check_evaluator",
    "check_finding",
    "full_invitation",
    "full_posting",
    "full_profile",
    "judge",
    "judge_posting",
    "noon",
    "sample_cases",
]


def __getattr__(name: str) -> object:
    """Return a function of this package, from the file that has it."""
    for room, names in ROOMS.items():
        if name in names:
            return getattr(importlib.import_module(f"jobrsvp.testing.{room}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
