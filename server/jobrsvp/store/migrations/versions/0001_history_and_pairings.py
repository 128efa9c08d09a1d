"""The first tables: history, pairings, plugins switched off."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "cases",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("created_at", sa.String(40), nullable=False, index=True),
        sa.Column("title", sa.Text),
        sa.Column("organization", sa.Text),
        sa.Column("url", sa.Text, index=True),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("suggestion", sa.String(16), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("invitation", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text),
    )
    op.create_table(
        "pairings",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("token_sha256", sa.String(64), nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.Column("last_used_at", sa.String(40)),
    )
    op.create_table("disabled_plugins", sa.Column("name", sa.Text, primary_key=True))


def downgrade() -> None:
    """Drop the tables."""
    for table in ("disabled_plugins", "pairings", "cases"):
        op.drop_table(table)
