"""Articles that hold words, and the persons whom their claims name."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, exists, func, select

from riwaya.core.article import Article
from riwaya.core.claim import Person
from riwaya.ledger import schema
from riwaya.ledger.parts import parts
from riwaya.ledger.rows import article_of
from riwaya.ledger.words import count_holding, holds, keys_holding
from riwaya.text.search import wanted

COUNTED = 10_000
"""Up to how many articles are counted: a common word stands in nearly all, and to count those takes time."""
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


def keys_with(connection: Connection, sought: Sought, limit: int) -> tuple[int, list[str]]:
    """How many articles hold every word and the rest that is sought, and the ids of the latest; none for nothing.

    One more than are counted stands for any number above that.
    """
    words = wanted(sought.words)
    rest = [*_beside(sought)]
    if not words and (sought.words.strip() or not rest):
        return 0, []
    table, holding = schema.articles.c, count_holding(connection, words, COUNTED + 1) if words else 0
    if words and not holding:
        return 0, []
    found = [*rest, holds(words, connection.dialect.name, few=holding <= _FEW)] if words else rest
    query = select(table.key).where(*found).order_by(table.published.desc().nulls_last(), table.key)
    shown = [*connection.scalars(query.limit(limit))]
    if not rest:
        return holding, shown
    every = [table.key.in_(keys_holding(words, connection.dialect.name).columns(table.key))] if words else []
    some = select(table.key).where(*rest, *every).limit(COUNTED + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0, shown


def articles_in_order(connection: Connection, keys: Sequence[str]) -> list[Article]:
    """The articles of some ids, in their order."""
    found = {row.key: article_of(row) for row in connection.execute(_OF_KEYS, {"keys": keys})}
    return [found[key] for key in keys if key in found]


_OF_KEYS = select(schema.articles).where(schema.articles.c.key.in_(bindparam("keys", expanding=True)))


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


_told = schema.claims.c
_NAMING = (
    select(_told.article, _told.data)
    .where(schema.NAMES_PERSONS, _told.article.in_(bindparam("articles", expanding=True)))
    .order_by(_told.article, _told.position)
)
_named = msgspec.json.Decoder(Named).decode


def persons_in(connection: Connection, articles: Collection[str]) -> dict[str, list[Named]]:
    """The claims of each of some articles that name persons, by the articles' ids."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for part in parts(sorted(articles)):
        for article, data in connection.execute(_NAMING, {"articles": part}):
            found[article].append(_named(data))
    return dict(found)
