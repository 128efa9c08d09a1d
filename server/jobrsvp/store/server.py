"""Open a PostgreSQL database that several people share, and bring its tables up to date."""

from __future__ import annotations

import importlib.util

import sqlalchemy
from sqlalchemy import URL, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from jobrsvp.errors import BadInput, JobRSVPError, StoreError
from jobrsvp.store.database import Database
from jobrsvp.store.engine import NEWEST, revision, upgrade

DRIVER = "postgresql+psycopg"
MISSING = "A service that people share needs PostgreSQL's driver: pip install 'jobrsvp[shared]'"
WRONG = "Give the address of a PostgreSQL database: postgresql://USER@HOST/NAME"
# One process upgrades the tables, others that start beside it wait; the number is ours alone.
UPGRADING = sqlalchemy.text("SELECT pg_advisory_lock(842701)")


def open_database(address: str) -> Database:
    """Return the PostgreSQL database at *address*, its tables up to date.

    Raises :class:`jobrsvp.BadInput` for what is no such address, and :class:`StoreError` when it cannot be opened.
    """
    engine = sqlalchemy.create_engine(url_of(address), pool_pre_ping=True)
    try:
        bring_up_to_date(engine)
        refuse_almighty(engine)
    except DatabaseError as error:
        engine.dispose()
        said = " ".join(str(error.orig).split()[:40])
        raise StoreError(f"The database cannot be opened ({said}). Is its server running?") from error
    except JobRSVPError:
        engine.dispose()
        raise
    return Database(engine)


def url_of(address: str) -> URL:
    """Return *address* with our driver."""
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise BadInput(WRONG) from error
    if url.get_backend_name() != "postgresql":
        raise BadInput(WRONG)
    if importlib.util.find_spec("psycopg") is None:
        raise BadInput(MISSING)
    return url.set(drivername=DRIVER)


def bring_up_to_date(engine: Engine) -> None:
    """Upgrade the tables, once, however many processes start."""
    with engine.connect() as holder:
        holder.execute(UPGRADING)  # let go with the connection
        if revision(engine) != NEWEST:
            upgrade(engine)
        holder.invalidate()


def refuse_almighty(engine: Engine) -> None:
    """Raise :class:`BadInput` for a role that sees all rows, for then one of two walls between people is missing."""
    asked = sqlalchemy.text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
    with engine.connect() as connection:
        if connection.execute(asked).scalar():
            raise BadInput("That role of PostgreSQL sees the rows of everybody. Give one that is no superuser.")
