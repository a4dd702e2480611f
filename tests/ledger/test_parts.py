"""What a ledger asks for in parts: found by an index, however large its tables grow."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, event, insert, select, tuple_

from riwaya.ledger import open_ledger, schema
from riwaya.ledger.parts import asked

_likenesses = schema.likenesses.c
PAIRS = [(1, 2), (1, 3), (2, 3), (7, 9)]


def test_rows_of_several_columns_are_found_together_and_not_each_by_itself(address: str) -> None:
    with open_ledger(address, create=True) as book, book.writing() as connection:
        connection.execute(insert(schema.likenesses), [{"one": a, "other": b, "worth": 1.0} for a, b in PAIRS])
        query = select(_likenesses.one, _likenesses.other)
        found = asked(connection, query, tuple_(_likenesses.one, _likenesses.other), [(2, 3), (1, 9), (1, 3)])
        assert [*map(tuple, found)] == [(1, 3), (2, 3)]


def scans(connection: Connection, query: Select[Any], column: Any, values: list[Any]) -> list[str]:
    """The tables that a query of rows goes through from end to end."""
    plans: list[str] = []

    def plan(_: object, __: object, statement: str, parameters: tuple[int, ...], *___: object) -> None:
        told = connection.connection.cursor()
        told.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        plans.extend(row[-1] for row in told.fetchall())

    event.listen(connection, "before_cursor_execute", plan)
    list(asked(connection, query, column, values))
    assert plans
    return [told for told in plans if told.startswith("SCAN") and "CONSTANT" not in told]


def test_what_is_asked_for_is_looked_up_in_an_index(tmp_path: Path) -> None:
    blocks = schema.blocks.c
    with open_ledger(str(tmp_path / "l.db"), create=True) as book, book.reading() as connection:
        assert not scans(connection, select(_likenesses.one), tuple_(_likenesses.one, _likenesses.other), PAIRS)
        assert not scans(connection, select(schema.blocks), blocks.telling, [3, 4]), "an article is read again"
        assert not scans(connection, select(schema.blocks), tuple_(blocks.block, blocks.killed), PAIRS)
