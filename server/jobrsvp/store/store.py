"""The one door to the file."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import simplejson
from sqlalchemy import ColumnElement, Select, and_, delete, false, func, insert, or_, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from jobrsvp import schemas
from jobrsvp.errors import BadInput
from jobrsvp.model import AsRead, Case, Facts, Invitation, Moment, Outcome, PastCase, Posting, Suggestion
from jobrsvp.store import moments, pairings, versions
from jobrsvp.store.engine import forget_log, open_engine
from jobrsvp.store.pairings import Pairing
from jobrsvp.store.tables import CaseRow, DisabledPluginRow, PairingRow

R = TypeVar("R")
Q = TypeVar("Q", bound=Select[Any])
# A year of a hard search; more would only slow every press.
HISTORY_LENGTH = 200  # how many earlier cases the evaluators see
MANY_ROWS = 500  # at a time: a case has some ten thousand characters
NEWEST_FIRST = select(*(getattr(CaseRow, field.name) for field in dataclasses.fields(PastCase))).order_by(
    CaseRow.created_at.desc(), CaseRow.id
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A case as it was kept: the summary, the whole answer (without the page), the invitation.

    ``facts`` are what the person corrected, ``as_read`` what was read before.
    """

    case: PastCase
    url: str | None
    suggestion: Suggestion
    invitation: Invitation
    facts: Facts
    as_read: AsRead

    @property
    def posting(self) -> Posting:
        """The posting; without title and address of one that a message only borrows, for it may be about another."""
        posting, about = self.suggestion.posting, self.suggestion.about
        borrowed = not about.sure and about.posting_from == "history"
        return dataclasses.replace(posting, title=None, url=None) if borrowed else posting


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """A case with the address of its page, and the fingerprint of its job as it was kept."""

    case: PastCase
    url: str | None
    fingerprint: str | None


