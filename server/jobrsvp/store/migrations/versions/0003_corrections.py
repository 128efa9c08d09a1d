"""What the person corrected, and beside it what was read."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; nothing was corrected so far."""
    op.add_column("cases", sa.Column("facts", sa.Text))
    op.add_column("cases", sa.Column("as_read", sa.Text))


def downgrade() -> None:
    """Drop the columns."""
    with op.batch_alter_table("cases") as table:
        table.drop_column("facts")
        table.drop_column("as_read")
