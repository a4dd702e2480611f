"""Which incidents changed at which number of the state, so that a process need not read all of them anew."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_ROWS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
_KEPT = 10_000
"""How far back changes are known."""
_MANY = 1000
"""Rows of one statement that are not named one by one; a file counts every row as a change of its own."""
_COUNT = "UPDATE state SET number = number + 1"
_FORGET = f"DELETE FROM changes WHERE number <= (SELECT number FROM state) - {_KEPT}"  # noqa: S608 - words of ours
_NOTE = f"""CREATE FUNCTION note_changes() RETURNS trigger AS $$
DECLARE now integer;
BEGIN
    {_COUNT} RETURNING number INTO now;
    INSERT INTO changes (number, incident)
        SELECT now, incident FROM rows WHERE (SELECT count(*) FROM rows) <= {_MANY}
        UNION ALL SELECT now, NULL WHERE (SELECT count(*) FROM rows) > {_MANY};
    {_FORGET};
    RETURN NULL;
END $$ LANGUAGE plpgsql"""  # noqa: S608 - words of ours


def upgrade() -> None:
    """Make the table, and what fills it in the place of what only counted."""
    op.create_table("changes", sa.Column("number", sa.Integer, nullable=False), sa.Column("incident", sa.String))
    op.create_index("changes_by_number", "changes", ["number"])
    in_file = op.get_bind().dialect.name == "sqlite"
    if not in_file:
        op.execute(_NOTE)
    for change, row in _ROWS.items():
        _drop(change)
        op.execute(_noting_in_file(change, row) if in_file else _noting_on_server(change, row))


def _noting_in_file(change: str, row: str) -> str:
    note = f"INSERT INTO changes (number, incident) SELECT number, {row}.incident FROM state"  # noqa: S608 - words of ours
    return f"CREATE TRIGGER overview_{change.lower()} AFTER {change} ON overview BEGIN {_COUNT}; {note}; {_FORGET}; END"


def _noting_on_server(change: str, row: str) -> str:
    return (
        f"CREATE TRIGGER overview_{change.lower()} AFTER {change} ON overview REFERENCING {row} TABLE AS rows"
        " FOR EACH STATEMENT EXECUTE FUNCTION note_changes()"
    )


def _drop(change: str) -> None:
    where = "" if op.get_bind().dialect.name == "sqlite" else " ON overview"
    op.execute(f"DROP TRIGGER overview_{change.lower()}{where}")


def downgrade() -> None:
    """Count only, as before."""
    for change in _ROWS:
        _drop(change)
        done = (
            f"BEGIN {_COUNT}; END"
            if op.get_bind().dialect.name == "sqlite"
            else ("FOR EACH STATEMENT EXECUTE FUNCTION count_change()")
        )
        op.execute(f"CREATE TRIGGER overview_{change.lower()} AFTER {change} ON overview {done}")
    op.drop_table("changes")
