"""Who tells of each incident and does it, beside its summary; and a number by which a change of either is seen."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_NAMES = ("speakers", "outlets", "doers")
_SEEN = {"overview": ("INSERT", "UPDATE", "DELETE"), "articles": ("INSERT",)}
_COUNT = "UPDATE state SET number = number + 1"


def upgrade() -> None:
    """Make the columns, the number and what counts it."""
    for name in _NAMES:
        op.add_column("overview", sa.Column(name, sa.String, nullable=False, server_default=""))
    op.add_column("overview", sa.Column("grade", sa.String))
    op.create_index("articles_by_day", "articles", ["published", "key"])
    op.create_index("articles_by_outlet", "articles", ["outlet"])
    op.create_table("state", sa.Column("number", sa.Integer, primary_key=True))
    op.execute("INSERT INTO state (number) VALUES (1)")
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            f"CREATE FUNCTION count_change() RETURNS trigger AS $$ BEGIN {_COUNT}; RETURN NULL; END $$ LANGUAGE plpgsql"
        )
    for table, changes in _SEEN.items():
        for change in changes:
            op.execute(_counting(table, change))


def _counting(table: str, change: str) -> str:
    name = f"{table}_{change.lower()}"
    if op.get_bind().dialect.name == "sqlite":
        return f"CREATE TRIGGER {name} AFTER {change} ON {table} BEGIN {_COUNT}; END"
    return f"CREATE TRIGGER {name} AFTER {change} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION count_change()"


def downgrade() -> None:
    """Drop them."""
    for table, changes in _SEEN.items():
        for change in changes:
            where = "" if op.get_bind().dialect.name == "sqlite" else f" ON {table}"
            op.execute(f"DROP TRIGGER {table}_{change.lower()}{where}")
    op.drop_table("state")
    op.drop_index("articles_by_outlet")
    op.drop_index("articles_by_day")
    with op.batch_alter_table("overview") as batch:
        for name in (*_NAMES, "grade"):
            batch.drop_column(name)
