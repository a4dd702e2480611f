"""The blocks in which a telling is, for when its article is read again."""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Make the index."""
    op.create_index("blocks_by_telling", "blocks", ["telling"])


def downgrade() -> None:
    """Make it as it was."""
    op.drop_index("blocks_by_telling", "blocks")
