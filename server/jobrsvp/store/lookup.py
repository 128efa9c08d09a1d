"""The cases of a page, and of a job: found by an index of its own, however long the history is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, bindparam, delete, or_, select
from sqlalchemy.orm import Session

from jobrsvp.model import PastCase, Posting
from jobrsvp.store.rows import COLUMNS, Look, readable
from jobrsvp.store.tables import CaseRow

# Each press asks all of these: so they are made once, and of the bare table, where the person has to be named.
TABLE = CaseRow.__table__.c
NEWEST_FIRST = (TABLE.created_at.desc(), TABLE.id)
# Said so that SQLite does not take the index of a person's newest cases, and walk all of theirs for one.
OWN = (TABLE.person + "") == bindparam("person")
HERE = TABLE.url == bindparam("url")
SAME_PAGE = and_(HERE, TABLE.title.is_not_distinct_from(bindparam("title")))
# The title ends at a tab, behind which comes the line break: a range, for which the column has an index.
ALIKE = TABLE.fingerprint.between(bindparam("tab"), bindparam("line_break"))
IDS_ON_PAGE = select(TABLE.id).where(HERE, TABLE.outcome.is_(None), OWN).order_by(*NEWEST_FIRST)
LOOKS = (
    select(*(TABLE[column.key] for column in COLUMNS), TABLE.url, TABLE.fingerprint)
    .where(or_(SAME_PAGE, ALIKE), OWN)
    .order_by(*NEWEST_FIRST)
)
UNTOUCHED = delete(CaseRow.metadata.tables[CaseRow.__tablename__]).where(
    SAME_PAGE, TABLE.outcome.is_(None), TABLE.application.is_(None), OWN
)


def ids_on_page(session: Session, url: str) -> list[str]:
    """Return the ids of the cases on the page *url* of which nothing came so far, newest first."""
    return list(session.connection().execute(IDS_ON_PAGE, {"url": url, **own(session)}).scalars())


def looks(session: Session, posting: Posting, title: str | None) -> list[Look]:
    """Return the cases on the page of *posting*, and those whose fingerprint begins with *title*, newest first."""
    begins = {"tab": f"{title}\t", "line_break": f"{title}\n"} if title else {"tab": None, "line_break": None}
    asked = {"url": posting.url or None, "title": posting.title, **begins, **own(session)}
    rows: Any = session.connection().execute(LOOKS, asked)
    found = [(readable(row), row) for row in rows]
    return [
        Look(case=case, url=row.url, fingerprint=row.fingerprint) for case, row in found if isinstance(case, PastCase)
    ]


def forget_untouched(session: Session, url: str, title: str | None) -> None:
    """Delete the cases of the posting *title* on the page *url* of which nothing came, and which are not saved."""
    session.connection().execute(UNTOUCHED, {"url": url, "title": title, **own(session)})


def own(session: Session) -> dict[str, str]:
    """Return the value by which a statement sees the rows of the person of *session* alone."""
    return {"person": session.info["person"]}
