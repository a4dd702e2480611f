"""What linking goes on from when articles are added: tellings, the blocks in which they meet, and their likenesses."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the tables; all articles wait to be linked, since nothing of their linking was kept."""
    op.create_table("waiting", sa.Column("article", sa.String, sa.ForeignKey("articles.key"), primary_key=True))
    op.execute("INSERT INTO waiting (article) SELECT key FROM articles")
    op.create_table("linked_by", sa.Column("version", sa.String(64), primary_key=True))
    op.create_table(
        "tellings",
        sa.Column("claim", sa.String, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("article", sa.String, nullable=False),
    )
    op.create_index("tellings_by_article", "tellings", ["article"])
    op.create_index("tellings_by_number", "tellings", ["number"])
    op.create_table(
        "blocks",
        *(sa.Column(name, sa.BigInteger, primary_key=True) for name in ("block", "killed", "telling")),
        sa.Column("lies", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "likenesses",
        *(sa.Column(name, sa.BigInteger, primary_key=True) for name in ("one", "other")),
        sa.Column("worth", sa.Float(53), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("likenesses_by_other", "likenesses", ["other"])
    op.create_index("links_by_utterance", "links", ["utterance"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index("links_by_utterance", "links")
    for name in ("likenesses", "blocks", "tellings", "linked_by", "waiting"):
        op.drop_table(name)
