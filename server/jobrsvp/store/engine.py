"""Open the SQLite file, and bring its tables up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import URL, Engine, event
from sqlalchemy.exc import DatabaseError

from jobrsvp import paths
from jobrsvp.errors import BadInput, StoreError
from jobrsvp.model.saying.said import joined, say, template
from jobrsvp.store.tables import Base

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0007"  # the newest revision in ``migrations/versions``; a test keeps it so
VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"  # as Alembic has it
#: What a database says of itself, and what to do about it.
CURES = {
    "locked": template("Another program holds it: close that, and try again."),
    "full": template("The disk is full: make room, and try again."),
    "readonly": template("Its folder or file is read-only: make it writable."),
    "read-only": template("Its folder or file is read-only: make it writable."),
    "malformed": template("Move the file away to begin a new one."),
    "not a database": template("Move the file away to begin a new one."),
    "connect": template("Its server does not answer: start it, and try again."),
    "terminat": template("Its server does not answer: start it, and try again."),
    "no such": template("A part of it is missing. Move the file away to begin a new one."),
}
REFUSED = template("Is the disk full, or its folder read-only?")
NEWER = template("The history was kept by a newer JobRSVP. Upgrade this one: pipx upgrade jobrsvp")
NOT_OPENED = template("The history in {file} cannot be opened ({said}).")
# A writer has the file for milliseconds; who holds it for longer must not hold a press up.
LOCKED_MILLISECONDS = 2000


def cure_of(error: DatabaseError) -> str:
    """Return what to do about *error*."""
    said = str(error.orig).lower()
    return say(next((cure for words, cure in CURES.items() if words in said), REFUSED))


def open_engine(file: Path) -> Engine:
    """Return the engine of *file*, its tables up to date; raises :class:`StoreError` when it is no history."""
    try:
        file.touch(mode=0o600)
        paths.tighten(file)
        engine = sqlalchemy.create_engine(URL.create("sqlite", database=str(file)))
        event.listen(engine, "connect", prepare)
        if revision(engine) is None:
            begin(engine)
        if revision(engine) != NEWEST:
            upgrade(engine)
    except OSError as error:
        raise StoreError(joined(say(NOT_OPENED, file=file, said=error.strerror), say(REFUSED))) from error
    except DatabaseError as error:
        raise StoreError(joined(say(NOT_OPENED, file=file, said=error.orig), cure_of(error))) from error
    return engine


def prepare(connection: sqlite3.Connection, _: Any) -> None:
    """Let readers and one writer work side by side and wait for each other, and overwrite what is deleted."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA busy_timeout = {LOCKED_MILLISECONDS}")
    connection.execute("PRAGMA secure_delete = ON")


def forget_log(engine: Engine) -> None:
    """Empty the log beside the file, in which what was deleted stands until then."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def revision(engine: Engine) -> str | None:
    """Return the revision of the tables, ``None`` for a new file."""
    with engine.connect() as connection:
        if not sqlalchemy.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sqlalchemy.text("SELECT version_num FROM alembic_version")).scalar()


def begin(engine: Engine) -> None:
    """Make the tables of a file that has none, whole or not at all.

    The migrations lead to the same tables, as a test holds, but Alembic is large and slow to load.
    """
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # two programs may begin at once
        if not sqlalchemy.inspect(connection).get_table_names():
            Base.metadata.create_all(connection)
            connection.exec_driver_sql(VERSION_TABLE)
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (NEWEST,))


def upgrade(engine: Engine) -> None:
    """Bring the tables up to the newest revision, whole or not at all; :class:`BadInput` for one that is not known."""
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise BadInput(say(NEWER)) from error
