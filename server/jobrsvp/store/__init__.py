"""The person's history, the paired browsers, and the plugins switched off: one SQLite file, private to the user."""

from __future__ import annotations

from jobrsvp.store.pairings import Pairing
from jobrsvp.store.store import Kept, Look, Store

__all__ = ["Kept", "Look", "Pairing", "Store"]
