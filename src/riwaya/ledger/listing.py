"""Lists of a ledger: incidents by filter, their days and places, and what can be filtered by."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property, reduce
from operator import and_
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection, Select, bindparam, func, select

from riwaya.core.incident import Incident
from riwaya.ledger import schema
from riwaya.ledger.columns import Columns, Spot, Which
from riwaya.ledger.rows import incident_of
from riwaya.ledger.store import Ledger
from riwaya.ledger.words import keys_holding
from riwaya.reading.asking import SEVERAL
from riwaya.text.search import wanted

_incidents, _overview = schema.incidents.c, schema.overview.c
_claims, _articles, _links = schema.claims.c, schema.articles.c, schema.links.c
_LAST = "\U0010ffff"
"""Comes after every letter."""
_REMEMBERED = 32
"""Queries of words whose incidents are kept until the ledger changes."""


class Filter(msgspec.Struct, frozen=True):
    """Which incidents a list holds; what is empty filters nothing."""

    place: str = ""
    """The English name of the place or of one that holds it."""
    event: str = ""
    """The slug of a type, or several with a comma between."""
    status: str = ""
    """happened, denied, prepared or staged, said by at least one account."""
    voice: str = ""
    """The id of a voice, or several with a comma between."""
    outlet: str = ""
    since: str = ""
    """ISO day, month or year, as `until`: both included."""
    until: str = ""
    contested: bool = False
    words: str = ""
    """Words that an article of the incident holds."""
    actor: str = ""
    """The id of an actor that an account names as the perpetrator."""
    grade: str = ""
    """What is suggested after Airwars' scale."""


class Row(msgspec.Struct, frozen=True):
    """An incident with what its accounts come to."""

    incident: Incident
    kind: str | None
    precision: int | None
    accounts: int
    articles: int
    voices: int
    happened: int
    denied: int
    prepared: int
    staged: int
    contested: bool


_ROWS = (
    select(_overview.incident, _incidents.data, *(schema.overview.c[name] for name in Row.__struct_fields__[1:]))
    .join_from(schema.overview, schema.incidents, _overview.incident == _incidents.id)
    .where(_incidents.id.in_(bindparam("ids", expanding=True)))
)


class Point(msgspec.Struct, frozen=True):
    """A place with the incidents there."""

    place: str
    kind: str | None
    precision: int | None
    lat: float
    lon: float
    incidents: int
    contested: int


class Choice(msgspec.Struct, frozen=True):
    """A value that incidents can be filtered by, and how many claims or articles have it."""

    value: str
    count: int


class Chosen:
    """The incidents of a filter, as they are when it is made."""

    def __init__(self, book: Ledger, given: Filter) -> None:
        self._book = book
        self._given = given
        self._columns = book.columns()
        self._which = _which(self._columns, given, book)

    def whenever(self) -> "Chosen":
        """Those of the same filter, whatever period it asks for."""
        undated = msgspec.structs.replace(self._given, since="", until="")
        return self if undated == self._given else Chosen(self._book, undated)

    @cached_property
    def total(self) -> int:
        """How many they are."""
        return len(self._columns.ids) if self._which is None else int(np.count_nonzero(self._which))

    def sums(self) -> tuple[int, int, int]:
        """How many incidents and accounts there are, and of how many incidents accounts cannot all hold."""
        all_of = slice(None) if self._which is None else self._which
        columns = self._columns
        return self.total, int(columns.accounts[all_of].sum()), int(columns.contested[all_of].sum())

    def latest(self, limit: int, offset: int = 0) -> list[str]:
        """Their ids: the latest day first, those without one last; of one day those with the most accounts first."""
        return self._columns.first(self._columns.listed, self._which, limit, offset)

    def page(self, limit: int, offset: int = 0) -> list[Row]:
        """A page of them, in the order of `latest`."""
        ids = self.latest(limit, offset)
        with self._book.reading() as connection:
            of = {
                name: Row(incident_of(data), *told)
                for name, data, *told in connection.execute(_ROWS, {"ids": ids}).all()
            }
        return [of[name] for name in ids if name in of]

    def most_told(self, limit: int) -> list[Incident]:
        """Those with the most accounts, in the order of their days."""
        ids = self._columns.first(self._columns.told, self._which, limit)
        with self._book.reading() as connection:
            found = connection.scalars(select(_incidents.data).where(_incidents.id.in_(ids)))
            told = map(incident_of, found.all())
        return sorted(told, key=lambda one: (one.date is None, one.date or "", one.incident))

    def days(self) -> list[tuple[str, int]]:
        """How many there are of each day, in the order of days; those without one are left out."""
        return [(day, count) for day, count in self._columns.date.counts(self._which) if day]

    def months(self) -> list[tuple[str, int]]:
        """The same by months."""
        return [(month, count) for month, count in self._columns.month.counts(self._which) if month]

    def points(self, limit: int) -> list[Point]:
        """Their places, those with the most first; what has no coordinates is left out."""
        columns = self._columns
        if not limit:
            return []
        clash = columns.contested if self._which is None else columns.contested & self._which
        contested = dict(columns.spot.counts(clash))
        found = [(spot, count) for spot, count in columns.spot.counts(self._which) if spot.lat is not None]
        found.sort(key=lambda one: (-one[1], one[0].place, one[0].kind or "", one[0].precision or 0))
        return [_point(spot, count, contested.get(spot, 0)) for spot, count in found[:limit]]


