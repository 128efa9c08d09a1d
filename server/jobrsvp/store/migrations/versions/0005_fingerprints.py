"""By what the job of a case is known again at another address."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; of the cases that are there the text is not known any more, and they are known by their page."""
    op.add_column("cases", sa.Column("fingerprint", sa.Text))
    op.create_index("ix_cases_fingerprint", "cases", ["fingerprint"])


def downgrade() -> None:
    """Drop the column."""
    op.drop_index("ix_cases_fingerprint", "cases")
    with op.batch_alter_table("cases") as table:
        table.drop_column("fingerprint")
