"""Who works at a ledger with whom: users, their sessions, the names uncovered there, and the log of what was done."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_REFUSAL = "the log is never changed"


def upgrade() -> None:
    """Make the tables; the log is closed to changes."""
    op.create_table(
        "users",
        sa.Column("key", sa.String, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("name", "role", "since")),
        sa.Column("password", sa.String),
        sa.Column("invitation", sa.String(64), unique=True),
        sa.Column("invitation_ends", sa.String),
        sa.Column("disabled", sa.Boolean, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("user", sa.String, sa.ForeignKey("users.key"), nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("since", "seen", "browser")),
    )
    op.create_index("sessions_by_user", "sessions", ["user"])
    op.create_table(
        "unmasked",
        sa.Column("session", sa.String(64), primary_key=True),
        sa.Column("claim", sa.String, primary_key=True),
        sa.Column("person", sa.Integer, primary_key=True),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("at", "by", "what", "about", "note", "address")),
    )
    _close()


def _close() -> None:
    """Let the database itself refuse to change or drop a row of the log."""
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_{change.lower()} BEFORE {change} ON audit "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_change_of_log() RETURNS trigger AS $$ BEGIN "
        f"RAISE EXCEPTION '{_REFUSAL}'; END $$ LANGUAGE plpgsql"
    )
    op.execute(
        "CREATE TRIGGER audit_closed BEFORE UPDATE OR DELETE ON audit "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log()"
    )
    op.execute(
        "CREATE TRIGGER audit_kept BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log()"
    )


def downgrade() -> None:
    """Drop the tables."""
    for name in ("audit", "unmasked", "sessions", "users"):
        op.drop_table(name)
