"""Lists of a ledger: incidents by filter, their days and places, and what can be filtered by."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Integer, RowMapping, Select, cast, exists, func, select

from riwaya.core.incident import Incident
from riwaya.ledger import schema
from riwaya.ledger.rows import incident_of
from riwaya.ledger.words import holds
from riwaya.text.search import wanted

_incidents, _overview = schema.incidents.c, schema.overview.c
_claims, _articles, _links = schema.claims.c, schema.articles.c, schema.links.c


class Filter(msgspec.Struct, frozen=True):
    """Which incidents a list holds; what is empty filters nothing."""

    place: str = ""
    """The English name of the place or of one that holds it."""
    event: str = ""
    status: str = ""
    """happened, denied, prepared or staged, said by at least one account."""
    voice: str = ""
    """The id of a voice."""
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


def page(connection: Connection, given: Filter, limit: int, offset: int = 0) -> tuple[int, list[Row]]:
    """How many incidents there are of a filter, and a page of them: the latest day first, those without one last."""
    total = connection.scalar(_filtered(select(func.count()), given, connection)) or 0
    query = _filtered(select(_incidents.data, schema.overview), given, connection)
    query = query.order_by(_incidents.date.is_(None), _incidents.date.desc(), _overview.accounts.desc(), _incidents.id)
    rows = connection.execute(query.limit(limit).offset(offset)).mappings()
    return total, [_row(row) for row in rows]


def most_told(connection: Connection, given: Filter, limit: int) -> list[Incident]:
    """The incidents of a filter with the most accounts, in the order of their days."""
    query = _filtered(select(_incidents.data), given, connection)
    query = query.order_by(_overview.accounts.desc(), _incidents.date.is_(None), _incidents.date, _incidents.id)
    found = [incident_of(data) for data in connection.scalars(query.limit(limit))]
    return sorted(found, key=lambda one: (one.date is None, one.date or "", one.incident))


def sums(connection: Connection, given: Filter) -> tuple[int, int, int]:
    """How many incidents and accounts there are of a filter, and of how many incidents accounts cannot all hold."""
    clash = func.sum(cast(_overview.contested, Integer))
    counts: tuple[ColumnElement[Any], ...] = func.count(), func.sum(_overview.accounts), clash
    incidents, accounts, contested = connection.execute(_filtered(select(*counts), given, connection)).one()
    return incidents, accounts or 0, contested or 0


def days(connection: Connection, given: Filter) -> list[tuple[str, int]]:
    """How many incidents there are of each day, in the order of days; those without one are left out."""
    query = _filtered(select(_incidents.date, func.count()), given, connection)
    query = query.where(_incidents.date.is_not(None)).group_by(_incidents.date).order_by(_incidents.date)
    return [(day, count) for day, count in connection.execute(query)]


def points(connection: Connection, given: Filter, limit: int) -> list[Point]:
    """The places of incidents, those with the most first; what has no coordinates is left out."""
    where = _incidents.place, _overview.kind, _overview.precision, _incidents.lat, _incidents.lon
    clash = func.sum(cast(_overview.contested, Integer))
    query = _filtered(select(*where, func.count(), clash), given, connection).where(_incidents.lat.is_not(None))
    query = query.group_by(*where).order_by(func.count().desc(), _incidents.place).limit(limit)
    return [Point(*row) for row in connection.execute(query)]


def choices(connection: Connection, limit: int) -> dict[str, list[Choice]]:
    """What incidents can be filtered by: types of event, voices, outlets, places, the commonest first."""
    queries = {
        "event": select(_incidents.event, func.count()),
        "voice": select(_claims.voice, func.count()).where(_claims.voice.is_not(None)),
        "outlet": select(_articles.outlet, func.count()).where(_articles.outlet.is_not(None)),
        "place": select(_incidents.place, func.count()).where(_incidents.place.is_not(None)),
    }
    return {name: _commonest(connection, query, limit) for name, query in queries.items()}


def _commonest(connection: Connection, query: Select[Any], limit: int) -> list[Choice]:
    value = query.selected_columns[0]
    query = query.group_by(value).order_by(func.count().desc(), value).limit(limit)
    return [Choice(*row) for row in connection.execute(query)]


def _filtered(query: Select[Any], given: Filter, connection: Connection) -> Select[Any]:
    query = query.select_from(schema.incidents.join(schema.overview, _overview.incident == _incidents.id))
    return query.where(*_conditions(given, connection.dialect.name))


def _conditions(given: Filter, dialect: str) -> Iterable[ColumnElement[bool]]:
    if given.place:
        find = func.instr if dialect == "sqlite" else func.strpos
        yield find(";" + _overview.within, f";{given.place};") > 0
    if given.event:
        yield _incidents.event == given.event
    if given.status:
        yield _overview[given.status] > 0
    if given.since:
        yield _incidents.date >= given.since
    if given.until:
        yield func.substr(_incidents.date, 1, len(given.until)) <= given.until
    if given.contested:
        yield _overview.contested
    if given.actor:
        yield _incidents.data.contains(f'"{given.actor}"', autoescape=True)
    if given.grade:
        yield _incidents.data.contains(f'"suggested":"{given.grade}"', autoescape=True)
    yield from _told(given, dialect)


def _told(given: Filter, dialect: str) -> Iterable[ColumnElement[bool]]:
    """What at least one account of the incident must have."""
    of = (_links.incident == _incidents.id) & (_links.claim == _claims.id)
    if given.voice:
        yield exists().where(of, _claims.voice == given.voice)
    told_in = of & (_claims.article == _articles.key)
    if given.outlet:
        yield exists().where(told_in, _articles.outlet == given.outlet)
    words = wanted(given.words)
    if words:
        yield exists().where(told_in, holds(words, dialect))


def _row(row: RowMapping) -> Row:
    return Row(incident_of(row["data"]), **{name: row[name] for name in Row.__struct_fields__[1:]})
