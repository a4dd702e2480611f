"""The first schema: articles, claims, incidents, links, issues."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "articles",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        *(sa.Column(name, sa.String) for name in ("article", "outlet", "published", "url", "title")),
    )
    op.create_table(
        "claims",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("article", sa.String, sa.ForeignKey("articles.key"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("kind", "event", "status")),
        sa.Column("voice", sa.String),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_index("claims_by_article", "claims", ["article", "position"])
    op.create_index("claims_by_event", "claims", ["event"])
    op.create_index("claims_by_voice", "claims", ["voice"])
    op.create_table(
        "incidents",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("date", sa.String),
        sa.Column("place", sa.String),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_index("incidents_by_date", "incidents", ["date"])
    op.create_table(
        "links",
        sa.Column("claim", sa.String, sa.ForeignKey("claims.id"), primary_key=True),
        sa.Column("incident", sa.String, sa.ForeignKey("incidents.id"), nullable=False),
        sa.Column("utterance", sa.String, nullable=False),
        sa.Column("main", sa.Boolean, nullable=False),
    )
    op.create_index("links_by_incident", "links", ["incident"])
    op.create_table(
        "issues",
        *(sa.Column(name, sa.String, primary_key=True) for name in ("source", "stage", "reason")),
        sa.Column("advice", sa.String, nullable=False),
        sa.Column("note", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    for name in ("issues", "links", "incidents", "claims", "articles"):
        op.drop_table(name)
