"""The places that articles name, and voices with the articles that have them, for the search."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Make the table, and the index in the order in which a search asks for it."""
    op.create_table(
        "named",
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("article", sa.String, sa.ForeignKey("articles.key"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("named_by_article", "named", ["article"])
    op.drop_index("claims_by_speaker", "claims")
    op.create_index("claims_by_speaker", "claims", ["voice", "article"])


def downgrade() -> None:
    """Make them as they were."""
    op.drop_index("claims_by_speaker", "claims")
    op.create_index("claims_by_speaker", "claims", ["article", "voice"])
    op.drop_table("named")
