"""What a plugin author needs to test an evaluator; a pytest plugin, which brings the fixture ``judge``."""

from jobrsvp.testing.fixtures import (
    check_declaration,
    check_evaluator,
    check_finding,
    full_invitation,
    full_posting,
    full_profile,
    judge,
    judge_posting,
    noon,
    sample_cases,
)

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
