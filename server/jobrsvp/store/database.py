"""An open database, and sessions that see the rows of one person alone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DatabaseError, DataError
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from jobrsvp.errors import BadInput, StoreError
from jobrsvp.model.saying.said import joined, say, template
from jobrsvp.store.engine import cure_of
from jobrsvp.store.tables import OfPerson

NOT_DONE = template("The history cannot be read or written ({said}).")
ALL = "*"  #: in place of a person: the rows of everybody, for the commands of whoever runs the service
NAMED = text("SELECT set_config('jobrsvp.person', :person, true)")  # until the transaction ends


class PersonSession(Session):
    """A session for one person: the person stands in each question, and in each new row."""


@event.listens_for(PersonSession, "do_orm_execute")
def ask_for_person(state: ORMExecuteState) -> None:
    """Let each question see the rows of the person alone."""
    person = state.session.info["person"]
    if person != ALL:
        own = with_loader_criteria(OfPerson, lambda row: row.person == person, include_aliases=True)
        state.statement = state.statement.options(own)


@event.listens_for(PersonSession, "before_flush")
def keep_for_person(session: Session, *_: object) -> None:
    """Let each new row be the person's."""
    person = session.info["person"]
    for row in session.new:
        if isinstance(row, OfPerson) and person != ALL:
            row.person = person


class Database:
    """The database of *engine*."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def close(self) -> None:
        """Let it go."""
        self.engine.dispose()

    @contextlib.contextmanager
    def session(self, person: str) -> Iterator[Session]:
        """Yield a session for *person*; what is done in it is kept whole, or not at all."""
        try:
            with PersonSession(self.engine, info={"person": person}) as session, session.begin():
                if self.engine.dialect.name == "postgresql":
                    session.execute(NAMED, {"person": person})
                yield session
        except DataError as error:  # PostgreSQL takes no text with a zero byte
            raise BadInput(say("The database takes no such text. Take out what cannot be printed.")) from error
        except DatabaseError as error:
            raise StoreError(joined(say(NOT_DONE, said=error.orig), cure_of(error))) from error
