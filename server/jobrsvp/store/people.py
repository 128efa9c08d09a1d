"""The people who share a service: their tokens, profiles, quotas, and how often they call."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hmac
import secrets

from sqlalchemy import delete, select, update

from jobrsvp.errors import BadInput
from jobrsvp.store.database import ALL, Database
from jobrsvp.store.pairings import sha256
from jobrsvp.store.tables import CallsRow, CaseRow, PairingRow, PersonRow

# A hard search of some years.
USUAL_CASES = 2000
LONGEST_NAME = 80


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person: ``id`` and ``name``, when they were added (ISO 8601), and how many cases they may keep."""

    id: str
    name: str
    created_at: str
    most_cases: int


class People:
    """The people in *database*."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def add(self, name: str, now: dt.datetime, *, most_cases: int = USUAL_CASES) -> tuple[Person, str]:
        """Add a person called *name*; return them and their token, which is shown once and kept only as its SHA-256."""
        name = name.strip()
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            raise BadInput(f"Give a name of 1 to {LONGEST_NAME} printable characters.")
        token = secrets.token_urlsafe(32)
        person = Person(id=secrets.token_hex(8), name=name, created_at=now.isoformat(), most_cases=most_cases)
        with self.database.session(ALL) as session:
            if session.scalar(select(PersonRow.id).where(PersonRow.name == name)):
                raise BadInput(f"There is somebody called {name} already. See: jobrsvp people list")
            session.add(PersonRow(**dataclasses.asdict(person), token_sha256=sha256(token)))
        return person, f"{person.id}:{token}"

    def every(self) -> list[Person]:
        """Return all people, in the order of their names."""
        with self.database.session(ALL) as session:
            return [person_of(row) for row in session.scalars(select(PersonRow).order_by(PersonRow.name))]

    def named(self, name: str) -> Person:
        """Return the person called *name*; raises :class:`jobrsvp.BadInput` when there is none."""
        with self.database.session(ALL) as session:
            row = session.scalar(select(PersonRow).where(PersonRow.name == name.strip()))
            if row is None:
                raise BadInput(f"There is nobody called {name}. See: jobrsvp people list")
            return person_of(row)

    def remove(self, name: str) -> Person:
        """Forget the person called *name*, with all that is kept of them; return who it was."""
        person = self.named(name)
        with self.database.session(ALL) as session:
            for table in (CaseRow, PairingRow, CallsRow):
                session.execute(delete(table).where(table.person == person.id))
            session.execute(delete(PersonRow).where(PersonRow.id == person.id))
        return person

    def by_token(self, person: str, token: str) -> Person | None:
        """Return the person with that id if *token* is theirs."""
        row = self._row(person)
        expected = row.token_sha256 if row else ""
        return person_of(row) if hmac.compare_digest(expected, sha256(token)) and row else None

    def key_of(self, person: str) -> str | None:
        """Return the key with which the service proves itself to *person*."""
        row = self._row(person)
        return row.token_sha256 if row else None

    def profile(self, person: str) -> str | None:
        """Return the profile of *person* as TOML, ``None`` when there is none yet."""
        row = self._row(person)
        return row.profile if row else None

    def keep_profile(self, person: str, toml: str) -> None:
        """Keep the profile of *person*."""
        with self.database.session(ALL) as session:
            session.execute(update(PersonRow).where(PersonRow.id == person).values(profile=toml))

    def calls(self, person: str, now: dt.datetime) -> int:
        """Count one more call of *person*; return how many that makes in this minute, in all processes together."""
        from sqlalchemy.dialects.postgresql import insert  # of no use where there is only one person

        minute = int(now.timestamp()) // 60
        one_more = insert(CallsRow).values(person=person, minute=minute, number=1)
        counted = one_more.on_conflict_do_update(
            index_elements=[CallsRow.person, CallsRow.minute], set_={"number": CallsRow.number + 1}
        ).returning(CallsRow.number)
        with self.database.session(ALL) as session:
            number = session.execute(counted).scalar_one()
            if number == 1:  # a new minute: those before are of no use
                session.execute(delete(CallsRow).where(CallsRow.person == person, CallsRow.minute < minute))
        return number

    def _row(self, person: str) -> PersonRow | None:
        if "\0" in person:  # which PostgreSQL takes for no text
            return None
        with self.database.session(ALL) as session:
            row = session.get(PersonRow, person)
            if row:
                session.expunge(row)
            return row


def person_of(row: PersonRow) -> Person:
    """Return *row* without its secret."""
    return Person(id=row.id, name=row.name, created_at=row.created_at, most_cases=row.most_cases)
