"""The history in memory: a row is read anew only when its mark says that it was written since.

Every press asks for the two hundred newest cases, and twice with nothing written in between.  Their ids and marks stand
in an index, so that asking costs a fraction of a millisecond, and is right whoever wrote: this process, the command
line, or another process.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, bindparam, select
from sqlalchemy.orm import Session

from jobrsvp.model import PastCase
from jobrsvp.store.rows import COLUMNS, Kept, Unreadable, kept, readable
from jobrsvp.store.tables import CaseRow

Mark = tuple[str, str]  # the id of a row, and its mark
# Every press asks this: so it is made once, and of the bare table, where the person has to be named.
TABLE = CaseRow.__table__.c
NEWEST_FIRST = (TABLE.created_at.desc(), TABLE.id)
MARKS = select(TABLE.id, TABLE.changed).where(TABLE.person == bindparam("person")).order_by(*NEWEST_FIRST)
NEWEST = MARKS.limit(bindparam("most", type_=Integer))
THESE = select(*(TABLE[column.key] for column in COLUMNS), TABLE.changed).where(
    TABLE.id.in_(bindparam("ids", expanding=True)), TABLE.person == bindparam("person")
)
# Whole answers are large; a person has no more pages open than this.
MOST_WHOLE = 50
# A database takes some hundred values in one question.
AT_ONCE = 200


class Memory:
    """The cases of one person that were read so far."""

    def __init__(self) -> None:
        self._newest: dict[Mark, PastCase | Unreadable] = {}
        self._whole: OrderedDict[Mark, Kept] = OrderedDict()
        #: What was said last, to whom it is asked again with nothing written since.
        self._said: tuple[object, Sequence[PastCase | Unreadable]] = (None, ())

    def newest(self, session: Session, limit: int | None) -> Sequence[PastCase | Unreadable]:
        """Return the newest cases, at most *limit*, newest first; in place of each unreadable one what is known."""
        written = (last_write(session), limit)
        before, said = self._said
        if written[0] and written == before:
            return said
        asked = {"person": session.info["person"], **({} if limit is None else {"most": limit})}
        rows = session.connection().execute(MARKS if limit is None else NEWEST, asked)
        marks: list[Mark] = [(id_, changed) for id_, changed in rows]
        known = self._newest
        missing = [mark for mark in marks if mark not in known]
        now = {mark: known[mark] for mark in marks if mark in known}
        for start in range(0, len(missing), AT_ONCE):
            now |= read(session, missing[start : start + AT_ONCE])
        self._newest = now  # in one step: other threads ask, too
        said = tuple(now[mark] for mark in marks if mark in now)
        self._said = written, said
        return said

    def whole(self, row: CaseRow) -> Kept:
        """Return the case in *row*; raises :class:`jobrsvp.BadInput` where it cannot be read."""
        mark = (row.id, row.changed)
        found = self._whole.get(mark) or kept(row)
        self._whole[mark] = found
        while len(self._whole) > MOST_WHOLE:
            self._whole.popitem(last=False)
        return found


def last_write(session: Session) -> tuple[object, ...] | None:
    """Return what is another after each write to the database, by whomever; ``None`` where that is not known.

    SQLite counts the writes of the others, and those of the connection itself.
    """
    if session.get_bind().dialect.name != "sqlite":
        return None
    connection = session.connection()
    driver = connection.connection.driver_connection
    by_others = connection.exec_driver_sql("PRAGMA data_version").scalar()
    return driver, by_others, driver.total_changes if driver else 0


def read(session: Session, marks: list[Mark]) -> dict[Mark, PastCase | Unreadable]:
    """Return the cases with those *marks*, by mark; one that is written at this moment may have another by now."""
    asked = {"ids": [id_ for id_, _ in marks], "person": session.info["person"]}
    rows: Any = session.connection().execute(THESE, asked)
    return {(row.id, row.changed): readable(row) for row in rows}
