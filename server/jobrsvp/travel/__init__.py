"""Coordinates to minutes and kilometres.

Law: the estimate needs nobody; providers go through ``jobrsvp.web`` only when the person allowed them, and any failure
falls back to the estimate and says so.
"""

from jobrsvp.travel.estimate import estimate
from jobrsvp.travel.travels import Travels

__all__ = ["Travels", "estimate"]
