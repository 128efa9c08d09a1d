"""What a person would expect a posting to say, and whether it does."""

from __future__ import annotations

import dataclasses

from jobrsvp.model import Posting, Quality

EXPECTED = (
    "title", "organization", "locations", "workplace", "pay", "benefits", "employment_type", "schedule", "requirements",
    "contact", "date_posted", "description",
)  # fmt: skip
#: What decides whether to go at all weighs double; the rest, 1, can be asked on the way.
_WEIGHT = {"title": 2.0, "organization": 2.0, "locations": 2.0, "pay": 2.0, "workplace": 1.5, "description": 2.0}


def missing(posting: Posting) -> tuple[str, ...]:
    """Return the expected facts that *posting* does not say, the weightier first."""
    absent = [name for name in EXPECTED if not getattr(posting, name)]
    return tuple(sorted(absent, key=lambda name: -_WEIGHT.get(name, 1.0)))


def completeness(posting: Posting) -> float:
    """Return the weighted share of the expected facts that *posting* says, 0 to 1."""
    whole = sum(_WEIGHT.get(name, 1.0) for name in EXPECTED)
    return round(1 - sum(_WEIGHT.get(name, 1.0) for name in missing(posting)) / whole, 2)


def recounted(posting: Posting) -> Quality:
    """Return the quality of *posting*, after some of its facts were changed."""
    return dataclasses.replace(posting.quality, completeness=completeness(posting), missing=missing(posting))
