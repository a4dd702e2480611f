"""Articles by day, the latest first, as a search lists them."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the index anew, in the order of the list."""
    last = "" if op.get_bind().dialect.name == "sqlite" else " NULLS LAST"
    op.drop_index("articles_by_day")
    op.execute(f"CREATE INDEX articles_by_day ON articles (published DESC{last}, key)")


def downgrade() -> None:
    """Make it as it was."""
    op.drop_index("articles_by_day")
    op.create_index("articles_by_day", "articles", ["published", "key"])
