"""Whose each row is, a mark that changes with a row, and the people who share a service."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# Beside the checks of the program: PostgreSQL itself shows a session only the rows of the person that it works for.
OWN_ROWS = """
CREATE POLICY own_rows ON {table}
USING (person = current_setting('jobrsvp.person', true) OR current_setting('jobrsvp.person', true) = '*')
"""


def upgrade() -> None:
    """Add columns and tables; what is there belongs to the one person there was."""
    for table in ("cases", "pairings"):
        op.add_column(table, sa.Column("person", sa.String(16), nullable=False, server_default=""))
    op.add_column("cases", sa.Column("changed", sa.String(16), nullable=False, server_default=""))
    op.create_index("cases_newest", "cases", ["person", "created_at", "id", "changed"])
    op.create_table(
        "people",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("token_sha256", sa.String(64), nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.Column("most_cases", sa.Integer, nullable=False),
        sa.Column("profile", sa.Text),
    )
    op.create_table(
        "calls",
        sa.Column("person", sa.String(16), primary_key=True),
        sa.Column("minute", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        for table in ("cases", "pairings"):
            op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
            op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
            op.execute(OWN_ROWS.format(table=table))
        # A range of fingerprints is one of characters, whatever the language of the database sorts first.
        op.execute('ALTER TABLE cases ALTER COLUMN fingerprint TYPE text COLLATE "C"')


def downgrade() -> None:
    """Drop columns and tables."""
    if op.get_bind().dialect.name == "postgresql":
        for table in ("cases", "pairings"):
            op.execute(f"DROP POLICY own_rows ON {table}")
            op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    for name in ("calls", "people"):
        op.drop_table(name)
    op.drop_index("cases_newest", "cases")
    with op.batch_alter_table("cases") as batch:
        batch.drop_column("changed")
        batch.drop_column("person")
    with op.batch_alter_table("pairings") as batch:
        batch.drop_column("person")
