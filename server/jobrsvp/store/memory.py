"""The history in memory: a row is read anew only when its mark says that it was written since.

Every press asks for the two hundred newest cases.  Their ids and marks stand in an index, so that asking costs a
fraction of a millisecond, and is right whoever wrote: this process, the command line, or another process.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobrsvp.model import PastCase
from jobrsvp.store.rows import COLUMNS, Kept, Unreadable, kept, readable
from jobrsvp.store.tables import CaseRow

Mark = tuple[str, str]  # the id of a row, and its mark
# Of the bare table, since every press asks this: so the person is named here.
TABLE = CaseRow.__table__.c
MARKS = select(TABLE.id, TABLE.changed).order_by(TABLE.created_at.desc(), TABLE.id)
# Whole answers are large; a person has no more pages open than this.
MOST_WHOLE = 50
# A database takes some hundred values in one question.
AT_ONCE = 200


class Memory:
    """The cases of one person that were read so far."""

    def __init__(self) -> None:
        self._newest: dict[Mark, PastCase | Unreadable] = {}
        self._whole: OrderedDict[Mark, Kept] = OrderedDict()

    def newest(self, session: Session, limit: int | None) -> list[PastCase | Unreadable]:
        """Return the newest cases, at most *limit*, newest first; in place of each unreadable one what is known."""
        asked = MARKS.where(TABLE.person == session.info["person"]).limit(limit)
        marks: list[Mark] = [(id_, changed) for id_, changed in session.connection().execute(asked)]
        known = self._newest
        missing = [mark for mark in marks if mark not in known]
        now = {mark: known[mark] for mark in marks if mark in known}
        for start in range(0, len(missing), AT_ONCE):
            now |= read(session, missing[start : start + AT_ONCE])
        self._newest = now  # in one step: other threads ask, too
        return [now[mark] for mark in marks if mark in now]

    def whole(self, row: CaseRow) -> Kept:
        """Return the case in *row*; raises :class:`jobrsvp.BadInput` where it cannot be read."""
        mark = (row.id, row.changed)
        found = self._whole.get(mark) or kept(row)
        self._whole[mark] = found
        while len(self._whole) > MOST_WHOLE:
            self._whole.popitem(last=False)
        return found


def read(session: Session, marks: list[Mark]) -> dict[Mark, PastCase | Unreadable]:
    """Return the cases with those *marks*, by mark; one that is written at this moment may have another by now."""
    ids = [id_ for id_, _ in marks]
    rows: Any = session.execute(select(*COLUMNS, CaseRow.changed).where(CaseRow.id.in_(ids)))
    return {(row.id, row.changed): readable(row) for row in rows}
