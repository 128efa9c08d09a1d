"""When the meeting of a case is, what became of it, and whether its posting is known."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

CASES = sa.table(
    "cases",
    *(sa.column(name) for name in ("id", "created_at", "stage", "answer", "invitation", "starts_at", "moments")),
    sa.column("without_posting", sa.Boolean),
)


def upgrade() -> None:
    """Add the columns, and say of the cases that are there what is known: how they stood when they were kept."""
    op.add_column("cases", sa.Column("starts_at", sa.String(40)))
    op.add_column("cases", sa.Column("moments", sa.Text))
    op.add_column("cases", sa.Column("without_posting", sa.Boolean, nullable=False, server_default="0"))
    connection = op.get_bind()
    for row in connection.execute(sa.select(CASES)).all():
        connection.execute(CASES.update().where(CASES.c.id == row.id).values(**known(row)))


def known(row: sa.Row[tuple[object, ...]]) -> dict[str, object]:
    """Return the new columns of *row*."""
    about, meeting = json.loads(row.answer).get("about") or {}, json.loads(row.invitation)
    moment = {"at": row.created_at, "event": row.stage, "starts_at": meeting.get("starts_at")}
    alone = about.get("posting_from") in ("mail", "none") or about.get("sure") is False
    return {
        "starts_at": meeting.get("starts_at"),
        "moments": json.dumps([moment]),
        "without_posting": about.get("seen") == "invitation" and alone,
    }


def downgrade() -> None:
    """Drop the columns."""
    with op.batch_alter_table("cases") as table:
        for name in ("starts_at", "moments", "without_posting"):
            table.drop_column(name)
