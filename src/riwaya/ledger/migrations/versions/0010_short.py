"""Indexes that answer by themselves what lists of incidents and the pages of voices count."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make them."""
    op.create_index("incidents_in_short", "incidents", ["id", "event", "date", "place", "lat", "lon"])
    op.drop_index("claims_by_voice", "claims")
    op.create_index("claims_by_voice", "claims", ["voice", "event", "status"])


def downgrade() -> None:
    """Make them as they were."""
    op.drop_index("claims_by_voice", "claims")
    op.create_index("claims_by_voice", "claims", ["voice"])
    op.drop_index("incidents_in_short", "incidents")
