"""How far the person is with a posting: saved, or applied."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column; the cases that are there were only looked at, as far as anybody said."""
    op.add_column("cases", sa.Column("application", sa.String(16)))


def downgrade() -> None:
    """Drop the column."""
    with op.batch_alter_table("cases") as table:
        table.drop_column("application")
