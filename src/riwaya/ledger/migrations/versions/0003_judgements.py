"""What people decided on claims and incidents; the database itself refuses to change or drop a row of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_REFUSAL = "judgements are never changed"


def upgrade() -> None:
    """Make the table, closed to changes."""
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("about", "target", "verdict")),
        sa.Column("note", sa.Text, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("by", "at")),
        sa.Column("evidence", sa.String(64), nullable=False),
        sa.Column("takes_back", sa.Integer, sa.ForeignKey("judgements.number")),
    )
    op.create_index("judgements_by_target", "judgements", ["target"])
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER judgements_{change.lower()} BEFORE {change} ON judgements "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            )
    else:
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger AS $$ BEGIN "
            f"RAISE EXCEPTION '{_REFUSAL}'; END $$ LANGUAGE plpgsql"
        )
        op.execute(
            "CREATE TRIGGER judgements_closed BEFORE UPDATE OR DELETE ON judgements "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("judgements")
