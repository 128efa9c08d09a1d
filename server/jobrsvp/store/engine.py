"""Open the SQLite file, and bring its tables up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from jobrsvp.errors import BadInput

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0005"  # the newest revision in ``migrations/versions``; a test keeps it so
REFUSED = "Is the disk full, or its folder read-only?"


def open_engine(file: Path) -> Engine:
    """Return the engine of *file*, its tables up to date; raises :class:`BadInput` when it is no history."""
    try:
        file.touch(mode=0o600)
        engine = sqlalchemy.create_engine(f"sqlite:///{file}")
        event.listen(engine, "connect", prepare)
        if revision(engine) != NEWEST:
            upgrade(engine)
    except OSError as error:
        raise BadInput(f"The history in {file} cannot be opened ({error.strerror}). {REFUSED}") from error
    except DatabaseError as error:
        then = REFUSED if isinstance(error, OperationalError) else "Move the file away to begin a new one."
        raise BadInput(f"The history in {file} cannot be opened ({error.orig}). {then}") from error
    return engine


def prepare(connection: sqlite3.Connection, _: Any) -> None:
    """Let readers and one writer work side by side and wait for each other, and overwrite what is deleted."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA secure_delete = ON")


def forget_log(engine: Engine) -> None:
    """Empty the log beside the file, in which what was deleted stands until then."""
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def revision(engine: Engine) -> str | None:
    """Return the revision of the tables, ``None`` for a new file."""
    with engine.connect() as connection:
        if not sqlalchemy.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sqlalchemy.text("SELECT version_num FROM alembic_version")).scalar()


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
            raise BadInput("The history was kept by a newer JobRSVP. Upgrade this one: pipx upgrade jobrsvp") from error
