"""Histories as earlier versions of the program left them."""

import contextlib

import sqlalchemy
from alembic import command
from alembic.config import Config

from jobrsvp.store import engine


@contextlib.contextmanager
def of_first_version(file):
    """Make an empty history of the first version in *file*; yield the connection to it."""
    config = Config()
    config.set_main_option("script_location", str(engine.MIGRATIONS))
    made = sqlalchemy.create_engine(f"sqlite:///{file}")
    with made.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        yield connection
    made.dispose()
