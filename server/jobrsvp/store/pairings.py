"""The paired browsers."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import hmac
import secrets
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from jobrsvp.store.tables import PairingRow

TABLE = PairingRow.__table__
# Every request asks this: so it is made once, and of the bare table, where the person has to be named.
MATCHING = select(TABLE).where(TABLE.c.id == bindparam("client"), TABLE.c.person == bindparam("person"))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Pairing:
    """One paired browser: its ``id`` (the client), the extension's exact ``origin``, and when it was used."""

    id: str
    name: str
    origin: str
    created_at: str
    last_used_at: str | None = None


def pairing(row: PairingRow | Any) -> Pairing:
    """Return *row* without its secret."""
    return Pairing(
        id=row.id, name=row.name, origin=row.origin, created_at=row.created_at, last_used_at=row.last_used_at
    )


def sha256(token: str) -> str:
    """Return the SHA-256 of *token* as hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def add(session: Session, name: str, origin: str, now: dt.datetime) -> tuple[Pairing, str]:
    """Pair the browser *name* at *origin*, in place of its earlier pairing; return it and its token.

    Chrome and Edge give an extension the same origin, so the name counts too.
    """
    token = secrets.token_urlsafe(32)
    session.execute(delete(PairingRow).where(PairingRow.origin == origin, PairingRow.name == name))
    row = PairingRow(
        id=secrets.token_hex(8), name=name, origin=origin, token_sha256=sha256(token), created_at=now.isoformat()
    )
    session.add(row)
    session.flush()
    return pairing(row), token


def every(session: Session) -> list[Pairing]:
    """Return all pairings, oldest first."""
    return [pairing(row) for row in session.scalars(select(PairingRow).order_by(PairingRow.created_at))]


def matching(session: Session, client: str, secret: str) -> Pairing | None:
    """Return the pairing of *client* if *secret* is the SHA-256 of its token."""
    asked = {"client": client, "person": session.info["person"]}
    row: Any = session.connection().execute(MATCHING, asked).one_or_none()
    expected = row.token_sha256 if row else ""
    return pairing(row) if hmac.compare_digest(expected, secret) and row else None


def key_of(session: Session, client: str) -> str | None:
    """Return the key with which the service proves itself to *client*."""
    row = session.get(PairingRow, client)
    return row.token_sha256 if row else None
