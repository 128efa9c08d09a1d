"""What a plugin author needs to test a plugin; with pytest a plugin of it, which brings the fixture ``judge``.

``pip install jobrsvp[testing]`` brings pytest.  Nothing of the person's own is read or written, and nothing is loaded
before it is used, for pytest imports this in every session, wanted or not.
"""

from __future__ import annotations

import contextlib
import importlib
from typing import TYPE_CHECKING

with contextlib.suppress(ModuleNotFoundError):  # without pytest there are no fixtures, and the functions work alone
    from jobrsvp.testing.fixtures import judge

if TYPE_CHECKING:
    from jobrsvp.testing.checks import check_declaration, check_evaluator, check_finding
    from jobrsvp.testing.contracts import checks_of, contract
    from jobrsvp.testing.judging import judge_case, judge_page, judge_posting, read_page
    from jobrsvp.testing.making import (
        a_capture,
        a_case,
        a_finding,
        a_past_case,
        a_pay,
        a_place,
        a_posting,
        a_weighed_finding,
        an_occasion,
    )
    from jobrsvp.testing.others import check_language, check_page
    from jobrsvp.testing.samples import full_invitation, full_posting, full_profile, noon, sample_cases
    from jobrsvp.testing.web import FakeWeb

ROOMS = {
    "checks": ("check_declaration", "check_evaluator", "check_finding"),
    "contracts": ("checks_of", "contract"),
    "judging": ("judge_case", "judge_page", "judge_posting", "read_page"),
    "making": (
        "a_capture", "a_case", "a_finding", "a_past_case", "a_pay", "a_place", "a_posting", "a_weighed_finding",
        "an_occasion",
    ),
    "others": ("check_language", "check_page"),
    "samples": ("full_invitation", "full_posting", "full_profile", "noon", "sample_cases"),
    "web": ("FakeWeb",),
}  # fmt: skip

__all__ = [
    "FakeWeb",
    "a_capture",
    "a_case",
    "a_finding",
    "a_past_case",
    "a_pay",
    "a_place",
    "a_posting",
    "a_weighed_finding",
    "an_occasion",
    "check_declaration",
    "check_evaluator",
    "check_finding",
    "check_language",
    "check_page",
    "checks_of",
    "contract",
    "full_invitation",
    "full_posting",
    "full_profile",
    "judge",
    "judge_case",
    "judge_page",
    "judge_posting",
    "noon",
    "read_page",
    "sample_cases",
]


def __getattr__(name: str) -> object:
    """Return a function of this package, from the file that has it."""
    for room, names in ROOMS.items():
        if name in names:
            return getattr(importlib.import_module(f"jobrsvp.testing.{room}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
