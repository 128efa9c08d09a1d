"""Cases to rows and back."""

from __future__ import annotations

import dataclasses
import datetime as dt
from decimal import Decimal
from typing import Any, TypeVar

import simplejson

from jobrsvp import schemas
from jobrsvp.errors import BadInput
from jobrsvp.model import AsRead, Case, Facts, Invitation, Moment, Outcome, PastCase, Posting, Suggestion
from jobrsvp.model.saying.said import joined, say, template
from jobrsvp.store import moments, versions
from jobrsvp.store.tables import CaseRow

R = TypeVar("R")
GAP = template("The answer on {called} of {day} cannot be read.")
FORGET = template("Forget it: jobrsvp history delete {id}.")
#: The columns of which a :class:`PastCase` is made.
COLUMNS = tuple(getattr(CaseRow, field.name) for field in dataclasses.fields(PastCase))
#: What loading raises for JSON, times and records of another program.
UNREADABLE = (BadInput, ValueError, TypeError, KeyError, AttributeError)


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


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Unreadable:
    """A case that cannot be read, and ``why``; what it is ``called``, and when it was kept (ISO 8601), as it stands."""

    id: str
    created_at: str
    called: str
    why: str


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


def parsed(text: str) -> Any:
    """Return the JSON *text* with exact decimals."""
    return simplejson.loads(text, parse_float=Decimal)


def load(record: type[R], text: str) -> R:
    """Return the *record* that was kept as JSON *text*."""
    return schemas.load(record, parsed(text))


def readable(row: Any) -> PastCase | Unreadable:
    """Return the *row*, which begins with :data:`COLUMNS`, as evaluators see it; else what is known of it."""
    try:
        return past_case(*row[: len(COLUMNS)])
    except UNREADABLE as error:
        return unreadable(row, error)


def unreadable(row: Any, error: Exception) -> Unreadable:
    """Return what is known of the *row* that cannot be read for that *error*."""
    called = " at ".join(filter(None, (row.title, row.organization))) or "a case without a title"
    return Unreadable(id=row.id, created_at=row.created_at, called=called, why=str(error))


def past_case(*columns: Any) -> PastCase:
    """Return a case as evaluators see it; built by hand, for a press may read many."""
    row = dict(zip((column.key for column in COLUMNS), columns, strict=True))
    starts_at, outcome = row["starts_at"], row["outcome"]
    return PastCase(
        **row
        | {
            "created_at": dt.datetime.fromisoformat(row["created_at"]),
            "outcome": load(Outcome, outcome) if outcome else None,
            "starts_at": dt.datetime.fromisoformat(starts_at) if starts_at else None,
            "moments": moments.from_text(row["moments"]),
        }
    )


def with_said(suggestion: Suggestion, application: Any, outcome: str | None) -> Suggestion:
    """Return *suggestion* with what the person said of its case, of which it may hold something older."""
    about = suggestion.about
    came = load(Outcome, outcome) if outcome else None
    return dataclasses.replace(suggestion, about=dataclasses.replace(about, application=application, outcome=came))


def kept(row: CaseRow) -> Kept:
    """Return *row* whole; raises :class:`BadInput`, which names the case, where it cannot be read."""
    try:
        return _kept(row)
    except UNREADABLE as error:
        case = unreadable(row, error)
        newer = row.version > versions.VERSION
        cure = say("Upgrade JobRSVP, which was newer then.") if newer else say(FORGET, id=row.id[:8])
        raise BadInput(joined(say(GAP, called=case.called, day=case.created_at[:10]), cure)) from error


def _kept(row: CaseRow) -> Kept:
    suggestion = schemas.load(Suggestion, versions.upgraded(parsed(row.answer), row.version))
    invitation = load(Invitation, row.invitation)
    now = AsRead(posting=suggestion.posting, invitation=invitation)
    before = schemas.load(AsRead, versions.upgraded(parsed(row.as_read), row.version)) if row.as_read else now
    return Kept(
        case=past_case(*(getattr(row, column.key) for column in COLUMNS)),
        url=row.url,
        suggestion=with_said(suggestion, row.application, row.outcome),
        invitation=invitation,
        facts=schemas.load_facts(parsed(row.facts)) if row.facts else Facts(),
        as_read=before,
    )
