"""Tries to log in, which all processes count together; and what ties each claim to the others of its incident."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the table and the column, which stays empty until everything is linked anew, as this version does."""
    op.create_table(
        "attempts",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("of", sa.String(64), nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_index("attempts_by_key", "attempts", ["of", "at"])
    op.create_index("attempts_by_time", "attempts", ["at"])
    op.add_column("links", sa.Column("worth", sa.Float(53)))
    op.create_index("links_by_worth", "links", ["worth"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index("links_by_worth", "links")
    op.drop_column("links", "worth")
    op.drop_table("attempts")
