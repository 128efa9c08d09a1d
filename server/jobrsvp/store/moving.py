"""Move one person's history from the file on their computer into a database that people share, and prove it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect, select

from jobrsvp.errors import StoreError
from jobrsvp.store.database import Database
from jobrsvp.store.tables import CaseRow

#: What is another's there: whose the row is, and the mark that changes whenever it is written.
NOT_COMPARED = ("person", "changed")
FIELDS = [column.key for column in inspect(CaseRow).columns if column.key not in NOT_COMPARED]
SAID_OTHERWISE = "The case {} arrived otherwise than it was sent. Nothing was moved."


def move(source: Database, target: Database, person: str) -> tuple[int, int]:
    """Copy every case of *source* to *person* in *target*, and compare each with what arrived.

    Cases that are there already, by their ids, stay as they are.  Return how many were copied and how many were there.
    Raises :class:`StoreError`, and changes nothing, when one differs.
    """
    with source.session("") as session:
        rows = [values(row) for row in session.scalars(select(CaseRow))]
    with target.session(person) as session:
        there = set(session.scalars(select(CaseRow.id)))
        new = [row for row in rows if row["id"] not in there]
        session.add_all(CaseRow(**row) for row in new)
        session.flush()
        session.expire_all()  # so that what is compared comes from the database
        arrived = {row.id: values(row) for row in session.scalars(select(CaseRow))}
        for row in new:
            if arrived.get(row["id"]) != row:
                raise StoreError(SAID_OTHERWISE.format(row["id"]))
        if len(arrived) != len(there) + len(new):
            raise StoreError(f"{len(arrived)} cases are there instead of {len(there) + len(new)}. Nothing was moved.")
    return len(new), len(rows) - len(new)


def values(row: CaseRow) -> dict[str, Any]:
    """Return what *row* holds, by column."""
    return {name: getattr(row, name) for name in FIELDS}
