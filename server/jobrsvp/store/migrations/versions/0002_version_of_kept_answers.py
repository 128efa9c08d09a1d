"""A version in each kept answer, so that what an older program wrote can be read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; what is there already was written by version 1."""
    op.add_column("cases", sa.Column("version", sa.Integer, nullable=False, server_default="1"))


def downgrade() -> None:
    """Drop the column."""
    with op.batch_alter_table("cases") as table:
        table.drop_column("version")
