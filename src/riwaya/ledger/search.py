"""Articles that hold words, and the persons whom their claims name."""

from collections import defaultdict
from collections.abc import Collection, Iterator

import msgspec
from sqlalchemy import ColumnElement, Connection, exists, func, select

from riwaya.core.article import Article
from riwaya.core.claim import Person
from riwaya.ledger import schema
from riwaya.ledger.parts import asked
from riwaya.ledger.rows import article_of
from riwaya.ledger.words import count_holding, holds
from riwaya.text.search import wanted

_FEW = 1000
"""Articles that hold the words up to which it is quicker to put them in order than to go through all by day."""


class Sought(msgspec.Struct, frozen=True):
    """Which articles are looked for: all of it holds; what is empty asks for nothing."""

    words: str = ""
    voice: str = ""
    """The id of a voice that one of its claims has."""
    place: str = ""
    """The English name of a place that one of its claims names, or of one that holds it."""
    outlet: str = ""
    since: str = ""
    """ISO day, month or year of publication, as `until`: both included."""
    until: str = ""


def articles_with(connection: Connection, sought: Sought, limit: int) -> tuple[int, list[Article]]:
    """How many articles hold every word and the rest that is sought, and the latest of them; none for nothing."""
    words = wanted(sought.words)
    rest = [*_beside(sought)]
    if not words and (sought.words.strip() or not rest):
        return 0, []
    table, holding = schema.articles.c, count_holding(connection, words) if words else 0
    if words and not holding:
        return 0, []
    found = [*rest, holds(words, connection.dialect.name, few=holding <= _FEW)] if words else rest
    query = select(schema.articles).where(*found).order_by(table.published.desc().nulls_last(), table.key)
    shown = [*map(article_of, connection.execute(query.limit(limit)))]
    if not rest:
        return holding, shown
    return connection.scalar(select(func.count()).select_from(schema.articles).where(*found)) or 0, shown


def _beside(sought: Sought) -> Iterator[ColumnElement[bool]]:
    """What an article must have beside the words."""
    table, told = schema.articles.c, schema.claims.c
    if sought.voice:
        yield exists().where(told.article == table.key, told.voice == sought.voice)
    if sought.place:
        named = told.data.contains(msgspec.json.encode(sought.place).decode(), autoescape=True)
        yield exists().where(told.article == table.key, named)
    if sought.outlet:
        yield table.outlet == sought.outlet
    if sought.since:
        yield table.published >= sought.since
    if sought.until:
        yield func.substr(table.published, 1, len(sought.until)) <= sought.until


class Named(msgspec.Struct, frozen=True):
    """A claim as far as it names persons."""

    persons: tuple[Person, ...] = ()


_named = msgspec.json.Decoder(Named).decode


def persons_in(connection: Connection, articles: Collection[str]) -> dict[str, list[Named]]:
    """The claims of each of some articles that name persons, by the articles' ids."""
    table = schema.claims.c
    query = select(table.article, table.data).where(schema.NAMES_PERSONS).order_by(table.article, table.position)
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for article, data in asked(connection, query, table.article, articles):
        found[article].append(_named(data))
    return dict(found)
