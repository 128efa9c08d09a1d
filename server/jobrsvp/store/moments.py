"""What became of a case, moment by moment; pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import simplejson

from jobrsvp.model import Application, Event, Invitation, Moment

TIMES = ("at", "starts_at")


def then(
    moments: tuple[Moment, ...], before: Invitation, now: Invitation, at: dt.datetime, letter: str | None = None
) -> tuple[Moment, ...]:
    """Return *moments* with what is new *at* that time: *before* is the meeting so far, *letter* the message shown."""
    seen = letter is None or any(one.letter == letter for one in moments)
    event = what_is_new(before, now, told=not seen) if moments else now.stage
    if event is None:
        return moments
    return (
        *moments,
        Moment(at=at, event=event, kind=now.kind, starts_at=now.starts_at, change=now.change, letter=letter),
    )


def what_is_new(before: Invitation, now: Invitation, *, told: bool) -> Event | None:
    """Return what became of the meeting, ``None`` for nothing; *told*: by a message that is new."""
    if now.stage != before.stage:
        return now.stage
    if now.starts_at != before.starts_at and now.starts_at is not None:
        return "moved" if before.starts_at else "told"
    if now.change != before.change:
        return "changed"
    return "told" if told else None


def of_the_meeting(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    """Return those of *moments* that are about a meeting, not about the posting alone."""
    return tuple(one for one in moments if not one.is_of_posting)


def with_application(moments: Iterable[Moment], application: Application | None, at: dt.datetime) -> tuple[Moment, ...]:
    """Return *moments* with what the person did with the posting *at* that time; what is taken back never was."""
    kept = tuple(one for one in moments if one.event != "applied" and (application or one.event != "saved"))
    if application is None or any(one.event == application for one in kept):
        return kept
    return (*kept, Moment(at=at, event=application))


def as_text(moments: Iterable[Moment]) -> str:
    """Return *moments* as JSON; written and read by hand, for every press reads many."""
    return str(simplejson.dumps([_said(one) for one in moments]))


def from_text(text: str | None) -> tuple[Moment, ...]:
    """Return the moments in the JSON *text*."""
    return tuple(Moment(**_read(one)) for one in simplejson.loads(text)) if text else ()


def _said(moment: Moment) -> dict[str, str]:
    fields = {name: getattr(moment, name) for name in Moment.__dataclass_fields__}
    return {
        name: value.isoformat() if isinstance(value, dt.datetime) else str(value)
        for name, value in fields.items()
        if value is not None
    }


def _read(said: dict[str, Any]) -> dict[str, Any]:
    times = {name: dt.datetime.fromisoformat(said[name]) for name in TIMES if said.get(name)}
    return {**said, **times}
