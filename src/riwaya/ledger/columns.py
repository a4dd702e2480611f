"""Every incident of a ledger in columns of numbers, held in memory: a list of any filter is counted in milliseconds.

What repeats (days, places, types of event, sets of voices) is kept once, and each incident has its number. A million
claims take some fifty megabytes. A database would have to go through as many rows for every filter that holds many.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import Any, Final

import msgspec
import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, select

from riwaya.ledger import schema
from riwaya.ledger.parts import asked, flowing, parts
from riwaya.ledger.summary import SEPARATOR

Numbers = npt.NDArray[np.int32]
Which = npt.NDArray[np.bool_]
SAID: Final = ("happened", "denied", "prepared", "staged")
SETS: Final = ("within", "speakers", "outlets", "doers")
_NONE: Final = np.empty(0, np.int32)
_CHANGES = 5000
"""How many states may lie between two readings of which the later one reads only what changed."""
_AT_ONCE = 50_000
"""Rows that are turned into columns at a time."""
_STRETCH = 1000
"""Incidents of an order that are looked at first, for those of a list; then twice as many, and so on."""


class Spot(msgspec.Struct, frozen=True):
    """A place of incidents, as a map shows it."""

    place: str | None
    kind: str | None
    precision: int | None
    lat: float | None
    lon: float | None


class Coded(msgspec.Struct, frozen=True, dict=True):
    """A column of values that repeat: each value once, and for every incident the number of its own."""

    values: list[Any]
    of: Numbers

    def turned(self, into: Callable[[Any], Any]) -> "Coded":
        """The same column of other values."""
        return Coded([*map(into, self.values)], self.of)

    def where(self, test: Callable[[Any], bool]) -> Which:
        """The incidents whose value passes a test."""
        passed = np.fromiter(map(test, self.values), np.bool_, len(self.values))
        codes = np.flatnonzero(passed)
        return self.of == codes[0] if len(codes) == 1 else passed[self.of]

    def between(self, first: str, last: str) -> Which:
        """The incidents whose value lies between two, both included, where values are in order and None comes first."""
        low = max(bisect_left(self.values, first, key=_or_empty), int(None in self.values[:1]))
        return (self.of >= low) & (self.of < bisect_right(self.values, last, key=_or_empty))

    def counts(self, which: Which | None = None) -> list[tuple[Any, int]]:
        """How many of some incidents, or of all, have each value; values that none has are left out."""
        counted = self._all if which is None else np.bincount(self.of[which], minlength=len(self.values))
        codes = np.flatnonzero(counted)
        return [(self.values[code], count) for code, count in zip(codes.tolist(), counted[codes].tolist(), strict=True)]

    @cached_property
    def _all(self) -> npt.NDArray[np.intp]:
        return np.bincount(self.of, minlength=len(self.values))

    def merged(self, into: Callable[[Any], Any]) -> "Coded":
        """The same column of coarser values: of those that become one, each incident has that one."""
        coarse = [*map(into, self.values)]
        codes = {value: code for code, value in enumerate(dict.fromkeys(coarse))}
        return Coded([*codes], np.array([codes[value] for value in coarse], np.int32)[self.of])

    def in_order(self) -> "Coded":
        """The same column with its values in their order, None first."""
        order = sorted(range(len(self.values)), key=lambda code: self.values[code] or "")
        return Coded([self.values[code] for code in order], np.argsort(order).astype(np.int32)[self.of])


def _or_empty(value: str | None) -> str:
    return value or ""


class Columns(msgspec.Struct, frozen=True):
    """The incidents of a ledger, in the order of their ids; `listed` and `told` are two other orders of them."""

    ids: npt.NDArray[np.bytes_]
    event: Coded
    date: Coded
    """In the order of days; so are the months."""
    month: Coded
    spot: Coded
    within: Coded
    speakers: Coded
    outlets: Coded
    doers: Coded
    grade: Coded
    accounts: Numbers
    contested: Which
    said: dict[str, Which]
    listed: Numbers
    """The latest day first, those without one last; of one day those with the most accounts first."""
    told: Numbers
    """Those with the most accounts first; of these the earliest day, those without one last."""
    words: dict[tuple[int, tuple[str, ...]], Which]
    """The incidents of words that were asked for, each with the state that was read: it may be older."""
    read: dict[str, Coded]
    """The columns as the ledger has them, and the next as well: what a change of it starts from."""
    numbers: Numbers

    def among(self, ids: Sequence[str]) -> Which:
        """The incidents of some ids."""
        found = np.zeros(len(self.ids), np.bool_)
        if len(ids) and len(self.ids):
            named = np.array([one.encode() for one in ids], dtype=np.bytes_)
            at = np.minimum(np.searchsorted(self.ids, named), len(self.ids) - 1)
            found[at[self.ids[at] == named]] = True
        return found

    def first(self, order: Numbers, which: Which | None, limit: int, offset: int = 0) -> list[str]:
        """The ids of a stretch of some incidents, or of all, in an order."""
        chosen, found, start, size = [_NONE], 0, 0, max(_STRETCH, offset + limit)
        while start < len(order) and found < offset + limit:
            part = order[start : start + size]
            chosen.append(part if which is None else part[which[part]])
            found += len(chosen[-1])
            start, size = start + size, 2 * size
        return [name.decode() for name in self.ids[np.concatenate(chosen)[offset : offset + limit]]]


_OF = schema.incidents.c, schema.overview.c
_QUERY = select(
    _OF[0].id, _OF[0].event, _OF[0].date, _OF[0].place, _OF[0].lat, _OF[0].lon,
    _OF[1].kind, _OF[1].precision, _OF[1].within, _OF[1].speakers, _OF[1].outlets, _OF[1].doers, _OF[1].grade,
    _OF[1].accounts, _OF[1].contested, *(_OF[1][name] for name in SAID),
).join_from(schema.incidents, schema.overview, _OF[1].incident == _OF[0].id)  # fmt: skip


class _Codes:
    """Values as they come, each with the number that it got when it came first."""

    def __init__(self, known: Sequence[Any] = (), of: Numbers = _NONE) -> None:
        self.known: dict[Any, int] = {value: code for code, value in enumerate(known)}
        self.parts: list[Numbers] = [of]

    def take(self, values: Sequence[Any]) -> None:
        """The next values of the column."""
        known = self.known
        codes = (known.setdefault(value, len(known)) for value in values)
        self.parts.append(np.fromiter(codes, np.int32, len(values)))


def columns_now(connection: Connection, known: tuple[int, Columns] | None) -> tuple[int, Columns]:
    """The number of the ledger's state and its columns; of known ones, only what changed since is read anew."""
    state = connection.scalar(select(schema.state.c.number)) or 0
    if known is None:
        return state, columns_of(connection)
    changed = _changed(connection, known[0], state)
    return state, columns_of(connection) if changed is None else columns_of(connection, known[1], changed)


