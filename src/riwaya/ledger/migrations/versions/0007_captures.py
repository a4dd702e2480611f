"""Later captures of articles, and when a page was captured."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table and the column."""
    op.add_column("articles", sa.Column("captured", sa.String))
    op.create_table(
        "captures",
        sa.Column("article", sa.String, sa.ForeignKey("articles.key"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        *(sa.Column(name, sa.String) for name in ("outlet", "published", "url", "title", "captured")),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("captures")
    op.drop_column("articles", "captured")
