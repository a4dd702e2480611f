"""What articles of one incident share, which pages worked out anew each time; linking fills it."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "reuse",
        *(sa.Column(name, sa.String, primary_key=True) for name in ("one", "other")),
        sa.Column("data", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("reuse")
