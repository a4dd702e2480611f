"""What the accounts of each incident come to, and the words of every article, for lists and search."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_COUNTS = ("accounts", "articles", "voices", "happened", "denied", "prepared", "staged")


def upgrade() -> None:
    """Make the table of summaries and the index of words."""
    op.create_table(
        "overview",
        sa.Column("incident", sa.String, sa.ForeignKey("incidents.id"), primary_key=True),
        sa.Column("within", sa.String, nullable=False),
        sa.Column("kind", sa.String),
        sa.Column("precision", sa.Integer),
        *(sa.Column(name, sa.Integer, nullable=False) for name in _COUNTS),
        sa.Column("contested", sa.Boolean, nullable=False),
    )
    op.create_index("overview_by_accounts", "overview", ["accounts"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE words USING fts5(tokens, content='', detail=none, tokenize='unicode61')")
    else:
        op.execute("CREATE TABLE words (article varchar PRIMARY KEY REFERENCES articles (key), tokens tsvector)")
        op.execute("CREATE INDEX words_by_token ON words USING gin (tokens)")


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP TABLE words")
    op.drop_table("overview")
