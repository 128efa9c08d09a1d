"""How Alembic reaches the tables: over the connection that :mod:`jobrsvp.store.engine` hands it."""

from alembic import context

from jobrsvp.store.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
