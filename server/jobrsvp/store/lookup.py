"""The cases of a page, and of a job: found by an index of its own, however long the history is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session

from jobrsvp.model import PastCase, Posting
from jobrsvp.store.rows import COLUMNS, Look, readable
from jobrsvp.store.tables import CaseRow

# Of the bare table, since every press asks this: so the person is named here.
TABLE = CaseRow.__table__.c
NEWEST_FIRST = (TABLE.created_at.desc(), TABLE.id)
LOOK = select(*(TABLE[column.key] for column in COLUMNS), TABLE.url, TABLE.fingerprint).order_by(*NEWEST_FIRST)


def of_person(session: Session) -> ColumnElement[bool]:
    """Return the condition for rows of the person of *session*, said so that no database walks all of theirs for it.

    SQLite prefers the index of a person's newest cases to any other, and would read every answer on its way.
    """
    condition: ColumnElement[bool] = (TABLE.person + "") == session.info["person"]
    return condition


def ids_on_page(session: Session, url: str) -> list[str]:
    """Return the ids of the cases on the page *url* of which nothing came so far, newest first."""
    asked = select(TABLE.id).where(TABLE.url == url, TABLE.outcome.is_(None), of_person(session))
    return list(session.connection().execute(asked.order_by(*NEWEST_FIRST)).scalars())


def looks(session: Session, posting: Posting, title: str | None) -> list[Look]:
    """Return the cases on the page of *posting*, and those whose fingerprint begins with *title*, newest first."""
    titled = TABLE.title.is_not_distinct_from(posting.title)
    here = and_(TABLE.url == posting.url, titled) if posting.url else false()
    # The title ends at a tab, behind which comes the line break: a range, for which the column has an index.
    alike = TABLE.fingerprint.between(f"{title}\t", f"{title}\n") if title else false()
    rows: Any = session.connection().execute(LOOK.where(or_(here, alike), of_person(session)))
    found = [(readable(row), row) for row in rows]
    return [
        Look(case=case, url=row.url, fingerprint=row.fingerprint) for case, row in found if isinstance(case, PastCase)
    ]
