"""The log of a ledger: who did what when, appended, never changed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, select

from riwaya.core.audit import Logged, What
from riwaya.ledger import schema

_table = schema.audit.c
Of = Literal["claim", "incident", "article"]
_MOST = 200
"""Letters that are kept of a name or note."""


class Sought(msgspec.Struct, frozen=True):
    """Which lines of the log are listed; what is empty filters nothing."""

    by: str = ""
    what: str = ""
    since: str = ""
    """ISO day, month or year, as `until`: both included."""
    until: str = ""


def now() -> datetime:
    """The time, in UTC: of what people do, never of what is read or linked."""
    return datetime.now(UTC)


def stamp(at: datetime) -> str:
    """A time as the ledger keeps it."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


class Hand(msgspec.Struct, frozen=True):
    """Who does something, from which address of the network, when."""

    by: str
    address: str = ""
    at: datetime = msgspec.field(default_factory=now)


def log(connection: Connection, hand: Hand, what: What, about: str = "", note: str = "") -> None:
    """Append a line."""
    row = {"at": stamp(hand.at), "by": hand.by[:_MOST], "what": what, "about": about[:_MOST], "note": note[:_MOST]}
    connection.execute(insert(schema.audit), {**row, "address": hand.address})


def logged(connection: Connection, sought: Sought, limit: int | None = None, offset: int = 0) -> list[Logged]:
    """The lines of a filter, the latest first."""
    query = select(schema.audit).where(*_conditions(sought)).order_by(_table.number.desc())
    return [Logged(*row) for row in connection.execute(query.limit(limit).offset(offset))]


def how_many(connection: Connection, sought: Sought) -> int:
    """How many lines there are of a filter."""
    return connection.scalar(select(func.count()).select_from(schema.audit).where(*_conditions(sought))) or 0


def spoken_of(connection: Connection, lines: Iterable[Logged]) -> dict[str, Of]:
    """What of the ledger each line speaks of, by its id; what is there no more, or is a user, is left out."""
    names = {line.about for line in lines}
    tables: tuple[tuple[Of, ColumnElement[str]], ...] = (
        ("article", schema.articles.c.key), ("incident", schema.incidents.c.id), ("claim", schema.claims.c.id),
    )  # fmt: skip
    return {name: of for of, column in tables for name in connection.scalars(select(column).where(column.in_(names)))}


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    found = []
    if sought.by:
        found.append(_table.by == sought.by)
    if sought.what:
        found.append(_table.what == sought.what)
    if sought.since:
        found.append(_table.at >= sought.since)
    if sought.until:
        found.append(func.substr(_table.at, 1, len(sought.until)) <= sought.until)
    return found