def _changed(connection: Connection, since: int, state: int) -> set[str] | None:
    """The incidents that changed between two states; None where they were many, or it is long ago."""
    table = schema.changes.c
    if not 0 <= state - since <= _CHANGES:
        return None
    found = set(connection.scalars(select(table.incident).where(table.number > since, table.number <= state)))
    return None if None in found or len(found) > _CHANGES else found


def columns_of(connection: Connection, before: Columns | None = None, changed: Collection[str] = ()) -> Columns:
    """The columns of a ledger as it is now: read whole, or as they were before with some incidents that changed."""
    if before is None:
        ids, numbers = [np.empty(0, "S1")], [np.empty((0, 2 + len(SAID)), np.int32)]
        coded = {name: _Codes() for name in ("event", "date", "spot", *SETS, "grade")}
        rows = flowing(connection, _QUERY, _AT_ONCE)
    else:
        stay = ~before.among([*changed])
        ids, numbers = [before.ids[stay]], [before.numbers[stay]]
        coded = {name: _Codes(column.values, column.of[stay]) for name, column in before.read.items()}
        rows = parts(asked(connection, _QUERY, _OF[0].id, changed), _AT_ONCE)
    for part in rows:
        of = list(zip(*part, strict=True))
        ids.append(np.array([name.encode() for name in of[0]], dtype=np.bytes_))
        spots = [*zip(of[3], of[6], of[7], of[4], of[5], strict=True)]
        for codes, values in zip(coded.values(), (of[1], of[2], spots, *of[8:13]), strict=True):
            codes.take(values)
        numbers.append(np.array(of[13:], dtype=np.int32).T)
    return _ordered(np.concatenate(ids), coded, np.concatenate(numbers))


def _ordered(ids: npt.NDArray[np.bytes_], coded: dict[str, _Codes], numbers: Numbers) -> Columns:
    by_id = np.argsort(ids, kind="stable")
    numbers = numbers[by_id]
    read = {name: Coded([*codes.known], np.concatenate(codes.parts)[by_id]) for name, codes in coded.items()}
    columns = dict(read)
    columns["date"] = columns["date"].in_order()
    columns["month"] = columns["date"].merged(lambda day: day and day[:7])
    columns["spot"] = columns["spot"].turned(lambda spot: Spot(*spot))
    for name in SETS:
        columns[name] = columns[name].turned(lambda told: frozenset(told.split(SEPARATOR)[:-1]))
    day, accounts = _days(columns["date"]), numbers[:, 0]
    return Columns(
        ids=ids[by_id],
        **columns,
        accounts=accounts,
        contested=numbers[:, 1] > 0,
        said={name: numbers[:, 2 + index] > 0 for index, name in enumerate(SAID)},
        listed=np.lexsort((-accounts, -day)).astype(np.int32),
        told=np.lexsort((np.where(day < 0, np.iinfo(np.int32).max, day), -accounts)).astype(np.int32),
        words={},
        read=read,
        numbers=numbers,
    )


def _days(date: Coded) -> Numbers:
    """The days as numbers in their order, -1 where there is none."""
    return date.of - int(None in date.values)