class Store:
    """History, pairings and switched-off plugins in the SQLite file *file*, which is made when it is missing."""

    def __init__(self, file: Path) -> None:
        self._engine = open_engine(file)

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()

    @contextlib.contextmanager
    def _session(self) -> Iterator[Session]:
        """Yield a session; what is done in it is kept whole, or not at all."""
        try:
            with Session(self._engine) as session, session.begin():
                yield session
        except DatabaseError as error:
            message = f"The history cannot be read or written ({error.orig}). Is the disk full, or the file locked?"
            raise BadInput(message) from error

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

        An answer on a posting takes the place of an earlier one on the same page, unless it is known what came of that
        one: every change in the popup asks anew, and is no new case.
        """
        row = CaseRow(id=suggestion.id, fingerprint=fingerprint)
        fill(row, suggestion, case, now)
        # An answer on a message does not stand on the page of the posting that it borrows.
        row.url = case.posting.url if suggestion.about.posting_from != "history" else None
        row.moments = moments.as_text(moments.then((), Invitation(), case.invitation, now, letter))
        with self._session() as session:
            if row.url and suggestion.about.seen != "invitation":
                session.execute(delete(CaseRow).where(same_page(row), CaseRow.outcome.is_(None)))
            session.add(row)

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
        query = select(CaseRow).where(CaseRow.url == posting.url, CaseRow.outcome.is_(None))
        with self._session() as session:
            cases = map(kept, session.scalars(query.order_by(CaseRow.created_at.desc(), CaseRow.id)))
            return next((one for one in cases if one.as_read.posting.title == posting.title), None)

    def looks(self, posting: Posting, title: str | None) -> list[Look]:
        """Return the cases on the page of *posting*, and those whose fingerprint begins with *title*, newest first."""
        titled = CaseRow.title.is_not_distinct_from(posting.title)
        here = and_(CaseRow.url == posting.url, titled) if posting.url else false()
        # The title ends at a tab, behind which comes the line break: a range, for which the column has an index.
        alike = CaseRow.fingerprint.between(f"{title}\t", f"{title}\n") if title else false()
        query = NEWEST_FIRST.add_columns(CaseRow.url, CaseRow.fingerprint).where(or_(here, alike))
        with self._session() as session:
            return [
                Look(case=past_case(row), url=row.url, fingerprint=row.fingerprint) for row in session.execute(query)
            ]

    def get(self, case_id: str) -> Kept | None:
        """Return the case *case_id*, or ``None``."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            return kept(row) if row else None

    def search(self, words: str = "", *, limit: int = 50, offset: int = 0) -> tuple[list[PastCase], int]:
        """Return the cases whose title or organisation holds *words*, newest first, and how many there are in all."""
        with self._session() as session:
            total = session.scalar(holding(select(func.count()).select_from(CaseRow), words)) or 0
            rows = session.execute(holding(NEWEST_FIRST, words).limit(limit).offset(offset))
            return [past_case(row) for row in rows], total

    def history(self) -> tuple[PastCase, ...]:
        """Return the newest cases, newest first, as evaluators see them."""
        with self._session() as session:
            return tuple(past_case(row) for row in session.execute(NEWEST_FIRST.limit(HISTORY_LENGTH)))

    def set_outcome(self, case_id: str, outcome: Outcome) -> bool:
        """Keep what came of the case *case_id*; whether there is such a case."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            if row:
                row.outcome = schemas.dumps(outcome)
            return row is not None

    def delete(self, case_id: str) -> bool:
        """Forget the case *case_id*, so that no file holds a word of it; whether there was one."""
        with self._session() as session:
            row = session.get(CaseRow, case_id)
            if row:
                session.delete(row)
        if row:
            forget_log(self._engine)
        return row is not None

    @contextlib.contextmanager
    def taking_over(self, other: Store) -> Iterator[None]:
        """Have the cases and plugin settings of *other* in place of these; pairings stay.

        What is done inside belongs to it: when it fails nothing is changed.
        """
        with self._session() as session, Session(other._engine) as there:
            for table in (CaseRow, DisabledPluginRow):
                session.execute(delete(table))
                for rows in there.execute(select(table.__table__)).mappings().partitions(MANY_ROWS):
                    session.execute(insert(table), [dict(row) for row in rows])
            yield
        forget_log(self._engine)

    # Pairings

    def add_pairing(self, name: str, origin: str, now: dt.datetime) -> tuple[Pairing, str]:
        """Pair the browser *name* at *origin*, in place of its earlier pairing; return it and its token."""
        with self._session() as session:
            return pairings.add(session, name, origin, now)

    def pairings(self) -> list[Pairing]:
        """Return all pairings, oldest first."""
        with self._session() as session:
            return pairings.every(session)

    def pairing_of(self, client: str, token: str, now: dt.datetime) -> Pairing | None:
        """Return the pairing of *client* if *token* is its token, and note that it was used."""
        with self._session() as session:
            return pairings.matching(session, client, token, now)

    def pairing_key(self, client: str) -> str | None:
        """Return the key with which the service proves itself to *client*."""
        with self._session() as session:
            return pairings.key_of(session, client)

    def delete_pairing(self, client: str) -> bool:
        """Revoke the pairing of *client*; whether there was one."""
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


def fill(row: CaseRow, suggestion: Suggestion, case: Case, now: dt.datetime) -> None:
    """Put *suggestion* on *case*, given *now*, into *row*, without the text of the page."""
    posting, about, starts_at = without_text(case.posting), suggestion.about, case.invitation.starts_at
    row.created_at = now.astimezone(dt.UTC).isoformat()
    row.starts_at = starts_at.isoformat() if starts_at else None
    row.without_posting = about.seen == "invitation" and (about.posting_from in ("mail", "none") or not about.sure)
    row.title, row.organization, row.stage = posting.title, posting.organization, case.invitation.stage
    if not about.sure and about.posting_from == "history":  # borrowed: whose job it is, is not known yet
        row.title, row.organization = case.invitation.role, case.invitation.organization or posting.organization
    row.suggestion, row.action = suggestion.suggestion, suggestion.action
    row.answer = schemas.dumps(dataclasses.replace(suggestion, posting=posting))
    row.invitation, row.version = schemas.dumps(case.invitation), versions.VERSION


def together(before: Kept, part: Kept | None) -> tuple[tuple[Moment, ...], Invitation]:
    """Return what became of the case *before* and of the meeting of *part*, and how the meeting stood last."""
    if part is None:
        return before.case.moments, before.invitation
    both = (*before.case.moments, *moments.of_the_meeting(part.case.moments))
    return tuple(sorted(both, key=lambda one: one.at)), part.invitation


def without_texts(read: AsRead) -> AsRead:
    """Return what was *read* without the text of the page."""
    return AsRead(posting=without_text(read.posting), invitation=read.invitation)


def without_text(posting: Posting) -> Posting:
    """Return *posting* without the text of the page."""
    return dataclasses.replace(posting, sources={}, description="")


def holding(query: Q, words: str) -> Q:
    """Return *query* for the cases whose title or organisation holds *words*."""
    if not words.strip():
        return query
    return query.where(
        or_(*(column.icontains(words.strip(), autoescape=True) for column in (CaseRow.title, CaseRow.organization)))
    )


def same_page(row: CaseRow) -> ColumnElement[bool]:
    """Return the condition for cases on the posting of *row*."""
    return and_(CaseRow.url == row.url, CaseRow.title.is_not_distinct_from(row.title))


def parsed(text: str) -> Any:
    """Return the JSON *text* with exact decimals."""
    return simplejson.loads(text, parse_float=Decimal)


def load(record: type[R], text: str) -> R:
    """Return the *record* that was kept as JSON *text*."""
    return schemas.load(record, parsed(text))


def past_case(row: Any) -> PastCase:
    """Return *row* as evaluators see it; built by hand, for every press reads many."""
    return PastCase(
        id=row.id,
        created_at=dt.datetime.fromisoformat(row.created_at),
        title=row.title,
        organization=row.organization,
        stage=row.stage,
        suggestion=row.suggestion,
        action=row.action,
        outcome=load(Outcome, row.outcome) if row.outcome else None,
        starts_at=dt.datetime.fromisoformat(row.starts_at) if row.starts_at else None,
        moments=moments.from_text(row.moments),
        without_posting=row.without_posting,
    )


def kept(row: CaseRow) -> Kept:
    """Return *row* whole."""
    suggestion = schemas.load(Suggestion, versions.upgraded(parsed(row.answer), row.version))
    invitation = load(Invitation, row.invitation)
    now = AsRead(posting=suggestion.posting, invitation=invitation)
    before = schemas.load(AsRead, versions.upgraded(parsed(row.as_read), row.version)) if row.as_read else now
    return Kept(
        case=past_case(row),
        url=row.url,
        suggestion=suggestion,
        invitation=invitation,
        facts=schemas.load_facts(parsed(row.facts)) if row.facts else Facts(),
        as_read=before,
    )
