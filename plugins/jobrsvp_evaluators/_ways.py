"""The ways to travel that the person can use."""

from __future__ import annotations

from jobrsvp import Case, Context, Place, Travel


def quickest(case: Case, context: Context, place: Place) -> Travel | None:
    """Return the quickest way from home to *place*, of equally quick ones the usual; ``None`` when none is known."""
    if context.travel is None or context.home is None:
        return None
    ways = [context.travel.between(context.home, place, mode) for mode in case.profile.commute.modes]
    return min(filter(None, ways), key=lambda way: way.minutes[1], default=None)
