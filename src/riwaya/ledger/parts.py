"""Many values or rows in parts that a database takes at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, Tuple, insert

_T = TypeVar("_T")
_ASKED, _PUT = 1000, 10_000
"""Values of a query, and rows that are put in."""


def parts(values: Iterable[_T], size: int = _ASKED) -> Iterator[list[_T]]:
    """Values in lists of that size."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def asked(connection: Connection, query: Select[Any], column: Any, values: Iterable[Any]) -> Iterator[Any]:  # noqa: ANN401
    """The rows of a query of which a column, or several, has one of these values."""
    for part in parts(sorted(set(values))):
        yield from connection.execute(query.where(among(column, part))).all()


def among(column: Any, values: Sequence[Any]) -> ColumnElement[bool]:  # noqa: ANN401
    """Whether a column has one of these values, or several columns have those of one of these rows.

    SQLite finds what the first column has in its index; for whole rows it would go through all of the table.
    """
    chosen: ColumnElement[bool] = column.in_(values)
    if isinstance(column, Tuple):
        return column.clauses[0].in_(sorted({value for value, *_ in values})) & chosen
    return chosen


def flowing(connection: Connection, query: Select[Any], size: int) -> Iterator[Sequence[Row[Any]]]:
    """The rows of a query of which there may be very many, as they come: so many at a time."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("BEGIN")  # a server sends them bit by bit within a transaction alone
    return connection.execute(query.execution_options(yield_per=size)).partitions()


def put(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put rows into a table."""
    for part in parts(rows, _PUT):
        connection.execute(insert(table), part)
