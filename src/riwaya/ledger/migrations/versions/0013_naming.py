"""The claims of an article that name private persons, whom pages cover, and those of a voice, for the search."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the indexes."""
    op.create_index("claims_by_speaker", "claims", ["article", "voice"])
    op.execute("""CREATE INDEX claims_naming ON claims (article, position) WHERE data NOT LIKE '%"persons":[]%'""")


def downgrade() -> None:
    """Drop them."""
    op.drop_index("claims_by_speaker", "claims")
    op.drop_index("claims_naming", "claims")
