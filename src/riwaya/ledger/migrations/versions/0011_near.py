"""Incidents by day and by place, with all that finding those near one looks at."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the indexes."""
    op.drop_index("incidents_by_date", "incidents")
    op.create_index("incidents_by_date", "incidents", ["date", "place", "event", "id"])
    op.create_index("incidents_by_place", "incidents", ["place", "event", "date", "id"])


def downgrade() -> None:
    """Make them as they were."""
    op.drop_index("incidents_by_place", "incidents")
    op.drop_index("incidents_by_date", "incidents")
    op.create_index("incidents_by_date", "incidents", ["date"])
