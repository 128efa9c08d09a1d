"""The person's history, the paired browsers, and the plugins switched off: one SQLite file, private to the user.

Where several people share a service it is one PostgreSQL database, of which each sees their own rows alone.
"""

from __future__ import annotations

from jobrsvp.store.database import Database
from jobrsvp.store.moving import move
from jobrsvp.store.pairings import Pairing
from jobrsvp.store.people import People, Person
from jobrsvp.store.rows import Kept, Look, Unreadable
from jobrsvp.store.server import open_database
from jobrsvp.store.store import Store

__all__ = ["Database", "Kept", "Look", "Pairing", "People", "Person", "Store", "Unreadable", "move", "open_database"]