def choices(book: Ledger, limit: int) -> dict[str, list[Choice]]:
    """What incidents can be filtered by: types of event, voices, outlets, places, the commonest first."""
    columns = book.columns()
    voices = select(_claims.voice, func.count()).where(_claims.voice.is_not(None)).group_by(_claims.voice)
    outlets = select(_articles.outlet, func.count()).where(_articles.outlet.is_not(None)).group_by(_articles.outlet)
    places: Counter[str | None] = Counter()
    for spot, count in columns.spot.counts():
        places[spot.place] += count
    del places[None]
    with book.reading() as connection:
        return {
            "event": _commonest(columns.event.counts(), limit),
            "voice": _commonest(_counted(connection, voices), limit),
            "outlet": _commonest(_counted(connection, outlets), limit),
            "place": _commonest(places.items(), limit),
        }


def _counted(connection: Connection, query: Select[Any]) -> list[tuple[str, int]]:
    return [(value, count) for value, count in connection.execute(query)]


def _commonest(counts: Iterable[tuple[Any, int]], limit: int) -> list[Choice]:
    found = sorted(counts, key=lambda pair: (-pair[1], pair[0]))
    return [Choice(*pair) for pair in found[:limit]]


def _which(columns: Columns, given: Filter, book: Ledger) -> Which | None:
    """The incidents of a filter; None where it holds them all."""
    conditions = [*_conditions(columns, given, book)]
    return reduce(and_, conditions) if conditions else None


def _conditions(columns: Columns, given: Filter, book: Ledger) -> Iterable[Which]:
    for column, name in ((columns.within, given.place), (columns.outlets, given.outlet), (columns.doers, given.actor)):
        if name:
            yield column.where(lambda names, name=name: name in names)  # type: ignore[misc]
    if given.voice:
        voices = given.voice.split(SEVERAL)
        yield columns.speakers.where(lambda names: any(voice in names for voice in voices))
    if given.event:
        events = given.event.split(SEVERAL)
        yield columns.event.where(lambda event: event in events)
    if given.grade:
        yield columns.grade.where(lambda grade: grade == given.grade)
    if given.since or given.until:
        yield columns.date.between(given.since, given.until + _LAST)
    if given.status:
        yield columns.said[given.status]
    if given.contested:
        yield columns.contested
    if words := wanted(given.words):
        yield _telling(columns, book, words)


def _telling(columns: Columns, book: Ledger, words: tuple[str, ...]) -> Which:
    """The incidents that an article with all of these words tells of; those of the words asked for last are known."""
    asked = book.state_number(), words
    known = columns.words.get(asked)
    if known is None:
        with book.reading() as connection:
            holding = keys_holding(words, connection.dialect.name).columns(_articles.key)
            query = select(_links.incident).join(schema.claims, _claims.id == _links.claim)
            found = connection.scalars(query.where(_claims.article.in_(holding))).all()
        if len(columns.words) >= _REMEMBERED:
            columns.words.clear()
        columns.words[asked] = known = columns.among(found)
    return known


def _point(spot: Spot, count: int, contested: int) -> Point:
    return Point(spot.place or "", spot.kind, spot.precision, spot.lat or 0, spot.lon or 0, count, contested)
