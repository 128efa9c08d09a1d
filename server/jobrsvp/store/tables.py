"""The tables.  Times are ISO 8601 in UTC, so that they sort as text."""

from __future__ import annotations

import secrets

from sqlalchemy import Boolean, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The base of the tables."""


def stamp() -> str:
    """Return a new mark for a row that is written."""
    return secrets.token_hex(8)


class OfPerson:
    """A row that belongs to one person, whose id is ``""`` where the service has only one."""

    person: Mapped[str] = mapped_column(String(16), server_default="")


class CaseRow(OfPerson, Base):
    """One answer that was given, as JSON of some ``version``; the page itself is not kept."""

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    created_at: Mapped[str] = mapped_column(String(40), index=True)
    title: Mapped[str | None] = mapped_column(Text)
    organization: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text, index=True)
    stage: Mapped[str] = mapped_column(String(16))
    suggestion: Mapped[str] = mapped_column(String(16))
    action: Mapped[str] = mapped_column(String(16))
    answer: Mapped[str] = mapped_column(Text)
    invitation: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str | None] = mapped_column(Text)
    facts: Mapped[str | None] = mapped_column(Text)  #: what the person corrected
    as_read: Mapped[str | None] = mapped_column(Text)  #: posting and invitation before the first correction
    starts_at: Mapped[str | None] = mapped_column(String(40))  #: when the meeting is
    moments: Mapped[str | None] = mapped_column(Text)  #: what became of the case, and when
    application: Mapped[str | None] = mapped_column(String(16))  #: saved to apply later, or applied
    without_posting: Mapped[bool] = mapped_column(Boolean, server_default="0")  #: only the message is surely known
    fingerprint: Mapped[str | None] = mapped_column(Text, index=True)  #: by what the job is known again
    version: Mapped[int] = mapped_column(Integer, server_default="1")  #: in which shape the JSON was written
    changed: Mapped[str] = mapped_column(String(16), server_default="", default=stamp, onupdate=stamp)

    #: The newest cases and whether they changed, without a look at the long texts of the rows.
    __table_args__ = (Index("cases_newest", "person", "created_at", "id", "changed"),)


class PairingRow(OfPerson, Base):
    """One paired browser; of its token only the SHA-256 is kept."""

    __tablename__ = "pairings"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(Text)
    token_sha256: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[str] = mapped_column(String(40))
    last_used_at: Mapped[str | None] = mapped_column(String(40))


class DisabledPluginRow(Base):
    """One plugin that the person switched off."""

    __tablename__ = "disabled_plugins"

    name: Mapped[str] = mapped_column(Text, primary_key=True)


class PersonRow(Base):
    """One person of a service that several share; of their token only the SHA-256 is kept."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    token_sha256: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[str] = mapped_column(String(40))
    most_cases: Mapped[int] = mapped_column(Integer)  #: so many are kept; then the person has to forget some
    profile: Mapped[str | None] = mapped_column(Text)  #: TOML


class CallsRow(Base):
    """How often a person called in one minute."""

    __tablename__ = "calls"

    person: Mapped[str] = mapped_column(String(16), primary_key=True)
    minute: Mapped[int] = mapped_column(Integer, primary_key=True)  #: since 1970
    number: Mapped[int] = mapped_column(Integer)
