"""The one door to the file."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Select, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from jobrsvp import schemas
from jobrsvp.errors import BadInput, StoreError
from jobrsvp.model import (
    Application,
    AsRead,
    Case,
    Facts,
    Invitation,
    Moment,
    Outcome,
    PastCase,
    Posting,
    Suggestion,
)
from jobrsvp.model.saying.said import say, template
from jobrsvp.store import lookup, moments, pairings
from jobrsvp.store.database import Database
from jobrsvp.store.engine import forget_log, open_engine
from jobrsvp.store.memory import Memory
from jobrsvp.store.pairings import Pairing
from jobrsvp.store.rows import COLUMNS, Kept, Look, Unreadable, fill, kept, readable, together, with_said, without_texts
from jobrsvp.store.tables import CaseRow, DisabledPluginRow, PairingRow

Q = TypeVar("Q", bound=Select[Any])
History = tuple[tuple[PastCase, ...], tuple[Unreadable, ...]]  # the cases, and those that cannot be read
# A year of a hard search; more would only slow every press.
HISTORY_LENGTH = 200  # how many earlier cases the evaluators see
MANY_ROWS = 500  # at a time: a case has some ten thousand characters
FULL = template("You keep {count} cases, as many as you may. Forget one in your history.")
NEWEST_FIRST = select(*COLUMNS).order_by(CaseRow.created_at.desc(), CaseRow.id)


class Store:
    """History, pairings and switched-off plugins of one *person* (``""`` where there is only one).

    *where* is the SQLite file, which is made when it is missing, or a database that is open already.  The person may
    keep *most_cases*; without a number, as many as they like.
    """

    def __init__(self, where: Path | Database, person: str = "", *, most_cases: int | None = None) -> None:
        self._database = where if isinstance(where, Database) else Database(open_engine(where))
        self._person = person
        self._most_cases = most_cases
        self._memory = Memory()
        self._let_in: dict[str, tuple[str, Pairing]] = {}  # client -> the SHA-256 of its token, and its pairing

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    def _session(self) -> contextlib.AbstractContextManager[Session]:
        """Return a session that sees the rows of this person alone; what is done in it is kept whole, or not at all."""
        return self._database.session(self._person)

    # History

    def add(
        self,
        suggestion: Suggestion,
        case: Case,
        now: dt.datetime,
        *,
        letter: str | None = None,
        fingerprint: str | None = None,
    ) -> None:
        """Keep *suggestion* on *case*, without the text of the page; *letter* is a digest of the message shown.

        An answer on a posting takes the place of an earlier one on the same page, unless that one was saved or it is
        known what came of it: every change in the popup asks anew, and is no new case.
        """
        row = CaseRow(id=suggestion.id, fingerprint=fingerprint)
        fill(row, suggestion, case, now)
        # An answer on a message does not stand on the page of the posting that it borrows.
        row.url = case.posting.url if suggestion.about.posting_from != "history" else None
        row.moments = moments.as_text(moments.then((), Invitation(), case.invitation, now, letter))
        with self._session() as session:
            if row.url and suggestion.about.seen != "invitation":
                lookup.forget_untouched(session, row.url, row.title)
            self._make_sure_of_room(session)
            session.add(row)

    def _make_sure_of_room(self, session: Session) -> None:
        """Raise :class:`StoreError` where the person keeps as many cases as they may."""
        if self._most_cases is None:
            return
        if (session.scalar(select(func.count()).select_from(CaseRow)) or 0) >= self._most_cases:
            raise StoreError(say(FULL, count=self._most_cases))

    def renew(
        self,
        suggestion: Suggestion,
        case: Case,
        facts: Facts,
        now: dt.datetime,
        *,
        read: AsRead | None = None,
        letter: str | None = None,
        became: tuple[Moment, ...] | None = None,
        instead_of: str | None = None,
        fingerprint: str | None = None,
    ) -> None:
        """Keep *suggestion* on *case*, which *facts* corrected, in place of its answer before.

        What was read stays, unless *read* is given, and so does the *fingerprint* of the job; *letter* is a digest of
        the message shown, if there is one.  What the case *became* is what it was and what is new, unless it is given.
        The case *instead_of* becomes a part of this one.
        """
        with self._session() as session:
            row = session.get(CaseRow, suggestion.id)
            other = session.get(CaseRow, instead_of) if instead_of else None
            if row:
                before, part = kept(row), kept(other) if other else None
                fill(row, suggestion, case, now if read else before.case.created_at)
                row.facts = schemas.facts_as_text(facts)
                row.as_read = schemas.dumps(without_texts(read) if read else before.as_read)
                if became is None:
                    so_far, meeting = together(before, part)
                    became = moments.then(so_far, meeting, case.invitation, now, letter)
                row.moments = moments.as_text(became)
                row.fingerprint = fingerprint or row.fingerprint
                if suggestion.about.posting_from == "page":
                    row.url = case.posting.url
            if row and other:
                row.application = row.application or other.application
            if other:
                session.delete(other)

    def move_meeting(
        self, suggestion: Suggestion, case: Case, facts: Facts, now: dt.datetime, *,
        read: AsRead, meeting: Kept, job: Kept | None, instead_of: str | None,
    ) -> None:  # fmt: skip
        """Keep *suggestion* on *case*, the *meeting* of one kept case with the posting of *job*, or a case of its own.

        The case *instead_of* becomes a part of it.
        """
        of_job = job.case.moments if job and job.case.id != meeting.case.id else ()
        of_meeting = moments.of_the_meeting(meeting.case.moments) if of_job or job is None else meeting.case.moments
        if self.get(suggestion.id) is None:
            self.add(suggestion, case, now)
        became = tuple(sorted((*of_job, *of_meeting), key=lambda one: one.at))
        self.renew(suggestion, case, facts, now, read=read, became=became, instead_of=instead_of)

    def with_letter(self, letter: str) -> str | None:
        """Return the newest case in which the message with the digest *letter* was shown, ``None`` for none."""
        query = select(CaseRow.id).where(CaseRow.moments.contains(letter, autoescape=True))
        with self._session() as session:
            return session.scalar(query.order_by(CaseRow.created_at.desc()).limit(1))

    def on_page(self, posting: Posting) -> Kept | None:
        """Return the newest case on the page of *posting*, by what was read there; none of which something came."""
        if not posting.url:
            return None
        with self._session() as session:
            for case_id in lookup.ids_on_page(session, posting.url):
                with contextlib.suppress(BadInput):  # one that cannot be read is on no page
                    row = session.get(CaseRow, case_id)
                    if row and (found := self._memory.whole(row)).as_read.posting.title == posting.title:
                        return found
        return None

    def looks(self, posting: Posting, title: str | None) -> list[Look]:
        """Return the cases on the page of *posting*, and those whose fingerprint begins with *title*, newest first."""
        with self._session() as session:
            return lookup.looks(session, posting, title)

    def get(self, case_id: str) -> Kept | None:
        """Return the case *case_id*, or ``None``; raises :class:`BadInput` for one that cannot be read."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            return self._memory.whole(row) if row else None

    def with_said(self, suggestion: Suggestion) -> Suggestion:
        """Return the kept *suggestion* with what the person said of its case: that they applied, what came of it."""
        with self._session() as session:
            row = session.get(CaseRow, suggestion.id)
            return with_said(suggestion, row.application, row.outcome) if row else suggestion

    def search(self, words: str = "", *, limit: int = 50, offset: int = 0) -> tuple[list[PastCase], int]:
        """Return the cases whose title or organisation holds *words*, newest first, and how many there are in all.

        Those that cannot be read are left out; :meth:`unreadable` names them.
        """
        with self._session() as session:
            total = session.scalar(holding(select(func.count()).select_from(CaseRow), words)) or 0
            rows = session.execute(holding(NEWEST_FIRST, words).limit(limit).offset(offset))
            return [case for case in map(readable, rows) if isinstance(case, PastCase)], total

    def history(self) -> tuple[PastCase, ...]:
        """Return the newest cases that can be read, newest first, as evaluators see them."""
        return self.history_with_gaps()[0]

    def history_with_gaps(self, limit: int | None = HISTORY_LENGTH) -> History:
        """Return the newest cases, at most *limit*, and those of them that cannot be read."""
        with self._session() as session:
            found = self._memory.newest(session, limit)
        cases = tuple(case for case in found if isinstance(case, PastCase))
        return cases, tuple(case for case in found if isinstance(case, Unreadable))

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return the cases that cannot be read, newest first."""
        return self.history_with_gaps(None)[1]

    def damage(self) -> str | None:
        """Return what SQLite finds wrong with its file, ``None`` for nothing."""
        with self._session() as session:
            said = session.connection().exec_driver_sql("PRAGMA quick_check(1)").scalar()
        return None if said == "ok" else str(said)

    def set_outcome(self, case_id: str, outcome: Outcome) -> bool:
        """Keep what came of the case *case_id*; whether there is such a case."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            if row:
                row.outcome = schemas.dumps(outcome)
            return row is not None

    def set_application(self, case_id: str, application: Application | None, now: dt.datetime) -> bool:
        """Keep that the person saved the posting of *case_id*, or applied, *now*; whether there is such a case."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            if row:
                row.application = application
                row.moments = moments.as_text(
                    moments.with_application(moments.from_text(row.moments), application, now)
                )
            return row is not None

    def delete(self, case_id: str) -> bool:
        """Forget the case *case_id*, so that no file holds a word of it; whether there was one."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            if row:
                session.delete(row)
        if row:
            forget_log(self._database.engine)
        return row is not None

    @contextlib.contextmanager
    def taking_over(self, other: Store) -> Iterator[None]:
        """Have the cases and plugin settings of *other* in place of these; pairings stay.

        What is done inside belongs to it: when it fails nothing is changed.
        """
        with self._session() as session, Session(other._database.engine) as there:
            for table in (CaseRow, DisabledPluginRow):
                session.execute(delete(table))
                for rows in there.execute(select(table.__table__)).mappings().partitions(MANY_ROWS):
                    session.execute(insert(table), [dict(row) for row in rows])
            yield
        forget_log(self._database.engine)

    # Pairings

    def add_pairing(self, name: str, origin: str, now: dt.datetime) -> tuple[Pairing, str]:
        """Pair the browser *name* at *origin*, in place of its earlier pairing; return it and its token."""
        with self._session() as session:
            return pairings.add(session, name, origin, now)

    def pairings(self) -> list[Pairing]:
        """Return all pairings, oldest first."""
        with self._session() as session:
            return pairings.every(session)

    def origins(self) -> frozenset[str]:
        """Return the origins of all pairings; while they cannot be read, of those that were used before."""
        try:
            return frozenset(one.origin for one in self.pairings())
        except StoreError:
            return frozenset(pairing.origin for _, pairing in self._let_in.values())

    def pairing_of(self, client: str, token: str, now: dt.datetime) -> Pairing | None:
        """Return the pairing of *client* if *token* is its token, and note the minute of its use.

        While the history cannot be read, who was let in before still is; that it was used is not noted then.
        """
        secret = pairings.sha256(token)
        try:
            with self._session() as session:
                found = pairings.matching(session, client, secret)
        except StoreError:
            before, found = self._let_in.get(client, ("", None))
            if before != secret:
                raise
            return found
        if found:
            self._let_in[client] = secret, found
            self._note_use(found, now)
        return found

    def _note_use(self, found: Pairing, now: dt.datetime) -> None:
        """Note that the pairing *found* was used in this minute, unless the disk refuses it."""
        minute = now.replace(second=0, microsecond=0).isoformat()
        if found.last_used_at != minute:
            with contextlib.suppress(StoreError), self._session() as session:
                session.execute(update(PairingRow).where(PairingRow.id == found.id).values(last_used_at=minute))

    def pairing_key(self, client: str) -> str | None:
        """Return the key with which the service proves itself to *client*."""
        with self._session() as session:
            return pairings.key_of(session, client)

    def delete_pairing(self, client: str) -> bool:
        """Revoke the pairing of *client*; whether there was one."""
        self._let_in.pop(client, None)
        with self._session() as session:
            row = session.get(PairingRow, client)
            if row:
                session.delete(row)
            return row is not None

    # Plugins

    def disabled_plugins(self) -> tuple[str, ...]:
        """Return the names of the plugins that the person switched off."""
        with self._session() as session:
            return tuple(session.scalars(select(DisabledPluginRow.name).order_by(DisabledPluginRow.name)))

    def disable_plugin(self, name: str, off: bool = True) -> None:
        """Switch the plugin *name* off, or on again."""
        with self._session() as session:
            session.execute(delete(DisabledPluginRow).where(DisabledPluginRow.name == name))
            if off:
                session.add(DisabledPluginRow(name=name))


def holding(query: Q, words: str) -> Q:
    """Return *query* for the cases whose title or organisation holds *words*."""
    if not words.strip():
        return query
    return query.where(
        or_(*(column.icontains(words.strip(), autoescape=True) for column in (CaseRow.title, CaseRow.organization)))
    )
